"""Ruby's Shellwords."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_module, method, module_function
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import BINARY, RString
from jekyllpy.rubylang.operations import inspect, to_s
from jekyllpy.rubylang.std.arguments import string

define_module("Shellwords")

_SAFE = re.compile(r"[^A-Za-z0-9_\-.,:+/@\n]")
_PIECE = re.compile(
    r"""\s*(?:([^\s\\'"]+)|'([^']*)'|"((?:[^"\\]|\\.)*)"|(\\.?)|(\S))(\s|\Z)?""", re.DOTALL
)
_IN_QUOTES = re.compile(r'\\([$`"\\\n])')


def escaped(word: str) -> str:
    """A word that the shell takes as it is."""
    if not word:
        return "''"
    return _SAFE.sub(lambda match: "\\" + match[0], word).replace("\n", "'\n'")


def words(line: str) -> list[str]:
    """The words of a command line, as the shell tells them apart."""
    found: list[str] = []
    word, open_word = "", False
    at = 0
    while at < len(line):
        match = _PIECE.match(line, at)
        if match is None:
            break
        bare, single, double, escape, stray, end = match.groups()
        if stray is not None:
            raise error("ArgumentError", f"Unmatched quote: {inspect(RString(line))}")
        if double is not None:
            double = _IN_QUOTES.sub(r"\1", double)
        word += bare or single or double or (escape[1:] if escape else "") or ""
        open_word = True
        if end is not None:
            found.append(word)
            word, open_word = "", False
        at = match.end()
    if open_word:
        found.append(word)
    return found


def strings(found: list[str]) -> RArray:
    """Words as Strings; Ruby collects them in a binary one, which plain ASCII stays in."""
    return RArray(map(_collected, found))


def _collected(word: str) -> RString:
    made = RString(word)
    if word.isascii():
        made.encoding = BINARY
    return made


@module_function("Shellwords", "shellwords", "split", "shellsplit")
def shellwords_split(self: Any, block: Any, line: Any) -> RArray:
    return strings(words(string(line)))


@module_function("Shellwords", "escape", "shellescape")
def shellwords_escape(self: Any, block: Any, word: Any) -> RString:
    return RString(escaped(to_s(word)))


@module_function("Shellwords", "join", "shelljoin")
def shellwords_join(self: Any, block: Any, array: list[Any]) -> RString:
    return RString(" ".join(escaped(to_s(word)) for word in array))


@method("String", "shellsplit")
def string_shellsplit(self: Any, block: Any) -> RArray:
    return strings(words(string(self)))


@method("String", "shellescape")
def string_shellescape(self: Any, block: Any) -> RString:
    return RString(escaped(string(self)))


@method("Array", "shelljoin")
def array_shelljoin(self: list[Any], block: Any) -> RString:
    found: RString = shellwords_join(self, None, self)
    return found
