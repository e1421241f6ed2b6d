"""Haskell."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import (
    Comment,
    Error,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.patterns import BOUNDARY, any_of
from jekyllpy.highlight.words import words_of

RESERVED = frozenset(words_of("haskell", "reserved").split())
OPENING_STATES = frozenset({"import", "module"})
CONTROL_CODES = """
NUL SOH [SE]TX EOT ENQ ACK BEL BS HT LF VT FF CR S[OI] DLE DC[1-4] NAK SYN ETB CAN EM SUB ESC [FGRU]S
SP DEL
"""
SYMBOL = r"[:!#$%&*+.\\/<=>?@^|~-]"
MODULE = r"[A-Z][\w.]*"


def _word(lexer: RougeLexer, word: str) -> None:
    if word in OPENING_STATES:
        lexer.emit(Keyword.Reserved, word)
        lexer.push(word)
    elif word in RESERVED:
        lexer.emit(Keyword.Reserved, word)
    else:
        first = word[1:2] if word[0] == "'" else word[0]
        lexer.emit(Keyword.Type if "A" <= first <= "Z" else Name, word)


class Haskell(RougeLexer):
    tag = "haskell"
    tokens = {
        "basic": [
            (r"\s+", Text),
            (r"\{-#", Comment.Preproc, "pragma"),
            (r"\{-", Comment.Multiline, "comment"),
            (r"^--\s+\|.*", Comment.Doc),
            (r"--(?![!#$%&*+./<=>?@^|_~]).*", Comment.Single),
        ],
        "comment": [
            (r"-\}", Comment.Multiline, "#pop"),
            (r"\{-", Comment.Multiline, "#push"),
            (r"[^-{}]+|[-{}]", Comment.Multiline),
        ],
        "pragma": [
            (r"-\}", Comment.Preproc, "#pop"),
            (r"\{-", Comment.Preproc, "comment"),
            (r"[^-{}]+|[-{}]", Comment.Preproc),
        ],
        "root": [
            include("basic"),
            (r"'(?=.'|\\\S[^\s']*')", String.Char, "character"),
            (r'"', String, "string"),
            (r"\d+[eE][+-]?\d+|\d+\.\d+(?:[eE][+-]?\d+)?", Number.Float),
            (r"0[oO][0-7]+", Number.Oct),
            (r"0[xX][0-9a-fA-F]+", Number.Hex),
            (r"\d+", Number.Integer),
            (r"[\w']+", _word),
            (rf"\\(?!{SYMBOL})", Name.Function),
            (rf"{SYMBOL}+", Operator),
            (r"\[\s*\]", Keyword.Type),
            (r"\(\s*\)", Name.Builtin),
            (r"(\[)([_a-z][\w']*)(\|)", Groups(Operator, Name, Operator), "quasiquotation"),
            (r"[\[\](),;`{}]", Punctuation),
        ],
        "import": [
            (r"\s+", Text),
            (r'"', String, "string"),
            (rf"qualified{BOUNDARY}", Keyword),
            (
                rf"{MODULE}(?=\s+(?:as\s+[A-Z]|(?:hiding\s+)?\())",
                Name.Namespace,
                ("#pop", "import modifiers"),
            ),
            (r"[\w.]+", Name.Namespace, "#pop"),
        ],
        "import modifiers": [
            (r"\s+", Text),
            (r"as|hiding", Keyword),
            (r"\(", Punctuation, ("#pop", "names")),
            (MODULE, Name, "#pop"),
        ],
        "module": [
            (r"\s+", Text),
            (rf"({MODULE})(\s+)(\()", Groups(Name.Namespace, Text, Punctuation), "names"),
            (rf"where{BOUNDARY}", Keyword.Reserved, "#pop"),
            (MODULE, Name.Namespace, "#pop"),
        ],
        "names": [
            include("basic"),
            (r"[A-Z]\w*", Keyword.Type),
            (r"[a-z][\w']*|_[\w']+", Name.Function),
            (r",", Punctuation),
            (rf"{SYMBOL}+", Operator),
            (r"\(", Punctuation, "#push"),
            (r"\)", Punctuation, "#pop"),
        ],
        "character": [
            (r"\\", String.Escape, ("#pop", "character end", "escape")),
            (r".", String.Char, ("#pop", "character end")),
        ],
        "character end": [
            (r"'", String.Char, "#pop"),
            (r".", Error, "#pop"),
        ],
        "quasiquotation": [
            (r"\|\]", Operator, "#pop"),
            (r"[^|]+|\|", Text),
        ],
        "string": [
            (r'"', String, "#pop"),
            (r"\\", String.Escape, "escape"),
            (r'[^\\"]+', String),
        ],
        "escape": [
            (
                rf"[abfnrtv\"'&\\]|\^[\]\[A-Z@^_]|{any_of(CONTROL_CODES)}|[oO][0-7]+"
                r"|[xX][0-9a-fA-F]+|\d+|\s+\\",
                String.Escape,
                "#pop",
            ),
        ],
    }
