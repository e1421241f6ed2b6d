"""Ruby's Range."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call, responds_to
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect


def check_bounds(first: Any, last: Any) -> None:
    """Raise ArgumentError if there can be no range from `first` to `last`."""
    if first is None or last is None:
        return
    if not responds_to(first, "<=>") or call(first, "<=>", last) is None:
        raise error("ArgumentError", "bad value for range")


@method("Range", "inspect")
def range_inspect(self: Range, block: Any) -> RString:
    first = "" if self.first is None else inspect(self.first)
    last = "" if self.last is None else inspect(self.last)
    return RString(f"{first}{'...' if self.exclusive else '..'}{last}")
