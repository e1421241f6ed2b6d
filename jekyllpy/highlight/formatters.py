"""Rouge's HTML formatters: tokens in, the same markup out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jekyllpy.highlight.tokens import Tokens


LINE_MARK_CLASS = "hll"


def escaped(text: str) -> str:
    """`&`, `<` and `>` as entities; quotes stay as they are."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def spans(tokens: Tokens) -> str:
    """A `<span class="...">` around each token but plain text (Rouge's `HTML`)."""
    return "".join(
        [
            f'<span class="{name}">{escaped(text)}</span>' if name else escaped(text)
            for name, text in tokens
        ]
    )


def marked_lines(tokens: Tokens, lines: Collection[int]) -> str:
    """`spans` line by line, those of the given numbers marked (Rouge's `HTMLLineHighlighter`).

    Every line, the last one too, ends in a line feed.
    """
    pieces = []
    for number, line in enumerate(_lines(tokens), 1):
        markup = spans(line) + "\n"
        if number in lines:
            markup = f'<span class="{LINE_MARK_CLASS}">{markup}</span>'
        pieces.append(markup)
    return "".join(pieces)


def numbered_table(
    tokens: Tokens,
    markup: str,
    *,
    start_line: int = 1,
    line_format: str = "%i",
    table_class: str = "rouge-table",
    gutter_class: str = "rouge-gutter",
    code_class: str = "rouge-code",
) -> str:
    """A table with the line numbers in one cell and `markup` in the other (Rouge's `HTMLTable`).

    Args:
        tokens: what `markup` was made of; its lines are counted.
        line_format: a `%` pattern for one number.
    """
    count = sum(text.count("\n") for _, text in tokens)
    if not (tokens and tokens[-1][1].endswith("\n")):
        count += 1
        markup += "\n"
    numbers = "\n".join(line_format % number for number in range(start_line, start_line + count))
    return (
        f'<table class="{table_class}"><tbody><tr><td class="{gutter_class} gl">'
        f'<pre class="lineno">{numbers}\n</pre></td>'
        f'<td class="{code_class}"><pre>{markup}</pre></td></tr></tbody></table>'
    )


def wrapped(markup: str, css_class: str) -> str:
    """`markup` in the wrapper Rouge has from Pygments' HTML (Rouge's `HTMLPygments`)."""
    return f'<div class="highlight"><pre class="{css_class}"><code>{markup}</code></pre></div>'


def _lines(tokens: Tokens) -> Iterator[Tokens]:
    line: Tokens = []
    for name, text in tokens:
        first, *others = text.split("\n")
        if first:
            line.append((name, first))
        for other in others:
            yield line
            line = [(name, other)] if other else []
    if line:
        yield line
