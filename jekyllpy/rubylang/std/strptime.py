"""`strptime`: a text read by a pattern."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import Any

from jekyllpy.ruby.date_text import FIRST_OF_LAST_CENTURY
from jekyllpy.ruby.strftime import DAYS, MONTHS
from jekyllpy.ruby.zone_names import zone_offset

__all__ = ["strptime", "zone_offset"]

Fragments = dict[str, Any]

_COMPOSITES = {
    "c": "%a %b %e %H:%M:%S %Y", "D": "%m/%d/%y", "x": "%m/%d/%y", "F": "%Y-%m-%d",
    "T": "%H:%M:%S", "X": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p", "v": "%e-%b-%Y",
    "+": "%a %b %e %H:%M:%S %Z %Y",
}  # fmt: skip
# letter: digits, what it tells, the least and most that it may be
_NUMBERS = {
    **dict.fromkeys("de", (2, "mday", 1, 31)),
    **dict.fromkeys("Hk", (2, "hour", 0, 24)),
    **dict.fromkeys("Il", (2, "hour", 1, 12)),
    "j": (3, "yday", 1, 366), "m": (2, "mon", 1, 12), "M": (2, "min", 0, 59),
    "S": (2, "sec", 0, 60), "u": (1, "cwday", 1, 7), "w": (1, "wday", 0, 6),
    "V": (2, "cweek", 1, 53), "U": (2, "wnum0", 0, 53), "W": (2, "wnum1", 0, 53),
    "y": (2, "year", 0, 99), "g": (2, "cwyear", 0, 99),
}  # fmt: skip
_MAY_BEGIN_BLANK = "deHkIl"
_OF_DIGITS = "CDdeFGgHIjkLlMmNQRrSsTUuVvWwXxYy0123456789"
_DIRECTIVE = re.compile(
    r"%(?:E(?=[cCxXyY])|O(?=[deHImMSuUVwWy]))?(?P<letter>[a-zA-Z%+]|:{1,3}(?=z)z)"
    r"|(?P<blank>\s+)|(?P<plain>.)",
    re.DOTALL,
)
_ZONE = (
    r"(?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[a-z.\s]+(?:standard|daylight)\s+time\b"
    r"|[a-z]+(?:\s+dst)?\b"
)

Read = Callable[[str, Fragments], bool]


def strptime(text: str, pattern: str) -> Fragments | None:
    """The parts that `text` has by `pattern`, named as `Date._strptime` does; None if it isn't so.

    What is left of the text is its `leftover`.
    """
    regexp, readers = _compiled(pattern)
    match = regexp.match(text)
    if match is None:
        return None
    found: Fragments = {}
    for part, read in zip(match.groups(), readers, strict=True):
        if not read(part, found):
            return None
    if match.end() < len(text):
        found["leftover"] = text[match.end() :]
    _finish(found)
    return found


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> tuple[re.Pattern[str], tuple[Read, ...]]:
    readers: list[Read] = []
    out = _translate(pattern, readers)
    return re.compile(out, re.IGNORECASE | re.ASCII), tuple(readers)


def _translate(pattern: str, readers: list[Read]) -> str:
    out: list[str] = []
    pieces = list(_DIRECTIVE.finditer(pattern))
    for number, piece in enumerate(pieces):
        letter = piece["letter"]
        if letter in _COMPOSITES:
            out.append(_translate(_COMPOSITES[letter], readers))
        elif piece["blank"] is not None or letter in ("n", "t"):
            out.append(r"\s*")
        elif letter is None or letter == "%":
            out.append(re.escape(letter or piece["plain"]))
        elif letter in _NUMBERS:
            out.append(_number(letter, readers))
        else:
            after = pieces[number + 1] if number + 1 < len(pieces) else None
            followed = (
                after is not None and (after["letter"] or after["plain"] or " ") in _OF_DIGITS
            )
            out.append(_other(letter, followed, readers))
    return "".join(out)


def _number(letter: str, readers: list[Read]) -> str:
    width, name, least, most = _NUMBERS[letter]

    def read(part: str, found: Fragments) -> bool:
        value = found[name] = int(part)
        if letter in "yg":
            found.setdefault("century", 19 if value >= FIRST_OF_LAST_CENTURY else 20)
        return least <= value <= most

    readers.append(read)
    blank = r" \d|" if letter in _MAY_BEGIN_BLANK else ""
    return f"({blank}\\d{{1,{width}}}+)"


def _other(letter: str, followed: bool, readers: list[Read]) -> str:
    if letter in _READ:
        written, short, read = _READ[letter]
        readers.append(read)
        return f"({short if followed and short else written})"
    if letter.endswith("z") or letter == "Z":
        readers.append(_read_zone)
        return f"({_ZONE})"
    return re.escape(f"%{letter}")


def _whole(name: str) -> Read:
    def read(part: str, found: Fragments) -> bool:
        found[name] = int(part)
        return True

    return read


def _name(name: str, names: tuple[str, ...]) -> Read:
    starts = [each[:3].lower() for each in names]

    def read(part: str, found: Fragments) -> bool:
        found[name] = starts.index(part[:3].lower()) + (name == "mon")
        return True

    return read


def _read_fraction(part: str, found: Fragments) -> bool:
    digits = part.lstrip("+-")
    found["sec_fraction"] = Fraction(int(part), 10 ** len(digits))
    return True


def _read_milliseconds(part: str, found: Fragments) -> bool:
    found["seconds"] = Fraction(int(part), 1000)
    return True


def _read_half(part: str, found: Fragments) -> bool:
    found["half"] = 12 if part[0].lower() == "p" else 0
    return True


def _read_zone(part: str, found: Fragments) -> bool:
    found["zone"], found["offset"] = part, zone_offset(part)
    return True


_SUNDAY_FIRST = (DAYS[6], *DAYS[:6])
_DAY_NAMES = "|".join(f"{day}|{day[:3]}" for day in DAYS)
_MONTH_NAMES = "|".join(f"{month}|{month[:3]}" for month in MONTHS)
# letter: how it is written, how before digits if otherwise, and what it tells
_READ: dict[str, tuple[str, str, Read]] = {
    **dict.fromkeys("aA", (_DAY_NAMES, "", _name("wday", _SUNDAY_FIRST))),
    **dict.fromkeys("bBh", (_MONTH_NAMES, "", _name("mon", MONTHS))),
    **dict.fromkeys("pP", (r"[ap](?:m\b|\.m\.)", "", _read_half)),
    "Y": (r"[-+]?\d++", r"[-+]?\d{1,4}+", _whole("year")),
    "G": (r"[-+]?\d++", r"[-+]?\d{1,4}+", _whole("cwyear")),
    "C": (r"\d++", r"\d{1,2}+", _whole("century")),
    "L": (r"[-+]?\d++", r"[-+]?\d{1,3}+", _read_fraction),
    "N": (r"[-+]?\d++", r"[-+]?\d{1,9}+", _read_fraction),
    "s": (r"-?\d++", "", _whole("seconds")),
    "Q": (r"-?\d++", "", _read_milliseconds),
}


def _finish(found: Fragments) -> None:
    century, half = found.pop("century", None), found.pop("half", None)
    if century is not None:
        for name in ("year", "cwyear"):
            if name in found:
                found[name] += century * 100
    if half is not None and "hour" in found:
        found["hour"] = found["hour"] % 12 + half
