"""Data in rows: CSV and TSV files.

Rules: Ruby's CSV library as Jekyll 4.4.1's `DataReader` calls it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from jekyllpy.config.kinds import is_list_of_texts, require
from jekyllpy.errors import DataFileError
from jekyllpy.ruby import to_integer

END_OF_ROW = re.compile(r"\r\n|\n|\r|\Z")
FLOAT = re.compile(
    r"\s*+[-+]?(?:\d+(?:_\d+)*)?(?:(?<=\d)|(?=\.))(?:\.\d+(?:_\d+)*)?(?:[eE][-+]?\d+)?\s*\Z",
    re.ASCII,
)

Row = list[str | None]


def read_table(text: str, config: Mapping[str, Any], *, tabs: bool, path: str) -> list[Any]:
    """The rows of `text`: mappings by the first row's names, lists without such a row.

    The settings `csv_reader` and `tsv_reader` say whether there are `headers`, and name the
    `csv_converters` that make numbers of texts.

    Raises:
        DataFileError: for quotes that stand where they can't.
        ConfigurationError: for settings that make no sense.
    """
    name = "tsv_reader" if tabs else "csv_reader"
    settings = config.get(name) or {}
    require(name, settings, isinstance(settings, Mapping), "a mapping")
    converters = settings.get("csv_converters") or []
    require(f"{name}.csv_converters", converters, is_list_of_texts(converters), "an array of names")
    convert = converter(converters)
    rows = parsed(text, "\t" if tabs else ",", path)
    if not settings.get("headers", True):
        return [[convert(cell) for cell in row] for row in rows]
    if not rows:
        return []
    names = rows[0]
    return [as_mapping(names, [convert(cell) for cell in row]) for row in rows[1:]]


def parsed(text: str, separator: str, path: str) -> list[Row]:
    """The cells of each row; one that is empty and unquoted is None, a blank line has none.

    Raises:
        DataFileError: see `read_table`.
    """
    plain = re.compile(f'[^{separator}"\r\n]*')
    rows: list[Row] = []
    at = 0
    while at < len(text):
        row, at = parsed_row(text, at, separator, plain, path)
        rows.append(row)
    return rows


def parsed_row(
    text: str, at: int, separator: str, plain: re.Pattern[str], path: str
) -> tuple[Row, int]:
    """The row that begins at `at`, and where the next one begins."""
    row: Row = []
    while True:
        end = END_OF_ROW.match(text, at)
        if end is not None and not row:
            return row, end.end()
        cell, at = parsed_cell(text, at, plain, path)
        row.append(cell)
        end = END_OF_ROW.match(text, at)
        if end is not None:
            return row, end.end()
        if not text.startswith(separator, at):
            raise fault("Any value after quoted field isn't allowed", text, at, path)
        at += len(separator)
        end = END_OF_ROW.match(text, at)
        if end is not None:
            row.append(None)
            return row, end.end()


def parsed_cell(text: str, at: int, plain: re.Pattern[str], path: str) -> tuple[str | None, int]:
    """The cell that begins at `at`, None if it is empty, and where it ends.

    Raises:
        DataFileError: if its quotes are wrong.
    """
    if text.startswith('"', at):
        end = closing_quote(text, at + 1)
        if end < 0:
            raise fault("Unclosed quoted field", text, at, path)
        return text[at + 1 : end].replace('""', '"'), end + 1
    found = plain.match(text, at)
    assert found is not None
    if text.startswith('"', found.end()):
        raise fault("Illegal quoting", text, at, path)
    return found[0] or None, found.end()


def closing_quote(text: str, at: int) -> int:
    """Where the quote is that ends the cell, -1 if there is none; two in a row are a part of it."""
    while (at := text.find('"', at)) >= 0 and text.startswith('"', at + 1):
        at += 2
    return at


def fault(problem: str, text: str, at: int, path: str) -> DataFileError:
    """An error for the line of `text` that holds the position `at`."""
    line = text.count("\n", 0, at) + 1
    return DataFileError(f"is not a valid table: {problem}", path=path, line=line)


def as_mapping(names: Row, cells: list[Any]) -> dict[Any, Any]:
    """A row by its names; of equal names the first has the value, cells beyond the names have nil."""
    row: dict[Any, Any] = {}
    for at in range(max(len(names), len(cells))):
        name = names[at] if at < len(names) else None
        value = cells[at] if at < len(cells) else None
        row.setdefault(name, value)
    return row


def converter(names: list[Any]) -> Callable[[Any], Any]:
    """One function of the named converters (`integer`, `float`, `numeric`, `all`)."""
    kinds = {str(name) for name in names}
    integers = bool(kinds & {"integer", "numeric", "all"})
    floats = bool(kinds & {"float", "numeric", "all"})

    def convert(cell: Any) -> Any:
        if isinstance(cell, str):
            if integers:
                try:
                    return to_integer(cell)
                except ValueError:
                    pass
            if floats and FLOAT.match(cell):
                return float(cell)
        return cell

    return convert
