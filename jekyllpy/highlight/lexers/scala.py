"""Scala."""

from __future__ import annotations

import re

from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.patterns import BOUNDARY, HEX, NO_DIGITS, UPPER, any_of
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("scala", "keywords")
MATHEMATICAL = (
    "¬±×÷\u2044\u2052\u2100-\u2101\u2190-\u2307\u230c-\u2328\u232b-\u23ff\u2500-\u2767\u2794-\u27c4"
    "\u27c7-\u27e5\u27f0-\u2982\u2999-\u29d7\u29dc-\u29fb\u29fe-\u2bff¦©®°"
)
"""Signs of mathematics and other signs beyond ASCII."""
SIGN = rf"[!#%&'*+\-/:<=>?@\\^`|~\x7f{MATHEMATICAL}]"
NAME = rf"(?u:[^\W\d{NO_DIGITS}]|\$)(?u:[^\W{NO_DIGITS}]|\$)*(?:(?<=_){SIGN}+)?"
QUOTED = r"`[^`]+`"
ANY_NAME = rf"(?:{NAME}|{SIGN}+|{QUOTED})"
SPACE = r"(?u:\s)*"
TYPE_PIECE = rf"(?:{NAME}|{SIGN}+`[^`]+`)"
TYPE_PATH = rf"{TYPE_PIECE}(?:\.{TYPE_PIECE})*"

_QUOTES_BEHIND = re.compile('"*')


def _long_string(lexer: RougeLexer, opening: str) -> bool:
    """A string between triple quotes, with the quotes that stand right before its end."""
    end = lexer.find('"""')
    if end < 0:
        return False
    quotes = _QUOTES_BEHIND.match(lexer.text, end)
    assert quotes is not None
    lexer.take(String, opening, quotes.end())
    return True


class Scala(RougeLexer):
    tag = "scala"
    tokens = {
        "root": [
            (r"(class|trait|object)(\s+)", Groups(Keyword, Text), "class"),
            (rf"'{NAME}(?!')", String.Symbol),
            (r"[^\S\n]+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (rf"@{NAME}", Name.Decorator),
            (
                rf"(def)(\s+)({ANY_NAME})(\s*)",
                Groups(Keyword, Text, Name.Function, Text),
            ),
            (
                rf"(val)(\s+)({ANY_NAME})(\s*)",
                Groups(Keyword, Text, Name.Variable, Text),
            ),
            (
                rf"(this)(\n*)(\.)({NAME})",
                Groups(Keyword, Text, Operator, Name.Property),
            ),
            (
                rf"({NAME}|_)(\n*)(\.)({NAME})",
                Groups(Name.Variable, Text, Operator, Name.Property),
            ),
            (rf"[{UPPER}$_]{NAME}{BOUNDARY}", Name.Class),
            (rf"({NAME})({SPACE})(\()", Groups(Name.Function, Text, Operator)),
            (rf"(\.)({NAME})", Groups(Operator, Name.Property)),
            (
                rf"{any_of(KEYWORDS)}{BOUNDARY}"
                rf"|(?:<[%:-]|=>|>:|[#=@_⇒←])(?:$|(?=\s)|{BOUNDARY})",
                Keyword,
            ),
            (rf":(?!{SIGN})", Keyword, "type"),
            (rf"(?:true|false|null){BOUNDARY}", Keyword.Constant),
            (r"(import|package)(\s+)", Groups(Keyword, Text), "import"),
            (r"(type)(\s+)", Groups(Keyword, Text), "type"),
            (r'"""', _long_string),
            (r'"(?:\\[\\"]|[^"])*+"|"(?s:.*)"', String),
            (rf"'(?:[^\\]|\\(?:u{HEX}{{4}}|.))'", String.Char),
            (NAME, Name),
            (QUOTED, Name),
            (r"\[", Operator, "type parameters"),
            (r"[(){};,.#]", Operator),
            (rf"{SIGN}+", Operator),
            (r"(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?", Number.Float),
            (r"[0-9]+[fFdD]", Number.Float),
            (r"0x[0-9a-fA-F]+", Number.Hex),
            (r"[0-9]+L?", Number.Integer),
            (r"\n", Text),
        ],
        "class": [
            (
                rf"({ANY_NAME})(\s*)(\[)",
                Groups(Name.Class, Text, Operator),
                "type parameters",
            ),
            (r"\s+", Text),
            (r"[{(]", Operator, "#pop"),
            (r"//.*", Comment.Single, "#pop"),
            (ANY_NAME, Name.Class, "#pop"),
        ],
        "type": [
            (r"\s+", Text),
            (r"<[%:]|>:|[#_⇒]|forSome|type", Keyword),
            (r"([,);}]|=>|=)(\s*)", Groups(Operator, Text), "#pop"),
            (r"[({]", Operator, "#push"),
            (
                rf"({TYPE_PATH})(\s*)(\[)",
                Groups(Keyword.Type, Text, Operator),
                ("#pop", "type parameters"),
            ),
            (rf"({TYPE_PATH})(\s*)$", Groups(Keyword.Type, Text), "#pop"),
            (r"//.*", Comment.Single, "#pop"),
            (rf"\.|{ANY_NAME}", Keyword.Type),
        ],
        "type parameters": [
            (r"[\s,]+", Text),
            (r"<[%:]|=>|>:|[#_⇒]|forSome|type", Keyword),
            (r"[\])}]", Operator, "#pop"),
            (r"[(\[{]", Operator, "#push"),
            (rf"\.|{ANY_NAME}", Keyword.Type),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^/*]+|[*/]", Comment.Multiline),
        ],
        "import": [(rf"(?:{NAME}|\.)+", Name.Namespace, "#pop")],
    }
