"""Settings of plugins: those that nothing can be made of are refused by name."""

from __future__ import annotations

from typing import Any

from jekyllpy.config.kinds import is_list_of_texts, require
from jekyllpy.errors import LiquidError
from jekyllpy.liquid.expressions import whole_number


def whole(name: str, value: Any) -> int:
    """The whole number that the setting `name` is, be it written as text.

    Raises:
        ConfigurationError: if it is none.
    """
    try:
        return whole_number(value)
    except LiquidError:
        require(name, value, value is None, "a whole number")
        return 0


def mapping(name: str, value: Any) -> dict[str, Any]:
    """The mapping that the setting `name` is; an empty one for nil and false.

    Raises:
        ConfigurationError: if it is anything else.
    """
    if value is None or value is False:
        return {}
    require(name, value, isinstance(value, dict), "a mapping")
    known: dict[str, Any] = value
    return known


def listed(name: str, value: Any) -> list[str]:
    """The names that the setting `name` lists; none for nil and false.

    Raises:
        ConfigurationError: if it is anything else.
    """
    if value is None or value is False:
        return []
    require(name, value, is_list_of_texts(value), "an array of names")
    return list(value)
