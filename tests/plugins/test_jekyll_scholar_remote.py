"""Citation styles named by an address, and addresses within fields."""

import pytest

from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins.jekyll_scholar.filters import FILTERS
from jekyllpy.site.site import Site
from tests.local_server import answering, running

STYLE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
    '<citation><layout><text variable="title"/></layout></citation>'
    '<bibliography><layout suffix="!"><text variable="title"/></layout></bibliography></style>'
)


@pytest.fixture
def server():
    known = {"/my.csl": STYLE.encode(), "/other": b"<html>"}
    with running(answering(lambda _, path: known.get(path))) as server:
        yield server


@pytest.fixture
def shown(site_folder, tmp_path, server):
    def build(path, **settings):
        entries = "@book{b, title={B}, author={Roe, Jo}, year=2001}\n"
        source = site_folder(
            {"_bibliography/references.bib": entries, "i.html": "---\n---\n{% bibliography %}"}
        )
        scholar = {"style": f"http://127.0.0.1:{server.server_port}/{path}"}
        given = {"source": str(source), "destination": str(tmp_path / "out"), "scholar": scholar}
        Site(
            {**given, "plugins": ["jekyll-scholar"], "whitelist": ["jekyll-scholar"], **settings}
        ).process()
        return (tmp_path / "out/i.html").read_text()

    return build


def test_a_style_is_fetched_and_kept(shown, server):
    assert ">B!</span>" in shown("my.csl")
    server.shutdown()
    server.server_close()
    assert ">B!</span>" in shown("my.csl")


@pytest.mark.parametrize(("path", "message"), [("nothing", "can't be had"), ("other", "not a CSL")])
def test_what_is_no_style_there_is_refused(shown, path, message):
    with pytest.raises(ConfigurationError, match=message):
        shown(path)


def test_nothing_is_fetched_in_safe_mode(shown):
    with pytest.raises(ConfigurationError, match="isn't asked for in safe mode"):
        shown("my.csl", safe=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see http://a.b/c?d#e, or", "see [http://a.b/c?d#e,](http://a.b/c?d#e,) or"),
        ("ftp:x é", "[ftp:x](ftp:x) é"),
        (r"\href\{http://a\}\{b c\}", "[b c](http://a)"),
        ("{HTTP://a}", "{HTTP://a}"),
    ],
)
def test_addresses_as_markdown(text, expected):
    assert FILTERS["markdown"](text) == expected
