"""CSV written."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.operations import to_s, truthy


def line_of(values: list[Any], options: dict[str, Any]) -> str:
    """A row as a line."""
    separator = to_s(options["col_sep"]) if options.get("col_sep") is not None else ","
    end = to_s(options["row_sep"]) if options.get("row_sep") is not None else "\n"
    quote = to_s(options["quote_char"]) if options.get("quote_char") is not None else '"'
    always = truthy(options.get("force_quotes"))
    return (
        separator.join(_field(value, separator, quote, always, options) for value in values) + end
    )


def _field(value: Any, separator: str, quote: str, always: bool, options: dict[str, Any]) -> str:
    if value is None:
        text = to_s(options.get("write_nil_value"))
        return f"{quote}{quote}" if always and not text else text
    text = to_s(value)
    if not text:
        return "" if options.get("quote_empty") is False else f"{quote}{quote}"
    needed = always or _needs_quotes(text, separator, quote)
    return f"{quote}{text.replace(quote, quote * 2)}{quote}" if needed else text


def _needs_quotes(text: str, separator: str, quote: str) -> bool:
    return separator in text or quote in text or "\n" in text or "\r" in text
