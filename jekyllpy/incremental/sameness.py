"""Whether templates could tell two values, or two items of a site, apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from jekyllpy.content.document import Document
from jekyllpy.content.excerpt import BaseExcerpt
from jekyllpy.content.page import Page, PageWithoutAFile
from jekyllpy.incremental.drops import NEIGHBOURS
from jekyllpy.incremental.fingerprint import MAX_DEPTH
from jekyllpy.incremental.graph import Node
from jekyllpy.incremental.origins import OWN, module_of
from jekyllpy.incremental.recorded_hash import ALL
from jekyllpy.incremental.snapshot import has_no_date

EXACT = (str, int, bool, type(None))
OF_ALL = (ALL, "keys", "count", "size", "first", "last")
COMPARED_OTHERWISE = frozenset(
    (
        *("site", "collection", "data", "content", "output", "matter", "pager"),
        *("_packed", "_told", "_url", "_id", "_drop", "_destinations", "_to_be_written"),
        *("_liquid", "_own_hash", "_liquid_state"),
    )
)
PLAIN_ITEMS = (Document, Page, PageWithoutAFile)


def same_value(one: Any, other: Any, depth: int = 0) -> bool:
    """Whether two values are the same data; a document stands for its path alone."""
    kind = type(one)
    if kind is not type(other) or depth > MAX_DEPTH:
        return False
    if kind in EXACT:
        return bool(one == other)
    if kind is float:
        return repr(one) == repr(other)
    if kind is dt.datetime:
        return bool(one == other and one.utcoffset() == other.utcoffset()) and (
            one.tzname() == other.tzname()
        )
    if kind is dt.date:
        return bool(one == other)
    if kind is list:
        return len(one) == len(other) and all(
            same_value(first, second, depth + 1) for first, second in zip(one, other)
        )
    if isinstance(one, dict):
        return (
            len(one) == len(other)
            and all(same_value(first, second) for first, second in zip(one, other))
            and all(same_value(value, other[key], depth + 1) for key, value in one.items())
        )
    if kind is Document:
        return bool(
            one.relative_path == other.relative_path
            and one.collection.label == other.collection.label
        )
    return False


class Pair:
    """A page or document before and after the site was read anew.

    Args:
        node: what it was.
        was_touched: whether it isn't known any more what exactly it was.
        was_saved: whether its file may be another now.
    """

    def __init__(
        self,
        node: Node,
        item: Any,
        time: dt.datetime,
        *,
        was_touched: bool,
        was_saved: bool = False,
    ) -> None:
        self.old = node.item
        self.new = item
        self._time = time
        self.is_known = not was_touched and is_comparable(self.old, item)
        # A text that is read when it is asked for would be the new one.
        is_text_known = self.is_known and not (was_saved and callable(node.raw))
        self._is_same_text = is_text_known and node.text() == item.content
        self._is_same_data = self.is_known and self._has_same_data()
        self.is_same = (
            self._is_same_text
            and self._is_same_data
            and self.old.url == item.url
            and same_pager(self.old, item)
            and same_value(further(self.old), further(item))
        )

    def _has_same_data(self) -> bool:
        old, new = self.old, self.new
        return same_value(self._own(old, self._time), self._own(new, new.site.time))

    def _own(self, item: Any, time: dt.datetime) -> dict[str, Any]:
        """The front matter, without an excerpt and a date that are made of the text and the time."""
        return {
            key: value
            for key, value in item.data.items()
            if not (isinstance(value, BaseExcerpt) or (key == "date" and value is time))
        }

    def differs_in(self, key: str) -> bool:
        """Whether other templates may see something else under a key."""
        if not self.is_known:
            return True
        if key in OF_ALL:
            return not self.is_same
        if key in ("content", "output"):
            return not self._is_same_text
        if key == "excerpt":
            return not (self._is_same_text and self._is_same_data)
        return self._differs_in_value(key)

    def _differs_in_value(self, key: str) -> bool:
        old, new = self.old, self.new
        if not isinstance(new, Document):
            return not same_value(dict.get(old.to_liquid(), key), dict.get(new.to_liquid(), key))
        if key in NEIGHBOURS:
            return False
        if key == "date":
            undated = has_no_date(new), self.had_no_date()
            return undated != (True, True) and (any(undated) or old.date != new.date)
        if key in ("id", "url"):
            return bool(getattr(old, key) != getattr(new, key))
        return not same_value(old.data[key], new.data[key])

    def had_no_date(self) -> bool:
        date = self.old.data.own("date")
        return date is self._time or (not date and not self.old.draft)


def is_comparable(old: Any, new: Any) -> bool:
    """Whether all that a template sees of two items lies in what they hold."""
    kind = type(new)
    if kind is not type(old):
        return False
    if kind in PLAIN_ITEMS:
        return True
    return module_of(kind).startswith(OWN) and kind.to_liquid is Page.to_liquid


def further(item: Any) -> dict[str, Any]:
    """What an item holds besides its front matter, text and address, and what is made of them."""
    return {name: value for name, value in vars(item).items() if name not in COMPARED_OTHERWISE}


def same_pager(old: Any, new: Any) -> bool:
    """Whether two pages show the same part of a list."""
    one, other = getattr(old, "pager", None), getattr(new, "pager", None)
    if one is None or other is None:
        return one is other
    return same_value(seen(one.to_liquid()), seen(other.to_liquid()))


def seen(pager: Mapping[str, Any]) -> dict[str, Any]:
    """A pager with its posts themselves, not what templates see of them."""
    return {
        key: [getattr(post, "_obj", post) for post in value] if isinstance(value, list) else value
        for key, value in pager.items()
    }
