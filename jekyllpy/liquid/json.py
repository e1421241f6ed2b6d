"""JSON as Ruby's `to_json` and `JSON.pretty_generate` write it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from json.encoder import encode_basestring
from typing import Any

from jekyllpy.errors import LiquidRenderError
from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.values import check_count, check_length, to_liquid
from jekyllpy.ruby import format_float, integer_text, to_s

# Ruby's own bound on arrays and objects within each other.
MAX_NESTING = 100
INDENT = "  "
PIECES_OF_AN_ITEM = 2


def generate(value: Any) -> str:
    """`value` on one line, without spaces.

    Raises:
        LiquidRenderError: for NaN, infinity and nesting that is too deep.
    """
    pieces: list[str] = []
    _write(value, 0, None, pieces)
    check_length(sum(map(len, pieces)))
    return "".join(pieces)


def pretty(value: Any) -> str:
    """`value` with a line for each entry, indented by two spaces a level."""
    pieces: list[str] = []
    _write(value, 0, INDENT, pieces)
    check_length(sum(map(len, pieces)))
    return "".join(pieces)


def _write(value: Any, depth: int, indent: str | None, pieces: list[str]) -> None:
    kind = type(value)
    if kind is str:
        pieces.append(encode_basestring(value))
    elif value is None:
        pieces.append("null")
    elif kind is bool:
        pieces.append("true" if value else "false")
    elif kind is int:
        pieces.append(integer_text(value))
    elif kind is float:
        if not math.isfinite(value):
            raise LiquidRenderError(f"{format_float(value)} not allowed in JSON")
        pieces.append(format_float(value))
    elif isinstance(value, list):
        _write_all("[]", [("", item) for item in value], depth, indent, pieces)
    elif isinstance(value, (Mapping, Drop)):
        _write_object(value, depth, indent, pieces)
    else:
        own = to_liquid(value)
        if own is not value:
            _write(own, depth, indent, pieces)
        else:
            pieces.append(encode_basestring(to_s(value)))


def _write_object(value: Any, depth: int, indent: str | None, pieces: list[str]) -> None:
    pairs = value.hash_for_json(depth) if isinstance(value, Drop) else value
    colon = ":" if indent is None else ": "
    entries = [(encode_basestring(to_s(key)) + colon, item) for key, item in pairs.items()]
    _write_all("{}", entries, depth, indent, pieces)


def _write_all(
    brackets: str,
    entries: list[tuple[str, Any]],
    depth: int,
    indent: str | None,
    pieces: list[str],
) -> None:
    depth += 1
    check_count(len(pieces) // PIECES_OF_AN_ITEM)
    if depth > MAX_NESTING:
        raise LiquidRenderError(f"nesting of {depth} is too deep")
    if not entries:
        pieces.append(brackets)
        return
    before = "" if indent is None else "\n" + indent * depth
    pieces.append(brackets[0])
    for number, (key, item) in enumerate(entries):
        pieces.append(("," if number else "") + before + key)
        _write(item, depth, indent, pieces)
    pieces.append(("" if indent is None else "\n" + indent * (depth - 1)) + brackets[1])
