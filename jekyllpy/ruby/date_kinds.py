"""Kinds of writing a date: each is looked for in turn, the first one that is there says the date."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

Found = dict[str, Any]
Kind = Callable[[str, Found], re.Match[str] | None]


def pattern(text: str) -> re.Pattern[str]:
    """A pattern for words in any case, written with blanks that don't count."""
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = "|".join(_MONTHS)
_ERA = r"c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.)"
_DAY_MONTH = pattern(
    rf"('?\d+)[^-\d\s]*\s*({_MONTH})[^-\d\s']*"
    rf"(?:\s*({_ERA})?\s*('?-?\d+(?:(?:st|nd|rd|th)\b)?))?"
)
_MONTH_DAY = pattern(
    rf"\b({_MONTH})[^-\d\s']*\s*('?\d+)[^-\d\s']*(?:\s*,?\s*({_ERA})?\s*('?-?\d+))?"
)
_ISO = pattern(r"('?[-+]?\d+)-(\d+)-('?-?\d+)")
_ERA_OF_JAPAN = pattern(r"\b([mtshr])(\d+)\.(\d+)\.(\d+)")
_DAY_NAME_YEAR = pattern(rf"('?-?\d+)-({_MONTH})[^-/.]*-('?-?\d+)")
_NAME_DAY_YEAR = pattern(rf"\b({_MONTH})[^-/.]*-('?-?\d+)(?:-('?-?\d+))?")
_SLASHES = pattern(r"('?-?\d+)/\s*('?\d+)(?:\D\s*('?-?\d+))?")
_DOTS = pattern(r"('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)")
_WEEK = pattern(r"\b(\d{2}|\d{4})?-?w(\d{2})(?:-?(\d))?\b")
_DAY_OF_WEEK = pattern(r"-w-(\d)\b")
_MONTH_AND_DAY = pattern(r"--(\d{2})?-(\d{2})\b")
_MONTH_THEN_DAY = pattern(r"--(\d{2})(\d{2})?\b")
_FRACTION_OF_YEAR = pattern(r"[,.](?:\d{2}|\d{4})-\d{3}\b")
_YEAR_DAY = pattern(r"\b(\d{2}|\d{4})-(\d{3})\b")
_NUMBER_BEFORE = pattern(r"\d-\d{3}\b")
_DAY_OF_YEAR = pattern(r"\b-(\d{3})\b")
_SHORT_YEAR = pattern(r"'(\d+)\b")
_MONTH_ALONE = pattern(rf"\b({_MONTH})\S*")
_ORDINAL_DAY = pattern(r"(\d+)(?:st|nd|rd|th)\b")
_DIGITS = pattern(
    r"([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?"
    r"(?:\s*(z\b|[-+]\d{1,4}\b|\[[-+]?\d[^\]]*\]))?"
)
_SIGNED_NUMBER = re.compile(r"[^-+\d]*([-+]?)(\d+)(.*)", re.ASCII | re.DOTALL)
_NUMBER = re.compile(r"\d+", re.ASCII)

# The years before the first of Meiji, Taisho, Showa, Heisei and Reiwa.
_BEFORE_ERAS = {"m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018}


def _set_date(found: Found, year: str | None, month: str | None, day: str | None) -> None:
    """Take three parts for a year, a month and a day, put in order by how they look."""
    if year is not None and month is not None and day is None:
        year, month, day = day, year, month
    if year is None and day is not None and (len(day) > 2 or day.startswith("'")):
        year, day = day, None
    if year is not None and (match := _SIGNED_NUMBER.match(year)) and match[3]:
        year, day = day, match[1] + match[2]
    if month is not None and (month.startswith("'") or len(month) > 2):
        year, month, day = month, day, year
    if day is not None and (day.startswith("'") or len(day) > 2):
        year, day = day, year
    if year is not None and (match := _SIGNED_NUMBER.match(year)):
        found["year"] = int(match[1] + match[2])
        if match[1] or len(match[2]) > 2:
            found["whole year"] = True
    for name, part in (("mon", month), ("mday", day)):
        if part is not None and (match := _NUMBER.search(part)):
            found[name] = int(match[0])


def _month_number(name: str) -> str:
    return str(_MONTHS.index(name[:3].lower()) + 1)


def _three(written: re.Pattern[str], year: int, month: int, day: int) -> Kind:
    """A kind with its parts in groups of these numbers; the month may be a name."""

    def parse(text: str, found: Found) -> re.Match[str] | None:
        match = written.search(text)
        if match is not None:
            name: str = match[month]
            number = _month_number(name) if name[0].isalpha() else name
            _set_date(found, match[year], number, match[day])
        return match

    return parse


def _with_era(written: re.Pattern[str], month: int, day: int) -> Kind:
    """A kind with a named month, and a year that may have "BC" or "AD" before it."""
    three = _three(written, 4, month, day)

    def parse(text: str, found: Found) -> re.Match[str] | None:
        match = three(text, found)
        if match is not None and (match[3] or "").lower().startswith("b"):
            found["bc"] = True
        return match

    return parse


def _numbers(written: re.Pattern[str], *names: str, unless: re.Pattern[str] | None = None) -> Kind:
    """A kind whose groups are numbers, those that are there."""

    def parse(text: str, found: Found) -> re.Match[str] | None:
        if unless is not None and unless.search(text):
            return None
        match = written.search(text)
        if match is not None:
            found |= {
                name: int(part)
                for name, part in zip(names, match.groups(), strict=True)
                if part is not None
            }
        return match

    return parse


def _parse_era_of_japan(text: str, found: Found) -> re.Match[str] | None:
    """`H19.03.04`."""
    match = _ERA_OF_JAPAN.search(text)
    if match is not None:
        found["year"] = int(match[2]) + _BEFORE_ERAS[match[1].lower()]
        found["mon"], found["mday"] = int(match[3]), int(match[4])
    return match


def _parse_month(text: str, found: Found) -> re.Match[str] | None:
    """`March`."""
    match = _MONTH_ALONE.search(text)
    if match is not None:
        found["mon"] = int(_month_number(match[1]))
    return match


_parse_short_year = _numbers(_SHORT_YEAR, "year")
_parse_ordinal = _numbers(_ORDINAL_DAY, "mday")

# what digits without anything between mean, by how many there are: names and lengths
_WHOLE = {
    2: (("mday", 2),),
    3: (("yday", 3),),
    4: (("mon", 2), ("mday", 2)),
    5: (("year", 2), ("yday", 3)),
    6: (("year", 2), ("mon", 2), ("mday", 2)),
    7: (("year", 4), ("yday", 3)),
    **dict.fromkeys(
        (8, 10, 12, 14),
        (("year", 4), ("mon", 2), ("mday", 2), ("hour", 2), ("min", 2), ("sec", 2)),
    ),
}
_BEFORE_FRACTION = (("sec", 2), ("min", 2), ("hour", 2), ("mday", 2), ("mon", 2), ("year", 4))
_CLOCK = (("hour", 2), ("min", 2), ("sec", 2))


def _parse_digits(text: str, found: Found) -> re.Match[str] | None:
    """`20240305`, `20240305T140709Z`, `2024065`."""
    match = _DIGITS.search(text)
    if match is None:
        return None
    sign, digits, clock, fraction, zone = match.groups()
    if clock is None and fraction is not None:
        _take_from_end(digits if len(digits) in _WHOLE else "", found)
    else:
        _take(digits, _WHOLE.get(len(digits), ()), found)
        if "year" in found:
            found["year"] *= -1 if sign == "-" else 1
            if len(digits) > 7:
                found["whole year"] = True
    if clock is not None and len(clock) % 2 == 0:
        if fraction is None:
            _take(clock, _CLOCK, found)
        else:
            _take_from_end(clock, found)
    if fraction is not None:
        found["sec_fraction"] = Fraction(int(fraction or 0), 10 ** len(fraction))
    if zone is not None:
        _set_zone(zone, found)
    return match


def _take(digits: str, parts: tuple[tuple[str, int], ...], found: Found) -> None:
    for name, length in parts:
        if digits:
            found[name] = int(digits[:length])
        digits = digits[length:]


def _take_from_end(digits: str, found: Found) -> None:
    """Digits before a fraction are seconds, minutes, hours and a day, from the end."""
    for name, length in _BEFORE_FRACTION:
        if digits:
            found[name] = int(digits[-length:])
        digits = digits[:-length]


def _set_zone(written: str, found: Found) -> None:
    """`Z`, `+02`, `[-5:EST]`: in brackets the offset stands before the name."""
    from jekyllpy.ruby.zone_names import zone_offset

    if not written.startswith("["):
        found["zone"] = written
        return
    offset, colon, name = written[1:-1].partition(":")
    found["zone"] = name if colon else offset
    found["offset"] = zone_offset(offset if offset[0] in "+-" else f"+{offset}")


KINDS: tuple[Kind, ...] = (
    _with_era(_DAY_MONTH, 2, 1),
    _with_era(_MONTH_DAY, 1, 2),
    _three(_ISO, 1, 2, 3),
    _parse_era_of_japan,
    _three(_DAY_NAME_YEAR, 3, 2, 1),
    _three(_NAME_DAY_YEAR, 3, 1, 2),
    _three(_SLASHES, 1, 2, 3),
    _three(_DOTS, 1, 2, 3),
    _numbers(_WEEK, "cwyear", "cweek", "cwday"),
    _numbers(_DAY_OF_WEEK, "cwday"),
    _numbers(_MONTH_AND_DAY, "mon", "mday"),
    _numbers(_MONTH_THEN_DAY, "mon", "mday"),
    _numbers(_YEAR_DAY, "year", "yday", unless=_FRACTION_OF_YEAR),
    _numbers(_DAY_OF_YEAR, "yday", unless=_NUMBER_BEFORE),
    _parse_short_year,
    _parse_month,
    _parse_ordinal,
    _parse_digits,
)
