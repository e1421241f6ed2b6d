"""What Ruby's YAML (Psych) makes of a plain scalar.

Rules: Psych 4.0 `ScalarScanner`, YAML 1.1, and what Jekyll's safe loading permits: dates and times are
made, symbols are not (`:name` stays text).
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from jekyllpy.ruby.zone import fixed_offset

WORD = re.compile(r"[^\d.:-]?[^\W\d]|[^\d.:-]?[\s!@#$%^&*(){}<>|/\\~;=]")
TIME = re.compile(
    r"-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?\Z",
    re.ASCII,
)
TIME_PARTS = re.compile(
    r"(-?\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.(\d*))?\s*(?:(Z)|([-+]\d{1,2}):?(\d\d)?)?",
    re.ASCII,
)
DATE = re.compile(r"(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)\Z", re.ASCII)
INFINITY = re.compile(r"\+?\.inf\Z", re.IGNORECASE)
MINUS_INFINITY = re.compile(r"-\.inf\Z", re.IGNORECASE)
NOT_A_NUMBER = re.compile(r"\.nan\Z", re.IGNORECASE)
BASE_60 = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\Z")
BASE_60_FLOAT = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\.[0-9_]*\Z")
FLOAT = re.compile(r"[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?\Z")
INTEGER = re.compile(
    r"(?:[-+]?0b[0-1_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|[-+]?0x[0-9a-fA-F_,]+)\Z"
)
WORDS: dict[str, bool | None] = {
    "~": None,
    "null": None,
    "yes": True,
    "true": True,
    "on": True,
    "no": False,
    "false": False,
    "off": False,
}
LONGEST_WORD = 5
SECONDS = (3600, 60, 1)


def scalar(text: str, zone: dt.tzinfo) -> Any:
    """The value of the plain scalar `text`; times without a zone are UTC, shown in `zone`."""
    if not text:
        return None
    if WORD.match(text) or "\n" in text:
        if len(text) > LONGEST_WORD:
            return text
        return WORDS.get(text.lower(), text)
    if TIME.match(text):
        return time(text, zone)
    if found := DATE.match(text):
        try:
            return dt.date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return text
    return number(text)


def time(text: str, zone: dt.tzinfo) -> dt.datetime | str:
    """The moment that `text` says, in its own zone if it names one, or `text` if there is none."""
    found = TIME_PARTS.match(text)
    assert found is not None
    year, month, day, hour, minute, second = (int(found[i]) for i in range(1, 7))
    try:
        moment = dt.datetime(
            year, month, day, hour, minute, second, microsecond(found[7]), tzinfo=dt.UTC
        )
        if found[8]:
            return moment
        if found[9] is None:
            return moment.astimezone(zone)
        hours = int(found[9])
        minutes = int(found[10] or 0) * (-1 if hours < 0 else 1)
        return moment.replace(tzinfo=fixed_offset(hours * 3600 + minutes * 60))
    except (ValueError, OverflowError):
        return text


def microsecond(digits: str | None) -> int:
    return int((digits or "0").ljust(6, "0")[:6])


def number(text: str) -> Any:
    """The number that `text` is in YAML 1.1, or `text`."""
    if INFINITY.match(text):
        return float("inf")
    if MINUS_INFINITY.match(text):
        return float("-inf")
    if NOT_A_NUMBER.match(text):
        return float("nan")
    if BASE_60.match(text):
        parts = text.replace("_", "").split(":")
        return sum(int(part) * 60 ** abs(at - 2) for at, part in enumerate(parts))
    if BASE_60_FLOAT.match(text):
        parts = text.replace("_", "").split(":")
        return sum(float(part) * 60 ** abs(at - 2) for at, part in enumerate(parts))
    if FLOAT.match(text):
        return real(text)
    if INTEGER.match(text):
        return integer(text)
    return text


def real(text: str) -> float | str:
    try:
        return float(text.replace(",", "").replace("_", ""))
    except ValueError:
        return text


def integer(text: str) -> int | str:
    """Ruby's `Integer(text)`, which also reads the prefixes of other bases."""
    digits = text.replace(",", "").replace("_", "")
    unsigned = digits.lstrip("+-")
    try:
        if unsigned[:2] in ("0b", "0x"):
            return int(digits, 0)
        if len(unsigned) > 1 and unsigned[0] == "0":
            return int(digits, 8)
        return int(digits)
    except ValueError:
        return text
