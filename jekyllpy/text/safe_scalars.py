"""What Jekyll's YAML makes of a plain scalar.

Rules: safe_yaml 1.0.5, which every Jekyll reads its YAML with. It has its own idea of numbers: `12:30` is
750.0, `010` is 8, `1_0` and `1,0` are 10, `1e3` is a text. A tag of a type changes nothing.
"""

from __future__ import annotations

import datetime as dt
import re

from jekyllpy.late.patterns import late
from jekyllpy.ruby.numbers import decimal
from jekyllpy.ruby.zone import fixed_offset

WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "yes": True,
    "on": True,
    "true": True,
    "no": False,
    "off": False,
    "false": False,
}
LONGEST_WORD = 5
NUMERIC_START = frozenset("+-.0123456789_,")
DECIMAL = late(r"[-+]?(?:0|[1-9][0-9]*)", re.ASCII)
OCTAL = late(r"0[0-7]+", re.ASCII)
HEXADECIMAL = late(r"[-+]?0x[0-9a-fA-F]+|0X[0-9a-fA-F]+", re.ASCII)
BINARY = late(r"0b[01]+", re.ASCII)
FLOAT = late(r"[-+]?(?:[0-9][0-9_]*)?\.[0-9_]+(?:e[-+][0-9]+)?", re.ASCII | re.IGNORECASE)
MISPLACED_UNDERSCORE = late(r"__|_\.|\._|_e|_\Z", re.IGNORECASE)
BASE_60 = late(r"[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?", re.ASCII)
SPECIAL = {
    f"{sign}.{spelling}": float(f"{sign}{value}")
    for value, signs, spellings in (
        ("inf", ("", "-"), ("inf", "Inf", "INF")),
        ("nan", ("",), ("nan", "NaN", "NAN")),
    )
    for sign in signs
    for spelling in spellings
}
DATE = late(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
TIME = late(
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|\s+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?\s*+"
    r"(?:Z|([-+])([0-9]{1,2})(?::?([0-9]{2}))?)?",
    re.ASCII,
)
LAST_SECOND = 59

Scalar = bool | int | float | str | dt.date | None


def scalar(text: str) -> Scalar:
    """The value of the plain scalar `text`; a time without a zone is at `+0000`."""
    if len(text) <= LONGEST_WORD:
        word = text.lower()
        if word in WORDS:
            return WORDS[word]
    if text[0] not in NUMERIC_START:
        return text
    if (number := integer(text)) is not None:
        return number
    if (real := floating(text)) is not None:
        return real
    return moment(text)


def integer(text: str) -> int | None:
    """The whole number that `text` is, None if it is none."""
    digits = text.replace("_", "").replace(",", "")
    if DECIMAL.fullmatch(digits):
        return decimal(digits)
    if OCTAL.fullmatch(digits):
        return int(digits, 8)
    if HEXADECIMAL.fullmatch(digits):
        return int(digits, 16)
    return int(digits, 2) if BINARY.fullmatch(digits) else None


def floating(text: str) -> float | None:
    """The number with a fraction that `text` is, or the one to the base of 60; None if it is none."""
    if FLOAT.fullmatch(text) and not MISPLACED_UNDERSCORE.search(text):
        return float(text.replace("_", ""))
    if text in SPECIAL:
        return SPECIAL[text]
    digits = text.replace("_", "").replace(",", "")
    return base_60(digits) if BASE_60.fullmatch(digits) else None


def base_60(text: str) -> float:
    """`12:30:45` as 45045.0. A minus is met twice: at the first part, and at all of them."""
    whole, _, fraction = text.partition(".")
    value = 0.0
    for part in whole.split(":"):
        value = value * 60 + float(part)
    if fraction:
        value += float(f"0.{fraction}")
    return -value if text.startswith("-") else value


def moment(text: str) -> Scalar:
    """The date or time that `text` is, else `text` itself."""
    try:
        if found := DATE.fullmatch(text):
            return dt.date(*map(int, found.groups()))
        if found := TIME.fullmatch(text):
            return time(found)
    except (ValueError, OverflowError):
        return text
    return text


def time(found: re.Match[str]) -> dt.datetime:
    """The time of day that a match of `TIME` is, in its own zone.

    Raises:
        ValueError: if no day has it.
    """
    year, month, day, hour, minute, second = (int(found[at]) for at in range(1, 7))
    offset = int(found[9] or 0) * 3600 + int(found[10] or 0) * 60
    zone = fixed_offset(-offset if found[8] == "-" else offset)
    microsecond = int((found[7] or "0").ljust(6, "0")[:6])
    if second == LAST_SECOND + 1:
        second = LAST_SECOND
    at_midnight = (hour, minute, second) == (24, 0, 0)
    made = dt.datetime(
        year, month, day, 0 if at_midnight else hour, minute, second, microsecond, tzinfo=zone
    )
    return made + dt.timedelta(days=1) if at_midnight else made
