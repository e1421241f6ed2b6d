"""JSON as Ruby writes it; objects with a `to_json` of their own write themselves."""

from __future__ import annotations

import math
import re
from typing import Any

from jekyllpy.ruby.numbers import format_float
from jekyllpy.rubylang.dispatch import class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import text_or_none, to_s, truthy
from jekyllpy.rubylang.std.json_reading import nesting_error

_SPECIAL = re.compile(r'["\\\x00-\x1f]')
_ESCAPES = {
    '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b",
}  # fmt: skip
_NOT_A_NUMBER, _INFINITE = 1003, 1000


class State(RObject):
    """How JSON is laid out, and how deep in it we are."""

    __slots__ = ("depth", "options")

    def __init__(self, cls: RClass, options: dict[str, Any] | None = None) -> None:
        super().__init__(cls)
        self.options: dict[str, Any] = {
            "indent": "", "space": "", "space_before": "", "object_nl": "", "array_nl": "",
            "allow_nan": False, "ascii_only": False, "max_nesting": 100,
        }  # fmt: skip
        self.depth = 0
        self.configure(options or {})

    def configure(self, options: dict[str, Any]) -> None:
        """Take over options by name."""
        for name, value in options.items():
            text = text_or_none(value)
            self.options[name] = value if text is None else text


def quoted(text: str, options: dict[str, Any]) -> str:
    """A JSON string."""

    def escape(match: re.Match[str]) -> str:
        return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"

    if any("\ud800" <= char <= "\udfff" for char in text if not char.isascii()):
        raise error("JSON::GeneratorError", "source sequence is illegal/malformed utf-8")
    found = _SPECIAL.sub(escape, text)
    if truthy(options["ascii_only"]) and not found.isascii():
        found = "".join(char if char.isascii() else _as_escape(char) for char in found)
    return f'"{found}"'


def _as_escape(char: str) -> str:
    code = char.encode("utf-16-be")
    return "".join(f"\\u{code[at] * 256 + code[at + 1]:04x}" for at in range(0, len(code), 2))


def generate(value: Any, state: State) -> str:
    """The JSON of a value."""
    kind = type(value)
    if value is None:
        return "null"
    if kind is bool:
        return "true" if value else "false"
    own = class_of(value).lookup("to_json")
    if own is not None and not own.native:
        return to_s(own.fn(value, None, *([state] if own.arity != 0 else [])))
    if kind is int:
        return str(value)
    if kind is float:
        return _float(value, state)
    if isinstance(value, dict):
        return _object(value, state)
    if isinstance(value, list):
        return _array(value, state)
    if isinstance(value, Symbol):
        return quoted(value.name, state.options)
    if own is not None and own.owner.name not in ("Object", "Kernel", "String", None):
        return to_s(own.fn(value, None, state))
    return quoted(to_s(value), state.options)


def _float(value: float, state: State) -> str:
    if (math.isnan(value) or math.isinf(value)) and not truthy(state.options["allow_nan"]):
        place = _NOT_A_NUMBER if math.isnan(value) else _INFINITE
        raise error("JSON::GeneratorError", f"{place}: {format_float(value)} not allowed in JSON")
    return format_float(value)


def _deeper(state: State) -> str:
    state.depth += 1
    limit = state.options["max_nesting"]
    if type(limit) is int and limit and state.depth > limit:
        depth, state.depth = state.depth, 0
        raise nesting_error(depth)
    return str(state.options["indent"]) * state.depth


def _array(value: list[Any], state: State) -> str:
    line = state.options["array_nl"]
    indent = _deeper(state)
    try:
        items = [indent + generate(item, state) for item in value]
    finally:
        state.depth = max(state.depth - 1, 0)
    outer = str(state.options["indent"]) * state.depth if line else ""
    if not items:
        return f"[{line}{line}{outer}]" if line else "[]"
    return f"[{line}{f',{line}'.join(items)}{line}{outer}]"


def _object(value: dict[Any, Any], state: State) -> str:
    line: str = state.options["object_nl"]
    before, after = state.options["space_before"], state.options["space"]
    indent = _deeper(state)
    try:
        items = [
            f"{indent}{quoted(_name(key), state.options)}{before}:{after}{generate(item, state)}"
            for key, item in value.items()
        ]
    finally:
        state.depth = max(state.depth - 1, 0)
    outer: str = state.options["indent"] * state.depth if line else ""
    if not items:
        return "{" + line + outer + "}"
    return "{" + line + f",{line}".join(items) + line + outer + "}"


def _name(key: Any) -> str:
    return key if type(key) is str else to_s(key_value(key))


def to_json(value: Any, state: State) -> RString:
    """What `to_json` gives."""
    try:
        return RString(generate(value, state))
    except RecursionError:
        raise nesting_error(state.depth) from None
