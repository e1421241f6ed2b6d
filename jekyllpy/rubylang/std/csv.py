"""Ruby's CSV."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.native import MODULES, define_class, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.stream import RIO
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import text_or_none, to_s, truthy
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.csv_reading import Dialect, converted, rows
from jekyllpy.rubylang.std.csv_table import ROW_CLASS, TABLE_CLASS, Row, Table, row_initialize
from jekyllpy.rubylang.std.csv_writing import line_of
from jekyllpy.rubylang.std.file import opened


class CSV(RObject):
    """A stream (or String) of rows, to read or to write."""

    __slots__ = ("headers", "lineno", "options", "reading", "target")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.target: Any = None
        self.options: dict[str, Any] = {}
        self.headers: list[Any] | None = None
        self.reading: Iterator[Any] | None = None
        self.lineno = 0


define_class("CSV", allocate=CSV, include=("Enumerable",))
define_class("CSV::MalformedCSVError", "RuntimeError")


@method("CSV::MalformedCSVError", "line_number", "lineno")
def malformed_line(self: Any, block: Any) -> Any:
    return self.ivars.get("@line_number")


def with_headers(
    fields: Iterator[list[str | None]], dialect: Dialect, headers: Any
) -> Iterator[Any]:
    """The rows of a text with headers: `headers` is true, or says them."""
    names: RArray | None = None
    if isinstance(headers, list):
        names = RArray(headers)
    elif text_or_none(headers) is not None and not isinstance(headers, Symbol):
        names = RArray(RString(each or "") for each in next(rows(to_s(headers), dialect)))
    if names is not None:
        yield converted_headers(names, dialect)
    for row in fields:
        if names is None:
            names = RArray(None if each is None else RString(each) for each in row)
            yield converted_headers(names, dialect)
            continue
        if not row and dialect.skip_blanks:
            continue
        yield converted(row, dialect)


def converted_headers(names: RArray, dialect: Dialect) -> RArray:
    """Headers as the converters make them; they can't be changed."""
    out = RArray()
    for name in names:
        for convert in dialect.header_converters:
            if name is not None and text_or_none(name) is not None:
                name = convert(name)
        if isinstance(name, RString):
            name.frozen = True
        out.append(name)
    return out


def parsed(text: str, options: dict[str, Any]) -> Iterator[Any]:
    """The rows of a text; with headers, Rows."""
    dialect = Dialect(options)
    found = rows(text, dialect)
    if not truthy(options.get("headers")):
        for row in found:
            yield converted(row, dialect)
        return
    everything = with_headers(found, dialect, options["headers"])
    headers = next(everything, None)
    if headers is None:
        return
    if truthy(options.get("return_headers")):
        yield _row(headers, headers, header=True)
    for values in everything:
        yield _row(headers, values)


def _row(headers: RArray, values: RArray, *, header: bool = False) -> Row:
    made = Row(ROW_CLASS)
    row_initialize(made, None, headers, values, header)
    return made


def everything(text: str, options: dict[str, Any]) -> Any:
    """All rows: an Array, or with headers a Table."""
    found = list(parsed(text, options))
    if not truthy(options.get("headers")):
        return RArray(found)
    headers: list[Any] = []
    if found:
        headers = [key for key, _ in found[0].pairs]
    else:
        dialect = Dialect(options)
        headers = list(next(with_headers(rows(text, dialect), dialect, options["headers"]), []))
    return Table(TABLE_CLASS, found, headers)


def _text(source: Any) -> str:
    if text_or_none(source) is None and class_of(source).lookup("read") is not None:
        return string(call(source, "read"))
    return string(source)


@singleton_method("CSV", "parse")
def csv_parse(self: Any, block: Any, source: Any, **options: Any) -> Any:
    if block is None:
        return everything(_text(source), options)
    for row in parsed(_text(source), options):
        block.call(row)
    return None


@singleton_method("CSV", "parse_line")
def csv_parse_line(self: Any, block: Any, source: Any, **options: Any) -> Any:
    return next(parsed(_text(source), options), None)


def _file(name: Any, mode: Any, options: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    opening = {key: options.pop(key) for key in ("encoding", "external_encoding") if key in options}
    stream = opened(name, "r" if mode is None else mode, **opening)
    try:
        return stream.decode(stream.source().read()).text.removeprefix("\ufeff"), options
    finally:
        stream.close()


@singleton_method("CSV", "read", "readlines")
def csv_read(self: Any, block: Any, name: Any, mode: Any = None, **options: Any) -> Any:
    return everything(*_file(name, mode, options))


@singleton_method("CSV", "table")
def csv_table(self: Any, block: Any, name: Any, **options: Any) -> Any:
    defaults = {
        "headers": True, "converters": intern("numeric"), "header_converters": intern("symbol"),
    }  # fmt: skip
    return everything(*_file(name, None, {**defaults, **options}))


@singleton_method("CSV", "foreach")
def csv_foreach(self: Any, block: Any, name: Any, mode: Any = None, **options: Any) -> Any:
    if block is None:
        return enumerator(self, "foreach", name, mode or "r", **options)
    for row in parsed(*_file(name, mode, options)):
        block.call(row)
    return None


@singleton_method("CSV", "generate")
def csv_generate(self: RClass, block: Any, target: Any = None, **options: Any) -> Any:
    made = CSV(self)
    made.target = RString() if target is None else target
    made.options = options
    _start(made)
    block.call(made)
    return made.target


@singleton_method("CSV", "generate_line")
def csv_generate_line(self: Any, block: Any, values: list[Any], **options: Any) -> RString:
    return RString(line_of(values, options))


@singleton_method("CSV", "generate_lines")
def csv_generate_lines(self: Any, block: Any, lines: list[Any], **options: Any) -> RString:
    return RString("".join(line_of(values, options) for values in lines))


@singleton_method("CSV", "open")
def csv_open(self: RClass, block: Any, name: Any, mode: Any = "r", **options: Any) -> Any:
    opening = {key: options.pop(key) for key in ("encoding", "perm") if key in options}
    made = CSV(self)
    made.target = opened(name, mode, **opening)
    made.options = options
    if string(mode).startswith(("w", "a")):
        _start(made)
    if block is None:
        return made
    try:
        return block.call(made)
    finally:
        if not made.target.closed:
            made.target.close()


def _start(csv: CSV) -> None:
    headers = csv.options.get("headers")
    if isinstance(headers, list):
        csv.headers = headers
        if truthy(csv.options.get("write_headers")):
            _write(csv, line_of(headers, csv.options))


def _write(csv: CSV, text: str) -> None:
    if isinstance(csv.target, RString):
        csv.target.text += text
    elif isinstance(csv.target, RIO):
        csv.target.write(text)
    else:
        call(csv.target, "<<", RString(text))


@method("CSV", "initialize", visibility="private")
def csv_initialize(self: CSV, block: Any, target: Any = "", **options: Any) -> None:
    self.target = target
    self.options = options
    if truthy(options.get("write_headers")):
        _start(self)


@method("CSV", "<<", "add_row", "puts")
def csv_append(self: CSV, block: Any, values: Any) -> CSV:
    if isinstance(values, Row):
        fields = [value for _, value in values.pairs]
    elif isinstance(values, dict):
        from jekyllpy.rubylang.objects.hash import hash_key

        names = self.headers or list(values)
        fields = [values.get(hash_key(name)) for name in names]
    else:
        fields = values
    _write(self, line_of(fields, self.options))
    return self


def _rows_left(csv: CSV) -> Iterator[Any]:
    if csv.reading is None:
        csv.reading = parsed(_text(csv.target), csv.options)
    return csv.reading


@method("CSV", "each")
def csv_each(self: CSV, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    for row in _rows_left(self):
        self.lineno += 1
        block.call(row)
    return self


@method("CSV", "shift", "gets", "readline")
def csv_shift(self: CSV, block: Any) -> Any:
    return next(_rows_left(self), None)


@method("CSV", "read", "readlines")
def csv_read_all(self: CSV, block: Any) -> Any:
    found = list(_rows_left(self))
    if not truthy(self.options.get("headers")):
        return RArray(found)
    return Table(TABLE_CLASS, found, [key for key, _ in found[0].pairs] if found else [])


@method("CSV", "headers")
def csv_headers(self: CSV, block: Any) -> Any:
    return None if self.headers is None else RArray(self.headers)


@method("CSV", "string")
def csv_string(self: CSV, block: Any) -> Any:
    return self.target


@method("CSV", "lineno", "line_no")
def csv_lineno(self: CSV, block: Any) -> int:
    return self.lineno


@method("CSV", "close")
def csv_close(self: CSV, block: Any) -> None:
    if isinstance(self.target, RIO):
        self.target.close()


@method("Array", "to_csv")
def array_to_csv(self: list[Any], block: Any, **options: Any) -> RString:
    return RString(line_of(self, options))


@method("String", "parse_csv")
def string_parse_csv(self: Any, block: Any, **options: Any) -> Any:
    return csv_parse_line(MODULES["CSV"], None, self, **options)
