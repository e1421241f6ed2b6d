"""R."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import DECIMAL, EXPONENT, quoted

KEYWORDS = "if else for while repeat in next break function"
CONSTANTS = "NULL Inf TRUE FALSE NaN NA NA_integer_ NA_real_ NA_complex_ NA_character_"
NAMED_VALUES = "LETTERS letters month.abb month.name pi T F"
PRIMITIVES = """
abs acos acosh all any anyNA Arg as.call as.character as.complex as.double as.environment as.integer
as.logical as.null.default as.numeric as.raw asin asinh atan atanh attr attributes baseenv browser c
call ceiling class Conj cos cosh cospi cummax cummin cumprod cumsum digamma dim dimnames emptyenv exp
expression floor forceAndCall gamma gc.time globalenv Im interactive invisible is.array is.atomic
is.call is.character is.complex is.double is.environment is.expression is.finite is.function
is.infinite is.integer is.language is.list is.logical is.matrix is.na is.name is.nan is.null
is.numeric is.object is.pairlist is.raw is.recursive is.single is.symbol lazyLoadDBfetch length
lgamma list log max min missing Mod names nargs nzchar oldClass on.exit pos.to.env proc.time prod
quote range Re rep retracemem return round seq_along seq_len seq.int sign signif sin sinh sinpi sqrt
standardGeneric substitute sum switch tan tanh tanpi tracemem trigamma trunc unclass untracemem
UseMethod xtfrm
"""


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
            (r"[(),;\[\]{}]", Punctuation),
            (r"[!$%&*+/:<=>?@|~^-]", Operator),
        ],
    }
