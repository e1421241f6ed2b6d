"""Jekyll's way of laying one mapping over another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.errors import ConfigurationError

# Deeper than any value that is read; only one that holds itself goes further.
MAX_DEPTH = 250


def deep_merge(under: Mapping[str, Any], over: Mapping[str, Any], depth: int = 0) -> dict[str, Any]:
    """A new mapping of `under` with `over` laid over it; see `deep_merge_into`."""
    merged = dict(under)
    deep_merge_into(merged, over, depth)
    return merged


def deep_merge_into(target: dict[str, Any], over: Mapping[str, Any], depth: int = 0) -> None:
    """Lay `over` over `target`: mappings are merged, a nil never replaces a value.

    Rule: Jekyll 4.4.1, `Utils.deep_merge_hashes!`.

    Args:
        depth: how many mappings these two stand within.

    Raises:
        ConfigurationError: for two mappings that hold themselves.
    """
    if depth > MAX_DEPTH:
        raise ConfigurationError(
            "two mappings that hold themselves (by an alias within its own anchor) can't be merged"
        )
    for key, new in over.items():
        if key not in target:
            target[key] = new
        elif new is None:
            continue
        else:
            old = target[key]
            if isinstance(old, Mapping) and isinstance(new, Mapping):
                target[key] = deep_merge(old, new, depth + 1)
            else:
                target[key] = new
