"""CSV read: fields, quotes, converters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import text_or_none, to_s, truthy

_INTEGER = re.compile(r"\s*[+-]?\d+(?:_\d+)*\s*\Z", re.ASCII)
_FLOAT = re.compile(r"\s*[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\s*\Z", re.ASCII)
_DATE = re.compile(r"\s*(?:[A-Za-z]{3,10}[ .]+\d{1,2}(?:,|\s)+\d{2,4}|\d{4}-\d{1,2}-\d{1,2})\s*\Z")
_TIME = re.compile(r"\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\s*(?:Z|[+-]\d\d:?\d\d))?\s*\Z")
_GROUPS = {"numeric": ("integer", "float"), "all": ("date_time", "integer", "float")}


class Dialect:
    """How a text is written, and what is made of its fields."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.separator = _text(options.get("col_sep"), ",")
        quote = options.get("quote_char", '"')
        self.quote = "" if quote is None else to_s(quote)
        row_end = options.get("row_sep")
        self.row_end = None if row_end is None or isinstance(row_end, Symbol) else to_s(row_end)
        self.strip = truthy(options.get("strip"))
        self.liberal = truthy(options.get("liberal_parsing"))
        self.skip_blanks = truthy(options.get("skip_blanks"))
        self.skip_lines = options.get("skip_lines")
        self.nil_value = options.get("nil_value")
        self.empty_value = options.get("empty_value", "")
        self.converters = converters(options.get("converters"))
        self.header_converters = converters(options.get("header_converters"), headers=True)


def _text(value: Any, default: str) -> str:
    return default if value is None else to_s(value)


Converter = Callable[[Any], Any]


def converters(given: Any, *, headers: bool = False) -> list[Converter]:
    """The converters that names or procs mean."""
    found: list[Converter] = []
    for each in given if isinstance(given, list) else [] if given is None else [given]:
        if isinstance(each, Proc):
            found.append(_of_proc(each))
        elif class_of(each).lookup("call") is not None:
            found.append(lambda value, each=each: call(each, "call", value))  # type: ignore[misc]
        else:
            name = to_s(each)
            table = _HEADERS if headers else _FIELDS
            found += [table[one] for one in _GROUPS.get(name, (name,)) if one in table]
    return found


def _of_proc(proc: Proc) -> Converter:
    arity = proc.arity

    def convert(value: Any) -> Any:
        return proc.call(value, None) if arity == 2 else proc.call(value)

    return convert


def _integer(value: Any) -> Any:
    text = text_or_none(value)
    return int(text) if text is not None and _INTEGER.match(text) else value


def _float(value: Any) -> Any:
    text = text_or_none(value)
    return float(text) if text is not None and _FLOAT.match(text) else value


def _date(value: Any) -> Any:
    text = text_or_none(value)
    if text is None or not _DATE.match(text):
        return value
    from jekyllpy.rubylang.std import load_constant

    try:
        return call(load_constant("Date"), "parse", value)
    except RubyError:
        return value


def _moment(value: Any) -> Any:
    text = text_or_none(value)
    if text is None or not (_TIME.match(text) or _DATE.match(text)):
        return value
    from jekyllpy.rubylang.std import load_constant

    try:
        return call(load_constant("DateTime"), "parse", value)
    except RubyError:
        return value


def _symbol(value: Any) -> Any:
    text = re.sub(r"[^\s\w]+", "", to_s(value).strip().lower())
    return intern(re.sub(r"\s+", "_", text))


_FIELDS: dict[str, Converter] = {
    "integer": _integer, "float": _float, "date": _date, "date_time": _moment, "time": _moment,
}  # fmt: skip
_HEADERS: dict[str, Converter] = {
    "downcase": lambda value: RString(to_s(value).lower()),
    "symbol": _symbol,
    "symbol_raw": lambda value: intern(to_s(value)),
}


def malformed(message: str, line: int) -> RubyError:
    """The exception for what is no CSV."""
    return error("CSV::MalformedCSVError", f"{message} in line {line}.", line_number=line)


def rows(text: str, dialect: Dialect) -> Iterator[list[str | None]]:
    """The rows of a text, their fields not yet converted."""
    at, line = 0, 1
    while at < len(text):
        if _skipped(text, at, dialect):
            at = _line_end(text, at)[1]
            line += 1
            continue
        fields, at, lines = _row(text, at, line, dialect)
        line += lines
        if fields or not dialect.skip_blanks:
            yield fields


def _line_end(text: str, at: int) -> tuple[int, int]:
    """Where a line ends, and where the next begins."""
    end = text.find("\n", at)
    if end < 0:
        return len(text), len(text)
    return (end - 1 if end > at and text[end - 1] == "\r" else end), end + 1


def _skipped(text: str, at: int, dialect: Dialect) -> bool:
    if dialect.skip_lines is None:
        return False
    line = RString(text[at : _line_end(text, at)[0]])
    found = text_or_none(dialect.skip_lines)
    if found is not None:
        return found in line.text
    return truthy(call(dialect.skip_lines, "match", line))


def _row(text: str, at: int, line: int, dialect: Dialect) -> tuple[list[str | None], int, int]:
    """A row that begins at `at`: its fields, where the next begins, and how many lines it has."""
    fields: list[str | None] = []
    lines = 0
    end, following = _ends(text, at, dialect)
    if at == end:
        return fields, following, 1
    while True:
        if dialect.strip:
            while text[at : at + 1] in (" ", "\t") and at < end:
                at += 1
        if dialect.quote and text.startswith(dialect.quote, at):
            value, at = _quoted(text, at, line + lines, dialect)
            lines += value.count("\n")
            end, following = _ends(text, at, dialect)
            fields.append(value)
            while dialect.strip and text[at : at + 1] in (" ", "\t"):
                at += 1
            if at != end and not text.startswith(dialect.separator, at):
                raise malformed("Any value after quoted field isn't allowed", line)
        else:
            stop = text.find(dialect.separator, at, end)
            bare = text[at : end if stop < 0 else stop]
            if dialect.quote and dialect.quote in bare and not dialect.liberal:
                raise malformed("Illegal quoting", line + lines)
            if "\r" in bare:
                raise malformed('Unquoted fields do not allow new line <"\\r">', line + lines)
            at += len(bare)
            bare = bare.strip() if dialect.strip else bare
            fields.append(bare or None)
        if at >= end:
            return fields, following, lines + 1
        at += len(dialect.separator)


def _ends(text: str, at: int, dialect: Dialect) -> tuple[int, int]:
    if dialect.row_end is None:
        return _line_end(text, at)
    end = text.find(dialect.row_end, at)
    return (len(text), len(text)) if end < 0 else (end, end + len(dialect.row_end))


def _quoted(text: str, at: int, line: int, dialect: Dialect) -> tuple[str, int]:
    """A field in quotes, and where it ends."""
    quote = dialect.quote
    parts: list[str] = []
    at += len(quote)
    while True:
        end = text.find(quote, at)
        if end < 0:
            raise malformed("Unclosed quoted field", line)
        parts.append(text[at:end])
        at = end + len(quote)
        if not text.startswith(quote, at):
            return "".join(parts), at
        parts.append(quote)
        at += len(quote)


def converted(fields: list[str | None], dialect: Dialect) -> RArray:
    """The fields of a row as values."""
    out = RArray()
    for field in fields:
        value: Any = None if field is None else RString(field)
        if field is None:
            value = dialect.nil_value
        elif field == "" and dialect.empty_value != "":
            value = dialect.empty_value
        for convert in dialect.converters:
            if text_or_none(value) is None:
                break
            value = convert(value)
        out.append(value)
    return out
