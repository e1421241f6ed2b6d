"""CSS."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import DECIMAL, JOINERS, quoted
from jekyllpy.highlight.words import words_of

BUILTINS = words_of("css", "builtins")
CONSTANTS = words_of("css", "constants")
IDENTIFIER = rf"(?u:(?:[^\W\d]|-)[\w{JOINERS}-]*)"
UNITS = "em|px|pt|pc|in|mm|cm|ex|rem|ch|vw|vh|vmin|vmax|dpi|dpcm|dppx|deg|grad|rad|turn|s|ms|Hz|kHz"
VENDOR_PREFIXES = (
    *("-ah-", "-atsc-", "-hp-", "-khtml-", "-moz-", "-ms-", "-o-", "-rim-", "-ro-", "-tc-"),
    *("-wap-", "-webkit-", "-xv-", "mso-", "prince-"),
)
PROPERTIES = frozenset(words_of("css", "attributes").split())


def _declaration(lexer: CSS, _: str, name: str, space: str, colon: str) -> None:
    known = name in PROPERTIES or name.startswith(VENDOR_PREFIXES)
    lexer.emit(Name.Label if known else Name.Property, name)
    lexer.emit(Text, space)
    lexer.emit(Punctuation, colon)


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
            (r"[~^*!%&\[\]()<>|+=@:;,./?-]", Operator),
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
            (r"url\(", Until(String.Other, ")", in_line=True)),
            (r"#[0-9a-fA-F]{1,6}", Number),
            (rf"-?{DECIMAL}(?:%|(?:{UNITS})\b)?", Number),
            (r"[\[\]():/.,]", Punctuation),
            include("strings"),
            (IDENTIFIER, Words(Name, (Name.Constant, CONSTANTS), (Name.Builtin, BUILTINS))),
        ],
        "at rule": [
            (rf"\{{(?=\s*{IDENTIFIER}\s*:)", Punctuation, "at stanza"),
            (r"\{", Punctuation, "at body"),
            (r";", Punctuation, "#pop"),
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
            (r"!\s*important\b", Comment.Preproc),
            (r"^@.*$", Comment.Preproc),
            include("value"),
        ],
    }
