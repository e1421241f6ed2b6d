"""Highlighted code as the callers of Rouge ask for it: kramdown, and the `highlight` tag."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from jekyllpy.config.editions.rouge import ROUGE_4_7, RougeTraits
from jekyllpy.highlight.find import PLAIN, find_lexer
from jekyllpy.highlight.formatters import marked_lines, numbered_table, spans, wrapped


def highlight(code: str, language: str, traits: RougeTraits = ROUGE_4_7) -> str | None:
    """The code as a row of `<span class="...">`, `None` when Rouge doesn't know the language."""
    lexer = find_lexer(language, code, traits)
    return None if lexer is None else spans(lexer.lex(code))


def highlight_block(
    code: str,
    language: str | None,
    *,
    css_class: str = "highlight",
    wrap: bool = True,
    line_numbers: bool = False,
    guess: bool = False,
    default: str | None = None,
    formatter: str | None = None,
    traits: RougeTraits = ROUGE_4_7,
    **table: Any,
) -> str | None:
    """What kramdown's Rouge highlighter makes of a code block, or of a span with `wrap=False`.

    Args:
        language: the language asked for; `default` (kramdown's `default_lang`) stands in for none.
        guess: with neither, find the language from the code (kramdown's `guess_lang`).
        formatter: `"HTML"` for bare spans; anything else is Rouge's `HTMLLegacy`.
        traits: the version of Rouge whose ways are followed.
        table: for line numbers: `start_line`, `line_format`, `table_class`, `gutter_class`,
            `code_class`.

    Returns:
        `None` where kramdown writes the code itself: no language, an unknown one, plain text.
    """
    name = language or default
    if name is None and not guess:
        return None
    lexer = find_lexer(name, code, traits)
    if lexer is None or (lexer.tag == PLAIN and not guess):
        return None
    tokens = lexer.lex(code)
    markup = spans(tokens)
    if formatter == "HTML":
        return markup
    if line_numbers:
        markup = numbered_table(tokens, markup, **table)
    return wrapped(markup, css_class) if wrap else markup


def highlight_tag(
    code: str,
    language: str,
    *,
    linenos: bool = False,
    mark_lines: Collection[int] | None = None,
    traits: RougeTraits = ROUGE_4_7,
) -> str:
    """What Jekyll's `highlight` tag puts inside its `<code>`; unknown languages as plain text.

    Args:
        linenos: a table with line numbers.
        mark_lines: numbers of the lines to mark; `None` when the tag has no such option.
        traits: the version of Rouge whose ways are followed.
    """
    lexer = find_lexer(language, code, traits) or find_lexer(PLAIN)
    assert lexer is not None
    tokens = lexer.lex(code)
    markup = spans(tokens) if mark_lines is None else marked_lines(tokens, mark_lines)
    if not linenos:
        return markup
    return numbered_table(tokens, markup, gutter_class="gutter", code_class="code")
