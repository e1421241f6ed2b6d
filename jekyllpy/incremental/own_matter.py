"""What rendering a page or document changes of its own front matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from jekyllpy.incremental.recorded_hash import ALL

ABSENT = object()
# What is worked out when it is first asked for.
WORKED_OUT = ("date", "excerpt")


def changed_since(before: Mapping[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    """The values before, `ABSENT` where there was none, of those keys that have others now."""
    keys = [
        key
        for key in {**before, **data}
        if dict.get(data, key, ABSENT) is not before.get(key, ABSENT) and key not in WORKED_OUT
    ]
    return {key: before.get(key, ABSENT) for key in keys}


def put_back(data: dict[str, Any], values: Mapping[str, Any]) -> None:
    """Give these keys the values that they had."""
    for key, value in values.items():
        if value is ABSENT:
            data.pop(key, None)
        else:
            data[key] = value


def are_seen(keys: set[str], names: Iterable[str]) -> bool:
    """Whether others look at any of these keys of front matter."""
    return any(key_of(name) in (*keys, ALL) for name in names)


def key_of(name: str) -> str | None:
    """The key of pages or documents that a name stands for."""
    kind, _, which = name.partition(":")
    if kind == "documents":
        return which.partition(":")[2]
    if kind == "document":
        return which.split("\n")[1]
    return which or None if kind == "pages" else None
