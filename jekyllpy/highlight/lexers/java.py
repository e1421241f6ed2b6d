"""Java."""

from __future__ import annotations

import re

from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, Words, when
from jekyllpy.highlight.lexers.patterns import KNOWN_WORD, UNICODE_WORD, quoted, word
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("java", "keywords")
DECLARATIONS = words_of("java", "declarations")
TYPES = words_of("java", "types")

LONGEST_NAME = 1000
"""Characters looked back for a name that stands apart from its `(`."""

_SIGNATURE = re.compile(r"(\s*+(?:[a-zA-Z_][a-zA-Z0-9_.\[\]<>]*+\s++)*+)([^\W\d]\w*+)?+", re.ASCII)
_NAME_AT_END = re.compile(r"(?<=\s)[^\W\d]\w*(\s+)\Z", re.ASCII)


def _digits(digit: str) -> str:
    return rf"(?:[{digit}](?:_+[{digit}])?)+"


def _method(lexer: Java, _: str) -> bool | None:
    """Words, a name and `(`: the name is a method's. A row of words without `(` is read once."""
    start = lexer.pos
    if start < lexer.no_method_before:
        return False
    found = _SIGNATURE.match(lexer.text, start)
    assert found is not None
    before, name, space, end = found[1], found[2], "", found.end()
    if lexer.text[end : end + 1] == "(" and not name:
        last = _NAME_AT_END.search(before, max(0, len(before.rstrip()) - LONGEST_NAME))
        if last:
            space = last[1]
            name = last[0].removesuffix(space)
            before = before[: last.start()]
    if lexer.text[end : end + 1] != "(" or not name or not before.strip():
        lexer.no_method_before = end
        return False
    lexer.recurse(before)
    lexer.emit(Name.Function, name)
    lexer.emit(Text, space)
    lexer.emit(Operator, "(")
    lexer.pos = end + 1
    return None


def _name(lexer: Java, name: str) -> None:
    kind = Name
    if name[0].isupper():
        if all(letter.isupper() or letter.isdigit() or letter == "_" for letter in name):
            kind = Name.Constant
        elif "_" not in name:
            kind = Name.Class
    lexer.emit(kind, name)


class Java(RougeLexer):
    tag = "java"
    tokens = {
        "root": [
            (r"[^\S\n]+", Text),
            (r"//.*$", Comment.Single),
            (r"/\*", Until(Comment.Multiline, "*/")),
            (word(KEYWORDS), Keyword),
            (r"(?=[\sa-zA-Z_])", _method),
            (rf"@{UNICODE_WORD}", Name.Decorator),
            (
                KNOWN_WORD,
                Words(
                    None,
                    (Keyword.Declaration, DECLARATIONS),
                    (Keyword.Type, TYPES),
                    (Keyword.Constant, "false null true"),
                ),
            ),
            (word("class interface"), Keyword.Declaration, "class"),
            when("java_text_blocks", (word("record"), Keyword.Declaration, "class")),
            (word("import package"), Keyword.Namespace, "import"),
            when(
                "java_text_blocks",
                (r'"{3}[^\S\n]*+\n(?:[^"\\]|\\(?s:.)|"(?!""))*+"{3}', String.Heredoc),
            ),
            (quoted('"'), String),
            (r"'(?:[^\\]|\\(?:u[0-9a-f]{4}|.))'", String.Char),
            (rf"(\.)({UNICODE_WORD})", Groups(Operator, Name.Attribute)),
            (rf"{UNICODE_WORD}:", Name.Label),
            (UNICODE_WORD, _name),
            (rf"\${UNICODE_WORD}", Name),
            (r"[!%&()*+,./:;<=>?\[\]{|}~^-]", Operator),
            (
                rf"{_digits('0-9')}\.{_digits('0-9')}(?:[eE]{_digits('0-9')})?[fd]?",
                Number.Float,
            ),
            (rf"0[bB]{_digits('01')}", Number.Bin),
            (rf"0[xX]{_digits('0-9a-fA-F')}", Number.Hex),
            (rf"0{_digits('0-7')}", Number.Oct),
            (rf"{_digits('0-9')}L?", Number.Integer),
            (r"\n", Text),
        ],
        "class": [
            (r"\s+", Text),
            (UNICODE_WORD, Name.Class, "#pop"),
        ],
        "import": [
            (r"\s+", Text),
            (r"[a-zA-Z0-9_.]+\*?", Name.Namespace, "#pop"),
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.no_method_before = 0
        return super().continue_lex(text)
