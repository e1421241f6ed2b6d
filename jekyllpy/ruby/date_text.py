"""Dates in free text, found by the heuristics of Ruby's `Date._parse`.

Each kind of writing is looked for in turn; the first one that is there says the date.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# Ruby refuses longer text too.
MAX_LENGTH = 128

_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = "|".join(_MONTH_NAMES)
_ERA = r"c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.)"

# Years of the century that two digits mean: 69 is 1969, 68 is 2068.
FIRST_OF_LAST_CENTURY = 69

Found = dict[str, int | str]


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.ASCII | re.VERBOSE)


_NOISE = re.compile(r"[^-+',./:@\w\[\]]+|_+")
_WEEKDAY = _pattern(r"\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*")
_TIME = _pattern(
    r"""
    ( (\d+)\s*:\s*(\d+)(?:\s*:\s*(\d+)(?:[,.](\d*))?)?(?:\s*([ap])(?:m\b|\.m\.))?
    | (\d+)\s*h(?:\s*(\d+)m?(?:\s*(\d+)s?)?)?(?:\s*([ap])(?:m\b|\.m\.))?
    | (\d+)\s*([ap])(?:m\b|\.m\.)
    )
    (?:\s*( (?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?
          | [a-z.\s]+(?:standard|daylight)\stime\b
          | [a-z]+(?:\sdst)?\b ))?
    """
)
_DAY_MONTH = _pattern(
    rf"('?\d+)[^-\d\s]*\s*({_MONTH})[^-\d\s']*"
    rf"(?:\s*({_ERA})?\s*('?-?\d+(?:(?:st|nd|rd|th)\b)?))?"
)
_MONTH_DAY = _pattern(
    rf"\b({_MONTH})[^-\d\s']*\s*('?\d+)[^-\d\s']*(?:\s*,?\s*({_ERA})?\s*('?-?\d+))?"
)
_ISO = _pattern(r"('?[-+]?\d+)-(\d+)-('?-?\d+)")
_DAY_NAME_YEAR = _pattern(rf"('?-?\d+)-({_MONTH})[^-/.]*-('?-?\d+)")
_NAME_DAY_YEAR = _pattern(rf"\b({_MONTH})[^-/.]*-('?-?\d+)(?:-('?-?\d+))?")
_SLASHES = _pattern(r"('?-?\d+)/\s*('?\d+)(?:\D\s*('?-?\d+))?")
_DOTS = _pattern(r"('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)")
_MONTH_AND_DAY = _pattern(r"--(\d{2})?-(\d{2})\b")
_YEAR_DAY = _pattern(r"\b(\d{4})-(\d{3})\b")
_SHORT_YEAR = _pattern(r"'(\d+)\b")
_MONTH_ALONE = _pattern(rf"\b({_MONTH})\S*")
_ORDINAL_DAY = _pattern(r"(\d+)(?:st|nd|rd|th)\b")
_DIGITS = _pattern(r"([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?(z\b|[-+]\d{1,4}\b)?")
_SIGNED_NUMBER = re.compile(r"[^-+\d]*([-+]?\d+)(.*)", re.ASCII | re.DOTALL)


def parse(text: str) -> Found:
    """The parts of the date and time in `text`.

    Returns:
        What is there of `year`, `mon`, `mday`, `yday`, `hour`, `min`, `sec` and `microsecond`, all
        numbers, and of `zone`, as written.

    Raises:
        ValueError: if the text is too long for a date.
    """
    if len(text) > MAX_LENGTH:
        raise ValueError(f"string length ({len(text)}) exceeds the limit {MAX_LENGTH}")
    text = _NOISE.sub(" ", text)
    text = _WEEKDAY.sub(" ", text, count=1)
    found: Found = {}
    text = _parse_time(text, found)
    for parse_kind in _KINDS:
        if parse_kind(text, found):
            break
    return found


def _parse_time(text: str, found: Found) -> str:
    match = _TIME.search(text)
    if match is None:
        return text
    groups = match.groups()
    clock = (
        next(part for part in (groups[1:6], (*groups[6:9], None, groups[9])) if part[0] is not None)
        if groups[10] is None
        else (groups[10], None, None, None, groups[11])
    )
    hour, minute, second, fraction, meridian = clock
    hours = int(hour or 0)
    if meridian is not None:
        hours = hours % 12 + (12 if meridian.lower() == "p" else 0)
    found["hour"] = hours
    if minute is not None:
        found["min"] = int(minute)
    if second is not None:
        found["sec"] = int(second)
    if fraction:
        found["microsecond"] = int(fraction[:6].ljust(6, "0"))
    if groups[12] is not None:
        found["zone"] = groups[12]
    return f"{text[: match.start()]} {text[match.end() :]}"


def _set_date(found: Found, year: str | None, month: str | None, day: str | None) -> None:
    """Take three parts for a year, a month and a day, put in order by how they look."""
    if year is not None and month is not None and day is None:
        year, month, day = day, year, month
    if year is None and day is not None and (len(day) > 2 or day.startswith("'")):
        year, day = day, None
    if year is not None and (match := _SIGNED_NUMBER.match(year)) and match[2]:
        year, day = day, match[1]
    if month is not None and (month.startswith("'") or len(month) > 2):
        year, month, day = month, day, year
    if day is not None and (day.startswith("'") or len(day) > 2):
        year, day = day, year
    if year is not None and (match := _SIGNED_NUMBER.match(year)):
        number = int(match[1])
        is_short = match[1].isdigit() and len(match[1]) <= 2
        found["year"] = _full_year(number) if is_short else number
    if month is not None and (match := _SIGNED_NUMBER.match(month)):
        found["mon"] = int(match[1])
    if day is not None and (match := _SIGNED_NUMBER.match(day)):
        found["mday"] = abs(int(match[1]))


def _full_year(number: int) -> int:
    return number + (1900 if number >= FIRST_OF_LAST_CENTURY else 2000)


def _month_number(name: str) -> str:
    return str(_MONTH_NAMES.index(name[:3].lower()) + 1)


def _parse_day_month(text: str, found: Found) -> bool:
    """`5 March 2024`."""
    if (match := _DAY_MONTH.search(text)) is None:
        return False
    _set_date(found, match[4], _month_number(match[2]), match[1])
    return True


def _parse_month_day(text: str, found: Found) -> bool:
    """`March 5, 2024`."""
    if (match := _MONTH_DAY.search(text)) is None:
        return False
    _set_date(found, match[4], _month_number(match[1]), match[2])
    return True


def _parse_iso(text: str, found: Found) -> bool:
    """`2024-03-05`."""
    if (match := _ISO.search(text)) is None:
        return False
    _set_date(found, match[1], match[2], match[3])
    return True


def _parse_named_month(text: str, found: Found) -> bool:
    """`5-Mar-2024`, `Mar-5-2024`."""
    if (match := _DAY_NAME_YEAR.search(text)) is not None:
        _set_date(found, match[3], _month_number(match[2]), match[1])
        return True
    if (match := _NAME_DAY_YEAR.search(text)) is not None:
        _set_date(found, match[3], _month_number(match[1]), match[2])
        return True
    return False


def _parse_slashes(text: str, found: Found) -> bool:
    """`2024/3/5`."""
    if (match := _SLASHES.search(text)) is None:
        return False
    _set_date(found, match[1], match[2], match[3])
    return True


def _parse_dots(text: str, found: Found) -> bool:
    """`5.3.2024`."""
    if (match := _DOTS.search(text)) is None:
        return False
    _set_date(found, match[1], match[2], match[3])
    return True


def _parse_dashes(text: str, found: Found) -> bool:
    """`--03-05`."""
    if (match := _MONTH_AND_DAY.search(text)) is None:
        return False
    if match[1] is not None:
        found["mon"] = int(match[1])
    found["mday"] = int(match[2])
    return True


def _parse_year_day(text: str, found: Found) -> bool:
    """`2024-065`, the 65th day of the year."""
    if (match := _YEAR_DAY.search(text)) is None:
        return False
    found["year"], found["yday"] = int(match[1]), int(match[2])
    return True


def _parse_short_year(text: str, found: Found) -> bool:
    """`'24`."""
    if (match := _SHORT_YEAR.search(text)) is None:
        return False
    found["year"] = int(match[1]) if len(match[1]) > 2 else _full_year(int(match[1]))
    return True


def _parse_month(text: str, found: Found) -> bool:
    """`March`."""
    if (match := _MONTH_ALONE.search(text)) is None:
        return False
    found["mon"] = int(_month_number(match[1]))
    return True


def _parse_ordinal(text: str, found: Found) -> bool:
    """`5th`."""
    if (match := _ORDINAL_DAY.search(text)) is None:
        return False
    found["mday"] = int(match[1])
    return True


def _parse_digits(text: str, found: Found) -> bool:
    """`20240305`, `20240305T140709Z`, `2024065`."""
    if (match := _DIGITS.search(text)) is None:
        return False
    sign, digits, clock, fraction, zone = match.groups()
    length = len(digits)
    if clock is None and fraction is not None:
        _take_from_end(digits, found)
    elif length == 2:
        found["mday"] = int(digits)
    elif length == 3:
        found["yday"] = int(digits)
    elif length == 4:
        found["mon"], found["mday"] = int(digits[:2]), int(digits[2:])
    elif length in (5, 7):
        found["yday"] = int(digits[-3:])
        found["year"] = _signed_year(sign, digits[:-3])
    elif length == 6:
        found["year"] = _signed_year(sign, digits[:2])
        found["mon"], found["mday"] = int(digits[2:4]), int(digits[4:])
    else:
        found["year"] = _signed_year(sign, digits[:4])
        for name, start in (("mon", 4), ("mday", 6), ("hour", 8), ("min", 10), ("sec", 12)):
            if part := digits[start : start + 2]:
                found[name] = int(part)
    if clock is not None:
        for name, start in (("hour", 0), ("min", 2), ("sec", 4)):
            if part := clock[start : start + 2]:
                found[name] = int(part)
    if fraction:
        found["microsecond"] = int(fraction[:6].ljust(6, "0"))
    if zone is not None:
        found["zone"] = zone
    return True


def _signed_year(sign: str, digits: str) -> int:
    if len(digits) <= 2 and not sign:
        return _full_year(int(digits))
    return int(sign + digits)


def _take_from_end(digits: str, found: Found) -> None:
    """Digits before a fraction are seconds, minutes, hours and a day, from the end."""
    for name in ("sec", "min", "hour", "mday", "mon"):
        if not digits:
            return
        found[name] = int(digits[-2:])
        digits = digits[:-2]
    if digits:
        found["year"] = int(digits)


_KINDS: tuple[Callable[[str, Found], bool], ...] = (
    _parse_day_month,
    _parse_month_day,
    _parse_iso,
    _parse_named_month,
    _parse_slashes,
    _parse_dots,
    _parse_dashes,
    _parse_year_day,
    _parse_short_year,
    _parse_month,
    _parse_ordinal,
    _parse_digits,
)
