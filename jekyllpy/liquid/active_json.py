"""JSON as ActiveSupport has `to_json` write it: safe within HTML, times with milliseconds."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from typing import Any

from jekyllpy.liquid import json
from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.values import to_liquid
from jekyllpy.ruby import to_s

ESCAPES = str.maketrans(
    {char: f"\\u{ord(char):04x}" for char in "<>&\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"}
)


def generate(value: Any) -> str:
    """`value` on one line, without spaces.

    Raises:
        LiquidRenderError: for nesting that is too deep.
    """
    return json.generate(as_json(value)).translate(ESCAPES)


def as_json(value: Any, depth: int = 0) -> Any:
    """`value` in what JSON has; what templates see of Jekyll's objects is a list of pairs."""
    if depth > json.MAX_NESTING:
        return value
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="milliseconds")
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Drop):
        pairs = value.hash_for_json(depth)
        return [[to_s(key), as_json(item, depth + 2)] for key, item in pairs.items()]
    if isinstance(value, Mapping):
        return {to_s(key): as_json(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item, depth + 1) for item in value]
    own = to_liquid(value)
    return value if own is value else as_json(own, depth)
