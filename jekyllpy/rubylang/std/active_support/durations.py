"""ActiveSupport::Duration: `2.days`, `1.month.ago`."""

from __future__ import annotations

import datetime
from typing import Any

from jekyllpy.ruby.numbers import format_float
from jekyllpy.ruby.zone import LOCAL
from jekyllpy.rubylang import clock
from jekyllpy.rubylang.native import define_class
from jekyllpy.rubylang.native import method as native_method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import compare, to_s
from jekyllpy.rubylang.std.active_support.extension import method
from jekyllpy.rubylang.std.date import days_later, months_later
from jekyllpy.rubylang.std.time_arithmetic import moved
from jekyllpy.rubylang.std.times import exact

SECONDS = {
    "years": 31556952, "months": 2629746, "weeks": 604800, "days": 86400, "hours": 3600,
    "minutes": 60, "seconds": 1,
}  # fmt: skip


class Duration(RObject):
    """So many of each unit."""

    __slots__ = ("parts",)

    def __init__(self, cls: RClass, parts: dict[str, Any] | None = None) -> None:
        super().__init__(cls)
        self.parts: dict[str, Any] = parts or {}

    @property
    def seconds(self) -> Any:
        """All in all."""
        return sum(SECONDS[unit] * amount for unit, amount in self.parts.items())

    def advance(self, moment: datetime.date, sign: int = 1) -> Any:
        """The moment so much later; months and years by the calendar."""
        months = self.parts.get("years", 0) * 12 + self.parts.get("months", 0)
        found: Any = months_later(moment, sign * months) if months else moment
        days = self.parts.get("weeks", 0) * 7 + self.parts.get("days", 0)
        rest = sum(
            SECONDS[unit] * self.parts.get(unit, 0) for unit in ("hours", "minutes", "seconds")
        )
        if not isinstance(found, datetime.datetime):
            found = days_later(found, sign * days) if days else found
            if not rest:
                return found
            found = datetime.datetime.combine(found, datetime.time(0), LOCAL)
            days = 0
        if days:
            naive = found.replace(tzinfo=None) + datetime.timedelta(days=float(sign * days))
            found = naive.replace(tzinfo=found.tzinfo)
        return moved(found, exact(sign * rest)) if rest else found


DURATION = define_class("ActiveSupport::Duration", allocate=Duration)
NAME = "ActiveSupport::Duration"


def _unit(unit: str) -> None:
    @method("Numeric", unit, unit.removesuffix("s"))
    def duration(self: Any, block: Any) -> Duration:
        return Duration(DURATION, {unit: self})


for _name in SECONDS:
    _unit(_name)


@method("Numeric", "fortnight", "fortnights")
def numeric_fortnights(self: Any, block: Any) -> Duration:
    return Duration(DURATION, {"weeks": self * 2})


@native_method(NAME, "to_i")
def duration_to_i(self: Duration, block: Any) -> int:
    return int(self.seconds)


@native_method(NAME, "to_f")
def duration_to_f(self: Duration, block: Any) -> float:
    return float(self.seconds)


@native_method(NAME, "to_r")
def duration_to_r(self: Duration, block: Any) -> Any:
    return exact(self.seconds)


@native_method(NAME, "value")
def duration_value(self: Duration, block: Any) -> Any:
    return self.seconds


def _in_unit(unit: str) -> None:
    @native_method(NAME, f"in_{unit}")
    def amount(self: Duration, block: Any) -> float:
        return float(self.seconds) / SECONDS[unit]


for _name in SECONDS:
    _in_unit(_name)


def _sum(one: Duration, other: Any, sign: int) -> Duration:
    parts = dict(one.parts)
    more = other.parts if isinstance(other, Duration) else {"seconds": other}
    for unit, amount in more.items():
        parts[unit] = parts.get(unit, 0) + sign * amount
    return Duration(DURATION, parts)


@native_method(NAME, "+")
def duration_add(self: Duration, block: Any, other: Any) -> Duration:
    return _sum(self, other, 1)


@native_method(NAME, "-")
def duration_subtract(self: Duration, block: Any, other: Any) -> Duration:
    return _sum(self, other, -1)


@native_method(NAME, "-@")
def duration_negate(self: Duration, block: Any) -> Duration:
    return Duration(DURATION, {unit: -amount for unit, amount in self.parts.items()})


@native_method(NAME, "*")
def duration_multiply(self: Duration, block: Any, factor: Any) -> Duration:
    return Duration(DURATION, {unit: amount * factor for unit, amount in self.parts.items()})


@native_method(NAME, "/")
def duration_divide(self: Duration, block: Any, divisor: Any) -> Any:
    if isinstance(divisor, Duration):
        return self.seconds / divisor.seconds
    return Duration(DURATION, {unit: amount / divisor for unit, amount in self.parts.items()})


@native_method(NAME, "<=>")
def duration_compare(self: Duration, block: Any, other: Any) -> int:
    return compare(self.seconds, other.seconds if isinstance(other, Duration) else other)


@native_method(NAME, "==", "eql?")
def duration_equal(self: Duration, block: Any, other: Any) -> bool:
    return bool(self.seconds == (other.seconds if isinstance(other, Duration) else other))


@native_method(NAME, "coerce")
def duration_coerce(self: Duration, block: Any, other: Any) -> Any:
    from jekyllpy.rubylang.objects.array import RArray

    return RArray((other, self.seconds))


def _comparison(name: str) -> None:
    @native_method(NAME, name)
    def ask(self: Duration, block: Any, other: Any) -> bool:
        order: int = duration_compare(self, None, other)
        return {"<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0}[name]


for _name in ("<", ">", "<=", ">="):
    _comparison(_name)


@native_method(NAME, "ago", "until", "before")
def duration_ago(self: Duration, block: Any, moment: Any = None) -> Any:
    start = clock.now(datetime.UTC).astimezone(LOCAL) if moment is None else moment
    return self.advance(start, -1)


@native_method(NAME, "from_now", "since", "after")
def duration_from_now(self: Duration, block: Any, moment: Any = None) -> Any:
    start = clock.now(datetime.UTC).astimezone(LOCAL) if moment is None else moment
    return self.advance(start)


@native_method(NAME, "to_s")
def duration_to_s(self: Duration, block: Any) -> RString:
    seconds = self.seconds
    return RString(format_float(seconds) if isinstance(seconds, float) else to_s(seconds))


@native_method(NAME, "inspect")
def duration_inspect(self: Duration, block: Any) -> RString:
    found = [
        f"{to_s(self.parts[unit])} {unit if self.parts[unit] != 1 else unit[:-1]}"
        for unit in SECONDS
        if self.parts.get(unit)
    ]
    if len(found) < 2:
        return RString(found[0] if found else "0 seconds")
    joined = ", ".join(found[:-1])
    return RString(f"{joined}{',' if len(found) > 2 else ''} and {found[-1]}")


@native_method(NAME, "iso8601")
def duration_iso8601(self: Duration, block: Any) -> RString:
    letters = {"years": "Y", "months": "M", "weeks": "W", "days": "D"}
    clock = {"hours": "H", "minutes": "M", "seconds": "S"}
    date = "".join(
        f"{to_s(self.parts[u])}{letter}" for u, letter in letters.items() if self.parts.get(u)
    )
    time = "".join(
        f"{to_s(self.parts[u])}{letter}" for u, letter in clock.items() if self.parts.get(u)
    )
    return RString("P" + date + (f"T{time}" if time else "" if date else "T0S"))
