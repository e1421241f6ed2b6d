"""The filters of Liquid and of Jekyll, a family each file."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from jekyllpy.config.editions.jekyll import JEKYLL_4_4, JekyllTraits
from jekyllpy.config.editions.liquid import LIQUID_4_0, LiquidTraits
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
_FIND_FILTERS = ("find", "find_exp")


@cache
def builtin_filters(
    traits: JekyllTraits = JEKYLL_4_4, liquid: LiquidTraits = LIQUID_4_0
) -> dict[str, Filter]:
    """All filters by name; Jekyll's win over Liquid's of the same name."""
    found = _of_families(_FAMILIES)
    if liquid != LIQUID_4_0:
        from jekyllpy.liquid.filters import later_liquid

        found.update(later_liquid.filters_of(liquid))
    if not traits.takes_properties_leniently:
        from jekyllpy.liquid.filters import plain_properties

        found.update(_of_families((plain_properties,)))
    if not traits.has_find_filters:
        for name in _FIND_FILTERS:
            del found[name]
    return found


def _of_families(families: tuple[Any, ...]) -> dict[str, Filter]:
    found: dict[str, Filter] = {}
    for family in families:
        plain: dict[str, Callable[..., Any]] = family.FILTERS
        with_context: dict[str, Callable[..., Any]] = getattr(family, "CONTEXT_FILTERS", {})
        found.update((name, builtin_filter(f, False)) for name, f in plain.items())
        found.update((name, builtin_filter(f, True)) for name, f in with_context.items())
    return found
