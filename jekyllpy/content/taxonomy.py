"""Categories and tags in their spellings.

Rules: Jekyll 4.4.1, `Utils.pluralized_array_from_hash`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jekyllpy.content.data import Data
from jekyllpy.errors import ReadError
from jekyllpy.ruby import truthy


def pluralized(data: Data, singular: str, plural: str) -> list[Any]:
    """What `singular` names, else what `plural` lists (text by white space), without nils."""
    value = data[singular]
    if not truthy(value):
        value = data[plural]
        if isinstance(value, str):
            value = value.split()
        elif not isinstance(value, list):
            value = None
    items = value if isinstance(value, list) else [value]
    return [item for item in flattened(items) if item is not None]


def flattened(values: list[Any]) -> list[Any]:
    """All that lists in lists hold, in order.

    Raises:
        ReadError: for a list that is a part of itself.
    """
    if not any(isinstance(value, list) for value in values):
        return list(values)
    flat: list[Any] = []
    pending = [(id(values), iter(values))]
    open_lists = {id(values)}
    while pending:
        for value in pending[-1][1]:
            if isinstance(value, list):
                if id(value) in open_lists:
                    raise ReadError("tried to flatten recursive array")
                pending.append((id(value), iter(value)))
                open_lists.add(id(value))
                break
            flat.append(value)
        else:
            open_lists.discard(pending.pop()[0])
    return flat


def unique(values: Iterable[Any]) -> list[Any]:
    """The values without repetitions, in order; `1` and `true` are different."""
    seen: set[Any] = set()
    kept = []
    for value in values:
        key = (type(value), value if value.__hash__ else repr(value))
        if key not in seen:
            seen.add(key)
            kept.append(value)
    return kept


def as_list(value: Any) -> list[Any]:
    """Ruby's `Array(value)`."""
    if value is None:
        return []
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        return [[key, item] for key, item in value.items()]
    return [value]
