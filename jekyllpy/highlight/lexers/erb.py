"""ERB: Ruby in HTML."""

from __future__ import annotations

import re

from pygments.token import Comment

from jekyllpy.highlight.lexers.ruby import Ruby
from jekyllpy.highlight.lexers.templates import TemplateLexer

OPENING = re.compile("<%")
CLOSING = re.compile("%%>|-%>|%>")


def _markup(lexer: ERB, _: str) -> None:
    lexer.delegate(lexer.markup, lexer.text_before(OPENING))


def _code(lexer: ERB, _: str) -> None:
    lexer.delegate(lexer.ruby, lexer.text_before(CLOSING))


def _remark(lexer: ERB, _: str) -> None:
    lexer.emit(Comment, lexer.text_before(CLOSING))


class ERB(TemplateLexer):
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
        self.ruby = Ruby(self.settings, self.traits)
