"""A new homepage in a language of one's own."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
import yaml

import jekyllpy
from jekyllpy.scaffold.folders import scaffold_folder
from jekyllpy.scaffold.homepage import create_homepage, template_folder
from jekyllpy.scaffold.owner import Owner
from jekyllpy.scaffold.starter import words


def test_a_new_homepage_speaks_the_language_asked_for(jekyllpy) -> None:
    assert jekyllpy("new", "page", "--name", "Ada Lovelace", "--lang", "he")[0] == 0
    site = Path("page").absolute()
    assert jekyllpy("build", "-q", folder=site)[0] == 0
    front_page = (site / "_site/index.html").read_text("utf-8")
    assert '<html lang="he" dir="rtl">' in front_page
    assert "דילוג לתוכן" in front_page
    assert "Skip to the content" not in front_page


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--lang", "Klingon!"], "--lang takes a language tag"),
        (["--lang", "de", "--blank"], "--lang is for a homepage"),
    ],
)
def test_what_is_no_language_of_a_homepage_is_refused(jekyllpy, arguments, message) -> None:
    status, output = jekyllpy("new", "page", *arguments)
    assert (status, Path("page").exists()) == (1, False)
    assert message in output


LANGUAGES = sorted(path.stem for path in scaffold_folder("words").iterdir())
ENGLISH_STARTER = words("en")


def test_every_language_of_the_interface_has_words_to_begin_with() -> None:
    interface = yaml.safe_load((template_folder() / "_data/ui.yml").read_text("utf-8"))
    assert sorted(interface) == LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_says_all_that_the_others_say(lang: str) -> None:
    found = words(lang)
    assert found.keys() == ENGLISH_STARTER.keys()
    for name, text in ENGLISH_STARTER.items():
        code = sorted(re.findall(r"`[^`]*`|\]\([^)]*\)|\[\w+\](?!\()", text))
        assert sorted(re.findall(r"`[^`]*`|\]\([^)]*\)|\[\w+\](?!\()", found[name])) == code, name


@pytest.mark.parametrize("lang", [tag for tag in LANGUAGES if tag != "en"])
def test_no_english_word_is_left_to_read(lang: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    create_homepage(site, Owner("Ada Lovelace"), lang)
    (site / "_publications").mkdir()
    paper = "---\ntitle: Z\ndate: 2026-01-02\nselected: true\nauthors: [Ada Lovelace]\n---\n"
    (site / "_publications" / "2026-01-02-z.md").write_text(paper)
    jekyllpy.build(site, tmp_path / "out")
    for page in ("index.html", "contact/index.html"):
        text = read(tmp_path / "out" / page)
        english = [sentence for sentence in ENGLISH_STARTER.values() if len(sentence) > 10]
        assert [sentence for sentence in english if plain(sentence) in text] == []
        assert "[[" not in text
    assert plain(words(lang)["who"]) in read(tmp_path / "out" / "index.html")
    assert plain(words(lang)["selected"]) in read(tmp_path / "out" / "index.html")
    config = yaml.safe_load((site / "_config.yml").read_text("utf-8"))
    assert config["description"] == words(lang)["homepage_of"].replace("[name]", "Ada Lovelace")
    assert all("{% comment %}" in path.read_text("utf-8") for path in unfinished(site))


def test_what_was_translated_counts_as_nobodys(jekyllpy) -> None:
    assert jekyllpy("new", "page", "--name", "Ada Lovelace", "--lang", "fr")[0] == 0
    output = jekyllpy("clear-samples", folder=Path("page").absolute())[1]
    assert "There are no samples here." in output


def test_a_language_without_words_is_told(jekyllpy) -> None:
    status, output = jekyllpy("new", "page", "--name", "Ada Lovelace", "--lang", "tlh")
    assert status == 0 and "there are no words in tlh yet" in output


def unfinished(site: Path) -> list[Path]:
    return [site / "_pages/includes" / f"{name}.md" for name in ("future", "honors", "others")]


def plain(text: str) -> str:
    """`text` without Markdown's signs."""
    return re.sub(r"[`*]|\]\([^)]*\)|\[", "", text)


def read(page: Path) -> str:
    """What is read on a page."""
    text = re.sub(r"<(script|style)\b.*?</\1>|<[^>]*>", "", page.read_text("utf-8"), flags=re.S)
    return unescape(text)
