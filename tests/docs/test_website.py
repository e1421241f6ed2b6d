"""The documentation's website: nothing is missing, no link is dead, nothing stands in a reader's way."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import click
import lxml.html
import pytest
import yaml

import jekyllpy
from jekyllpy.cli import group
from tests.conftest import ROOT
from tests.docs.conftest import DOCS
from tests.template.conftest import in_browser
from tests.template.conftest import node_modules as node_modules

LOOKED_AT = ("performance.html", "plugins/writing.html", "commands/reference/build/index.html")
LINKS = {"a": "href", "link": "href", "img": "src", "script": "src"}


def address(path: Path, folder: Path) -> str:
    url = f"/{path.relative_to(folder).as_posix()}"
    return url.removesuffix("index.html") if path.name == "index.html" else url


@pytest.fixture(scope="module")
def pages(website: Path) -> dict[str, lxml.html.HtmlElement]:
    """Each page's tree by its address."""
    return {
        address(path, website): lxml.html.fromstring(path.read_bytes().decode("utf-8"))
        for path in sorted(website.rglob("*.html"))
    }


def test_every_guide_is_in_the_menu() -> None:
    menu = yaml.safe_load((DOCS / "_data/menu.yml").read_text(encoding="utf-8"))
    named = [page for group in menu for page in group["pages"]]
    guides = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    assert [name for name, count in Counter(named).items() if count > 1] == []
    assert [name for name in guides if not any(fnmatchcase(name, pattern) for pattern in named)] == []  # fmt: skip


def test_every_command_has_a_page_with_its_options(pages: Any) -> None:
    context = click.Context(group)
    for name in group.list_commands(context):
        text = pages[f"/commands/reference/{name}/"].text_content()
        command = group.get_command(context, name)
        assert command is not None
        assert [opt for param in command.params for opt in param.opts if opt.startswith("--") and opt not in text] == []  # fmt: skip


def test_the_api_tells_of_all_that_the_package_offers(pages: Any) -> None:
    headings = {heading.text_content() for heading in pages["/api/"].iter("h3")}
    assert {
        "build",
        "Site",
        "Configuration",
        "Generator",
        "Registry",
        "Environment",
        "Markdown",
    } <= headings
    assert set(jekyllpy.__all__) - {"__version__"} <= headings


def test_no_link_is_dead(pages: Any, website: Path) -> None:
    ids = {
        url: {found.get("id") for found in page.iter() if found.get("id")}
        for url, page in pages.items()
    }
    dead: list[tuple[str, str]] = []
    for url, page in pages.items():
        for tag, attribute in LINKS.items():
            for found in page.iter(tag):
                link = found.get(attribute)
                if link is None or urlsplit(link).scheme or link.startswith("/demo/"):
                    continue
                target, anchor = urldefrag(urljoin(url, link))
                file = website / unquote(target).lstrip("/")
                is_there = (file / "index.html" if target.endswith("/") else file).is_file()
                if not is_there or (anchor and unquote(anchor) not in ids[target]):
                    dead.append((url, link))
    assert dead == []


def test_links_between_guides_are_links_between_pages(pages: Any) -> None:
    to_guides = re.compile(r"\[([^\]\[`]+)\]\((?!\.\./\.\./)[\w./-]+\.md(?:#[\w-]*)?\)")
    for guide in DOCS.rglob("*.md"):
        name = guide.relative_to(DOCS).as_posix()
        url = f"/{name.removesuffix('README.md') if guide.name == 'README.md' else name.removesuffix('.md') + '.html'}"
        texts = {" ".join(link.text_content().split()) for link in pages[url].xpath("//main//a")}
        text = re.sub(r"`[^`\n]*\]\([^`\n]*`", "", guide.read_text("utf-8"))  # links that are shown
        told = {" ".join(words.split()) for words in to_guides.findall(text)}
        assert {words for words in told if not set("'*") & set(words)} <= texts, url


def test_no_page_asks_another_host(pages: Any) -> None:
    asked = [
        (url, found.get(attribute))
        for url, page in pages.items()
        for tag, attribute in (
            ("link", "href"),
            ("img", "src"),
            ("script", "src"),
            ("iframe", "src"),
        )
        for found in page.iter(tag)
        if urlsplit(found.get(attribute) or "").netloc
    ]
    assert asked == []


def test_ids_are_unique_and_pages_have_one_first_heading(pages: Any) -> None:
    for url, page in pages.items():
        ids = Counter(found.get("id") for found in page.iter() if found.get("id"))
        assert ([name for name, count in ids.items() if count > 1], url) == ([], url)
        assert (len(list(page.iter("h1"))), url) == (1, url)


def test_heads_of_tables_say_something(pages: Any) -> None:
    empty = [
        url
        for url, page in pages.items()
        for head in page.iter("th")
        if not head.text_content().strip()
    ]
    assert empty == []


def test_pages_of_the_menu_have_neighbours(pages: Any) -> None:
    url, seen = "/", []
    while url:
        seen.append(url)
        following = pages[url].xpath('//a[@rel="next"]/@href')
        url = following[0] if following else ""
        if url:
            assert pages[url].xpath('//a[@rel="prev"]/@href') == [seen[-1]]
    assert seen == pages["/"].xpath('//nav[@class="menu"]//a/@href')
    assert len(seen) > 70


def test_a_plugins_page_names_the_gem_that_it_follows(pages: Any) -> None:
    of_plugins = {
        url: page for url, page in pages.items() if re.match("/plugins/je(kyll-|moji)", url)
    }
    assert len(of_plugins) > 40
    for url, page in of_plugins.items():
        name = url.removeprefix("/plugins/").removesuffix(".html")
        assert name in page.xpath('//main/p[starts-with(., "Follows the gem")]/a/text()'), url


def test_the_index_of_the_search_has_every_page(pages: Any, website: Path) -> None:
    found = [entry for entry in json.loads((website / "assets/search.json").read_text()) if entry]
    assert {entry["url"] for entry in found} == pages.keys()
    assert all(entry["title"] and entry["text"] for entry in found)


def test_it_builds_below_a_folder_with_links_to_its_source(tmp_path: Path) -> None:
    jekyllpy.build(
        DOCS, tmp_path, baseurl="/docs", repository="ada/jekyllpy", disable_disk_cache=True
    )
    home = lxml.html.fromstring((tmp_path / "content.html").read_text(encoding="utf-8"))
    links = home.xpath("//@href")
    edit = "https://github.com/ada/jekyllpy/edit/main/"
    assert f"{edit}docs/content.md" in links
    for path in tmp_path.rglob("*.html"):
        page = lxml.html.fromstring(path.read_text(encoding="utf-8"))
        to_edit = [link for link in page.xpath("//@href") if link.startswith(edit)]
        assert [(ROOT / link.removeprefix(edit)).is_file() for link in to_edit] == [True], path
    assert [link for link in links if link.startswith("/") and not link.startswith("/docs/")] == []


@pytest.fixture(scope="module")
def inspection(website: Path, node_modules: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("some") / "pages"
    shutil.copytree(
        website, folder, ignore=lambda _, names: [n for n in names if n.endswith(".html")]
    )
    for name in LOOKED_AT:
        shutil.copy(website / name, folder / name)
    return in_browser("pages.mjs", folder)


@pytest.mark.needs("chromium", "node")
def test_nothing_stands_in_a_readers_way(inspection: Any) -> None:
    """By axe, by keyboard, light and dark, narrow to wide, without scripts."""
    assert len(inspection["pages"]) == len(LOOKED_AT)
    findings = [found for found in inspection["findings"] if found[0] != "hidden without scripts"]
    assert findings == []  # what is hidden on a phone is the table of contents


@pytest.mark.slow
@pytest.mark.needs("chromium", "node")
def test_axe_finds_nothing_on_any_page(website: Path, node_modules: Path, pages: Any) -> None:
    """Nor does a page scroll sideways on a phone, or ask another host; colours are looked at where each kind of page is."""
    seen = in_browser("every_page.mjs", website)
    assert set(seen["pages"]) == pages.keys()
    assert seen["findings"] == []


@pytest.mark.needs("chromium", "node")
def test_search_finds_by_keyboard_and_dark_stays(website: Path, node_modules: Path) -> None:
    seen = in_browser("documentation.mjs", website)
    assert seen["asked"] == 1, "the index is fetched once, on first use"
    assert seen["first"] == "Writing a plugin"
    assert seen["opened"] == "/plugins/writing.html"
    assert seen["nothing"] == "Nothing found"
    assert seen["dark"] != seen["light"]
    assert seen["nextPage"] == seen["dark"]
