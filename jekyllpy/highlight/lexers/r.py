"""R."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import DECIMAL, EXPONENT, quoted
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("r", "keywords")
CONSTANTS = words_of("r", "constants")
NAMED_VALUES = words_of("r", "named values")
PRIMITIVES = words_of("r", "primitives")


def _calls() -> str:
    """The primitive functions; their dots stand for any character, as Rouge reads them."""
    return "|".join(PRIMITIVES.split())


class R(RougeLexer):
    tag = "r"
    tokens = {
        "root": [
            (r"#'.*$", Comment.Doc),
            (r"#.*$", Comment.Single),
            (r"\s+", Text.Whitespace),
            (r"`[^`]+`", Name),
            (quoted("'"), String.Single),
            (quoted('"'), String.Double),
            (r"%[^%]*%", Operator),
            (r"0[xX][a-fA-F0-9]+(?:[pP][0-9]+)?[Li]?", Number.Hex),
            (rf"[-+]?{DECIMAL}(?:{EXPONENT})?[Li]?", Number),
            (rf"(?:{_calls()})(?=\()", Name.Function),
            (
                r"(?u:(?:[^\W\d_]|\.(?:[^\W\d]|\.))[\w.]*|\.)",
                Words(
                    Name,
                    (Keyword, KEYWORDS),
                    (Keyword.Constant, CONSTANTS),
                    (Name.Builtin, NAMED_VALUES),
                ),
            ),
            (r"[\[\]{}();,]", Punctuation),
            (r"[-<>?*+^/!=~$@:%&|]", Operator),
        ],
    }
