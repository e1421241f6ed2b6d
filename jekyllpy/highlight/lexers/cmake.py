"""CMake."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Name, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.engine import Callback, RougeLexer
from jekyllpy.highlight.words import words_of

BUILTINS = frozenset(words_of("cmake", "commands").split())


def _open_bracket(kind: _TokenType, state: str) -> Callback:
    def action(lexer: CMake, text: str) -> None:
        lexer.emit(kind, text)
        lexer.bracket = len(text.removeprefix("#"))
        lexer.goto(state)

    return action


def _close_bracket(kind: _TokenType) -> Callback:
    def action(lexer: CMake, text: str) -> None:
        lexer.emit(kind, text)
        if len(text) == lexer.bracket:
            lexer.goto("root")

    return action


def _command(lexer: CMake, _: str, name: str, space: str, opening: str) -> None:
    lexer.emit(Name.Builtin if name in BUILTINS else Name.Function, name)
    lexer.emit(Text, space)
    lexer.emit(Punctuation, opening)


class CMake(RougeLexer):
    tag = "cmake"
    tokens = {
        "root": [
            include("interpolation"),
            (r"[()]", Punctuation),
            (r"#\[=*\[", _open_bracket(Comment.Multiline, "bracket comment")),
            (r"\[=*\[", _open_bracket(String.Double, "bracket string")),
            (r"\\\"", Text),
            (r'"', String.Double, "quoted argument"),
            (r"([A-Za-z_][A-Za-z0-9_]*+)([ \t]*)(\()", _command),
            (r"[A-Za-z_][A-Za-z0-9_]*", Text),
            (r"#.*", Comment.Single),
            (r"(?s:.)", Text),
        ],
        "interpolation": [(r"\$\{", String.Interpol, "variable")],
        "bracket string": [
            (r"\]=*\]", _close_bracket(String.Double)),
            include("interpolation"),
            (r"[^\]$]+|(?s:.)", String.Double),
        ],
        "bracket comment": [
            (r"\]=*\]", _close_bracket(Comment.Multiline)),
            (r"[^\]]+|\]", Comment.Multiline),
        ],
        "variable": [
            include("interpolation"),
            (r"\}", String.Interpol, "#pop"),
            (r"[^$}]+|\$", Name.Variable),
        ],
        "quoted argument": [
            include("interpolation"),
            (r'"', String.Double, "root"),
            (r"\\[()#\" \\$@^trn;]", String.Escape),
            (r'[^$"\\]+|(?s:.)', String.Double),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.bracket = 0
