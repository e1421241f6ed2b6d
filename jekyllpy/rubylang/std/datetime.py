"""Ruby's DateTime: a Date with a time of day, at an offset from UTC."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from jekyllpy import ruby
from jekyllpy.ruby.date_text import MAX_LENGTH
from jekyllpy.ruby.zone import LOCAL, fixed_offset
from jekyllpy.rubylang import clock
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import text_or_none
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.date import civil, invalid
from jekyllpy.rubylang.std.date_arithmetic import DAY, as_datetime, out_of_range
from jekyllpy.rubylang.std.date_fragments import Fragments, completed
from jekyllpy.rubylang.std.date_parsing import FORMATS, fragments_by, parts_in_format, parts_of
from jekyllpy.rubylang.std.strptime import zone_offset
from jekyllpy.rubylang.std.time import formatted
from jekyllpy.rubylang.std.times import DateTime, exact, offset_of

DAY_SECONDS = 86400


def zone_argument(value: Any) -> datetime.tzinfo:
    """An offset as DateTime takes it: a text, or a part of a day."""
    text = text_or_none(value)
    if text is None:
        return fixed_offset(int(exact(value) * DAY_SECONDS))
    if text in ("UTC", "Z"):
        return fixed_offset(0)
    return fixed_offset(int(zone_offset(text) or 0))


@singleton_method("DateTime", "new", "civil")
def datetime_new(
    self: Any, block: Any, year: Any = -4712, month: Any = 1, day: Any = 1, hour: Any = 0,
    minute: Any = 0, second: Any = 0, offset: Any = 0, start: Any = None,
) -> DateTime:  # fmt: skip
    base = civil(year, month, day)
    if not 1 <= base.year <= 9999:
        raise out_of_range()
    hours, minutes = (
        int(value) + (least if value < 0 else 0) for value, least in ((hour, 24), (minute, 60))
    )
    seconds = exact(second) + (60 if second < 0 else 0)
    if not (0 <= hours <= 24 and 0 <= minutes < 60 and 0 <= seconds < 60):
        raise invalid()
    if hours == 24 and (minutes or seconds):
        raise invalid()
    start_of_day = DateTime(base.year, base.month, base.day, tzinfo=zone_argument(offset))
    try:
        return start_of_day + datetime.timedelta(
            hours=hours, minutes=minutes, microseconds=int(seconds * 1_000_000)
        )
    except OverflowError:
        raise out_of_range() from None


@singleton_method("DateTime", "now")
def datetime_now(self: Any, block: Any, start: Any = None) -> DateTime:
    now = clock.now(datetime.UTC).astimezone(LOCAL)
    return as_datetime(now.replace(tzinfo=fixed_offset(offset_of(now))))


@singleton_method("DateTime", "parse")
def datetime_parse(
    self: Any, block: Any, text: Any = "-4712-01-01", complete: Any = True, start: Any = None,
    *, limit: Any = MAX_LENGTH,
) -> DateTime:  # fmt: skip
    return _moment(parts_of(string(text), limit))


def _register(name: str, written: re.Pattern[str]) -> None:
    @singleton_method("DateTime", name)
    def parse(
        self: Any, block: Any, text: Any = "-4712-01-01", start: Any = None, *, limit: Any = None
    ) -> DateTime:
        return _moment(parts_in_format(string(text), written))


for _format in FORMATS.items():
    _register(*_format)


@singleton_method("DateTime", "strptime")
def datetime_strptime(
    self: Any, block: Any, text: Any = "-4712-01-01T00:00:00+00:00", pattern: Any = "%FT%T%z",
    start: Any = None,
) -> DateTime:  # fmt: skip
    return _moment(fragments_by(string(text), string(pattern)))


def _moment(found: Fragments) -> DateTime:
    """The moment that fragments mean."""
    day, fragments = completed(found, with_time=True)
    second = min(fragments.get("sec", 0), 59) + Fraction(fragments.get("sec_fraction", 0))
    offset = fragments.get("offset") or 0
    made: DateTime = datetime_new(
        None, None, day.year, day.month, day.day, fragments.get("hour", 0),
        fragments.get("min", 0), second, Fraction(offset if abs(offset) < DAY_SECONDS else 0, DAY_SECONDS),
    )  # fmt: skip
    return made


def _part(names: tuple[str, ...], read: Callable[[DateTime], Any]) -> None:
    @method("DateTime", *names)
    def part(self: DateTime, block: Any) -> Any:
        return read(self)


_part(("hour",), lambda moment: moment.hour)
_part(("min", "minute"), lambda moment: moment.minute)
_part(("sec", "second"), lambda moment: moment.second)
_part(("sec_fraction", "second_fraction"), lambda moment: Fraction(moment.microsecond, 1_000_000))
_part(("offset",), lambda moment: Fraction(offset_of(moment), DAY_SECONDS))
_part(("zone",), lambda moment: RString(ruby.strftime(moment, "%:z")))
_part(("day_fraction",), lambda moment: Fraction(_own_time(moment), DAY))
_part(("to_date",), lambda moment: moment.date())
_part(("to_datetime",), lambda moment: moment)
_part(("to_s",), lambda moment: RString(str(moment)))


def _own_time(moment: DateTime) -> int:
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    return seconds * 1_000_000 + moment.microsecond


def _written(moment: DateTime, pattern: str) -> str:
    """As `strftime`; the name of a DateTime's zone is its offset."""
    return formatted(moment, pattern.replace("%Z", "%:z"))


@method("DateTime", "strftime")
def datetime_strftime(self: DateTime, block: Any, pattern: Any = "%FT%T%:z") -> RString:
    return RString(_written(self, string(pattern)))


@method("DateTime", "iso8601", "xmlschema", "rfc3339")
def datetime_iso8601(self: DateTime, block: Any, digits: int = 0) -> RString:
    fraction = f".{self.microsecond:06d}".ljust(digits + 1, "0")[: digits + 1] if digits else ""
    return RString(_written(self, "%Y-%m-%dT%H:%M:%S") + fraction + _written(self, "%:z"))


@method("DateTime", "inspect")
def datetime_inspect(self: DateTime, block: Any) -> RString:
    return RString(self.ruby_inspect())


@method("DateTime", "to_time")
def datetime_to_time(self: DateTime, block: Any) -> datetime.datetime:
    return datetime.datetime.combine(self.date(), self.time(), fixed_offset(offset_of(self)))


@method("DateTime", "new_offset")
def datetime_new_offset(self: DateTime, block: Any, offset: Any = 0) -> DateTime:
    return as_datetime(self.astimezone(zone_argument(offset)))
