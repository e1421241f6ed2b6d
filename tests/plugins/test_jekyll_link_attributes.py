"""The links of pages as jekyll-link-attributes gives them relations and targets."""

import pytest

from jekyllpy.errors import ConfigurationError
from jekyllpy.site.site import Site
from tests import real_gems
from tests.reference import assert_same_build

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>T</title></head>
<body class="x" hidden><p>a&nbsp;b &hellip; &lt;</p><svg viewBox="0 0 1 1"><path d=""/></svg>
<a href="https://other.example/">o</a> <a href="http://home.example/x">h</a> <a href="/in">i</a>
<a rel="me" href="https://o.example">r</a> <a target="" href="https://o.example">t</a> <a name="n m">n</a>
<a href="https://left.example/out">l</a> <a href="https://left.example/out/in">m</a> <a href>e</a>
<p title="a"" class="b">{{ page.title }}</p>
</body></html>
"""
SITE = {
    "index.html": f"---\ntitle: one\n---\n{PAGE}",
    "page.md": "---\n---\n[a](https://a.example) *b*\n",
    "feed.xml": "---\n---\n<feed><link href='https://a.example'/></feed>\n",
    "_posts/2024-01-02-a.md": "---\n---\nText <br/> [a](https://a.example)\n",
    "_things/a.xml": "---\n---\n<a href='https://a.example'/>\n",
    "static.html": "<a href='https://a.example'>",
}
SETTINGS = "plugins: [jekyll-link-attributes]\nurl: http://home.example\ncollections: {things: {output: true}}\n"
CHOSEN = "external_links: {rel: x, target: _top, exclude: ['https://left.*out', 'nothing']}\n"


@pytest.fixture
def built(site_folder, tmp_path):
    def build(config, files):
        source = site_folder(files)
        settings = {"source": str(source), "destination": str(tmp_path / "out"), **config}
        Site({"plugins": ["jekyll-link-attributes"], **settings}).process()
        return {
            path.name: path.read_text() for path in (tmp_path / "out").rglob("*") if path.is_file()
        }

    return build


@pytest.mark.needs("jekyll", "faketime", "gems")
@pytest.mark.parametrize("more", ["", CHOSEN, "external_links: {enabled: false}\n"])
def test_a_site_beside_the_gem(site_folder, tmp_path, more):
    site = site_folder({**SITE, "_config.yml": SETTINGS + more})
    path = real_gems.load_path("jekyll-link-attributes")
    assert_same_build(site, tmp_path, afresh=True, RUBYLIB=path)


def test_links_to_other_sites_are_marked(built):
    page = built({"url": "http://home.example"}, {"index.html": SITE["index.html"]})["index.html"]
    assert (
        '<a href="https://other.example/" rel="external nofollow noopener" target="_blank">o</a>'
        in page
    )
    assert '<a href="http://home.example/x">h</a> <a href="/in">i</a>' in page
    assert '<a rel="me" href="https://o.example" target="_blank">r</a>' in page
    assert '<a target="" href="https://o.example" rel="external nofollow noopener">t</a>' in page


def test_the_page_is_written_anew(built):
    page = built({"url": "http://home.example"}, {"index.html": SITE["index.html"]})["index.html"]
    assert page.startswith(
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n'
        '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n<meta charset="utf-8">\n'
        '<title>T</title>\n</head>\n<body class="x" hidden>\n<p>a\u00a0b … &lt;</p>\n'
        '<svg viewbox="0 0 1 1"><path d=""></path></svg>\n'
    )
    assert '<p title="a" class="b">one</p>' in page


def test_settings(built):
    links = {"rel": "x", "target": "_top", "exclude": ["https://left.*out"]}
    page = built({"external_links": links}, {"index.html": SITE["index.html"]})["index.html"]
    assert '<a href="https://other.example/" rel="x" target="_top">' in page
    assert '<a href="https://left.example/out">' in page
    assert '<a href="https://left.example/out/in" rel="x"' in page


def test_nothing_is_done_where_it_is_turned_off(built):
    page = built({"external_links": {"enabled": False}}, {"index.html": "---\n---\n<br/>"})
    assert page["index.html"] == "<br/>"


def test_pages_that_are_no_html_stay_documents_dont(built):
    files = {path: text for path, text in SITE.items() if path.endswith(".xml")}
    shown = built({"collections": {"things": {"output": True}}}, files)
    assert shown["feed.xml"] == "<feed><link href='https://a.example'/></feed>\n"
    assert "<html><body>\n<a href" in shown["a.xml"]


def test_an_exclusion_that_is_no_pattern_is_refused(built):
    with pytest.raises(ConfigurationError, match=r"external_links\.exclude has '\('"):
        built({"external_links": {"exclude": ["("]}}, {"index.html": "---\n---\nx"})


def test_pages_written_before_are_written_the_same(built):
    config = {"url": "http://home.example"}
    first = built(config, SITE)
    assert built(config, SITE) == first
    other = built({**config, "external_links": {"rel": "x"}}, SITE)
    assert other["index.html"] != first["index.html"]
    assert built(config, SITE) == first
