"""Which edition a site is built with, and that its parts follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.config.configuration import Configuration
from jekyllpy.config.editions import EDITIONS
from jekyllpy.errors import ConfigurationError
from jekyllpy.site.site import Site


def load(folder: Path, settings: str = "", **flags: str) -> Configuration:
    (folder / "_config.yml").write_text(settings)
    return Configuration.load({"source": str(folder), **flags})


def test_without_a_word_it_is_the_newest(tmp_path: Path) -> None:
    assert load(tmp_path).edition.name == "jekyll-4.4"


@pytest.mark.parametrize("name", EDITIONS)
def test_settings_name_it(tmp_path: Path, name: str) -> None:
    edition = load(tmp_path, f"jekyllpy:\n  edition: {name}\n").edition
    assert edition.name == name
    assert "`edition`" in edition.reason


def test_the_option_goes_before_the_settings(tmp_path: Path) -> None:
    settings = "jekyllpy:\n  edition: jekyll-4.2\n"
    assert load(tmp_path, settings, edition="github-pages").edition.name == "github-pages"


def test_a_name_that_none_has_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"'jekyll-9'.*: jekyll-4\.4, jekyll-4\.2"):
        load(tmp_path, edition="jekyll-9")


def test_kramdown_follows(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("---\n---\na[^1] {{ jekyll.version }}\n\n[^1]: b\n")
    pages = {}
    for name in ("jekyll-4.4", "jekyll-4.2"):
        site = Site(load(tmp_path, edition=name, destination=str(tmp_path / name)))
        site.process()
        pages[name] = (tmp_path / name / "index.html").read_text()
    assert (
        '<a href="#fn:1" class="footnote" rel="footnote" role="doc-noteref">' in pages["jekyll-4.4"]
    )
    assert '<sup id="fnref:1" role="doc-noteref"><a' in pages["jekyll-4.2"]
    assert '<li id="fn:1" role="doc-endnote">' in pages["jekyll-4.2"]
    assert ["4.4.1" in pages["jekyll-4.4"], "4.2.2" in pages["jekyll-4.2"]] == [True, True]
