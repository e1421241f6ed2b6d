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


def _name(lexer: RougeLexer, _: str, dot: str, before: str, name: str, *rest: str) -> None:
    behind, bracket = rest
    kind = MEANINGS.get(name)
    if kind is None:
        kind = (Name.Function if bracket else Name.Property) if dot else Name
    lexer.emit(Punctuation, dot)
    lexer.emit(Text, before)
    lexer.emit(kind, name)
    lexer.emit(Text, behind)
    lexer.emit(Punctuation, bracket)


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
            (rf"0b[01_]+|0x(?:{HEX}|_)+|[\d_]+", Number.Integer),
            (f"'{NAME}", Name.Variable),
            (rf"(\.?)({PERHAPS_BLANKS})(@?{NAME})({PERHAPS_BLANKS})(\(?)", _name),
            (r"[(),:;\[\]{|}]", Punctuation),
            (r"[!%&*+/<=>?@^~-]|\.{1,3}", Operator),
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
