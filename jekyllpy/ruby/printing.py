"""Ruby's `to_s`, `inspect` and `Array#join`."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from jekyllpy.errors import LiquidRenderError, ResourceLimitError
from jekyllpy.late.patterns import late
from jekyllpy.ruby.numbers import format_float, integer_text
from jekyllpy.ruby.strftime import strftime
from jekyllpy.ruby.values import Range, Symbol

# Nesting beyond this prints as an ellipsis, as a value does that contains itself.
MAX_NESTING = 200

# More pieces of text than any value that is worth showing has.
MAX_PIECES = 2_000_000

_NAMED_ESCAPES = {
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\f": "\\f",
    "\v": "\\v",
    "\b": "\\b",
    "\a": "\\a",
    "\x1b": "\\e",
}
_MAYBE_ESCAPED = late(r"#(?=[{$@])|[^ -~]")
_UNPRINTABLE = ("Cc", "Cn", "Zl", "Zp", "Cs")
NEXT_LINE = "\x85"


def to_s(value: object) -> str:
    """`value` as Ruby's `to_s` gives it: what `"#{value}"` shows."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]
    if value is None:
        return ""
    if kind is int:
        return integer_text(value)  # type: ignore[arg-type]
    if kind is float:
        return format_float(value)  # type: ignore[arg-type]
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, (list, tuple, dict)):
        return inspect(value)
    if isinstance(value, datetime.datetime):
        utc = value.tzinfo is datetime.UTC
        return strftime(value, "%Y-%m-%d %H:%M:%S UTC" if utc else "%Y-%m-%d %H:%M:%S %z")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


def inspect(value: object) -> str:
    """`value` as Ruby's `inspect` (3.3 and earlier) gives it: `{"a"=>[1, nil]}`.

    Raises:
        ResourceLimitError: for arrays within arrays that would fill more than `MAX_PIECES` pieces.
    """
    if isinstance(value, str) and not isinstance(value, Symbol):
        return _inspect_string(value)
    pieces: list[str] = []
    _inspect(value, pieces, set())
    return "".join(pieces)


def _inspect(value: object, pieces: list[str], within: set[int]) -> None:
    if isinstance(value, (list, tuple)):
        _inspect_all("[]", value, value, pieces, within)
    elif isinstance(value, dict):
        _inspect_all("{}", value, list(value.items()), pieces, within)
    else:
        pieces.append(_inspect_one(value))


def _inspect_all(
    brackets: str, value: object, items: Sequence[Any], pieces: list[str], within: set[int]
) -> None:
    if id(value) in within or len(within) > MAX_NESTING:
        pieces.append(f"{brackets[0]}...{brackets[1]}")
        return
    _check_pieces(pieces)
    within.add(id(value))
    pieces.append(brackets[0])
    for number, item in enumerate(items):
        if number:
            pieces.append(", ")
        if brackets == "{}":
            _inspect(item[0], pieces, within)
            pieces.append("=>")
        _inspect(item[1] if brackets == "{}" else item, pieces, within)
    pieces.append(brackets[1])
    within.discard(id(value))


def _check_pieces(pieces: list[str]) -> None:
    if len(pieces) > MAX_PIECES:
        raise ResourceLimitError("Memory limits exceeded: too many arrays within each other")


def _inspect_one(value: object) -> str:
    if isinstance(value, Symbol):
        return f":{value!s}" if value.is_plain() else f":{_inspect_string(str(value))}"
    if isinstance(value, str):
        return _inspect_string(value)
    if value is None:
        return "nil"
    if isinstance(value, datetime.datetime):
        return _inspect_time(value)
    if isinstance(value, datetime.date):
        julian_day = value.toordinal() + 1721425
        return f"#<Date: {value.isoformat()} (({julian_day}j,0s,0n),+0s,2299161j)>"
    ruby_inspect = getattr(value, "ruby_inspect", None)
    return str(ruby_inspect()) if ruby_inspect is not None else to_s(value)


def _inspect_string(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _MAYBE_ESCAPED.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    named = _NAMED_ESCAPES.get(character)
    if named is not None:
        return named
    if character == "#":
        return "\\#"
    if unicodedata.category(character) not in _UNPRINTABLE or character == NEXT_LINE:
        return character
    code = ord(character)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\u{{{code:X}}}"


def _inspect_time(time: datetime.datetime) -> str:
    text = to_s(time)
    if not time.microsecond:
        return text
    fraction = f"{time.microsecond:06d}".rstrip("0")
    seconds_end = len("2000-01-01 00:00:00")
    return f"{text[:seconds_end]}.{fraction}{text[seconds_end:]}"


def join(values: object, separator: str = "") -> str:
    """Ruby's `Array#join`: arrays within are joined too, everything else is printed."""
    if isinstance(values, list) and set(map(type, values)) <= {str}:
        return separator.join(values)
    parts: list[str] = []
    _add_strings(values, parts, 0)
    return separator.join(parts)


def _add_strings(values: object, parts: list[str], depth: int) -> None:
    if depth > MAX_NESTING:
        raise LiquidRenderError("recursive array join")
    for value in values:  # type: ignore[attr-defined]
        if type(value) is str:
            parts.append(value)
        elif isinstance(value, list):
            _check_pieces(parts)
            if value:
                _add_strings(value, parts, depth + 1)
            else:
                parts.append("")
        else:
            parts.append(to_s(value))


def class_name(value: object) -> str:
    """The name of `value`'s class in Ruby."""
    if value is None:
        return "NilClass"
    if isinstance(value, bool):
        return "TrueClass" if value else "FalseClass"
    for python, ruby in _CLASS_NAMES:
        if isinstance(value, python):
            return ruby
    return str(getattr(type(value), "ruby_name", type(value).__name__))


_CLASS_NAMES: tuple[tuple[type, str], ...] = (
    (Symbol, "Symbol"),
    (str, "String"),
    (int, "Integer"),
    (float, "Float"),
    (list, "Array"),
    (dict, "Hash"),
    (datetime.datetime, "Time"),
    (datetime.date, "Date"),
    (Range, "Range"),
    (Mapping, "Hash"),
)
