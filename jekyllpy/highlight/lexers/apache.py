"""Configuration of the Apache web server."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Name, Punctuation, String, Text, _TokenType

from jekyllpy.highlight.engine import Callback, RougeLexer
from jekyllpy.highlight.words import words_of

WORDS = frozenset(words_of("apache", "known").split())


def _known_as(kind: _TokenType) -> Callback:
    """That type for words Apache knows, plain text for others."""

    def action(lexer: RougeLexer, word: str) -> None:
        lexer.emit(kind if word.lower() in WORDS else Text, word)

    return action


def _section(lexer: RougeLexer, _: str, opening: str, name: str) -> None:
    lexer.emit(Punctuation, opening)
    lexer.emit(Name.Label if name.lower() in WORDS else Text, name)


def _section_arguments(lexer: RougeLexer, _: str) -> bool:
    """All up to the next `>`, and a line end behind it."""
    end = lexer.find(">")
    if end < 0:
        return False
    lexer.take(String.Regex, "", end)
    lexer.take(Punctuation, "", end + (2 if lexer.text.startswith("\n", end + 1) else 1))
    return True


class Apache(RougeLexer):
    tag = "apache"
    tokens = {
        "space": [
            (r"#.*", Comment),
            (r"\s+", Text),
        ],
        "root": [
            include("space"),
            (r"(</?)(\w+)", _section, "section"),
            (r"\w+", _known_as(Name.Class), "directive"),
        ],
        "section": [
            (r"", _section_arguments, "#pop"),
            include("space"),
        ],
        "directive": [
            (r"\n", Text, "#pop"),
            include("space"),
            (r"\S+", _known_as(String.Symbol)),
        ],
    }
