"""The filters of Liquid and of Jekyll, a family each file."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from jekyllpy.liquid.filters import (
    arrays,
    converting,
    dates,
    escaping,
    numbers,
    properties,
    strings,
    urls,
)
from jekyllpy.liquid.filters.registry import Filter, builtin_filter

_FAMILIES = (strings, escaping, numbers, arrays, properties, dates, urls, converting)


@cache
def builtin_filters() -> dict[str, Filter]:
    """All filters by name; Jekyll's win over Liquid's of the same name."""
    found: dict[str, Filter] = {}
    for family in _FAMILIES:
        plain: dict[str, Callable[..., Any]] = family.FILTERS
        with_context: dict[str, Callable[..., Any]] = getattr(family, "CONTEXT_FILTERS", {})
        found.update((name, builtin_filter(f, False)) for name, f in plain.items())
        found.update((name, builtin_filter(f, True)) for name, f in with_context.items())
    return found
