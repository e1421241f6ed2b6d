"""Data in rows: CSV and TSV files.

Rules: Ruby's CSV library as Jekyll 4.4.1's `DataReader` calls it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from typing import Any

from jekyllpy.errors import DataFileError


def read_table(text: str, config: Mapping[str, Any], *, tabs: bool, path: str) -> list[Any]:
    """The rows of `text`: mappings by the first row's names, lists without such a row.

    The settings `csv_reader` and `tsv_reader` say whether there are `headers`, and name the
    `csv_converters` that make numbers of texts.

    Raises:
        DataFileError: for a quote that isn't closed.
    """
    settings = config.get("tsv_reader" if tabs else "csv_reader") or {}
    convert = converter(settings.get("csv_converters") or [])
    rows = parsed(text, "\t" if tabs else ",", path)
    if not settings.get("headers", True):
        return [[convert(cell) for cell in row] for row in rows]
    if not rows:
        return []
    names = rows[0]
    return [as_mapping(names, [convert(cell) for cell in row]) for row in rows[1:]]


def parsed(text: str, separator: str, path: str) -> list[list[str | None]]:
    """The cells of each row; one without text is None unless it is quoted."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return [[cell if cell else None for cell in row] for row in reader if row]
    except csv.Error as error:
        raise DataFileError(
            f"is not a valid table: {error}", path=path, line=reader.line_num
        ) from None


def as_mapping(names: list[str | None], cells: list[Any]) -> dict[Any, Any]:
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
    integers = kinds & {"integer", "numeric", "all"}
    floats = kinds & {"float", "numeric", "all"}

    def convert(cell: Any) -> Any:
        if isinstance(cell, str):
            if integers:
                try:
                    return int(cell)
                except ValueError:
                    pass
            if floats:
                try:
                    return float(cell)
                except ValueError:
                    pass
        return cell

    return convert
