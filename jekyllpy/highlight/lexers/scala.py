"""Scala."""

from __future__ import annotations

import re
from typing import Any

from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, by_trait
from jekyllpy.highlight.lexers.patterns import (
    BOUNDARY,
    HEX,
    HEX_DIGITS,
    NO_DIGITS,
    PERHAPS_BLANKS,
    UPPER,
    any_of,
    spaced,
    word,
)
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("scala", "keywords")
MATHEMATICAL = (
    "¬±×÷\u2044\u2052\u2100-\u2101\u2190-\u2307\u230c-\u2328\u232b-\u23ff\u2500-\u2767\u2794-\u27c4"
    "\u27c7-\u27e5\u27f0-\u2982\u2999-\u29d7\u29dc-\u29fb\u29fe-\u2bff¦©®°"
)
"""Signs of mathematics and other signs beyond ASCII."""
SIGNS = rf"!#%&*+\-/:<=>?@\\^|~\x7f{MATHEMATICAL}"
QUOTED = r"`[^`]+`"
SPACE = r"(?u:\s)*"

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


def _table(signs: str) -> dict[str, list[Any]]:
    """The states, with these signs in names."""
    sign = f"[{signs}]"
    name = rf"(?u:[^\W\d{NO_DIGITS}]|\$)(?u:[^\W{NO_DIGITS}]|\$)*(?:(?<=_){sign}+)?"
    any_name = rf"(?:{name}|{sign}+|{QUOTED})"
    type_piece = rf"(?:{sign}+`[^`]+`|{name})"
    type_path = rf"(?>{type_piece}(?:\.{type_piece})*)"

    def member(owner: str) -> str:
        """Four groups: what a member is of, perhaps on a line before, the point and its name."""
        return rf"({owner})(\n*+)(\.)({name})"

    return {
        "root": [
            (spaced("class object trait"), Groups(Keyword, Text), "class"),
            (rf"'{name}(?!')", String.Symbol),
            (r"[^\S\n]+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (rf"@{name}", Name.Decorator),
            (
                rf"{spaced('def')}({any_name})({PERHAPS_BLANKS})",
                Groups(Keyword, Text, Name.Function, Text),
            ),
            (
                rf"{spaced('val')}({any_name})({PERHAPS_BLANKS})",
                Groups(Keyword, Text, Name.Variable, Text),
            ),
            (
                member("this"),
                Groups(Keyword, Text, Operator, Name.Property),
            ),
            (
                member(f"{name}|_"),
                Groups(Name.Variable, Text, Operator, Name.Property),
            ),
            (rf"[{UPPER}$_]{name}{BOUNDARY}", Name.Class),
            (rf"({name})({SPACE})(\()", Groups(Name.Function, Text, Operator)),
            (rf"(\.)({name})", Groups(Operator, Name.Property)),
            (
                rf"{any_of(KEYWORDS)}{BOUNDARY}"
                rf"|(?:<[%:-]|=>|>:|[#=@_⇒←])(?:$|(?=\s)|{BOUNDARY})",
                Keyword,
            ),
            (rf":(?!{sign})", Keyword, "type"),
            (word("false null true"), Keyword.Constant),
            (spaced("import package"), Groups(Keyword, Text), "import"),
            (spaced("type"), Groups(Keyword, Text), "type"),
            (r'"""', _long_string),
            (r'"(?:\\[\\"]|[^"])*+"|"(?s:.*)"', String),
            (rf"'(?:[^\\]|\\(?:u{HEX}{{4}}|.))'", String.Char),
            (name, Name),
            (QUOTED, Name),
            (r"\[", Operator, "type parameters"),
            (r"[#(),.;{}]", Operator),
            (rf"{sign}+", Operator),
            (r"(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?", Number.Float),
            (r"[0-9]+[fFdD]", Number.Float),
            (rf"0x{HEX_DIGITS}", Number.Hex),
            (r"[0-9]+L?", Number.Integer),
            (r"\n", Text),
        ],
        "class": [
            (
                rf"({any_name})(\s*)(\[)",
                Groups(Name.Class, Text, Operator),
                "type parameters",
            ),
            (r"\s+", Text),
            (r"[{(]", Operator, "#pop"),
            (r"//.*", Comment.Single, "#pop"),
            (any_name, Name.Class, "#pop"),
        ],
        "type": [
            (r"\s+", Text),
            (r"<[%:]|>:|[#_⇒]|forSome|type", Keyword),
            (r"([),;}]|=>|=)(\s*)", Groups(Operator, Text), "#pop"),
            (r"[({]", Operator, "#push"),
            (
                rf"({type_path})(\s*)(\[)",
                Groups(Keyword.Type, Text, Operator),
                ("#pop", "type parameters"),
            ),
            (rf"({type_path})(\s*)$", Groups(Keyword.Type, Text), "#pop"),
            (r"//.*", Comment.Single, "#pop"),
            (rf"\.|{any_name}", Keyword.Type),
        ],
        "type parameters": [
            (r"[\s,]+", Text),
            (r"<[%:]|=>|>:|[#_⇒]|forSome|type", Keyword),
            (r"[\])}]", Operator, "#pop"),
            (r"[(\[{]", Operator, "#push"),
            (rf"\.|{any_name}", Keyword.Type),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^/*]+|[*/]", Comment.Multiline),
        ],
        "import": [(rf"(?:{name}|\.)+", Name.Namespace, "#pop")],
    }


class Scala(RougeLexer):
    tag = "scala"
    tokens = by_trait("scala_quoted_names", _table(SIGNS), _table(f"'`{SIGNS}"))
