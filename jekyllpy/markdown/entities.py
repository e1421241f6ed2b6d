"""Character references: the names and numbers kramdown knows.

Its table holds HTML 4's names and two more. That of kramdown 2.5 also holds all HTML 5 names of two
characters (of which it knows the first only), those of characters from U+27E6 on, and a few more.
"""

from __future__ import annotations

import re
from functools import cache
from html.entities import html5, name2codepoint
from typing import NamedTuple


class Entity(NamedTuple):
    """A character with the name under which it can be referred to, if any."""

    code_point: int
    name: str | None

    @property
    def char(self) -> str | None:
        """The character, `None` if there is none of this number."""
        if self.code_point > _LAST_CODE_POINT or self.code_point in _SURROGATES:
            return None
        return chr(self.code_point)


_LAST_CODE_POINT = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_FIRST_WITH_HTML5_NAMES = 0x27E6
_ALSO_NAMED = """Gammad gammad frac13 frac23 frac15 frac25 frac35 frac45 frac16 frac56
frac18 frac38 frac58 frac78""".split()
_NOT_NAMED = """langle LeftAngleBracket LeftDoubleBracket lobrk rangle RightAngleBracket
RightDoubleBracket robrk""".split()
_OTHER_CODE_POINTS = {"rceil": 8968, "lceil": 8969, "rang": 9001, "lang": 9002}
_NAMES_OF_SHARED_CODE_POINTS = {
    60: "nvlt",
    62: "nvgt",
    8706: "npart",
    8736: "nang",
    8745: "caps",
    8746: "cups",
    8764: "nvsim",
    8801: "bnequiv",
    8804: "nvle",
    8805: "nvge",
    8834: "vnsub",
    8835: "vnsup",
}
"""Where two names share a number, the one that the number gets."""

_WINDOWS_1252 = {
    number: ord(char)
    for number in range(0x80, 0xA0)
    if (char := bytes([number]).decode("cp1252", "ignore"))
}
"""What browsers make of numbers that ISO 8859-1 has no characters for."""


_BESIDE_HTML4 = {"apos": ord("'"), "vellip": 0x22EE}


@cache
def _by_name(with_html5: bool) -> dict[str, Entity]:
    points = {**name2codepoint, **_BESIDE_HTML4}
    for key, text in html5.items() if with_html5 else ():
        name = key.removesuffix(";")
        if key == name or name in points or name in _NOT_NAMED:
            continue
        if len(text) > 1 or ord(text) >= _FIRST_WITH_HTML5_NAMES or name in _ALSO_NAMED:
            points[name] = ord(text[0])
    points.update(_OTHER_CODE_POINTS)
    return {name: Entity(point, name) for name, point in points.items()}


@cache
def _by_number(with_html5: bool) -> dict[int, Entity]:
    found = {entity.code_point: entity for entity in _by_name(with_html5).values()}
    for point, name in _NAMES_OF_SHARED_CODE_POINTS.items() if with_html5 else ():
        found[point] = Entity(point, name)
    for number, point in _WINDOWS_1252.items():
        found[number] = found.get(point) or Entity(point, None)
    return found


def named(name: str) -> Entity:
    """The entity of a name that is known to exist.

    Raises:
        KeyError: it doesn't.
    """
    return _by_name(True)[name]


def numbered(number: int, *, with_html5: bool = True) -> Entity:
    """The entity of a code point."""
    return _by_number(with_html5).get(number) or Entity(number, None)


def find_entity(m: re.Match[str], *, with_html5: bool = True) -> Entity | None:
    """The entity that a match of the entity pattern refers to; `None` for an unknown name.

    Args:
        with_html5: names that came with HTML 5 are known.
    """
    name, decimal, hexadecimal = m[1], m[2], m[3]
    if name:
        return _by_name(with_html5).get(name)
    digits = decimal or hexadecimal
    if len(digits.lstrip("0")) > _MAX_DIGITS:
        return Entity(_LAST_CODE_POINT + 1, None)
    return numbered(int(digits, 10 if decimal else 16), with_html5=with_html5)


_MAX_DIGITS = 9
AMP, LT, GT = Entity(38, "amp"), Entity(60, "lt"), Entity(62, "gt")
