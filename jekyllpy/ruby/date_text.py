"""Dates in free text, found by the heuristics of Ruby's `Date._parse`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from jekyllpy.ruby.date_kinds import KINDS, Found, pattern
from jekyllpy.ruby.zone_names import zone_offset

__all__ = ["MAX_LENGTH", "Found", "parse"]

# Ruby refuses longer text too.
MAX_LENGTH = 128

# Years of the century that two digits mean: 69 is 1969, 68 is 2068.
FIRST_OF_LAST_CENTURY = 69

_NOISE = re.compile(r"[^-+',./:@\w\[\]]+|_+")
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_WEEKDAYS = "sun mon tue wed thu fri sat".split()
_WEEKDAY = pattern(rf"\b({'|'.join(_WEEKDAYS)})[^-/\d\s]*")
_TIME = pattern(
    r"""
    ( (\d+)\s*:\s*(\d+)(?:\s*:\s*(\d+)(?:[,.](\d*))?)?(?:\s*([ap])(?:m\b|\.m\.))?
    | (\d+)(\s*)h(?:\s*(\d+)m?(?:\s*(\d+)s?)?)?(?:\s*([ap])(?:m\b|\.m\.))?
    | (\d+)\s*([ap])(?:m\b|\.m\.)
    )
    (?:\s*(?P<zone> (?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?
          | (?:[^\W\d_]|[.\s])+(?:standard|daylight)\stime\b
          | [^\W\d_]+(?:\sdst)?\b ))?
    """
)
_BEFORE_CHRIST = pattern(r"\b(?:bce?\b|b\.c\.(?:e\.)?)")
_NUMBER_ALONE = re.compile(r"\s*(\d{1,2})\s*\Z", re.ASCII)


def parse(text: str, limit: int | None = MAX_LENGTH) -> Found:
    """The parts of the date and time in `text`.

    Returns:
        What is there of `year`, `mon`, `mday`, `yday`, `cwyear`, `cweek`, `cwday`, `wday`, `hour`,
        `min`, `sec`, `sec_fraction` (all numbers), of `zone`, as written, and `offset`, the
        seconds that it is east of UTC, or None.

    Raises:
        ValueError: if the text is longer than `limit`.
    """
    if limit is not None and len(text.encode("utf-8", "surrogateescape")) > limit:
        length = len(text.encode("utf-8", "surrogateescape"))
        raise ValueError(f"string length ({length}) exceeds the limit {limit}")
    # Digits of other scripts are letters of a word.
    text = _FOREIGN_DIGIT.sub("ø", _NOISE.sub(" ", text))
    found: Found = {}
    weekday = _WEEKDAY.search(text)
    if weekday is not None:
        found["wday"] = _WEEKDAYS.index(weekday[1].lower())
        text = _without(text, weekday)
    text = _parse_time(text, found)
    for kind in KINDS:
        match = kind(text, found)
        if match is not None:
            text = _without(text, match)
            break
    _parse_rest(text, found)
    _finish_years(found)
    if "zone" in found:
        found.setdefault("offset", zone_offset(found["zone"]))
    return found


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


def _parse_time(text: str, found: Found) -> str:
    match = _TIME.search(text)
    if match is None:
        return text
    hour, minute, second, fraction, meridian = _clock(match)
    hours = int(hour or 0)
    if meridian is not None:
        hours = hours % 12 + (12 if meridian.lower() == "p" else 0)
    if match["zone"] is not None:
        found["zone"] = match["zone"]
    found["hour"] = hours
    if minute is not None:
        found["min"] = int(minute)
    if second is not None:
        found["sec"] = int(second)
    if fraction:
        found["sec_fraction"] = Fraction(int(fraction), 10 ** len(fraction))
    return _without(text, match)


def _clock(match: re.Match[str]) -> Sequence[str | None]:
    """Hour, minute, second, fraction and "a" or "p", of the one of three ways that is there."""
    by_colons, by_letters, hour_alone = (
        match.groups()[1:6],
        match.groups()[6:11],
        match.group(12, 13),
    )
    if by_colons[0] is not None:
        return by_colons
    if hour_alone[0] is not None:
        return hour_alone[0], None, None, None, hour_alone[1]
    hour, blank, minute, second, meridian = by_letters
    return (hour, None, None, None, None) if blank else (hour, minute, second, None, meridian)


def _parse_rest(text: str, found: Found) -> None:
    """What stands in the text besides: "BC", and a number alone, an hour or a day."""
    match = _BEFORE_CHRIST.search(text)
    if match is not None:
        found["bc"] = True
        text = _without(text, match)
    number = _NUMBER_ALONE.match(text)
    if number is None:
        return
    value = int(number[1])
    if "hour" in found and "mday" not in found and 1 <= value <= 31:
        found["mday"] = value
    elif "mday" in found and "hour" not in found and value <= 24:
        found["hour"] = value


def _finish_years(found: Found) -> None:
    """Years before Christ are counted from 0 down; short ones are of this century or the last."""
    before_christ, is_whole = found.pop("bc", False), found.pop("whole year", False)
    for name in ("cwyear", "year"):
        if name not in found:
            continue
        if before_christ:
            found[name] = 1 - found[name]
        if not is_whole and 0 <= found[name] <= 99:
            found[name] += 1900 if found[name] >= FIRST_OF_LAST_CENTURY else 2000
