"""Date in texts: `Date.parse`, `Date.strptime`, `Date.iso8601`, `Date._parse`."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.ruby import date_text
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import singleton_method
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.date import Day, invalid
from jekyllpy.rubylang.std.date_fragments import Fragments, day_of_fragments
from jekyllpy.rubylang.std.strptime import strptime

_CLOCK = r"(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?(?:Z|[-+]\d\d(?::?\d\d)?)?)?\s*\Z"
_ISO = re.compile(
    r"\s*(?:[-+]?\d{2,}-\d\d-\d\d|[-+]?\d{2,}-\d{3}|\d{4}-\d\d|\d{5,8}"
    rf"|(?:\d{{4}}|\d\d)?-?W\d\d(?:-?\d)?|-W-\d|--\d\d-?\d\d|---\d\d|-\d{{3}}){_CLOCK}",
    re.ASCII | re.IGNORECASE,
)
_RFC_3339 = re.compile(
    r"\s*-?\d{4}-\d\d-\d\d(?:T|\s)\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)\s*\Z",
    re.ASCII | re.IGNORECASE,
)
_RFC_2822 = re.compile(
    r"\s*(?:[a-z]{3}\s*,\s+)?\d{1,2}\s+[a-z]{3}\s+-?\d{2,}\s+\d\d:\d\d(?::\d\d)?\s*"
    r"(?:[-+]\d\d:?\d\d|[a-z]+)\s*\Z",
    re.ASCII | re.IGNORECASE,
)
_HTTP = re.compile(
    r"\s*[a-z]+,?\s+(?:\d\d[\s-][a-z]{3}[\s-]-?\d{2,}\s+\d\d:\d\d:\d\d\s+GMT"
    r"|[a-z]{3}\s+\d{1,2}\s+\d\d:\d\d:\d\d\s+\d{4})\s*\Z",
    re.ASCII | re.IGNORECASE,
)
_JAPANESE = re.compile(rf"\s*[mtshr]?\d\d\.\d\d\.\d\d{_CLOCK}", re.ASCII | re.IGNORECASE)


def parts_of(text: str, limit: int | None = date_text.MAX_LENGTH) -> Fragments:
    """What there is of a date and a time in a text."""
    try:
        return date_text.parse(text, limit)
    except ValueError as raised:
        raise error("ArgumentError", str(raised)) from None


@singleton_method("Date", "parse")
def date_parse(
    self: Any,
    block: Any,
    text: Any = "-4712-01-01",
    complete: Any = True,
    start: Any = None,
    *,
    limit: Any = date_text.MAX_LENGTH,
) -> Day:
    return day_of_fragments(parts_of(string(text), limit))


def parts_in_format(text: str, written: re.Pattern[str]) -> Fragments:
    """What there is in a text that has to be written so."""
    if not written.match(text):
        raise invalid()
    return parts_of(text)


FORMATS = {
    "iso8601": _ISO,
    "jisx0301": re.compile(f"{_ISO.pattern}|{_JAPANESE.pattern}", re.ASCII | re.IGNORECASE),
    "xmlschema": re.compile(
        rf"{_ISO.pattern}|\s*\d{{4}}(?:-\d\d)?(?:Z|[-+]\d\d(?::?\d\d)?)?\s*\Z", re.ASCII | re.IGNORECASE
    ),
    "rfc3339": _RFC_3339,
    **dict.fromkeys(("rfc2822", "rfc822"), _RFC_2822),
    "httpdate": _HTTP,
}  # fmt: skip


def _register(name: str, written: re.Pattern[str]) -> None:
    @singleton_method("Date", name)
    def parse(
        self: Any, block: Any, text: Any = "-4712-01-01", start: Any = None, *, limit: Any = None
    ) -> Day:
        return day_of_fragments(parts_in_format(string(text), written))


for _format in FORMATS.items():
    _register(*_format)


@singleton_method("Date", "strptime")
def date_strptime(
    self: Any, block: Any, text: Any = "-4712-01-01", pattern: Any = "%F", start: Any = None
) -> Day:
    return day_of_fragments(fragments_by(string(text), string(pattern)))


def fragments_by(text: str, pattern: str) -> Fragments:
    """What a text tells by a pattern, whatever is left of it; Date::Error if it isn't so."""
    found = strptime(text, pattern)
    if found is None:
        raise invalid()
    return found


@singleton_method("Date", "_parse")
def date_parts(
    self: Any, block: Any, text: Any, complete: Any = True, *, limit: Any = date_text.MAX_LENGTH
) -> RHash:
    return _named(parts_of(string(text), limit))


@singleton_method("Date", "_strptime")
def date_strptime_parts(self: Any, block: Any, text: Any, pattern: Any = "%F") -> Any:
    found = strptime(string(text), string(pattern))
    return None if found is None else _named(found)


def _named(found: Fragments) -> RHash:
    return RHash(
        (hash_key(intern(name)), RString(value) if isinstance(value, str) else value)
        for name, value in found.items()
    )
