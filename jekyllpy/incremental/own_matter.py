"""What rendering a page or document changes of its own front matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.incremental.recorded_hash import ALL

if TYPE_CHECKING:
    from jekyllpy.incremental.graph import Node

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


def are_seen_too_soon(
    written: Mapping[tuple[str | None, str], int], names: Iterable[str], nodes: Iterable[Node]
) -> bool:
    """Whether others look at keys of front matter, or at all of it, before rendering has written to them.

    Args:
        written: for each such key, with the collection of the document or None for a page, the last turn in
            which it is written to.
        names: of all that is looked at.
    """
    found = [(name, key) for name in names if (key := key_of(name)) is not None]
    last = max(written.values())
    wanted = {*written, *((label, ALL) for label, _ in written)}
    asked = {name for name, key in found if key in wanted}
    return bool(asked) and any(
        node.at <= last and not node.names.isdisjoint(asked) for node in nodes
    )


def key_of(name: str) -> tuple[str | None, str] | None:
    """The collection, None for pages, and the key that a name stands for."""
    kind, _, which = name.partition(":")
    if kind == "documents":
        label, _, key = which.partition(":")
        return label, key
    if kind == "document":
        label, key, _ = which.split("\n")
        return label, key
    return (None, which) if kind == "pages" else None
