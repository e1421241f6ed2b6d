"""CSS."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import (
    Comment,
    Keyword,
    Literal,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import RougeLexer, Until, Words, unless, when
from jekyllpy.highlight.lexers.patterns import BOUNDARY, DECIMAL, JOINERS, PERHAPS_BLANKS, quoted
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

BUILTINS = words_of("css", "builtins")
EARLIER_BUILTINS = f"{BUILTINS} {words_of('css', 'earlier builtins')}"
CONSTANTS = words_of("css", "constants")
ATTRIBUTES = words_of("css", "attributes")
IDENTIFIER = rf"(?u:(?:[^\W\d]|-)[\w{JOINERS}-]*)"
UNITS = "em|px|pt|pc|in|mm|cm|ex|rem|ch|vw|vh|vmin|vmax|dpi|dpcm|dppx|deg|grad|rad|turn|s|ms|Hz|kHz"
VENDOR_PREFIXES = (
    *("-ah-", "-atsc-", "-hp-", "-khtml-", "-moz-", "-ms-", "-o-", "-rim-", "-ro-", "-tc-"),
    *("-wap-", "-webkit-", "-xv-", "mso-", "prince-"),
)
EARLIER_PROPERTIES = frozenset(f"{ATTRIBUTES} {words_of('css', 'earlier attributes')}".split())
PROPERTIES = frozenset(f"{ATTRIBUTES} {words_of('css', 'later attributes')}".split())
VALUES: dict[str, TokenType] = {
    **dict.fromkeys(("true", "false"), Name.Constant),
    **dict.fromkeys(words_of("css", "functions").split(), Name.Function),
    **dict.fromkeys(CONSTANTS.split(), Name.Other),
    **dict.fromkeys(f"{BUILTINS} {words_of('css', 'later builtins')}".split(), Name.Builtin),
}


def _declaration(lexer: CSS, _: str, name: str, space: str, colon: str) -> None:
    properties = PROPERTIES if lexer.traits.css_functions else EARLIER_PROPERTIES
    known = name in properties or name.startswith(VENDOR_PREFIXES)
    lexer.emit(Name.Label if known else Name.Property, name)
    lexer.emit(Text, space)
    lexer.emit(Punctuation, colon)


def _value(lexer: CSS, word: str) -> None:
    lexer.emit(VALUES.get(word.lower(), Name), word)


class CSS(RougeLexer):
    tag = "css"
    tokens = {
        "root": [
            include("basics"),
            (r"\{", Punctuation, "stanza"),
            (rf"::?{IDENTIFIER}", Name.Decorator),
            (rf"\.{IDENTIFIER}", Name.Class),
            (rf"#{IDENTIFIER}", Name.Function),
            (rf"@{IDENTIFIER}", Keyword, "at rule"),
            (IDENTIFIER, Name.Tag),
            when("css_functions", (r"(?<!\d)\d++%", Number)),
            (r"[!%&()*+,./:;<=>?@\[\]|~^-]", Operator),
            include("strings"),
        ],
        "basics": [
            (r"\s+", Text),
            (r"/\*", Until(Comment, "*/")),
        ],
        "strings": [
            (quoted('"'), String.Single),
            (quoted("'"), String.Double),
        ],
        "value": [
            include("basics"),
            when("css_functions", (r"#[0-9a-fA-F]{3,8}", Name.Other)),
            unless(
                "css_functions",
                (r"url\(", Until(String.Other, ")", in_line=True)),
                (r"#[0-9a-fA-F]{1,6}", Number),
            ),
            when("css_functions", (rf"-?{DECIMAL}fr\b", Number)),
            (rf"-?{DECIMAL}(?:%|(?:{UNITS})\b)?", Number),
            when(
                "css_functions",
                (rf"--{IDENTIFIER}", Literal),
                (r"[-+*/]", Operator),
            ),
            (r"[(),./:\[\]]", Punctuation),
            include("strings"),
            when("css_functions", (IDENTIFIER, _value)),
            unless(
                "css_functions",
                (
                    IDENTIFIER,
                    Words(Name, (Name.Constant, CONSTANTS), (Name.Builtin, EARLIER_BUILTINS)),
                ),
            ),
        ],
        "at rule": [
            (rf"\{{(?=\s*{IDENTIFIER}\s*:)", Punctuation, "at stanza"),
            (r"\{", Punctuation, "at body"),
            (r";", Punctuation, "#pop"),
            when("css_functions", (r"[<=>]", Operator)),
            include("value"),
        ],
        "at body": [(r"\}", Punctuation, "#pop:2"), include("root")],
        "at stanza": [(r"\}", Punctuation, "#pop:2"), include("stanza")],
        "stanza": [
            include("basics"),
            (r"\}", Punctuation, "#pop"),
            (rf"({IDENTIFIER})(\s*)(:)", _declaration, "declaration"),
        ],
        "declaration": [
            (r";", Punctuation, "#pop"),
            (r"(?=\})", Text, "#pop"),
            (rf"!{PERHAPS_BLANKS}important{BOUNDARY}", Comment.Preproc),
            (r"^@.*$", Comment.Preproc),
            include("value"),
        ],
    }
