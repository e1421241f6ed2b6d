"""Entries in order, and in groups.

Rules: jekyll-scholar 7.3, `Utilities#sort` and `#group`.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_scholar.content import Content, Text
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.plugins.jekyll_scholar.ordering import compare, number_of
from jekyllpy.ruby.parse_time import parse_time

COMMAS = re.compile(r"[ \t\r\n\f\v]*,[ \t\r\n\f\v]*")
DESCENDING = re.compile(r"^(?:desc|reverse)", re.IGNORECASE | re.MULTILINE)
WHOSE = ("author", "editor", "institution", "organization", "publisher")
"""Where the name is taken from that entries are sorted by."""

BRACES_AROUND = re.compile(r"\A[{ \t\r\n\f\v]+|[} \t\r\n\f\v]+\Z")
MONTHS = (
    "January February March April May June July August September October November December".split()
)
UNKNOWN_MONTH = "(unknown)"
GroupKey = str | int | dt.date


def listed(setting: Any) -> list[str]:
    """The words of a setting: a list, or one string with commas."""
    items = setting if isinstance(setting, list) else [] if setting is None else [setting]
    return [word for item in items for word in COMMAS.split(ruby.to_s(item)) if word]


def keys_of(setting: Any) -> list[str]:
    """The fields that a setting names."""
    return ["month_numeric" if key == "month" else key for key in listed(setting)]


def is_descending(orders: list[str], index: int) -> bool:
    """Whether the key at `index` sorts downwards; the last order holds for all that follow."""
    order = orders[index] if index < len(orders) else orders[-1] if orders else ""
    return DESCENDING.search(order) is not None


def sorted_entries(entries: list[Entry], keys: list[str], orders: list[str]) -> list[Entry]:
    """`entries` by `keys`, each ascending unless its order says otherwise."""

    def order_of(left: Entry, right: Entry) -> int:
        for index, key in enumerate(keys):
            order = compare(_sort_value(left, key), _sort_value(right, key))
            if order:
                return -order if is_descending(orders, index) else order
        return 0

    return sorted(entries, key=functools.cmp_to_key(order_of))


def _sort_value(entry: Entry, key: str) -> Content:
    if key == "name":
        return Text.of(BRACES_AROUND.sub("", str(_name(entry))).lower())
    return entry.get(key) or Text()


def _name(entry: Entry) -> Content | str:
    return next((value for field in WHOSE if (value := entry.get(field)) is not None), "")


@dataclass
class Grouping:
    """How entries are grouped.

    Attributes:
        keys: the fields, outermost first.
        orders: of each, the last for all that follow.
    """

    keys: list[str]
    orders: list[str]
    type_aliases: Mapping[str, str]
    type_names: Mapping[str, str]
    type_order: list[str]
    month_names: list[str]

    def groups(self, entries: Iterable[Entry], level: int) -> list[tuple[GroupKey, list[Entry]]]:
        """The groups by the key of `level`, in order."""
        key = self.keys[level]
        found: dict[GroupKey, list[Entry]] = {}
        for entry in entries:
            found.setdefault(self._value(entry, key), []).append(entry)
        return sorted(
            found.items(),
            key=lambda group: self._rank(key, group[0]),
            reverse=is_descending(self.orders, level),
        )

    def _value(self, entry: Entry, key: str) -> GroupKey:
        if key == "type":
            return self.type_aliases.get(entry.type, entry.type)
        if key == "name":
            return str(_name(entry))
        value = entry.get(key)
        if value is None:
            return ""
        if key in ("year", "date"):
            text = str(value)
            return _date(text) or text
        return str(value) if (number := number_of(value)) is None else number

    def _rank(self, key: str, value: GroupKey) -> tuple[int, Any]:
        """What groups are sorted by: kinds that can't be compared stay apart."""
        if key == "type":
            known = value in self.type_order
            return (0, self.type_order.index(str(value))) if known else (1, 0)
        if isinstance(value, int):
            return (0, value)
        return (1, value.isoformat()) if isinstance(value, dt.date) else (2, value)

    def title(self, level: int, value: GroupKey) -> str:
        """The heading of a group."""
        key = self.keys[level]
        if key == "type":
            return self.type_names.get(str(value), str(value))
        if key == "month_numeric":
            known = isinstance(value, int) and 0 < value <= len(self.month_names)
            return self.month_names[value - 1] if known else UNKNOWN_MONTH  # type: ignore[operator]
        return ruby.to_s(value)


def _date(text: str) -> dt.date | None:
    """The day that Ruby's `Date.parse` finds in `text`."""
    if text.isdecimal() and len(text) == 4 and text[:2] > "12":
        return None  # a year, which can't be month and day
    try:
        return parse_time(text, dt.UTC).date()
    except (ValueError, OverflowError):
        return None
