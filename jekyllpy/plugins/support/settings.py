"""Settings of plugins: those that nothing can be made of are refused by name."""

from __future__ import annotations

from typing import Any

from jekyllpy.config.kinds import is_list_of_texts, require
from jekyllpy.errors import LiquidError
from jekyllpy.liquid.expressions import whole_number
from jekyllpy.text.merge import deep_merge


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


def over_defaults(name: str, defaults: dict[str, Any], given: Any) -> dict[str, Any]:
    """The setting `name` laid over its defaults.

    Raises:
        ConfigurationError: if there is something else where the defaults have a mapping or a list.
    """
    check_shape(name, defaults, mapping(name, given))
    return deep_merge(defaults, mapping(name, given))


def check_shape(name: str, defaults: dict[str, Any], given: dict[str, Any]) -> None:
    for key, default in defaults.items():
        value, full_name = given.get(key), f"{name}.{key}"
        if isinstance(default, dict):
            check_shape(full_name, default, mapping(full_name, value))
        elif isinstance(default, list):
            require(full_name, value, isinstance(value, list), "an array")
