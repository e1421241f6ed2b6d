"""Ruby's CSV::Row and CSV::Table."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import equal, inspect, text_or_none, truthy
from jekyllpy.rubylang.std.csv_writing import line_of

define_class("CSV", include=("Enumerable",))
ROW = "CSV::Row"
TABLE = "CSV::Table"


class Row(RObject):
    """Headers and fields."""

    __slots__ = ("is_header", "pairs")

    def __init__(self, cls: RClass, pairs: list[tuple[Any, Any]] | None = None) -> None:
        super().__init__(cls)
        self.pairs: list[tuple[Any, Any]] = pairs or []
        self.is_header = False

    def find(self, name: Any) -> int | None:
        """The place of a field, by header or number."""
        if type(name) is int:
            at = name + len(self.pairs) if name < 0 else name
            return at if 0 <= at < len(self.pairs) else None
        return next((at for at, (key, _) in enumerate(self.pairs) if equal(key, name)), None)


class Table(RObject):
    """Rows with the same headers; `mode` says whether it is asked by row, column or either."""

    __slots__ = ("headers", "mode", "rows")

    def __init__(
        self, cls: RClass, rows: list[Row] | None = None, headers: list[Any] | None = None
    ) -> None:
        super().__init__(cls)
        self.rows = rows or []
        self.headers = headers or []
        self.mode = "col_or_row"


ROW_CLASS = define_class(ROW, allocate=Row, include=("Enumerable",))
TABLE_CLASS = define_class(TABLE, allocate=Table, include=("Enumerable",))


@method(ROW, "initialize", visibility="private")
def row_initialize(
    self: Row, block: Any, headers: list[Any], fields: list[Any], header_row: Any = False
) -> None:
    size = max(len(headers), len(fields))
    self.pairs = [
        (headers[at] if at < len(headers) else None, fields[at] if at < len(fields) else None)
        for at in range(size)
    ]
    self.is_header = truthy(header_row)


@method(ROW, "[]", "field")
def row_get(self: Row, block: Any, name: Any, offset: int = 0) -> Any:
    at = self.find(name)
    return None if at is None else self.pairs[at][1]


@method(ROW, "[]=")
def row_set(self: Row, block: Any, name: Any, value: Any) -> Any:
    at = self.find(name)
    if at is None:
        self.pairs.append((name, value))
    else:
        self.pairs[at] = (self.pairs[at][0], value)
    return value


@method(ROW, "fetch")
def row_fetch(self: Row, block: Any, name: Any, *default: Any) -> Any:
    at = self.find(name)
    if at is not None:
        return self.pairs[at][1]
    if block is not None:
        return block.call(name)
    if default:
        return default[0]
    shown = name.name if isinstance(name, Symbol) else text_or_none(name)
    raise error("KeyError", f"key not found: {shown}", key=name, receiver=self)


@method(ROW, "dig")
def row_dig(self: Row, block: Any, name: Any, *more: Any) -> Any:
    found = row_get(self, None, name)
    return call(found, "dig", *more) if more and found is not None else found


@method(ROW, "headers")
def row_headers(self: Row, block: Any) -> RArray:
    return RArray(key for key, _ in self.pairs)


@method(ROW, "fields", "values_at")
def row_fields(self: Row, block: Any, *names: Any) -> RArray:
    if names:
        return RArray(row_get(self, None, name) for name in names)
    return RArray(value for _, value in self.pairs)


@method(ROW, "has_key?", "key?", "include?", "member?", "header?")
def row_has(self: Row, block: Any, name: Any) -> bool:
    return any(equal(key, name) for key, _ in self.pairs)


@method(ROW, "field?")
def row_has_field(self: Row, block: Any, value: Any) -> bool:
    return any(equal(each, value) for _, each in self.pairs)


@method(ROW, "index")
def row_index(self: Row, block: Any, name: Any, offset: int = 0) -> Any:
    return self.find(name)


@method(ROW, "each", "each_pair")
def row_each(self: Row, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    give = block.pair_call()
    for key, value in list(self.pairs):
        give(key, value)
    return self


@method(ROW, "to_h", "to_hash")
def row_to_h(self: Row, block: Any) -> RHash:
    found = RHash()
    for key, value in self.pairs:
        found.setdefault(hash_key(key), value)
    return found


@method(ROW, "<<", "push")
def row_push(self: Row, block: Any, *values: Any) -> Row:
    for value in values:
        pair = value if isinstance(value, list) and len(value) == 2 else (None, value)
        self.pairs.append((pair[0], pair[1]))
    return self


@method(ROW, "delete")
def row_delete(self: Row, block: Any, name: Any) -> RArray:
    at = self.find(name)
    return RArray() if at is None else RArray(self.pairs.pop(at))


@method(ROW, "size", "length")
def row_size(self: Row, block: Any) -> int:
    return len(self.pairs)


@method(ROW, "empty?")
def row_is_empty(self: Row, block: Any) -> bool:
    return not self.pairs


@method(ROW, "header_row?")
def row_is_header(self: Row, block: Any) -> bool:
    return self.is_header


@method(ROW, "field_row?")
def row_is_fields(self: Row, block: Any) -> bool:
    return not self.is_header


@method(ROW, "to_csv", "to_s")
def row_to_csv(self: Row, block: Any, **options: Any) -> RString:
    return RString(line_of([value for _, value in self.pairs], options))


@method(ROW, "==")
def row_equal(self: Row, block: Any, other: Any) -> bool:
    return isinstance(other, Row) and equal(
        RArray(RArray(pair) for pair in self.pairs), RArray(RArray(pair) for pair in other.pairs)
    )


@method(ROW, "initialize_copy", visibility="private")
def row_copy(self: Row, block: Any, other: Row) -> Row:
    self.pairs = list(other.pairs)
    return self


@method(ROW, "inspect")
def row_inspect(self: Row, block: Any) -> RString:
    shown = [
        f"{key.name if isinstance(key, Symbol) else inspect(key)}:{inspect(value)}"
        for key, value in self.pairs
    ]
    return RString("#<CSV::Row " + " ".join(shown) + ">" if shown else "#<CSV::Row>")


@method(TABLE, "initialize", visibility="private")
def table_initialize(self: Table, block: Any, rows: list[Any], *, headers: Any = None) -> None:
    self.rows = list(rows)
    self.headers = (
        list(headers) if headers is not None else [k for k, _ in rows[0].pairs] if rows else []
    )


@method(TABLE, "headers")
def table_headers(self: Table, block: Any) -> RArray:
    return row_headers(self.rows[0], None) if self.rows else RArray(self.headers)


@method(TABLE, "size", "length")
def table_size(self: Table, block: Any) -> int:
    return len(table_headers(self, None)) if self.mode == "col" else len(self.rows)


def column(table: Table, name: Any) -> RArray:
    """The fields under a header."""
    return RArray(row_get(row, None, name) for row in table.rows)


@method(TABLE, "[]")
def table_get(self: Table, block: Any, name: Any) -> Any:
    if self.mode == "col" or (self.mode == "col_or_row" and not isinstance(name, (int, Range))):
        return column(self, name)
    return call(RArray(self.rows), "[]", name)


@method(TABLE, "[]=")
def table_set(self: Table, block: Any, name: Any, value: Any) -> Any:
    if type(name) is int and self.mode != "col":
        self.rows[name] = value
        return value
    for at, row in enumerate(self.rows):
        row_set(row, None, name, value[at] if isinstance(value, list) else value)
    return value


@method(TABLE, "each")
def table_each(self: Table, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    if self.mode == "col":
        give = block.pair_call()
        for name in table_headers(self, None):
            give(name, column(self, name))
    else:
        for row in list(self.rows):
            block.call(row)
    return self


@method(TABLE, "<<", "push")
def table_push(self: Table, block: Any, *rows: Any) -> Table:
    for row in rows:
        if isinstance(row, list):
            made = Row(ROW_CLASS)
            row_initialize(made, None, table_headers(self, None), row)
            row = made
        self.rows.append(row)
    return self


@method(TABLE, "delete")
def table_delete(self: Table, block: Any, *names: Any) -> Any:
    found: list[Any] = []
    for name in names:
        if type(name) is int and self.mode != "col":
            found.append(self.rows.pop(name) if name < len(self.rows) else None)
        else:
            found.append(
                RArray(
                    row_delete(row, None, name)[1:][0] if row.find(name) is not None else None
                    for row in self.rows
                )
            )
    return found[0] if len(found) == 1 else RArray(found)


@method(TABLE, "delete_if")
def table_delete_if(self: Table, block: Any) -> Table:
    self.rows = [row for row in self.rows if not truthy(block.call(row))]
    return self


@method(TABLE, "values_at")
def table_values_at(self: Table, block: Any, *names: Any) -> RArray:
    return RArray(table_get(self, None, name) for name in names)


def _in_mode(mode: str) -> None:
    @method(TABLE, f"by_{mode}")
    def by_mode(self: Table, block: Any) -> Table:
        made = Table(self.cls.real, self.rows, self.headers)
        made.mode = mode
        return made

    @method(TABLE, f"by_{mode}!")
    def set_mode(self: Table, block: Any) -> Table:
        self.mode = mode
        return self


for _mode in ("col", "row", "col_or_row"):
    _in_mode(_mode)


@method(TABLE, "mode")
def table_mode(self: Table, block: Any) -> Symbol:
    return intern(self.mode)


@method(TABLE, "to_a")
def table_to_a(self: Table, block: Any) -> RArray:
    return RArray([table_headers(self, None), *(row_fields(row, None) for row in self.rows)])


@method(TABLE, "to_csv", "to_s")
def table_to_csv(self: Table, block: Any, *, write_headers: Any = True, **options: Any) -> RString:
    lines = [line_of(table_headers(self, None), options)] if truthy(write_headers) else []
    lines += [line_of([value for _, value in row.pairs], options) for row in self.rows]
    return RString("".join(lines))


@method(TABLE, "==")
def table_equal(self: Table, block: Any, other: Any) -> bool:
    rows = other.rows if isinstance(other, Table) else other
    return isinstance(rows, list) and equal(RArray(self.rows), RArray(rows))


@method(TABLE, "initialize_copy", visibility="private")
def table_copy(self: Table, block: Any, other: Table) -> Table:
    self.rows, self.headers, self.mode = list(other.rows), list(other.headers), other.mode
    return self


@method(TABLE, "inspect")
def table_inspect(self: Table, block: Any) -> RString:
    return RString(f"#<CSV::Table mode:{self.mode} row_count:{len(self.rows) + 1}>")
