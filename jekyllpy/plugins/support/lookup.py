"""Values of templates' objects, read from Python as `{{ a.b }}` reads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def liquid(value: Any) -> Any:
    """The form of `value` that a template sees."""
    convert = getattr(value, "to_liquid", None)
    return convert() if convert is not None else value


def dig(value: Any, *keys: str) -> Any:
    """`value.key1.key2…` as a template would find it: None where there is no such thing."""
    for key in keys:
        value = liquid(value)
        if isinstance(value, Mapping) or hasattr(value, "keys"):
            value = value.get(key)
        else:
            return None
    return liquid(value)


def blank(value: Any) -> bool:
    """Whether Liquid's `default` filter would replace `value`."""
    return value is None or value is False or (isinstance(value, str | list | dict) and not value)


def default(*values: Any) -> Any:
    """The first that isn't blank, else the last: a chain of Liquid's `default` filters."""
    for value in values[:-1]:
        if not blank(value):
            return value
    return values[-1]


def either(*values: Any) -> Any:
    """Ruby's `a || b || c`: the first that isn't nil or false, else the last; empty texts count."""
    for value in values[:-1]:
        if value is not None and value is not False:
            return value
    return values[-1]


def hash_at(mapping: Any, key: str) -> dict[str, Any]:
    """`mapping[key]` if that is a mapping, otherwise an empty one."""
    value = mapping.get(key) if mapping is not None else None
    return value if isinstance(value, dict) else {}
