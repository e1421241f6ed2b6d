"""Julia."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import (
    Comment,
    Keyword,
    Name,
    Number,
    Operator,
    Other,
    String,
    Text,
)

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import HEX, separated
from jekyllpy.highlight.words import words_of

TYPES = words_of("julia", "types")
KEYWORDS = words_of("julia", "keywords")
BUILTINS = words_of("julia", "builtins")
WORD_END = r"(?u:\b)"
SYMBOLS = r"$+<=>^`|~"
NAME = rf"(?:[a-zA-Z_{SYMBOLS}]|[^\x00-\x7f])(?:[\w{SYMBOLS}!\"#%&'*,./:;?@\\]|[^\x00-\x7f])*"
BREAK = r"((?:\s|\\\s)+)"
DIGITS = separated(r"\d")
POWER = r"[eEf][-+]?\d+"
WIDTH = r"\*|\d+"


class Julia(RougeLexer):
    tag = "julia"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"#=", Comment.Multiline, "comment"),
            (r"#.*$", Comment),
            (r"[-+=*/\\&|$~^%!><÷≠≤≥.?:]+", Operator),
            (rf"(function|macro){BREAK}", Groups(Keyword, Name.Function), "function name"),
            (
                rf"((?:mutable )?struct|(?:abstract|primitive) type){BREAK}",
                Groups(Keyword, Name.Class),
                "type name",
            ),
            (rf"[A-Z]\w*{WORD_END}", Words(None, (Keyword.Type, TYPES))),
            (rf"(?:local|global|const){WORD_END}", Keyword.Declaration),
            (rf"(?:{'|'.join(KEYWORDS.split())}){WORD_END}", Keyword),
            (rf"(?:{'|'.join(BUILTINS.split())}){WORD_END}", Name.Builtin),
            (r"`", Until(String.Backtick, "`", in_line=True)),
            (
                rf"'(?:[^\\'\n]|\\(?:[0-7]{{1,3}}|x{HEX}{{1,3}}|u{HEX}{{1,4}}|U{HEX}{{1,6}}|.))'",
                String.Char,
            ),
            (r'[ILE]?"', String, "string"),
            (r"@[\w.]+", Name.Decorator),
            (r"[a-zA-Z_\u00A1-\uffff][a-zA-Z_0-9\u00A1-\uffff]*!*", Name),
            (r"[\[\]{}(),;]", Other),
            (
                rf"(?:\d+(?:_\d+)+\.\d*|\d*\.{DIGITS}|\d+\.)(?:{POWER})?|{DIGITS}{POWER}",
                Number.Float,
            ),
            (f"0b{separated('[01]')}", Number.Bin),
            (f"0o{separated('[0-7]')}", Number.Oct),
            (f"0x{separated(HEX)}", Number.Hex),
            (DIGITS, Number.Integer),
        ],
        "function name": [
            (NAME, Name.Function, "#pop"),
            (r"\([^\s\w{]{1,2}\)", Operator, "#pop"),
            (r"[^\s\w{]{1,2}", Operator, "#pop"),
        ],
        "type name": [(NAME, Name.Class, "#pop")],
        "comment": [
            (r"[^=#]+", Comment.Multiline),
            (r"#=", Comment.Multiline, "#push"),
            (r"=#", Comment.Multiline, "#pop"),
            (r"[=#]", Comment.Multiline),
        ],
        "string": [
            include("escape"),
            (r'"', String, "#pop"),
            (
                rf"\$(?:\(\w+\))?[-#0 +]*(?:{WIDTH})?(?:\.(?:{WIDTH}))?",
                String.Interpol,
            ),
            (r'[^\\"$]+|\\', String),
        ],
        "escape": [
            (
                r"""\\(?:[\\abfnrtv"'\n]|N\{.*?\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}"""
                r"|[0-7]{1,3})",
                String.Escape,
            ),
        ],
    }
