"""The lexers' patterns are this project's own: none is one of Rouge's in another spelling."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

import pytest

import tests.patterns
from tests.highlight import rouge
from tests.highlight.forms import INTERPOLATED, INTERPOLATION, as_python, form, is_plain

SHORTEST = 12
"""Characters of a pattern that is long enough to be someone's."""

QML_PATH = r"[$a-zA-Z_][\w.]*+"
ONLY_SO = {
    r"[-+]?\d+\.\d+(?:[eE][-+]?\d+)?": "the parts of a number in GraphQL's grammar",
    r"<\s*+/\s*+script\s*+>": "the parts of a closing tag",
    r"<\s*+/\s*+style\s*+>": "the parts of a closing tag",
    **{
        rf"(<\s*+/\s*+)({name})(\s*+>)": "the parts of a closing tag"
        for name in ("script", "style", "template")
    },
    r"[!%]++[#$@_a-zA-Z]++[!%]+": "the name of a variable between its marks in Batch",
    rf"(id)(\s*+)(:)(\s*+)({QML_PATH})": "the name of an object in QML's grammar",
    rf"({QML_PATH})(\s++)(on)(\s++)({QML_PATH})(\s*+)(\{{)": "a value source in QML's grammar",
    rf"({QML_PATH})(\s++)({QML_PATH})(\s*+)(,?)": "a parameter in QML's grammar",
    rf"(property)(\s++)({QML_PATH})(\s++)({QML_PATH})(\s*+)(:?)": "a property in QML's grammar",
    r"[/\w-]+(?:\.[\w-]+)+\b": "a file name with extensions",
    r"\$[({][\t ]*+\w[\w%.:=]*+[\t ]*+[)}]": "the parts of a reference in Make",
    r"(@)([a-zA-Z]+(?:-[a-zA-Z0-9]+)*)": "LANGTAG in SPARQL's grammar",
    r"( +)(\d+\.\d+)": "a version of YAML",
    r"\s*+(\w++)\s*\n": "a line of one word",
}
"""Patterns beyond a plain row that a grammar spells out."""

TO_THE_LETTER = {
    r"[$a-zA-Z_]\w*": "a name in which `$` is a letter",
    r"(@selector)(\()(class)(\))": "four tokens in a row",
    r"u?fixed\d+x\d+": "the types of fixed-point numbers",
    r"(@)([a-zA-Z]+(?:-[a-zA-Z0-9]+)*)": "LANGTAG in SPARQL's grammar",
    r"(?:chomp|chop|exit|gsub|sub)!": "a list of words in the order of the alphabet",
    rf"(\[)({INTERPOLATED}*?)(\])": "something between brackets",
    r"pythonw?(?:[23](?:\.\d+)?)?": "the names of one program",
}
"""Patterns that are written as Rouge writes them."""


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


@cache
def mine() -> set[str]:
    """Texts in the files and patterns of the rules that are long enough, pieces put in or left open."""
    found = {pattern for _, pattern, _ in tests.patterns.rules()}
    found |= {pattern for module, pattern, _ in tests.patterns.compiled() if ".highlight" in module}
    found |= set(written())
    return {pattern for pattern in found if len(pattern) >= SHORTEST}


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
    same = {pattern for pattern in mine() if form(pattern) in theirs - {None}}
    assert {pattern for pattern in same if not is_plain(form(pattern) or ())} == set(ONLY_SO)


@pytest.mark.needs("ruby")
def test_few_patterns_are_written_as_in_rouge() -> None:
    theirs = {source for source, _ in rouge.patterns()}
    theirs |= {INTERPOLATION.sub(INTERPOLATED, source) for source in theirs}
    assert mine() & theirs == set(TO_THE_LETTER)
