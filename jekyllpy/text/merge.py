"""Jekyll's way of laying one mapping over another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def deep_merge(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """A new mapping of `under` with `over` laid over it; see `deep_merge_into`."""
    merged = dict(under)
    deep_merge_into(merged, over)
    return merged


def deep_merge_into(target: dict[str, Any], over: Mapping[str, Any]) -> None:
    """Lay `over` over `target`: mappings are merged, a nil never replaces a value.

    Rule: Jekyll 4.4.1, `Utils.deep_merge_hashes!`.
    """
    for key, new in over.items():
        if key not in target:
            target[key] = new
        elif new is None:
            continue
        else:
            old = target[key]
            if isinstance(old, Mapping) and isinstance(new, Mapping):
                target[key] = deep_merge(old, new)
            else:
                target[key] = new
