"""Dart."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, Words, when
from jekyllpy.highlight.lexers.patterns import BOUNDARY, HEX_DIGITS, KNOWN_WORD
from jekyllpy.highlight.lexers.signatures import SignatureFinder
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("dart", "keywords")
DECLARATIONS = words_of("dart", "declarations")
TYPES = words_of("dart", "types")
NAME = r"[^\W\d]\w*"
SIGNATURES = SignatureFinder(r"[a-zA-Z_][\w.\[\]]*+", r"[^\W\d]\w*+")


def _method(lexer: Dart, _: str) -> bool:
    if lexer.pos < lexer.no_method_before:
        return False
    signature, end = SIGNATURES.find(lexer.text, lexer.pos)
    if signature is None:
        lexer.no_method_before = end
        return False
    lexer.recurse(signature.before)
    lexer.emit(Name.Function, signature.name)
    lexer.emit(Text, signature.space)
    lexer.emit(Punctuation, "(")
    lexer.pos = end + 1
    return True


class Dart(RougeLexer):
    tag = "dart"
    tokens = {
        "root": [
            (r"^(?=[\sa-zA-Z_])", _method),
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Until(Comment.Multiline, "*/")),
            (r'"', String, "double"),
            (r"'", String, "single"),
            (r'r"', Until(String.Other, '"')),
            (r"r'", Until(String.Other, "'")),
            (rf"#(?:{NAME})?", String.Symbol),
            (rf"@{NAME}", Name.Decorator),
            when(
                "dart_3",
                (rf"(?:base|interface|sealed){BOUNDARY}", Keyword.Declaration),
                (rf"when{BOUNDARY}", Keyword),
            ),
            (
                KNOWN_WORD,
                Words(
                    None,
                    (Keyword, KEYWORDS),
                    (Keyword.Declaration, DECLARATIONS),
                    (Keyword.Type, TYPES),
                    (Keyword.Constant, "true false null"),
                ),
            ),
            (rf"(?:class|interface|mixin){BOUNDARY}", Keyword.Declaration, "class"),
            (
                rf"(?:import|deferred|export|library|part(?:\s*of)?|source){BOUNDARY}",
                Keyword.Namespace,
                "import",
            ),
            (rf"(\.)({NAME})", Groups(Operator, Name.Attribute)),
            (rf"{NAME}+:", Name.Label),
            (rf"\$?{NAME}", Name),
            (r"[!%&*+/:=?|~^-]", Operator),
            (r"[(),.;<>\[\]{}]", Punctuation),
            (r"(?:\d+\.|\.)\d+(?:[eE]-?\d+)?", Number.Float),
            (rf"0x{HEX_DIGITS}", Number.Hex),
            (r"\d+L?", Number.Integer),
        ],
        "class": [
            (r"\s+", Text),
            (NAME, Name.Class, "#pop"),
        ],
        "import": [
            (r";", Operator, "#pop"),
            (rf"(?:show|hide){BOUNDARY}", Keyword.Declaration),
            include("root"),
        ],
        "double": [
            (r'"', String, "#pop"),
            (r'[^\\$"]+', String),
            include("embedded"),
        ],
        "single": [
            (r"'", String, "#pop"),
            (r"[^\\$']+", String),
            include("embedded"),
        ],
        "embedded": [
            (rf"\${NAME}", String.Interpol),
            (r"\$\{(?!\})", Until(String.Interpol, "}")),
            (r"\\[nrt\"'\\]", String.Escape),
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.no_method_before = 0
        return super().continue_lex(text)
