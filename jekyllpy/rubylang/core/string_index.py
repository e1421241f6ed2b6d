"""Parts of Strings: indices, ranges, patterns."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.ranges import span
from jekyllpy.rubylang.core.regexps import search
from jekyllpy.rubylang.dispatch import class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of, to_int, to_str
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.regexp import MatchData, Regexp
from jekyllpy.rubylang.objects.string import BINARY, UTF_8, RString, text, to_bytes
from jekyllpy.rubylang.operations import check_frozen, inspect, text_or_none
from jekyllpy.rubylang.runtime import runtime

Span = tuple[int, int]


def _part(self: Any, found: str, start: int, end: int) -> RString:
    part = RString(found[start:end])
    if type(self) is not str and self.encoding is not UTF_8 and self.encoding == BINARY:
        part.encoding = BINARY
    return part


@method("String", "[]", "slice")
def string_index(self: Any, block: Any, index: Any, length: Any = None) -> Any:
    found = self if type(self) is str else self.text
    if type(index) is int and length is None:
        if index < 0:
            index += len(found)
        return RString(found[index]) if 0 <= index < len(found) else None
    if type(index) is int and type(length) is int and length >= 0 <= index <= len(found):
        return _part(self, found, index, index + length)
    place = _place(found, index, length)
    return None if place is None else _part(self, found, *place)


def _place(found: str, index: Any, length: Any) -> Span | None:
    """Start and end of what `[]` means, None if it isn't there."""
    if type(index) is Range:
        return span(index, len(found))
    if type(index) is Regexp:
        match = search(index, found)
        return None if match is None else _group_span(match, 0 if length is None else length)
    text_index = text_or_none(index)
    if text_index is not None:
        at = found.find(text_index)
        return None if at < 0 else (at, at + len(text_index))
    start = to_int(index)
    if length is None:
        start += len(found) if start < 0 else 0
        return (start, start + 1) if 0 <= start < len(found) else None
    count = to_int(length)
    start += len(found) if start < 0 else 0
    if count < 0 or not 0 <= start <= len(found):
        return None
    return start, min(len(found), start + count)


def _group_span(match: MatchData, group: Any) -> Span | None:
    from jekyllpy.rubylang.core.matches import group_number

    number = group_number(match, group)
    if number is None:
        return None
    start, end = match.match.span(number)
    return None if start < 0 else (start, end)


@method("String", "[]=")
def string_store(self: RString, block: Any, index: Any, *rest: Any) -> Any:
    check_frozen(self)
    length = rest[0] if len(rest) > 1 else None
    value = rest[-1]
    place = _place(self.text, index, length)
    if length is None and type(index) is int and index == len(self.text):
        place = index, index
    if place is None:
        raise _out_of(self.text, index, length)
    self.text = self.text[: place[0]] + to_str(value) + self.text[place[1] :]
    return value


def _out_of(found: str, index: Any, length: Any) -> Exception:
    if type(index) is Range:
        return error("RangeError", f"{inspect(index)} out of range")
    if type(index) is Regexp:
        return error("IndexError", "regexp not matched")
    if text_or_none(index) is not None:
        return error("IndexError", "string not matched")
    if length is not None and to_int(length) < 0:
        return error("IndexError", f"negative length {to_int(length)}")
    return error("IndexError", f"index {to_int(index)} out of string")


@method("String", "slice!")
def string_slice_out(self: RString, block: Any, index: Any, length: Any = None) -> Any:
    check_frozen(self)
    place = _place(self.text, index, length)
    if place is None:
        return None
    part = _part(self, self.text, *place)
    self.text = self.text[: place[0]] + self.text[place[1] :]
    return part


@method("String", "insert")
def string_insert(self: RString, block: Any, index: Any, other: Any) -> RString:
    check_frozen(self)
    at, found = to_int(index), self.text
    start = at if at >= 0 else len(found) + at + 1
    if not 0 <= start <= len(found):
        raise error("IndexError", f"index {at + 1 if at < 0 else at} out of string")
    self.text = found[:start] + to_str(other) + found[start:]
    return self


@method("String", "byteslice")
def string_byteslice(self: Any, block: Any, index: Any, length: Any = None) -> Any:
    whole = to_bytes(self)
    if type(index) is Range:
        place = span(index, len(whole))
    else:
        place = _place("\0" * len(whole), to_int(index), length)
    if place is None:
        return None
    if getattr(self, "encoding", None) == BINARY:
        return _part(self, text(self), *place)
    return RString(whole[place[0] : place[1]].decode("utf-8", "surrogateescape"))


@method("String", "getbyte")
def string_getbyte(self: Any, block: Any, index: int) -> Any:
    whole = to_bytes(self)
    return whole[index] if -len(whole) <= index < len(whole) else None


@method("String", "index")
def string_find(self: Any, block: Any, wanted: Any, start: Any = 0) -> Any:
    found = text(self)
    at = to_int(start)
    at += len(found) if at < 0 else 0
    if not 0 <= at <= len(found):
        return None
    if type(wanted) is Regexp:
        match = search(wanted, found, at)
        return None if match is None else match.match.start()
    place = found.find(to_str(wanted), at)
    return None if place < 0 else place


@method("String", "rindex")
def string_rfind(self: Any, block: Any, wanted: Any, start: Any = None) -> Any:
    found = text(self)
    at = len(found) if start is None else to_int(start)
    at += len(found) if at < 0 else 0
    if at < 0:
        return None
    if type(wanted) is Regexp:
        match = search_backwards(wanted, found, min(at, len(found)))
        return None if match is None else match.match.start()
    needle = to_str(wanted)
    place = found.rfind(needle, 0, at + len(needle))
    return None if place < 0 else place


def search_backwards(pattern: Regexp, found: str, start: int) -> MatchData | None:
    """Look for the last place from `start` backwards where a pattern matches, and keep it as `$~`."""
    match_here = pattern.pattern.match
    for place in range(start, -1, -1):
        match = match_here(found, place)
        if match is not None:
            kept = runtime.last_match = MatchData(match, pattern)
            return kept
    runtime.last_match = None
    return None


@method("String", "include?")
def string_includes(self: Any, block: Any, other: Any) -> bool:
    if type(other) is not RString:
        other = to_str(other)
        return other in text(self)
    return other.text in (self if type(self) is str else self.text)


@method("String", "start_with?")
def string_starts(self: Any, block: Any, *prefixes: Any) -> bool:
    found = self if type(self) is str else self.text
    for prefix in prefixes:
        if type(prefix) is Regexp:
            match = prefix.pattern.match(found)
            runtime.last_match = None if match is None else MatchData(match, prefix)
            if match is not None:
                return True
        elif found.startswith(to_str(prefix)):
            return True
    return False


@method("String", "end_with?")
def string_ends(self: Any, block: Any, *suffixes: Any) -> bool:
    found = self if type(self) is str else self.text
    return any(found.endswith(to_str(suffix)) for suffix in suffixes)


def pattern_text(value: Any) -> str:
    """The text of a String that is given in the place of a Regexp."""
    if type(value) is str:
        return value
    if text_or_none(value) is None and class_of(value).lookup("to_str") is None:
        raise error("TypeError", f"wrong argument type {kind_of(value)} (expected Regexp)")
    return to_str(value)


def as_pattern(value: Any) -> Regexp:
    """A Regexp, or that of a String's text."""
    if type(value) is Regexp:
        return value
    found = text_or_none(value)
    if found is None:
        if isinstance(value, Regexp):
            return value
        raise error("TypeError", f"wrong argument type {kind_of(value)} (expected Regexp)")
    return Regexp(found)


@method("String", "=~")
def string_match_at(self: Any, block: Any, pattern: Any) -> Any:
    if type(pattern) is Regexp:
        match = search(pattern, self if type(self) is str else self.text)
        return None if match is None else match.match.start()
    if text_or_none(pattern) is not None:
        raise error("TypeError", "type mismatch: String given")
    from jekyllpy.rubylang.dispatch import call

    return call(pattern, "=~", self)


@method("String", "match")
def string_match(self: Any, block: Any, pattern: Any, start: int = 0) -> Any:
    match = search(as_pattern(pattern), text(self), start)
    if match is not None and block is not None:
        return block.call(match)
    return match


@method("String", "match?")
def string_matches(self: Any, block: Any, pattern: Any, start: int = 0) -> bool:
    return as_pattern(pattern).pattern.search(text(self), start) is not None
