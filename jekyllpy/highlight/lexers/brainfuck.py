"""Brainfuck."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Error, Name, Punctuation, Text

from jekyllpy.highlight.engine import RougeLexer


class Brainfuck(RougeLexer):
    tag = "brainfuck"
    tokens = {
        "root": [
            (r"\]", Error),
            include("commands"),
        ],
        "commands": [
            (r"\[", Punctuation, "loop"),
            (r"[^+,.<>\[\]-]+", Comment.Single),
            (r"[<>]+", Name.Builtin),
            (r"[+,.-]+", Name.Function),
        ],
        "loop": [
            (r"\]", Punctuation, "#pop"),
            include("commands"),
        ],
        "start": [
            (r"\s+", Text),
            (r"\[", Comment.Multiline, "comment"),
            (r"", Text, "#pop"),
        ],
        "comment": [
            (r"\[", Comment.Multiline, "#push"),
            (r"\]", Comment.Multiline, "#pop"),
            (r"[^\[\]]+", Comment.Multiline),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.push("start")
