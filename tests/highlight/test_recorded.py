"""The tokens of Rouge 4.7.0, recorded: `python -m tests.highlight.record ROUGE` asks a checkout anew."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

import pytest

from jekyllpy.config.editions.rouge import ROUGE_4_7
from jekyllpy.highlight import find_lexer
from jekyllpy.highlight.languages import names
from tests.highlight.forms import form, is_plain
from tests.highlight.test_provenance import ONLY_SO, mine

RECORDED = Path(__file__).parent / "recorded"
FILES = sorted(RECORDED.glob("*.jsonl"))
PATTERNS = RECORDED / "patterns.txt"
"""Digests of what the patterns of Rouge 4.7.0 say."""
NAMES = RECORDED / "names.txt"
"""Each tag of Rouge 4.7.0 with its other names."""


def digest(said: object) -> str:
    """Twelve digits for a pattern's form, whatever order sets are in."""
    return hashlib.sha256(_ordered(said).encode()).hexdigest()[:12]


def _ordered(said: object) -> str:
    if isinstance(said, frozenset):
        return _ordered_set(said)
    if isinstance(said, tuple):
        return "(" + ",".join(map(_ordered, said)) + ")"
    return repr(said)


@cache
def _ordered_set(said: frozenset[object]) -> str:
    return "{" + ",".join(sorted(map(_ordered, said))) + "}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_code_has_the_tokens_that_rouge_4_7_gave_it(path: Path) -> None:
    for line in path.read_text("utf-8").splitlines():
        expected = json.loads(line)
        code = "".join(text for _, text in expected)
        lexer = find_lexer(path.stem, code)
        assert lexer is not None
        assert [list(token) for token in lexer.lex(code)] == expected, code


def test_every_name_of_rouge_4_7_finds_its_language() -> None:
    lines = [line.split() for line in NAMES.read_text("utf-8").splitlines()]
    expected = {name: tag for tag, *others in lines for name in (tag, *others)}
    assert names(ROUGE_4_7) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("#!/usr/bin/env elixir\nx", "elixir"),
        ("#!/usr/bin/env nextflow\nx", "groovy"),
        ("#compdef x\n", "shell"),
        ("model x\nuses y", "plaintext"),
        ("pragma solidity ^0.4;", "plaintext"),
        ("// vim: ft=svelte :\n", "svelte"),
        ("#!/usr/bin/env python3\n", "python"),
    ],
)
def test_languages_are_guessed_as_rouge_4_7_guessed_them(code: str, expected: str) -> None:
    lexer = find_lexer("guess", code)
    assert lexer is not None and lexer.tag == expected


def test_no_pattern_is_one_of_rouge_4_7() -> None:
    theirs = set(PATTERNS.read_text("utf-8").split())
    assert len(theirs) > 1000
    said = {pattern: form(pattern) for pattern in mine()}
    same = {pattern for pattern, one in said.items() if one and digest(one) in theirs}
    assert {pattern for pattern in same if not is_plain(said[pattern] or ())} <= set(ONLY_SO)
