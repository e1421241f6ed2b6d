"""Cuts a template into text, `{{ }}` and `{% %}`, as laxly as Liquid 4 does."""

from __future__ import annotations

from jekyllpy.late.patterns import late
from jekyllpy.liquid.tokens import CONTENT, OUTPUT, TAG, Token

_OPENING = late(r"\{[{%]")
TAG_START, TAG_END = "{%", "%}"
OUTPUT_START, OUTPUT_END = "{{", "}}"


def tokenize(source: str) -> list[Token]:
    """The tokens of `source`, each with its text as it stands, delimiters included.

    A tag ends at the next `%}`, an output at the next `}`, whether or not another follows.
    What never ends is a token of its two opening characters alone: whether that is an error is
    for the parser to say, since `raw` may hold anything.
    """
    tokens: list[Token] = []
    add = tokens.append
    # A named tuple's own constructor takes twice as long.
    new = tuple.__new__
    find_opening = _OPENING.search
    tag_ends = output_ends = True
    position, length = 0, len(source)
    while position < length:
        opening = find_opening(source, position)
        start = opening.start() if opening else length
        if start > position:
            add(new(Token, (CONTENT, source[position:start], position, source)))
        if opening is None:
            break
        end = start + 2
        if source[start + 1] == "%":
            # Once there is no further end, looking for one again would take quadratic time.
            close = source.find(TAG_END, end) if tag_ends else -1
            tag_ends = close >= 0
            if tag_ends:
                end = close + 2
            add(new(Token, (TAG, source[start:end], start, source)))
        else:
            close = source.find("}", end) if output_ends else -1
            output_ends = close >= 0
            if output_ends:
                end = close + 2 if source.startswith("}", close + 1) else close + 1
            add(new(Token, (OUTPUT, source[start:end], start, source)))
        position = end
    return tokens
