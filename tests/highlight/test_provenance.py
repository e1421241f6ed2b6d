"""The lexers' patterns are this project's own: none is one of Rouge's in another spelling."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

import tests.patterns
from tests.highlight import rouge
from tests.highlight.forms import INTERPOLATED, as_python, form, is_plain

SHORTEST = 12
"""Characters of a pattern that is long enough to be someone's."""

ONLY_SO = {
    r"[+-]?[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?": "the parts of a number in GraphQL's grammar",
    r"<\s*/\s*script\s*>": "the parts of a closing tag",
    r"<\s*/\s*style\s*>": "the parts of a closing tag",
    r"[/\w-]+(?:\.[\w-]+)+\b": "a file name with extensions",
    r"\$[({][\t ]*\w[\w:=%.]*[\t ]*[)}]": "the parts of a reference in Make",
    r"(@)([a-zA-Z]+(?:-[a-zA-Z0-9]+)*)": "LANGTAG in SPARQL's grammar",
    r"( +)(\d+\.\d+)": "a version of YAML",
    r"\s*(\w+)\s*\n": "a line of one word",
    r"\s*+(\w++)\s*\n": "a line of one word",
}
"""Patterns beyond a plain row that a grammar spells out."""


def written() -> Iterator[str]:
    """The texts in the files of highlighting, what they take from elsewhere left open."""
    for path in sorted((tests.patterns.ROOT / "highlight").rglob("*.py")):
        if path.parent.name == "words":
            continue
        tree = ast.parse(path.read_text("utf-8"))
        parts = {
            part
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr)
            for part in node.values
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                yield "".join(
                    str(part.value) if isinstance(part, ast.Constant) else INTERPOLATED
                    for part in node.values
                )
            elif (
                isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in parts
            ):
                yield node.value


def test_what_counts_as_the_same() -> None:
    assert form(as_python(r"0x\h+(?<a>[lu]*)\/")) == form(r"0[xX][0-9a-fA-F]++([uUlL]*)/")
    assert form(as_python(r"[.\[]#{x}\z")) == form(rf"(?:[\[.]){INTERPOLATED}\Z")
    assert form(r"a+b") != form(r"a*b")
    assert is_plain(form(r"(?:class|struct)\b") or ())
    assert is_plain(form(r"[a-z_]\w*(?=\s*\()") or ())
    assert not is_plain(form(r"\\(?:[nrt]|x[0-9a-f]{2})") or ())
    assert not is_plain(form(r"(<<)(\s*)(\w+)(\s*)") or ())


@pytest.mark.needs("ruby")
def test_no_pattern_is_one_of_rouge() -> None:
    theirs = {form(as_python(source), extended=extended) for source, extended in rouge.patterns()}
    assert len(theirs) > 1000
    mine = {pattern for _, pattern, _ in tests.patterns.rules()}
    mine |= {pattern for module, pattern, _ in tests.patterns.compiled() if ".highlight" in module}
    mine |= set(written())
    same = {
        pattern for pattern in mine if len(pattern) >= SHORTEST and form(pattern) in theirs - {None}
    }
    assert {pattern for pattern in same if not is_plain(form(pattern) or ())} == set(ONLY_SO)
