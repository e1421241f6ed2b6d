"""Sass in its indented syntax."""

from __future__ import annotations

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, String, Text

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.lexers.sass import IDENTIFIER, SHARED


def _indentation(lexer: Sass, space: str) -> None:
    """What is indented below a comment belongs to it."""
    lexer.emit(Text, space)
    lexer.indentation = space
    if lexer.block and space.startswith(lexer.outer) and space != lexer.outer:
        lexer.push(lexer.block)
    else:
        lexer.block = ""
        lexer.push("content")


def _line_comment(lexer: Sass, text: str) -> None:
    lexer.emit(Comment.Single, text)
    lexer.begin_block("line comment")


def _comment(lexer: Sass, text: str) -> None:
    lexer.emit(Comment.Multiline, text)
    lexer.begin_block("comment block")


def _end_of_section(lexer: RougeLexer, text: str) -> None:
    lexer.emit(Text, text)
    lexer.stack[:] = ["root"]


class Sass(RougeLexer):
    tag = "sass"
    tokens: ClassVar[dict[str, list[Any]]] = {
        **SHARED,
        "root": [
            (r"[ \t]*\n", Text),
            (r"[ \t]*", _indentation),
        ],
        "content": [
            (r"//.*", _line_comment),
            (r"/\*.*\n", _comment),
            (r"@import\b", Keyword, "import"),
            include("rules"),
            (rf"={IDENTIFIER}", Name.Function, "value"),
            (rf"\+{IDENTIFIER}", Name.Decorator, "value"),
            (r":", Name.Attribute, "attribute behind colon"),
            (r"(?=[^:\[\n][^\[\n]*?:(?![a-z]))", Text, "attribute"),
            (r"", Text, "selector"),
        ],
        "line comment": [(r".*", Comment.Single, "#pop")],
        "comment block": [(r".*\n", Comment.Multiline, "#pop")],
        "import": [
            (r"[ \t]+", Text),
            (r"\S+", String),
            (r"\n", Text, "#pop"),
        ],
        "attribute behind colon": [
            include("attribute name"),
            (r"", Text, ("#pop", "value")),
        ],
        "section end": [(r"\n", _end_of_section)],
    }

    def reset(self) -> None:
        super().reset()
        self.indentation = self.outer = self.block = ""

    def begin_block(self, state: str) -> None:
        """What is indented more than the current line is in that state."""
        self.pop()
        self.block, self.outer = state, self.indentation
