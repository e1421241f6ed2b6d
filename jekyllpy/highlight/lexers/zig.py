"""Zig."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.lexers.patterns import BOUNDARY, HEX, PERHAPS_BLANKS, word
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

MEANINGS: dict[str, TokenType] = {
    **dict.fromkeys(words_of("zig", "builtins").split(), Name.Builtin),
    **dict.fromkeys(words_of("zig", "keywords").split(), Keyword),
}
NAME = r"[a-zA-Z_]\w*+"
ESCAPE = rf"\\(?:[\\nrt0'\"]|U{HEX}{{8}}|u{HEX}{{4}}|x{HEX}{{2}})"
POWER = r"e[+-]?[\d_]+"


def _name(lexer: RougeLexer, _: str, name: str, space: str) -> None:
    lexer.emit(MEANINGS.get(name, Name), name)
    lexer.emit(Text, space)


def _member(lexer: RougeLexer, _: str, before: str, name: str, behind: str) -> None:
    called = lexer.text.startswith("(", lexer.pos)
    lexer.emit(Punctuation, ".")
    lexer.emit(Text, before)
    lexer.emit(MEANINGS.get(name, Name.Function if called else Name.Property), name)
    lexer.emit(Text, behind)


def _raw_string(lexer: RougeLexer, opening: str, hashes: str) -> bool:
    closing = '"' + hashes
    at = lexer.find(closing)
    if at < 0:
        return False
    lexer.take(String, opening, at + len(closing))
    return True


class Zig(RougeLexer):
    tag = "zig"
    tokens = {
        "root": [
            (r"\n", Text, "line start"),
            include("space"),
            (rf"(?:[iu](?:size|\d+)|f(?:128|16|32|64)){BOUNDARY}", Keyword.Type),
            (word("false null true"), Keyword.Constant),
            (rf"'(?:[^\\]|{ESCAPE})'", String.Char),
            (r'"', String, "string"),
            (r'r(#*)"', _raw_string),
            (rf"\d++(?:\.[\d_]+(?:{POWER})?|{POWER})", Number.Float),
            (r"0b[01_]+", Number.Integer),
            (r"0x[\da-fA-F_]+", Number.Integer),
            (r"[\d_]+", Number.Integer),
            (f"'{NAME}", Name.Variable),
            (rf"\.({PERHAPS_BLANKS})(@?{NAME})({PERHAPS_BLANKS})", _member),
            (rf"(@?{NAME})({PERHAPS_BLANKS})", _name),
            (r"[(),:;\[\]{|}]", Punctuation),
            (r"[!%&*+/<=>?@^~-]", Operator),
            (r"\.{1,3}", Operator),
        ],
        "space": [
            (r"\s+", Text),
            (r"//.*", Comment),
        ],
        "line start": [
            include("space"),
            (r"#\s[^\n]*", Comment.Special),
            (r"", Text, "#pop"),
        ],
        "string": [
            (r'"', String, "#pop"),
            (ESCAPE, String.Escape),
            (r'[^\\"]+', String),
        ],
    }
