"""JSON as Ruby reads it: comments are passed over, and errors say where it stopped."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern

MAX_NESTING = 100

_BLANK = re.compile(r"(?:[ \t\r\n]+|/\*.*?\*/|//[^\n]*\n)+", re.DOTALL)
_NUMBER = re.compile(
    r"-?(?:0(?!\d)|[1-9]\d*)(?:(\.\d+(?:[eE][+-]?\d+)?)|([eE][+-]?\d+))?", re.ASCII
)
_STRING = re.compile(r'"((?:[^"\\\x00-\x1f]|\\[^u\x00-\x1f]|\\u[0-9a-fA-F]{4})*)"')
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
_WORDS = re.compile(r"null|true|false")
_VALUES: dict[str, Any] = {"null": None, "true": True, "false": False}
_CONSTANTS = {"NaN": float("nan"), "-Infinity": float("-inf"), "Infinity": float("inf")}
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

# where json 2.6's parser tells of an error
_DOCUMENT, _ARRAY, _NAN, _INFINITY, _MINUS_INFINITY = 859, 451, 225, 232, 249


class Options:
    """How values are made: names as Symbols, NaN, classes for objects and arrays, how deep."""

    def __init__(self, given: dict[str, Any]) -> None:
        self.symbolize_names = given.get("symbolize_names") not in (None, False)
        self.allow_nan = given.get("allow_nan") not in (None, False)
        self.freeze = given.get("freeze") not in (None, False)
        depth = given.get("max_nesting", MAX_NESTING)
        self.max_nesting: int = depth if type(depth) is int else 0
        self.object_class = given.get("object_class")
        self.array_class = given.get("array_class")

    def key(self, name: str) -> str | Symbol:
        """What an object's name is in the Hash."""
        return intern(name) if self.symbolize_names else name


def read(text: str, options: Options) -> Any:
    """The value of a JSON text."""
    plain = options.object_class is None and options.array_class is None
    if plain:
        constant = None if options.allow_nan else _refuse
        try:
            return converted(json.loads(text, parse_constant=constant), options)
        except (ValueError, RecursionError):
            pass  # the slow way knows comments, and the error
    return _Reader(text, options).document()


def _refuse(name: str) -> Any:
    raise ValueError(name)


def nesting_error(depth: int) -> RubyError:
    """The exception for arrays and objects that are too deep within each other."""
    return error("JSON::NestingError", f"nesting of {depth} is too deep")


def converted(value: Any, options: Options, depth: int = 1) -> Any:
    """Python's JSON as Ruby's values."""
    kind = type(value)
    if kind is str:
        made: Any = RString(_paired(value))
    elif kind is list or kind is dict:
        if options.max_nesting and depth > options.max_nesting:
            raise nesting_error(depth)
        if kind is list:
            made = RArray([converted(item, options, depth + 1) for item in value])
        else:
            key = options.key
            made = RHash(
                {
                    key(_paired(name)): converted(item, options, depth + 1)
                    for name, item in value.items()
                }
            )
    else:
        return value
    if options.freeze:
        made.frozen = True
    return made


def _paired(text: str) -> str:
    """A lone half of a surrogate pair can't be in a text of ours."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class _Reader:
    """Reads value by value; a place of None means that there was none."""

    def __init__(self, text: str, options: Options) -> None:
        self.text = text
        self.options = options

    def document(self) -> Any:
        start = self.skip(0)
        value, end = self.value(start, 1)
        if end is None:
            open_comment = self.text.startswith("/*", start)
            raise self.unexpected(_DOCUMENT, len(self.text) if open_comment else start)
        end = self.skip(end)
        if end < len(self.text):
            rest = self.text[end:]
            comment = rest.startswith(("//", "/*"))
            raise self.unexpected(_DOCUMENT, len(self.text) if comment else end)
        return value

    def unexpected(self, place: int, at: int) -> RubyError:
        return error("JSON::ParserError", f"{place}: unexpected token at '{self.text[at:]}'")

    def skip(self, at: int) -> int:
        match = _BLANK.match(self.text, at)
        return at if match is None else match.end()

    def value(self, at: int, depth: int) -> tuple[Any, int | None]:
        first = self.text[at : at + 1]
        if first == '"':
            return self.string(at)
        if first in ("[", "{") and first:
            if self.options.max_nesting and depth > self.options.max_nesting:
                raise nesting_error(depth)
            read: Callable[[int, int], tuple[Any, int | None]] = (
                self.array if first == "[" else self.object
            )
            return read(at, depth)
        match = _WORDS.match(self.text, at)
        if match is not None:
            return _VALUES[match[0]], match.end()
        return self.number(at)

    def number(self, at: int) -> tuple[Any, int | None]:
        for name, value in _CONSTANTS.items():
            if self.text.startswith(name, at):
                if self.options.allow_nan:
                    return value, at + len(name)
                if name == "Infinity":
                    raise self.unexpected(_INFINITY, max(at - 1, 0))
                raise self.unexpected(_NAN if name == "NaN" else _MINUS_INFINITY, at)
        match = _NUMBER.match(self.text, at)
        if match is None:
            return None, None
        is_float = match[1] is not None or match[2] is not None
        return (float if is_float else int)(match[0]), match.end()

    def string(self, at: int) -> tuple[Any, int | None]:
        match = _STRING.match(self.text, at)
        if match is None:
            return None, None
        return RString(unescaped(match[1])), match.end()

    def array(self, at: int, depth: int) -> tuple[Any, int | None]:
        found = RArray() if self.options.array_class is None else _new(self.options.array_class)
        at = self.skip(at + 1)
        if self.text.startswith("]", at):
            return found, at + 1
        while True:
            value, end = self.value(at, depth + 1)
            if end is None:
                raise self.unexpected(_ARRAY, at)
            _append(found, value)
            at = self.skip(end)
            if self.text.startswith("]", at):
                return found, at + 1
            if not self.text.startswith(",", at):
                raise self.unexpected(_ARRAY, at)
            at = self.skip(at + 1)

    def object(self, at: int, depth: int) -> tuple[Any, int | None]:
        cls = self.options.object_class
        found = RHash() if cls is None else _new(cls)
        at = self.skip(at + 1)
        if self.text.startswith("}", at):
            return found, at + 1
        while True:
            name, end = self.string(at)
            if end is None:
                return None, None
            at = self.skip(end)
            if not self.text.startswith(":", at):
                return None, None
            value, end = self.value(self.skip(at + 1), depth + 1)
            if end is None:
                return None, None
            _store(found, self.options.key(name.text), value)
            at = self.skip(end)
            if self.text.startswith("}", at):
                return found, at + 1
            if not self.text.startswith(",", at):
                return None, None
            at = self.skip(at + 1)


def _new(cls: Any) -> Any:
    from jekyllpy.rubylang.dispatch import call

    return call(cls, "new")


def _append(found: Any, value: Any) -> None:
    from jekyllpy.rubylang.dispatch import call

    if type(found) is RArray:
        found.append(value)
    else:
        call(found, "<<", value)


def _store(found: Any, key: str | Symbol, value: Any) -> None:
    from jekyllpy.rubylang.dispatch import call

    if type(found) is RHash:
        found[key] = value
    else:
        call(found, "[]=", key, value)


def unescaped(text: str) -> str:
    """A JSON string's content without backslashes."""
    if "\\" not in text:
        return text

    def one(match: re.Match[str]) -> str:
        if match[1] is not None:
            return chr(int(match[1], 16))
        return _ESCAPED.get(match[2], match[2])

    return _paired(_ESCAPE.sub(one, text))
