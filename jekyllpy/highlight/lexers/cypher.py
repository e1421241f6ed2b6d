"""Cypher, the query language of graph databases."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.patterns import HEX_DIGITS, PERHAPS_BLANKS, POINTED, quoted
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

KEYWORDS = frozenset(words_of("cypher", "keywords").split())
FUNCTIONS = frozenset(words_of("cypher", "functions").split())
PREDICATES = frozenset(words_of("cypher", "predicates").split())
EXPONENT = r"[eE][+-]?\d+"


def _call(lexer: RougeLexer, _: str, name: str, space: str, bracket: str) -> None:
    upper = name.upper()
    kind: TokenType = Keyword if upper in KEYWORDS else Name
    lexer.emit(Name.Function if upper in FUNCTIONS else kind, name)
    lexer.emit(Text.Whitespace, space)
    lexer.emit(String.Symbol, bracket)


def _word(lexer: RougeLexer, word: str) -> None:
    upper = word.upper()
    kind: TokenType = Keyword if upper in KEYWORDS else Name
    lexer.emit(Operator.Word if upper in PREDICATES else kind, word)


class Cypher(RougeLexer):
    tag = "cypher"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (r"[%&*+<=>^|~-]", Operator),
            (r"[),;\[\]{}]", String.Symbol),
            (
                rf"(\w++)(:)(?={PERHAPS_BLANKS}-?[\d._])",
                Groups(Name.Label, String.Delimiter),
                "number",
            ),
            (rf"(\w++)({PERHAPS_BLANKS})(\()", _call),
            (r":\w+", Name.Class),
            (r"(\d++)(\.\.)(-?\d+)", Groups(Number, Operator, Number)),
            (rf"\d++{EXPONENT}|{POINTED}(?:{EXPONENT})?", Number.Float),
            (r"0[0-7]+", Number.Oct),
            (f"0[xX]{HEX_DIGITS}", Number.Hex),
            (r"\d+", Number.Integer),
            (r"[\w.]++:", Name.Property),
            (r"\(", String.Symbol),
            (r"[$\w.]+", _word),
            (quoted('"'), String.Double),
            (quoted("'"), String.Single),
            (quoted("`"), String.Backtick),
        ],
        "number": [
            (r"\s+", Text.Whitespace),
            (r"-?[\d._]+", Number, "#pop"),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^*/]+|[*/]", Comment.Multiline),
        ],
    }
