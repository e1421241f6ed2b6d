"""`StringScanner`, which goes through a text match by match."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import real_class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_int
from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import inspect, text_or_none, to_s


class Scanner(RObject):
    """Where it is in its text, and what matched last."""

    __slots__ = ("before", "found", "place", "text")

    def __init__(self, cls: Any) -> None:
        super().__init__(cls)
        self.text = ""
        self.place = self.before = 0
        self.found: Any = None

    def match(self, pattern: Any, *, search: bool = False) -> int | None:
        """Where what comes next, or anywhere behind, ends if it matches."""
        text = text_or_none(pattern)
        if text is None and not isinstance(pattern, Regexp):
            kind = real_class_of(pattern).name
            raise error("TypeError", f"no implicit conversion of {kind} into String")
        wanted = (Regexp(_quoted(text)) if text is not None else pattern).from_here
        self.found = (wanted.search if search else wanted.match)(self.text, self.place)
        if self.found is None:
            return None
        end: int = self.found.end()
        return end

    def go(self, place: int) -> None:
        """Move on, so that `unscan` can go back."""
        self.before, self.place = self.place, place


def _quoted(text: str) -> str:
    from jekyllpy.rubylang.regexps.quoting import quote

    return quote(text)


define_class("StringScanner", allocate=Scanner)
define_class("StringScanner::Error", "StandardError")


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogateescape"))


@method("StringScanner", "initialize", visibility="private")
def scanner_initialize(self: Scanner, block: Any, text: Any, *rest: Any, **options: Any) -> None:
    self.text = to_s(text)


def _scanning(name: str, search: bool, moves: bool, gives_text: bool) -> None:
    @method("StringScanner", name)
    def scan(self: Scanner, block: Any, pattern: Any) -> Any:
        end = self.match(pattern, search=search)
        if end is None:
            return None
        passed = self.text[self.place : end]
        if moves:
            self.go(end)
        return RString(passed) if gives_text else _size(passed)


for _name, _search, _moves, _gives_text in (
    ("scan", False, True, True),
    ("scan_until", True, True, True),
    ("skip", False, True, False),
    ("skip_until", True, True, False),
    ("match?", False, False, False),
    ("exist?", True, False, False),
    ("check", False, False, True),
    ("check_until", True, False, True),
):
    _scanning(_name, _search, _moves, _gives_text)


@method("StringScanner", "getch")
def scanner_getch(self: Scanner, block: Any) -> Any:
    end = self.match(Regexp(".", "m"))
    if end is None:
        return None
    self.go(end)
    return RString(self.found.group())


@method("StringScanner", "peek")
def scanner_peek(self: Scanner, block: Any, size: Any) -> RString:
    count = to_int(size)
    if count < 0:
        raise error("ArgumentError", "negative string size (or size too big)")
    rest = self.text[self.place : self.place + count].encode("utf-8", "surrogateescape")
    return RString(rest[:count].decode("utf-8", "surrogateescape"))


@method("StringScanner", "unscan")
def scanner_unscan(self: Scanner, block: Any) -> Scanner:
    if self.found is None:
        raise error("StringScanner::Error", "unscan failed: previous match record not exist")
    self.place, self.found = self.before, None
    return self


@method("StringScanner", "eos?")
def scanner_is_at_end(self: Scanner, block: Any) -> bool:
    return self.place >= len(self.text)


@method("StringScanner", "rest?")
def scanner_has_rest(self: Scanner, block: Any) -> bool:
    return self.place < len(self.text)


@method("StringScanner", "beginning_of_line?", "bol?")
def scanner_begins_line(self: Scanner, block: Any) -> bool:
    return self.place == 0 or self.text[self.place - 1] == "\n"


@method("StringScanner", "rest")
def scanner_rest(self: Scanner, block: Any) -> RString:
    return RString(self.text[self.place :])


@method("StringScanner", "rest_size")
def scanner_rest_size(self: Scanner, block: Any) -> int:
    return _size(self.text[self.place :])


@method("StringScanner", "string")
def scanner_string(self: Scanner, block: Any) -> RString:
    return RString(self.text)


@method("StringScanner", "string=")
def scanner_set_string(self: Scanner, block: Any, text: Any) -> Any:
    self.text, self.place, self.found = to_s(text), 0, None
    return text


@method("StringScanner", "<<", "concat")
def scanner_append(self: Scanner, block: Any, text: Any) -> Scanner:
    self.text += to_s(text)
    return self


@method("StringScanner", "pos", "pointer")
def scanner_pos(self: Scanner, block: Any) -> int:
    return self.place if self.text.isascii() else _size(self.text[: self.place])


@method("StringScanner", "charpos")
def scanner_charpos(self: Scanner, block: Any) -> int:
    return self.place


@method("StringScanner", "pos=", "pointer=")
def scanner_set_pos(self: Scanner, block: Any, given: Any) -> Any:
    whole = self.text.encode("utf-8", "surrogateescape")
    place = to_int(given)
    place += len(whole) if place < 0 else 0
    if not 0 <= place <= len(whole):
        raise error("RangeError", "index out of range")
    self.place = len(whole[:place].decode("utf-8", "surrogateescape"))
    return given


@method("StringScanner", "reset")
def scanner_reset(self: Scanner, block: Any) -> Scanner:
    self.place, self.found = 0, None
    return self


@method("StringScanner", "terminate")
def scanner_terminate(self: Scanner, block: Any) -> Scanner:
    self.place, self.found = len(self.text), None
    return self


@method("StringScanner", "matched?")
def scanner_has_matched(self: Scanner, block: Any) -> bool:
    return self.found is not None


def _text_of(self: Scanner, group: Any) -> Any:
    try:
        text = self.found.group(group)
    except IndexError:
        if isinstance(group, str):
            raise error("IndexError", f"undefined group name reference: {group}") from None
        return None
    return None if text is None else RString(text)


@method("StringScanner", "matched")
def scanner_matched(self: Scanner, block: Any) -> Any:
    return None if self.found is None else _text_of(self, 0)


@method("StringScanner", "matched_size")
def scanner_matched_size(self: Scanner, block: Any) -> Any:
    return None if self.found is None else _size(self.found.group())


@method("StringScanner", "[]")
def scanner_group(self: Scanner, block: Any, group: Any) -> Any:
    if self.found is None:
        return None
    if isinstance(group, Symbol) or text_or_none(group) is not None:
        return _text_of(self, to_s(group))
    number = to_int(group)
    count = self.found.re.groups + 1
    number += count if number < 0 else 0
    return _text_of(self, number) if 0 <= number < count else None


@method("StringScanner", "captures")
def scanner_captures(self: Scanner, block: Any) -> Any:
    if self.found is None:
        return None
    return RArray(_text_of(self, number + 1) for number in range(self.found.re.groups))


@method("StringScanner", "named_captures")
def scanner_named_captures(self: Scanner, block: Any) -> RHash:
    names = {} if self.found is None else self.found.groupdict()
    return RHash((name, _text_of(self, name)) for name in names)


@method("StringScanner", "values_at")
def scanner_values_at(self: Scanner, block: Any, *groups: Any) -> Any:
    if self.found is None:
        return None
    return RArray(scanner_group(self, None, group) for group in groups)


@method("StringScanner", "pre_match")
def scanner_pre_match(self: Scanner, block: Any) -> Any:
    if self.found is None:
        return None
    return RString(self.text[: self.found.start()])


@method("StringScanner", "post_match")
def scanner_post_match(self: Scanner, block: Any) -> Any:
    if self.found is None:
        return None
    return RString(self.text[self.found.end() :])


@method("StringScanner", "inspect")
def scanner_inspect(self: Scanner, block: Any) -> RString:
    size = _size(self.text)
    if self.place >= len(self.text):
        return RString("#<StringScanner fin>")
    after = self.text[self.place : self.place + 5] + (
        "..." if self.place + 5 < len(self.text) else ""
    )
    shown = f"{scanner_pos(self, None)}/{size}"
    if not self.place:
        return RString(f"#<StringScanner {shown} @ {inspect(RString(after))}>")
    dots = "..." if self.place > 5 else ""
    before = RString(dots + self.text[max(0, self.place - 5) : self.place])
    return RString(f"#<StringScanner {shown} {inspect(before)} @ {inspect(RString(after))}>")
