"""XML."""

from __future__ import annotations

import re
from typing import Protocol

from pygments.token import Comment, Name, String, Text

from jekyllpy.highlight.engine import Callback, RougeLexer, Until
from jekyllpy.highlight.lexers.patterns import JOINERS
from jekyllpy.highlight.tokens import TokenType

NAME = rf"(?u:[^\W\d]|:)(?u:[\w{JOINERS}:.·-])*"

_ENTITY_END = re.compile(r"[;\s]", re.ASCII)


class HasEntities(Protocol):
    """A lexer that remembers up to where no entity can end."""

    text: str
    pos: int
    plain_before: int

    def take(self, kind: TokenType, matched: str, end: int) -> None: ...


def entity(lexer: HasEntities, ampersand: str) -> bool:
    """Action: `&` and what follows up to a `;`, with no white space between."""
    if lexer.pos < lexer.plain_before:
        return False
    end = _ENTITY_END.search(lexer.text, lexer.pos)
    if end is None or end[0] != ";":
        lexer.plain_before = end.start() if end else len(lexer.text)
        return False
    lexer.take(Name.Entity, ampersand, end.end())
    return True


_VALUE = re.compile(r"(\s*=)(\s*)", re.ASCII)


def attribute(name: str, *, with_space: bool = False) -> Callback:
    """Action: a name of that pattern and `=` as one token; a name without `=` is read once.

    Args:
        with_space: the white space behind the `=` belongs to the token.
    """
    pattern = re.compile(name, re.ASCII)

    def action(lexer: RougeLexer, _: str) -> bool:
        start = lexer.pos
        if start < lexer.absent_before.get(name, 0):
            return False
        found = pattern.match(lexer.text, start)
        if found is None:
            return False
        sign = _VALUE.match(lexer.text, found.end())
        if sign is None:
            lexer.absent_before[name] = found.end()
            return False
        lexer.take(Name.Attribute, "", sign.end() if with_space else sign.end(1))
        return True

    return action


class XML(RougeLexer):
    tag = "xml"
    tokens = {
        "root": [
            (r"[^<&]+", Text),
            (r"&", entity),
            (r"<!\[CDATA\[", Until(Comment.Preproc, "]]>", in_line=True)),
            (r"<!--", Comment, "comment"),
            (r"<\?", Until(Comment.Preproc, "?>", in_line=True)),
            (r"<!", Until(Comment.Preproc, ">")),
            (rf"<\s*{NAME}", Name.Tag, "tag"),
            (rf"<\s*/\s*{NAME}\s*>", Name.Tag),
        ],
        "comment": [
            (r"[^-]+", Comment),
            (r"-->", Comment, "#pop"),
            (r"-", Comment),
        ],
        "tag": [
            (r"\s+", Text),
            (r"(?=[^\s/>])", attribute(NAME), "value"),
            (r"/?\s*>", Name.Tag, "#pop"),
        ],
        "value": [
            (r"\s+", Text),
            (r'"', Until(String, '"'), "#pop"),
            (r"'", Until(String, "'"), "#pop"),
            (r"[^\s>]+", String, "#pop"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.plain_before = 0

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.plain_before = 0
        return super().continue_lex(text)
