"""GDScript, the language of Godot."""

from __future__ import annotations

from pygments.token import (
    Comment,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import Groups, RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import (
    EXPONENT,
    HEX,
    HEX_DIGITS,
    KNOWN_WORD,
    POINTED,
    word,
)
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("gdscript", "keywords")
BUILTINS = words_of("gdscript", "builtins")
TYPES = words_of("gdscript", "builtins type")
NAME = r"[_a-zA-Z]\w*"
COUNT = r"(?:\d+|\*)?"


def _string(quote: str, kind: TokenType) -> list[tuple[object, ...]]:
    """What stands in a string up to the closing `quote`; a lone one within three is an error."""
    sign = quote[0]
    other = "'" if sign == '"' else '"'
    return [
        (
            rf"\\(?:[abfnrtv\"'\\\n]|N\{{[^}}\n]*\}}|u{HEX}{{4}}|U{HEX}{{8}}|x{HEX}{{2}}"
            r"|[0-7]{1,3})",
            String.Escape,
        ),
        (quote, kind, "#pop"),
        (
            rf"%(?:\(\w+\))?[ #0+-]*+{COUNT}(?:\.{COUNT})?[Llh]?[E-GXcdefgiorsux%]",
            String.Interpol,
        ),
        (rf"[^%\\\n{sign}]+|[%\\{other}]", kind),
        *([(r"\n", kind)] if len(quote) > 1 else []),
    ]


class GDScript(RougeLexer):
    tag = "gdscript"
    tokens = {
        "root": [
            (r"\s+|\\\n", Text),
            (r"#.*", Comment.Single),
            (r"[(),:;\[\]{}]", Punctuation),
            (word("and in not or"), Operator.Word),
            (r"&&|\|\||<<|>>|[!%&*+/=|-]=|[!$%&*+./<=>^|~-]", Operator),
            (r"(func)((?:\\|\s)+)", Groups(Keyword, Text), "function name"),
            (r"(class)((?:\\|\s)+)", Groups(Keyword, Text), "class name"),
            (
                KNOWN_WORD,
                Words(
                    None,
                    (Keyword, KEYWORDS),
                    (Keyword.Reserved, "case do switch"),
                    (Name.Builtin, BUILTINS),
                    (Name.Builtin.Pseudo, "INF NAN PI TAU false self true"),
                    (Keyword.Type, TYPES),
                ),
            ),
            (r'"""', String.Double, "three double"),
            (r"'''", String.Double, "three single"),
            (r'"', String.Double, "double"),
            (r"'", String.Double, "single"),
            (NAME, Name),
            (rf"(?:\d++{EXPONENT}|{POINTED}(?:{EXPONENT})?)j?", Number.Float),
            (f"0[xX]{HEX_DIGITS}", Number.Hex),
            (r"\d+j?", Number.Integer),
        ],
        "function name": [(NAME, Name.Function, "#pop")],
        "class name": [(NAME, Name.Class, "#pop")],
        "double": _string('"', String.Double),
        "single": _string("'", String.Single),
        "three double": _string('"""', String.Double),
        "three single": _string("'''", String.Single),
    }
