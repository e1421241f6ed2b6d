"""ERB: Ruby in HTML."""

from __future__ import annotations

import re

from pygments.token import Comment

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.lexers.html import HTML
from jekyllpy.highlight.lexers.ruby import Ruby

OPENING = re.compile("<%")
CLOSING = re.compile("%%>|-%>|%>")


def _before(lexer: RougeLexer, boundary: re.Pattern[str]) -> str:
    """The text from the current position to the next boundary, at least one character."""
    start = lexer.pos
    found = boundary.search(lexer.text, start + 1)
    lexer.pos = found.start() if found else len(lexer.text)
    return lexer.text[start : lexer.pos]


def _markup(lexer: ERB, _: str) -> None:
    lexer.delegate(lexer.html, _before(lexer, OPENING))


def _code(lexer: ERB, _: str) -> None:
    lexer.delegate(lexer.ruby, _before(lexer, CLOSING))


def _remark(lexer: ERB, _: str) -> None:
    lexer.emit(Comment, _before(lexer, CLOSING))


class ERB(RougeLexer):
    tag = "erb"
    tokens = {
        "root": [
            (r"<%#", Comment, "comment"),
            (r"<%(?:%|=|-)?", Comment.Preproc, "ruby"),
            (r"", _markup),
        ],
        "comment": [
            (CLOSING.pattern, Comment, "#pop"),
            (r"", _remark),
        ],
        "ruby": [
            (CLOSING.pattern, Comment.Preproc, "#pop"),
            (r"", _code),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.html = HTML(self.settings)
        self.ruby = Ruby(self.settings)
