"""Common Lisp, and Emacs Lisp."""

from __future__ import annotations

from pygments.token import (
    Comment,
    Error,
    Keyword,
    Name,
    Number,
    Operator,
    Other,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import Enclosed, Groups, RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import NUMBER, quoted
from jekyllpy.highlight.words import words_of

CONSTITUENTS = r"a-zA-Z0-9!$%&*+,\-./<=>?@\[\]^_{}~"
SYMBOL = rf"(?:(?:\\.|[{CONSTITUENTS}])(?:\\.|[{CONSTITUENTS}#:])*|\|[^|]+\|)"
END = r"(?=[ \"'()\n,;`])"
EXPONENT = r"[defls][-+]?\d+"


def _close(lexer: RougeLexer, text: str) -> None:
    if len(lexer.stack) == 1:
        lexer.emit(Error, text)
    else:
        lexer.emit(Punctuation, text)
        lexer.pop()


class CommonLisp(RougeLexer):
    tag = "common_lisp"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r";.*", Comment.Single),
            (r"#\|", Comment.Multiline, "comment"),
            (r"#\d*Y.*", Comment.Special),
            (r'"', Enclosed(String, r'(?:[^"\\]++|\\.)*+', '"')),
            (rf"[:']{SYMBOL}", String.Symbol),
            (r"['`]", Operator),
            (rf"[-+]?\d+\.?{END}|[-+]?\d+/\d+{END}", Number.Integer),
            (
                rf"[-+]?(?:{NUMBER}{EXPONENT}|\d*\.\d+){END}",
                Number.Float,
            ),
            (rf"#\\.{END}|#\\{SYMBOL}", String.Char),
            (r"#\(", Operator, "root"),
            (r"#\d*\*[01]*", Other),
            (rf"#:{SYMBOL}", String.Symbol),
            (r"#[.,]", Operator),
            (r"#'", Name.Function),
            (r"#[bB][+-]?[01]+(?:/[01]+)?", Number),
            (r"#[oO][+-]?[0-7]+(?:/[0-7]+)?", Number.Oct),
            (r"#[xX][+-]?[0-9a-fA-F]+(?:/[0-9a-fA-F]+)?", Number),
            (r"(#[cC])(\()", Groups(Number, Punctuation), "root"),
            (r"(#(?:[sS]|\d+[aA]))(\()", Groups(String.Other, Punctuation), "root"),
            (rf"#[pP]?{quoted(chr(34))}", String.Symbol),
            (r"#\d+[=#]", Operator),
            (rf"#+nil{END}\s*\(", Comment, "commented form"),
            (r"#[+-]", Operator),
            (r",@|,|\.", Operator),
            (rf"(?:t|nil){END}", Name.Constant),
            (rf"\*{SYMBOL}\*", Name.Variable.Global),
            (
                SYMBOL,
                Words(
                    Name.Variable,
                    (Name.Builtin, words_of("common_lisp", "functions")),
                    (Keyword, words_of("common_lisp", "special forms")),
                    (Name.Builtin, words_of("common_lisp", "macros")),
                    (Keyword, words_of("common_lisp", "lambda list keywords")),
                    (Keyword, words_of("common_lisp", "declarations")),
                    (Keyword.Type, words_of("common_lisp", "types")),
                    (Name.Class, words_of("common_lisp", "classes")),
                ),
            ),
            (r"\(", Punctuation, "root"),
            (r"\)", _close),
        ],
        "comment": [
            (r"#\|", Comment.Multiline, "#push"),
            (r"\|#", Comment.Multiline, "#pop"),
            (r"[^|#]+|[|#]", Comment.Multiline),
        ],
        "commented form": [
            (r"\(", Comment, "#push"),
            (r"\)", Comment, "#pop"),
            (r"[^()]+", Comment),
        ],
    }
