"""Strings taken apart: `split`, `scan`, lines, characters, bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import regex

from jekyllpy.rubylang.core.regexps import search
from jekyllpy.rubylang.core.string_index import as_pattern, pattern_text, search_backwards
from jekyllpy.rubylang.implicit import to_int, to_str
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.regexp import LiteralMatch, MatchData, Regexp
from jekyllpy.rubylang.objects.string import RString, text, to_bytes
from jekyllpy.rubylang.operations import text_or_none, truthy
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.rubylang.succession import text_range

_WORDS = re.compile(r"[^ \t\n\v\f\r]+")
_SPECIAL = ("", " ")
_BLANKS = " \t\n\v\f\r"


def strings(found: Iterable[str | None]) -> RArray:
    """Texts as an Array of Strings."""
    return RArray([None if each is None else RString(each) for each in found])


@method("String", "split")
def string_split(self: Any, block: Proc | None, separator: Any = None, limit: Any = 0) -> Any:
    found = self if type(self) is str else self.text
    count = limit if type(limit) is int else to_int(limit)
    if separator is None:
        separator = runtime.globals.get("$;")
    if count == 0 and type(separator) is str and separator not in _SPECIAL and found:
        parts = found.split(separator)
    else:
        parts = _parts(found, separator, count)
    if count == 0:
        while parts and not parts[-1]:
            parts.pop()
    if block is None:
        return RArray([RString(part) for part in parts])
    for part in parts:
        block.call(RString(part))
    return self


def _parts(found: str, separator: Any, count: int) -> list[str]:
    if not found:
        return []
    if count == 1:
        return [found]
    if isinstance(separator, Regexp):
        if separator.source == " " and not separator.options:
            return found.split(" ", count - 1 if count > 0 else -1)
        return _parts_by_pattern(found, separator, count)
    plain = " " if separator is None else pattern_text(separator)
    if plain == " ":
        return _words(found, count)
    if plain == "":
        return _characters(found, count)
    return found.split(plain, count - 1 if count > 0 else -1)


def _words(found: str, count: int) -> list[str]:
    if count <= 0:
        words = _WORDS.findall(found)
        if count < 0 and found[-1] in _BLANKS:
            words.append("")
        return words
    words = []
    rest = found.lstrip(_BLANKS)
    while len(words) < count - 1 and rest:
        match = _WORDS.match(rest)
        assert match is not None
        words.append(match[0])
        after = rest[match.end() :]
        rest = after.lstrip(_BLANKS)
        if after and not rest:
            return [*words, ""]
    return [*words, rest] if rest or not words else words


def _characters(found: str, count: int) -> list[str]:
    if count > 0:
        rest = found[count - 1 :]
        return [*found[: count - 1], rest]
    return [*found, ""] if count < 0 else list(found)


def _parts_by_pattern(found: str, pattern: Regexp, count: int) -> list[str]:
    parts: list[str] = []
    begin = splits = 0
    grouped = pattern.pattern.groups > 0
    for match in pattern.pattern.finditer(found):
        start, end = match.span()
        if start == end == begin:
            continue
        parts.append(found[begin:start])
        if grouped:
            parts.extend(group for group in match.groups() if group is not None)
        begin = end
        splits += 1
        if splits == count - 1:
            break
    parts.append(found[begin:])
    return parts


@method("String", "scan")
def string_scan(self: Any, block: Proc | None, wanted: Any) -> Any:
    found = self if type(self) is str else self.text
    if type(wanted) is not Regexp and text_or_none(wanted) is not None:
        matches: Iterable[Any] = _literal_matches(found, to_str(wanted))
        pattern = None
    else:
        pattern = as_pattern(wanted)
        matches = pattern.pattern.finditer(found)
    last = None
    if block is not None:
        call = block.call
        for last in matches:
            runtime.last_match = kept = MatchData(last, pattern)
            call(_scanned(last))
            runtime.last_match = kept
        if last is None:
            runtime.last_match = None
        return self
    result = RArray()
    for last in matches:
        result.append(_scanned(last))
    runtime.last_match = None if last is None else MatchData(last, pattern)
    return result


def _scanned(match: Any) -> Any:
    groups = match.groups()
    return strings(groups) if groups else RString(match.group())


def _literal_matches(found: str, wanted: str) -> Iterable[LiteralMatch]:
    at = found.find(wanted)
    while 0 <= at <= len(found):
        yield LiteralMatch(found, at, wanted)
        at = found.find(wanted, at + max(1, len(wanted)))


def split_lines(found: str, separator: Any, chomp: bool) -> list[str]:
    """The lines of a text, as `each_line` gives them."""
    if separator is None:
        return [found] if found else []
    ending = to_str(separator)
    if ending == "":
        return _paragraphs(found, chomp)
    lines = found.split(ending)
    last = lines.pop()
    whole = lines if chomp else [line + ending for line in lines]
    if chomp and ending == "\n":
        whole = [line.removesuffix("\r") for line in whole]
    if last:
        whole.append(last)
    return whole


def _paragraphs(found: str, chomp: bool) -> list[str]:
    parts = re.findall(r"(?:[^\n]|\n(?!\n))++(?:\n++|\Z)", found)
    bare = [part.rstrip("\n") for part in parts]
    if chomp:
        return bare
    return [
        text + ("\n\n" if len(part) - len(text) > 1 else part[len(text) :])
        for text, part in zip(bare, parts)
    ]


@method("String", "lines")
def string_lines(
    self: Any, block: Proc | None, separator: Any = "\n", *, chomp: Any = False
) -> RArray:
    return strings(split_lines(text(self), separator, truthy(chomp)))


@method("String", "each_line")
def string_each_line(
    self: Any, block: Proc | None, separator: Any = "\n", *, chomp: Any = False
) -> Any:
    if block is None:
        return enumerator(self, "each_line", separator, chomp=chomp)
    for line in split_lines(text(self), separator, truthy(chomp)):
        block.call(RString(line))
    return self


@method("String", "chars")
def string_chars(self: Any, block: Any) -> RArray:
    return strings(text(self))


@method("String", "each_char")
def string_each_char(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each_char", size=lambda: len(text(self)))
    for char in text(self):
        block.call(RString(char))
    return self


@method("String", "grapheme_clusters")
def string_graphemes(self: Any, block: Any) -> RArray:
    return strings(regex.findall(r"\X", text(self)))


@method("String", "each_grapheme_cluster")
def string_each_grapheme(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each_grapheme_cluster")
    for cluster in regex.findall(r"\X", text(self)):
        block.call(RString(cluster))
    return self


@method("String", "codepoints")
def string_codepoints(self: Any, block: Any) -> RArray:
    return RArray(map(ord, text(self)))


@method("String", "each_codepoint")
def string_each_codepoint(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each_codepoint")
    for char in text(self):
        block.call(ord(char))
    return self


@method("String", "bytes")
def string_bytes(self: Any, block: Any) -> RArray:
    return RArray(to_bytes(self))


@method("String", "each_byte")
def string_each_byte(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each_byte")
    for byte in to_bytes(self):
        block.call(byte)
    return self


@method("String", "partition")
def string_partition(self: Any, block: Any, separator: Any) -> RArray:
    found = text(self)
    if not isinstance(separator, Regexp):
        wanted = to_str(separator)
        return strings(found.partition(wanted) if wanted else ("", "", found))
    match = search(separator, found)
    if match is None:
        return strings((found, "", ""))
    start, end = match.match.span()
    return strings((found[:start], found[start:end], found[end:]))


@method("String", "rpartition")
def string_rpartition(self: Any, block: Any, separator: Any) -> RArray:
    found = text(self)
    if not isinstance(separator, Regexp):
        wanted = to_str(separator)
        return strings(found.rpartition(wanted) if wanted else (found, "", ""))
    match = search_backwards(separator, found, len(found))
    if match is None:
        return strings(("", "", found))
    start, end = match.match.span()
    return strings((found[:start], found[start:end], found[end:]))


@method("String", "upto")
def string_upto(self: Any, block: Proc | None, last: Any, exclusive: Any = False) -> Any:
    if block is None:
        return enumerator(self, "upto", last, exclusive)
    for each in text_range(text(self), to_str(last), truthy(exclusive)):
        block.call(RString(each))
    return self
