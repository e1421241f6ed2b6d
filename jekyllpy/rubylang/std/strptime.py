"""`strptime`: a text read by a pattern."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from functools import lru_cache

from jekyllpy.ruby.strftime import DAYS, MONTHS

_COMPOSITES = {
    "c": "%a %b %e %H:%M:%S %Y", "D": "%m/%d/%y", "x": "%m/%d/%y", "F": "%Y-%m-%d",
    "T": "%H:%M:%S", "X": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p", "v": "%e-%b-%Y",
    "+": "%a %b %e %H:%M:%S %Z %Y", "h": "%b",
}  # fmt: skip
_NUMBERS = {
    "d": (2, "mday"), "e": (2, "mday"), "H": (2, "hour"), "k": (2, "hour"), "I": (2, "hour12"),
    "l": (2, "hour12"), "j": (3, "yday"), "m": (2, "mon"), "M": (2, "min"), "S": (2, "sec"),
    "y": (2, "short_year"), "C": (2, "century"), "u": (1, "cwday"), "w": (1, "wday"),
    "V": (2, "cweek"), "U": (2, "week0"), "W": (2, "week1"), "g": (2, "short_cwyear"),
}  # fmt: skip
_RANGES = {
    "mday": (1, 31), "hour": (0, 24), "hour12": (1, 12), "yday": (1, 366), "mon": (1, 12),
    "min": (0, 59), "sec": (0, 60), "cwday": (1, 7), "wday": (0, 6), "cweek": (1, 53),
    "week0": (0, 53), "week1": (0, 53),
}  # fmt: skip
_DIRECTIVE = re.compile(r"%[EO]?(:{0,3})([a-zA-Z%+])|(\s+)|(.)", re.DOTALL)
_ZONE = (
    r"(?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[a-z.\s]+(?:standard|daylight)\s+time\b"
    r"|[a-z]+(?:\s+dst)?\b"
)
_OFFSET = re.compile(r"(?:gmt|utc?)?([-+])(\d{1,2}):?(\d\d)?(?::?(\d\d))?\Z", re.I | re.A)
_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "ut": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7, "cet": 1, "cest": 2, "bst": 1, "jst": 9, "eet": 2, "eest": 3,
    "msk": 3, "ist": 5.5,
}  # fmt: skip


@dataclass
class Parsed:
    """What a text said.

    Attributes:
        values: `year`, `mon`, `mday`, `hour`, `min`, `sec`, `micro`: those that are there.
        day: the day, if it was given by its number in the year, by week, or altogether.
        zone, offset: the zone as written, and how many seconds it is east of UTC.
        rest: what is left of the text.
    """

    values: dict[str, int] = field(default_factory=dict)
    day: datetime.date | None = None
    zone: str | None = None
    offset: int | None = None
    microseconds_since_epoch: int | None = None
    rest: str = ""
    weekday: int | None = None


def strptime(text: str, pattern: str) -> Parsed | None:
    """The parts that `text` has by `pattern`; None if it isn't so."""
    regexp, names = _compiled(pattern)
    match = regexp.match(text)
    if match is None:
        return None
    raw = {name: match[place] for place, name in enumerate(names, 1)}
    for name, (least, most) in _RANGES.items():
        if name in raw and not least <= int(raw[name]) <= most:
            return None
    parsed = Parsed(rest=text[match.end() :])
    _read_time(raw, parsed)
    try:
        _read_day(raw, parsed)
    except (ValueError, OverflowError):
        return None
    return parsed


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    names: list[str] = []
    out = _translate(pattern, names)
    return re.compile(out, re.IGNORECASE | re.ASCII), tuple(names)


def _translate(pattern: str, names: list[str]) -> str:
    out: list[str] = []
    pieces = list(_DIRECTIVE.finditer(pattern))
    for number, piece in enumerate(pieces):
        letter = piece[2]
        if piece[3] is not None or letter in ("n", "t"):
            out.append(r"\s*")
        elif letter is None:
            out.append(re.escape(piece[4]))
        elif letter in _COMPOSITES:
            out.append(_translate(_COMPOSITES[letter], names))
        elif letter in _NUMBERS:
            width, name = _NUMBERS[letter]
            names.append(name)
            blank = r"\s*" if letter in "ekl" else ""
            out.append(f"{blank}(\\d{{1,{width}}}+)")
        else:
            after = pieces[number + 1] if number + 1 < len(pieces) else None
            out.append(_other(letter, after, names))
    return "".join(out)


def _other(letter: str, after: re.Match[str] | None, names: list[str]) -> str:
    followed = (
        after is not None
        and after[2] is not None
        and after[2] in "CDdeFGgHIjkLlMmNQRrSsTUuVvWwXxYy"
    )
    if letter in "YG":
        names.append("year" if letter == "Y" else "cwyear")
        return r"([-+]?\d{1,4}+)" if followed else r"([-+]?\d++)"
    if letter in "LN":
        names.append("fraction")
        return (r"(\d{1,3}+)" if letter == "L" else r"(\d{1,9}+)") if followed else r"(\d++)"
    if letter in "sQ":
        names.append("seconds" if letter == "s" else "milliseconds")
        return r"(-?\d+)"
    if letter in "pP":
        names.append("meridian")
        return r"([ap])\.?m\b\.?"
    if letter in "aA":
        names.append("day_name")
        return "(" + "|".join(f"{day}|{day[:3]}" for day in DAYS) + ")"
    if letter in "bB":
        names.append("month_name")
        return "(" + "|".join(f"{month}|{month[:3]}" for month in MONTHS) + ")"
    if letter in "zZ":
        names.append("zone")
        return f"({_ZONE})"
    return re.escape("%" if letter == "%" else f"%{letter}")


def _read_time(raw: dict[str, str], parsed: Parsed) -> None:
    values = parsed.values
    values.update((name, int(raw[name])) for name in ("hour", "min", "sec") if name in raw)
    if "hour12" in raw:
        values["hour"] = int(raw["hour12"]) % 12
    if "meridian" in raw:
        afternoon = raw["meridian"].lower() == "p"
        values["hour"] = values.get("hour", 0) % 12 + (12 if afternoon else 0)
    if "fraction" in raw:
        values["micro"] = int(raw["fraction"][:6].ljust(6, "0"))
    if "seconds" in raw:
        parsed.microseconds_since_epoch = int(raw["seconds"]) * 1_000_000
    elif "milliseconds" in raw:
        parsed.microseconds_since_epoch = int(raw["milliseconds"]) * 1000
    if "zone" in raw:
        parsed.zone = raw["zone"]
        parsed.offset = zone_offset(raw["zone"])


def zone_offset(name: str) -> int | None:
    """Seconds east of UTC of a zone as written; None if nobody knows it."""
    found = _OFFSET.match(name)
    if found is not None:
        seconds = int(found[2]) * 3600 + int(found[3] or 0) * 60 + int(found[4] or 0)
        return -seconds if found[1] == "-" else seconds
    hours = _ZONES.get(name.lower())
    return None if hours is None else int(hours * 3600)


def _read_day(raw: dict[str, str], parsed: Parsed) -> None:
    values = parsed.values
    if "short_year" in raw:
        short = int(raw["short_year"])
        century = int(raw["century"]) * 100 if "century" in raw else 1900 if short >= 69 else 2000
        values["year"] = century + short
    values.update((name, int(raw[name])) for name in ("year", "mon", "mday") if name in raw)
    if "month_name" in raw:
        values["mon"] = [m[:3].lower() for m in MONTHS].index(raw["month_name"][:3].lower()) + 1
    weekday = _weekday(raw)
    parsed.weekday = weekday
    year = values.get("year", datetime.date.today().year)
    if "yday" in raw:
        parsed.day = datetime.date(year, 1, 1) + datetime.timedelta(days=int(raw["yday"]) - 1)
        if parsed.day.year != year:
            raise ValueError("no such day of the year")
    elif "cweek" in raw:
        iso_year = int(raw["cwyear"]) if "cwyear" in raw else datetime.date.today().year
        parsed.day = datetime.date.fromisocalendar(iso_year, int(raw["cweek"]), (weekday or 0) + 1)
    elif "week0" in raw or "week1" in raw:
        parsed.day = _day_of_week(year, raw, weekday or 0)


def _weekday(raw: dict[str, str]) -> int | None:
    """The day of the week, Monday being 0."""
    if "cwday" in raw:
        return int(raw["cwday"]) - 1
    if "wday" in raw:
        return (int(raw["wday"]) - 1) % 7
    if "day_name" in raw:
        return [day[:3].lower() for day in DAYS].index(raw["day_name"][:3].lower())
    return None


def _day_of_week(year: int, raw: dict[str, str], weekday: int) -> datetime.date:
    sunday_first = "week0" in raw
    week = int(raw["week0" if sunday_first else "week1"])
    first = datetime.date(year, 1, 1)
    start = (first.weekday() + 1) % 7 if sunday_first else first.weekday()
    place = (weekday + 1) % 7 if sunday_first else weekday
    days = week * 7 - (start or 7) + place
    return first + datetime.timedelta(days=days)
