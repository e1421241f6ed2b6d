"""Libraries that become a part of the site."""

import base64
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from jekyllpy.config.configuration import Configuration
from jekyllpy.log import Logger
from jekyllpy.site.site import Site
from tests.local_server import answering, running

SCRIPT = b"alert(1)"
ANSWERS = {
    "/one@1.2/one.js": SCRIPT,
    "/css": b"@font-face { src: url('/f/a.woff2') format('woff2'), url(/f/a.svg) }",
    "/f/a.woff2": b"font",
    "/list/": b"<a href=\"b.ttf\">b</a> <a href='../up.txt'>t</a> <a href=/f/a.woff2>a</a>",
    "/list/b.ttf": b"other font",
}


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    with running(answering(lambda _, path: ANSWERS.get(path.partition("?")[0]))) as server:
        yield server.url, server.asked


def integrity_of(data: bytes) -> str:
    return "sha384-" + base64.b64encode(hashlib.sha384(data).digest()).decode()


def build(folder: Path) -> tuple[Site, list[str]]:
    logger = Logger(out=io.StringIO(), err=io.StringIO())
    config = {"source": str(folder), "destination": str(folder / "_site")}
    site = Site(Configuration.load(config), logger)
    site.process()
    return site, logger.messages


def written(folder: Path, libraries: dict[str, object]) -> None:
    config = {
        "plugins": ["jekyll-3rd-party-libraries"],
        "baseurl": "/base",
        "third_party_libraries": {"download": True, **libraries},
    }
    (folder / "_config.yml").write_text(yaml.safe_dump(config))


@pytest.fixture
def folder(site_folder, server) -> Path:
    made = site_folder({"assets/libs/own/x.js": "own"})
    address, _ = server
    one = {"js": f"{address}/one@{{{{version}}}}/one.js?min", "css": {"a": f"{address}/none.css"}}
    written(
        made,
        {
            "one": {"url": one, "version": "1.2", "integrity": {"js": integrity_of(SCRIPT)}},
            "bad": {
                "url": {"js": f"{address}/one@1.2/one.js"},
                "integrity": {"js": integrity_of(b"x")},
            },
            "own": {"url": {"js": f"{address}/x.js"}},
            "fonts": {"url": {"fonts": f"{address}/css?family=A"}},
            "math": {"url": {"fonts": f"{address}/list/"}, "local": {"fonts": "out/fonts"}},
        },
    )
    return made


def test_what_was_promised_is_brought_and_addresses_lead_there(folder, server) -> None:
    before = {path for path in folder.rglob("*") if path.is_file()}
    address, asked = server
    site, messages = build(folder)
    libraries = site.config["third_party_libraries"]
    out = folder / "_site/assets/libs"
    assert libraries["one"]["url"]["js"] == "/base/assets/libs/one/one.js"
    assert (out / "one/one.js").read_bytes() == SCRIPT
    assert libraries["own"]["url"]["js"] == "/base/assets/libs/own/x.js"
    assert (out / "own/x.js").read_text() == "own"
    assert libraries["fonts"]["url"]["fonts"] == "/base/assets/libs/fonts/google-fonts.css"
    style = (out / "fonts/google-fonts.css").read_text()
    assert "url(/base/assets/libs/fonts/fonts/a.woff2) format('woff2'), url(/f/a.svg)" in style
    assert (out / "fonts/fonts/a.woff2").read_bytes() == b"font"
    assert (out / "math/out/fonts/b.ttf").read_bytes() == b"other font"
    assert (out / "math/out/fonts/a.woff2").read_bytes() == b"font"
    assert libraries["one"]["url"]["css"]["a"] == f"{address}/none.css"
    assert any("none.css can't be downloaded" in message for message in messages)
    assert libraries["bad"]["url"]["js"] == f"{address}/one@1.2/one.js"
    assert any("isn't what its integrity says" in message for message in messages)
    after = {path for path in folder.rglob("*") if path.is_file()}
    assert {path.relative_to(folder).parts[0] for path in after - before} == {
        "_site",
        ".jekyll-cache",
    }
    asked.clear()
    build(folder)
    assert asked == ["/none.css"]


def test_nothing_is_downloaded_offline(folder, server, monkeypatch) -> None:
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "1")
    address, asked = server
    site, _ = build(folder)
    assert asked == []
    found = site.config["third_party_libraries"]["one"]["url"]["js"]
    assert found == f"{address}/one@1.2/one.js?min"
