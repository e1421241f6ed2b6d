"""HTML that is kept from build to build gives the site that converting anew gives, and nothing breaks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy import build
from jekyllpy.markdown import Markdown
from tests.reference import files

CACHE = ".jekyll-cache/Jekyll/Cache/Jekyll--Cache/Markdown/html"
PAGES = 8
LONG = "Words of page {number}, -- *quite* many. " * 300


@pytest.fixture
def site(site_folder) -> Path:
    """A site with enough Markdown to be worth a file."""
    page = "---\ntitle: {number}\n---\n# {number}\n\n" + LONG
    names = [f"page-{number}.md" for number in range(PAGES)]
    return site_folder({name: page.replace("{number}", name) for name in names})


@pytest.fixture
def converted(monkeypatch) -> list[str]:
    """The texts that are converted anew."""
    texts: list[str] = []
    convert = Markdown.convert

    def noted(self: Markdown, text: str) -> str:
        texts.append(text)
        return convert(self, text)

    monkeypatch.setattr(Markdown, "convert", noted)
    monkeypatch.setenv("JEKYLLPY_JOBS", "1")
    return texts


def built(site: Path, **settings) -> dict[str, bytes]:
    build(site, site / "_site", **settings)
    return files(site / "_site")


def test_only_what_is_new_is_converted(site: Path, converted: list[str]) -> None:
    first = built(site)
    assert len(converted) == PAGES
    converted.clear()
    (site / "page-1.md").write_text("---\n---\nNew\n")
    second = built(site)
    assert converted == ["New\n"]
    assert second == {**first, "page-1.html": b"<p>New</p>\n"}


def test_other_settings_have_everything_converted(site: Path, converted: list[str]) -> None:
    built(site)
    for settings in ({"kramdown": {"auto_ids": False}}, {"highlighter": "none"}):
        converted.clear()
        with_cache = built(site, **settings)
        assert len(converted) == PAGES
        assert with_cache == built(site, disable_disk_cache=True, **settings)


@pytest.mark.parametrize("left", [b"", b"jekyllpy html 1 \nnothing", b"\0" * 1000])
def test_a_damaged_file_is_written_anew(site: Path, converted: list[str], left: bytes) -> None:
    first = built(site)
    whole = (site / CACHE).read_bytes()
    (site / CACHE).write_bytes(left or whole[:-10])
    converted.clear()
    assert built(site) == first
    assert len(converted) == PAGES
    assert (site / CACHE).read_bytes() == whole


def test_what_is_gone_is_kept_no_longer(site: Path) -> None:
    built(site)
    size = (site / CACHE).stat().st_size
    (site / "page-1.md").unlink()
    built(site)
    assert (site / CACHE).stat().st_size < size * (PAGES - 0.9) / PAGES


def test_where_nothing_may_be_kept_nothing_is(site: Path, converted: list[str]) -> None:
    built(site, disable_disk_cache=True)
    built(site, safe=True)
    assert len(converted) == 2 * PAGES
    assert not (site / CACHE).exists()


def test_a_folder_that_cannot_be_written_is_no_fault(site: Path) -> None:
    first = built(site)
    (site / CACHE).unlink()
    (site / CACHE).mkdir()
    assert built(site) == first


def test_a_small_site_keeps_nothing(site_folder) -> None:
    site = site_folder({"index.md": "---\n---\nShort\n"})
    built(site)
    assert not (site / CACHE).exists()


def test_hooks_still_see_every_text(site: Path) -> None:
    (site / "_plugins").mkdir()
    (site / "_plugins/hook.py").write_text(
        "def register(registry):\n"
        "    def count(page, *_):\n"
        "        page.content += '<p>hooked</p>'\n"
        "    registry.hook('pages', 'post_convert', count)\n"
    )
    first = built(site)
    assert built(site) == first
    assert all(b"hooked" in page for name, page in first.items() if name.startswith("page"))
