"""Text in which spans hold nothing but text is written at once, without elements of a tree.

That is most of what people write. What is read here is read as the span parser does, and everything else
is left to it: an attribute list, an escape, HTML, a span in a span, a mark that begins or ends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from jekyllpy.markdown.document import Document
from jekyllpy.markdown.inline.emphasis import may_end
from jekyllpy.markdown.inline.leaves import symbol_at
from jekyllpy.markdown.inline.smart_quotes import quotes_at
from jekyllpy.markdown.inline.state import Rules
from jekyllpy.markdown.render.code import CodeRenderer
from jekyllpy.markdown.render.escaping import escape
from jekyllpy.markdown.render.spans import SpanRenderer
from jekyllpy.markdown.scanning import WHITESPACE
from jekyllpy.ruby.letters import is_alphabetic

_NEVER_PLAIN = (">", "  \n", "\\\n")
"""What is to be escaped though no span begins with it, and line breaks."""
_BACKTICKS = re.compile("`+")
_URL = re.compile(r"\(([^()\"'<>&\\ \t\n\r\f\v\0]*)\)")

Write = Callable[[str, int, int, list[str]], int]
"""Writes the text from one position on, and the span at another: where that ends, -1 if it isn't plain."""


class PlainSpans:
    """Writes the plain texts of one document.

    Args:
        rules: the spans that are looked for where lines aren't broken.
    """

    def __init__(self, document: Document, rules: Rules) -> None:
        self._search = rules.special.search
        self._search_in_link = rules.special_in_link.search
        self._spans = SpanRenderer(document)
        self._code_start = CodeRenderer(document).start_of_plain_span
        self._writers: dict[str, Write] = {
            "*": self._emphasis,
            "_": self._emphasis,
            "`": self._code,
            "[": self._link,
            "-": self._symbol,
            ".": self._symbol,
            '"': self._quotes,
            "'": self._quotes,
        }

    def html(self, text: str) -> str | None:
        """A paragraph's or a cell's text as HTML; None if it isn't plain."""
        for mark in _NEVER_PLAIN:
            if mark in text:
                return None
        search, writers = self._search, self._writers
        pieces: list[str] = []
        pos = 0
        while (m := search(text, pos)) is not None:
            at = m.start()
            write = writers.get(text[at])
            if write is None:
                return None
            pos = write(text, pos, at, pieces)
            if pos < 0:
                return None
        if not pos:
            return text
        pieces.append(text[pos:])
        return "".join(pieces)

    def _emphasis(self, src: str, pos: int, at: int, pieces: list[str]) -> int:
        char = src[at]
        start = at + 2 if src.startswith(char, at + 1) else at + 1
        mark = src[at:start]
        if char == "_" and at and (src[at - 1] in "_-" or is_alphabetic(src[at - 1])):
            return -1
        m = self._search(src, start)
        if m is None or src[start] in WHITESPACE:
            return -1
        end = m.start()
        if end == start or not src.startswith(mark, end) or not may_end(src, mark, end):
            return -1
        tag = "em" if mark == char else "strong"
        pieces.append(f"{src[pos:at]}<{tag}>{src[start:end]}</{tag}>")
        return end + len(mark)

    def _code(self, src: str, pos: int, at: int, pieces: list[str]) -> int:
        m = _BACKTICKS.match(src, at)
        if m is None or m.end() > at + 1 or self._code_start is None:
            return -1
        end = src.find("`", at + 1)
        if end < 0 or (src[at + 1] in WHITESPACE and (at == 0 or src[at - 1] in WHITESPACE)):
            return -1
        pieces.append(f"{src[pos:at]}{self._code_start}{escape(src[at + 1 : end])}</code>")
        return end + 1

    def _link(self, src: str, pos: int, at: int, pieces: list[str]) -> int:
        m = self._search_in_link(src, at + 1)
        if m is None or m[0] != "]" or src[at + 1] == "^":
            return -1
        url = _URL.match(src, m.end())
        if url is None:
            return -1
        pieces.append(f'{src[pos:at]}<a href="{url[1]}">{src[at + 1 : m.start()]}</a>')
        return url.end()

    def _symbol(self, src: str, pos: int, at: int, pieces: list[str]) -> int:
        found = symbol_at(src, at)
        if found is None:
            return -1
        name, end = found
        pieces.append(src[pos:at])
        pieces.append(self._spans.symbol(name))
        return end

    def _quotes(self, src: str, pos: int, at: int, pieces: list[str]) -> int:
        names, end = quotes_at(src, at - 1 if at > pos else at)
        pieces.append(src[pos : end - len(names)])
        pieces.extend(map(self._spans.quote, names))
        return end


def has_plain_text(text: str, document: Document) -> bool:
    """Whether what is plain in a text can be written before all of it is read."""
    return (
        not document.abbreviations
        and not document.options.hard_wrap
        and not document.options.remove_line_breaks_for_cjk
        and "{::" not in text
    )
