"""Ruby's MatchData."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.ranges import span
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import name_or_text, to_int
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.regexp import MatchData, Regexp
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import inspect, text_or_none
from jekyllpy.rubylang.regexps.group_names import inner


def _string(found: str | None) -> RString | None:
    return None if found is None else RString(found)


def group_number(match: MatchData, group: Any) -> int | None:
    """The number of a group given by number or name; None if there is no such number."""
    if isinstance(group, Symbol) or text_or_none(group) is not None:
        name = name_or_text(group)
        number = match.match.re.groupindex.get(inner(name)) if match.names else None
        if number is None:
            raise error("IndexError", f"undefined group name reference: {name}")
        return int(number)
    number = to_int(group)
    count = len(match.match.groups()) + 1
    number += count if number < 0 else 0
    return number if 0 <= number < count else None


@method("MatchData", "[]")
def match_index(self: MatchData, block: Any, group: Any, length: Any = None) -> Any:
    if type(group) is int and length is None and group >= 0:
        return self.group(group)
    if type(group) is Range or length is not None:
        whole = match_to_a(self, None)
        if length is not None:
            start = to_int(group) + (len(whole) if to_int(group) < 0 else 0)
            return RArray(whole[start : start + to_int(length)])
        place = span(group, len(whole))
        return None if place is None else RArray(whole[place[0] : place[1]])
    number = group_number(self, group)
    return None if number is None else self.group(number)


@method("MatchData", "to_a")
def match_to_a(self: MatchData, block: Any) -> RArray:
    return RArray([RString(self.match.group()), *map(_string, self.match.groups())])


@method("MatchData", "captures", "deconstruct")
def match_captures(self: MatchData, block: Any) -> RArray:
    return RArray(map(_string, self.match.groups()))


@method("MatchData", "named_captures")
def match_named_captures(self: MatchData, block: Any) -> RHash:
    return RHash((name, _string(self.match[inner(name)])) for name in self.names)


@method("MatchData", "deconstruct_keys")
def match_deconstruct_keys(self: MatchData, block: Any, keys: Any) -> RHash:
    return RHash((intern(name), _string(self.match[inner(name)])) for name in self.names)


@method("MatchData", "names")
def match_names(self: MatchData, block: Any) -> RArray:
    return RArray(RString(name) for name in self.names)


@method("MatchData", "to_s")
def match_to_s(self: MatchData, block: Any) -> RString:
    return RString(self.match.group())


@method("MatchData", "pre_match")
def match_pre(self: MatchData, block: Any) -> RString:
    return RString(self.match.string[: self.match.start()])


@method("MatchData", "post_match")
def match_post(self: MatchData, block: Any) -> RString:
    return RString(self.match.string[self.match.end() :])


@method("MatchData", "string")
def match_string(self: MatchData, block: Any) -> str:
    return str(self.match.string)


@method("MatchData", "regexp")
def match_regexp(self: MatchData, block: Any) -> Regexp:
    return self.regexp


@method("MatchData", "size", "length")
def match_size(self: MatchData, block: Any) -> int:
    return len(self.match.groups()) + 1


def _span(self: MatchData, group: Any) -> tuple[Any, Any]:
    number = group_number(self, group)
    if number is None:
        raise error("IndexError", f"index {to_int(group)} out of matches")
    start, end = self.match.span(number)
    return (None, None) if start < 0 else (start, end)


@method("MatchData", "begin")
def match_begin(self: MatchData, block: Any, group: Any) -> Any:
    return _span(self, group)[0]


@method("MatchData", "end")
def match_end(self: MatchData, block: Any, group: Any) -> Any:
    return _span(self, group)[1]


@method("MatchData", "offset")
def match_offset(self: MatchData, block: Any, group: Any) -> RArray:
    return RArray(_span(self, group))


@method("MatchData", "byteoffset")
def match_byteoffset(self: MatchData, block: Any, group: Any) -> RArray:
    text = self.match.string
    return RArray(
        None if at is None else len(text[:at].encode("utf-8", "surrogateescape"))
        for at in _span(self, group)
    )


@method("MatchData", "values_at")
def match_values_at(self: MatchData, block: Any, *groups: Any) -> RArray:
    return RArray(match_index(self, None, group) for group in groups)


@method("MatchData", "==", "eql?")
def match_equal(self: MatchData, block: Any, other: Any) -> bool:
    return (
        isinstance(other, MatchData)
        and self.regexp == other.regexp
        and self.match.string == other.match.string
        and self.match.span() == other.match.span()
    )


@method("MatchData", "inspect")
def match_inspect(self: MatchData, block: Any) -> RString:
    groups = self.match.groups()
    labels = self.names or [str(number) for number in range(1, len(groups) + 1)]
    shown = [inspect(RString(self.match.group()))]
    shown += [f"{label}:{inspect(_string(found))}" for label, found in zip(labels, groups)]
    return RString(f"#<MatchData {' '.join(shown)}>")
