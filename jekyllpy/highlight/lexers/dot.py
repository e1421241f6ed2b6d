"""DOT, the graphs of Graphviz."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.html import HTML
from jekyllpy.highlight.lexers.patterns import PERHAPS_BLANKS, word

NAME = r"[a-zA-Z]\w*+"
COMMENT_ENDS = ("*/", "*\\\n/")


def _comment(lexer: RougeLexer, opening: str) -> bool:
    ends = [at + len(end) for end in COMMENT_ENDS if (at := lexer.find(end)) >= 0]
    if not ends:
        return False
    lexer.take(Comment.Multiline, opening, min(ends))
    return True


def _label(lexer: Dot, opening: str) -> None:
    lexer.emit(Punctuation, opening)
    lexer.html.reset()
    lexer.push("html")


def _tag(lexer: Dot, opening: str) -> bool:
    """One character at least, then up to the next `>`."""
    at = lexer.find(">")
    if at < 0:
        return False
    start, lexer.pos = lexer.pos, at + 1
    lexer.delegate(lexer.html, opening + lexer.text[start : lexer.pos])
    return True


class Dot(RougeLexer):
    tag = "dot"
    tokens = {
        "root": [
            include("space"),
            (f"(?i:{word('digraph edge graph node strict subgraph')})", Keyword),
            (r"[:;={}]", Punctuation),
            (r"-[>-]", Operator),
            (r"\[", Operator, "attributes"),
            include("names"),
        ],
        "space": [
            (r"\s+", Text),
            (r"(?:#|//).*", Comment.Single),
            (r"/(?:\\\n)?\*", _comment),
        ],
        "attributes": [
            include("space"),
            include("names"),
            (r"[,;=]", Punctuation),
            (r"\]", Operator, "#pop"),
        ],
        "names": [
            (rf"({NAME})({PERHAPS_BLANKS})(=)", Groups(Name, Text, Punctuation)),
            (NAME, Name.Variable),
            (r"\d*+\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r'"(?:\\"|[^"])*+"|"(?s:.*)"', String.Double),
            (r"<", _label),
        ],
        "html": [
            (r"[^<>]+", lambda lexer, text: lexer.delegate(lexer.html, text)),
            (r"<(?s:.)", _tag),
            (r">", Punctuation, "#pop"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.html = HTML(self.settings, self.traits)
