"""The same tokens as Rouge's, asked live."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.highlight import find_lexer, highlight, highlight_block, highlight_tag
from tests.highlight import rouge
from tests.highlight.snippets import SNIPPETS

pytestmark = pytest.mark.needs("ruby")

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.txt"))


def lexed(language: str, code: str) -> list[list[str]]:
    lexer = find_lexer(language, code, rouge.INSTALLED)
    assert lexer is not None, language
    return [list(token) for token in lexer.lex(code)]


def test_samples_have_the_tokens_of_rouge() -> None:
    codes = [(path.stem, path.read_text("utf-8")) for path in SAMPLES]
    answers = rouge.ask({"what": "tokens", "language": name, "code": code} for name, code in codes)
    for (name, code), expected in zip(codes, answers, strict=True):
        assert lexed(name, code) == expected, name


def test_snippets_have_the_tokens_of_rouge() -> None:
    codes = [(name, code) for name, snippets in SNIPPETS.items() for code in snippets]
    answers = rouge.ask({"what": "tokens", "language": name, "code": code} for name, code in codes)
    for (name, code), expected in zip(codes, answers, strict=True):
        assert lexed(name, code) == expected, (name, code)


def test_every_beginning_of_a_sample_has_the_tokens_of_rouge() -> None:
    """Code that breaks off anywhere: unclosed strings, comments, brackets."""
    codes = [
        (path.stem, path.read_text("utf-8")[:length])
        for path in SAMPLES
        for length in range(150, 1200, 53)
    ]
    answers = rouge.ask({"what": "html", "language": name, "code": code} for name, code in codes)
    for (name, code), expected in zip(codes, answers, strict=True):
        assert highlight(code, name, rouge.INSTALLED) == expected, (name, code[-40:])


def test_samples_in_the_wrong_language_have_the_tokens_of_rouge() -> None:
    """Errors, mostly: what no rule matches is marked as Rouge marks it."""
    codes = [
        (language, path.read_text("utf-8"))
        for language in SNIPPETS
        for path in SAMPLES
        if path.stem in ("css", "sql")
    ]
    answers = rouge.ask({"what": "html", "language": name, "code": code} for name, code in codes)
    for (name, code), expected in zip(codes, answers, strict=True):
        assert highlight(code, name, rouge.INSTALLED) == expected, name


def test_every_name_of_rouge_finds_the_language_it_finds_there() -> None:
    (languages,) = rouge.ask([{"what": "names"}])
    for tag, aliases in languages.items():
        for name in (tag, *aliases):
            lexer = find_lexer(name, traits=rouge.INSTALLED)
            assert lexer is not None and lexer.tag == tag, name


def test_names_rouge_does_not_know_find_nothing() -> None:
    names = [
        "",
        "none",
        "text/x-python",
        "Python",
        "PYTHON",
        "python3",
        "octave",
        "golang ",
        "ipython",
    ]
    assert rouge.ask({"what": "tag", "language": name} for name in names) == [None] * len(names)
    assert [find_lexer(name, traits=rouge.INSTALLED) for name in names] == [None] * len(names)


GUESSED = (
    "",
    "plain words",
    "#!/bin/bash\necho",
    "#!/usr/bin/env python3\nprint(1)",
    "#!/usr/bin/env ruby -w",
    "#! /usr/local/bin/Rscript --vanilla",
    "<!DOCTYPE html>\n<p>",
    "<html lang=en>",
    "<?xml version='1.0'?>\n<a/>",
    "<?php echo 1;",
    "--- a\n+++ b\n",
    "\\documentclass{article}",
    "%YAML 1.2\n---",
    "# -*- mode: ruby -*-\nx",
    "# vim: set ft=python :\nx",
    "// vim: ft=javascript",
)


def test_languages_are_guessed_as_rouge_guesses() -> None:
    answers = rouge.ask({"what": "tag", "language": "guess", "code": code} for code in GUESSED)
    for code, expected in zip(GUESSED, answers, strict=True):
        lexer = find_lexer("guess", code, rouge.INSTALLED)
        assert lexer is not None and lexer.tag == expected, code


CODES = ("x = 1 < 2\n", "a\n\nb = '''\nc\n'''", "", "\n", "&<>\"'\n\n\n", "def f():\n  'é'")


@pytest.mark.parametrize(
    "options",
    [
        {"css_class": "highlight"},
        {"css_class": "highlight", "wrap": False},
        {"css_class": "highlight", "line_numbers": True},
        {"css_class": "highlight", "line_numbers": True, "start_line": 7, "line_format": "%3i"},
        {"css_class": "x", "line_numbers": True, "wrap": False, "table_class": "t"},
    ],
)
def test_blocks_look_as_kramdown_gets_them_from_rouge(options: dict[str, object]) -> None:
    answers = rouge.ask(
        {"what": "legacy", "language": "python", "code": code, "options": options} for code in CODES
    )
    blocks = [
        highlight_block(code, "python", traits=rouge.INSTALLED, **options)  # type: ignore[arg-type]
        for code in CODES
    ]
    assert blocks == answers


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"linenos": True},
        {"mark_lines": [1, 3]},
        {"mark_lines": [2], "linenos": True},
        {"mark_lines": []},
    ],
)
def test_the_highlight_tag_gives_what_it_gets_from_rouge(options: dict[str, object]) -> None:
    answers = rouge.ask(
        {"what": "jekyll", "language": "python", "code": code, "options": options} for code in CODES
    )
    tags = [
        highlight_tag(code, "python", traits=rouge.INSTALLED, **options)  # type: ignore[arg-type]
        for code in CODES
    ]
    assert tags == answers
