"""Methods of String that take sets of characters: `tr`, `delete`, `squeeze`, `count`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jekyllpy.rubylang.core.string_editing import edits
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_str
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.string import text
from jekyllpy.rubylang.succession import succ


def _expanded(given: str) -> str:
    """All characters of a set, without the `^` before it: ranges written out."""
    found: list[str] = []
    at = 0
    while at < len(given):
        char = given[at]
        if char == "\\" and at + 1 < len(given):
            at += 1
            char = given[at]
        if given[at + 1 : at + 2] == "-" and at + 2 < len(given):
            last, width = given[at + 2], 3
            if last == "\\" and at + 3 < len(given):
                last, width = given[at + 3], 4
            if char > last:
                raise error(
                    "ArgumentError", f'invalid range "{char}-{last}" in string transliteration'
                )
            found.extend(map(chr, range(ord(char), ord(last) + 1)))
            at += width
        else:
            found.append(char)
            at += 1
    return "".join(found)


@lru_cache(maxsize=200)
def _set(given: str) -> tuple[bool, str]:
    """Whether a set is negated, and its characters."""
    negated = len(given) > 1 and given[0] == "^"
    return negated, _expanded(given[1:] if negated else given)


class _Sets:
    """The characters that are in all of some sets."""

    def __init__(self, given: tuple[Any, ...]) -> None:
        self.sets = [
            (negated, frozenset(chars)) for negated, chars in (_set(to_str(each)) for each in given)
        ]

    def __contains__(self, char: str) -> bool:
        return all((char in chars) is not negated for negated, chars in self.sets)


def _needed(given: tuple[Any, ...]) -> _Sets:
    if not given:
        raise error("ArgumentError", "wrong number of arguments (given 0, expected 1+)")
    return _Sets(given)


@edits("delete")
def string_delete(found: str, block: Any, *sets: Any) -> str:
    wanted = _needed(sets)
    gone = {char for char in set(found) if char in wanted}
    return "".join(char for char in found if char not in gone)


@method("String", "count")
def string_count(self: Any, block: Any, *sets: Any) -> int:
    wanted = _needed(sets)
    return sum(1 for char in text(self) if char in wanted)


@edits("squeeze")
def string_squeeze(found: str, block: Any, *sets: Any) -> str:
    wanted = _Sets(sets)
    kept: list[str] = []
    for char in found:
        if not kept or char != kept[-1] or char not in wanted:
            kept.append(char)
    return "".join(kept)


def _translation(given: str, replacement: str) -> tuple[bool, str, str]:
    negated, chars = _set(given)
    other = _expanded(replacement)
    return negated, chars, other


def _replaced(char: str, negated: bool, chars: str, other: str) -> str | None:
    """What stands for a character; None if it stays."""
    if negated:
        return None if char in chars else other[-1:]
    at = chars.find(char)
    if at < 0:
        return None
    return other[at] if at < len(other) else other[-1:]


@edits("tr")
def string_tr(found: str, block: Any, given: Any, replacement: Any) -> str:
    negated, chars, other = _translation(to_str(given), to_str(replacement))
    table = {char: _replaced(char, negated, chars, other) for char in set(found)}
    return "".join([char if (new := table[char]) is None else new for char in found])


@edits("tr_s")
def string_tr_s(found: str, block: Any, given: Any, replacement: Any) -> str:
    negated, chars, other = _translation(to_str(given), to_str(replacement))
    kept: list[str] = []
    last: str | None = None
    for char in found:
        new = _replaced(char, negated, chars, other)
        if new is None:
            kept.append(char)
        elif new != last:
            kept.append(new)
        last = new
    return "".join(kept)


@edits("succ", "next")
def string_succ(found: str, block: Any) -> str:
    return succ(found)
