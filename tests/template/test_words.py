"""Every word that the interface shows stands in _data/ui.yml, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

LANGUAGES = ["ar", "de", "en", "es", "fr", "he", "ja", "ko", "pt", "zh"]
PLURALS = {
    "ar": {"zero", "one", "two", "few", "many", "other"},
    "he": {"one", "two", "other"},
    "ja": {"other"},
    "ko": {"other"},
    "zh": {"other"},
}
ONE_AND_MORE = {"one", "other"}
NAMES = {
    "Altmetric",
    "BibTeX",
    "DOI",
    "Dimensions",
    "Google",
    "OpenAlex",
    "PDF",
    "Scholar",
    "Semantic",
    "arXiv",
}
TEMPLATES = sorted(
    path
    for folder in ("_layouts", "_includes", "_pages")
    for path in (ROOT / folder).rglob("*")
    if path.is_file() and path.suffix not in (".svg", ".js")
)
NO_WORDS = {"bibtex.html", "lang.html"}  # an entry of BibTeX, an attribute
SHOWN_ATTRIBUTES = r"""\s(?:aria-label|title|alt|placeholder)=(?:"([^"]*)"|'([^']*)')"""
COMMENT = r"\{%-? comment -?%\}.*?\{%-? endcomment -?%\}"
UNREAD = r"\{:.*?\}|<script.*?</script>|<!--.*?-->|<!DOCTYPE html>"


@pytest.fixture(scope="module")
def words() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "_data/ui.yml").read_text("utf-8"))
    return found


def data(name: str) -> Any:
    return yaml.safe_load((ROOT / "_data" / name).read_text("utf-8"))


def test_the_languages(words: dict[str, Any]) -> None:
    assert sorted(words) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_template_stands_in_the_language(
    language: str, words: dict[str, Any]
) -> None:
    used = {
        name
        for path in TEMPLATES
        for name in re.findall(r"(?<![/.])\bui\.(\w+)", path.read_text("utf-8"))
    }
    assert {"menu", "search", "months", "labels"} <= used
    assert used - set(words[language]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_lacks_a_word_of_another(language: str, words: dict[str, Any]) -> None:
    own, english = words[language], words["en"]
    assert set(own) == set(english)
    for name, word in english.items():
        if isinstance(word, str):
            assert own[name].strip() or name == "and", name
            assert sorted(placeholders(own[name])) == sorted(placeholders(word)), name
    assert len(own["months"]) == len(own["months_short"]) == 12
    assert set(own["date"]) == set(english["date"])


def placeholders(text: str) -> list[str]:
    return re.findall(r"\[(?:n|total|name|title|source|date)\](?!\()", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_has_the_plurals_of_its_language(language: str, words: dict[str, Any]) -> None:
    counted = [
        "citations",
        "minutes_to_read",
        "more_authors",
        "shown",
        "shown_of",
        "results",
        "stars",
    ]
    for name in counted:
        assert set(words[language][name]) == PLURALS.get(language, ONE_AND_MORE), name


@pytest.mark.parametrize("language", sorted({*LANGUAGES} - {"en"}))
def test_the_titles_and_labels_of_the_template_are_translated(
    language: str, words: dict[str, Any]
) -> None:
    assert {*titles()} - NAMES - set(words[language]["labels"]) == set()


def titles() -> Iterator[str]:
    """What navigation, pages, kinds of publication, links and lists are called in English."""
    config = yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))
    navigation = data("navigation.yml")
    yield from (link["title"] for link in navigation["main"] + navigation["footer"])
    yield from (page["title"] for page in data("collection_pages.yml").values())
    yield from (kind["title"] for kind in config["publication_category"].values())
    yield from (section["title"] for section in data("cv.yml") + data("people.yml"))
    yield from (link["label"] for link in data("publication_links.yml"))
    yield from ("E-mail", "Website")
    yield from (label.capitalize() for label in (*config["collections"], "posts"))
    for page in (ROOT / "_pages").glob("*.md"):
        front_matter = yaml.safe_load(page.read_text("utf-8").split("---")[1])
        if front_matter["title"]:
            yield front_matter["title"]


@pytest.mark.parametrize(
    "path",
    [path for path in TEMPLATES if "_pages" not in path.parts and path.name not in NO_WORDS],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_a_template_holds_no_english_word(path: Path) -> None:
    assert {*bare_words(path.read_text("utf-8"))} - NAMES == set()


def bare_words(template: str) -> Iterator[str]:
    """The words that a template would show as they are."""
    template = re.sub(COMMENT, "", template, flags=re.DOTALL)
    template = re.sub(r"\A---\n.*?^---\n", "", template, flags=re.DOTALL | re.MULTILINE)
    for fallback in re.findall(r"""default: (["'])(.*?)\1""", template):
        if re.match("[A-Z]", fallback[1]):
            yield fallback[1]
    template = re.sub(UNREAD, "", template, flags=re.DOTALL)
    template = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", template, flags=re.DOTALL)
    shown = [value for pair in re.findall(SHOWN_ATTRIBUTES, template) for value in pair]
    shown.append(re.sub(r"<[^>]*>", " ", template))
    for text in shown:
        yield from re.findall(r"[A-Za-z]{2,}", text)


def test_the_search_for_english_words_finds_them() -> None:
    template = (
        '<p title="Read">{{ ui.menu }} Menu</p>{{ a | default: "More" }}{% if a %}b{% endif %}'
    )
    assert sorted(bare_words(template)) == ["Menu", "More", "Read"]


def test_the_script_takes_its_words_from_the_page() -> None:
    script = (ROOT / "assets/js/site.js").read_text("utf-8")
    assert re.findall(r"textContent = [\"'`][A-Za-z]", script) == []
