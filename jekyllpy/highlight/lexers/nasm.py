"""Assembly for NASM."""

from __future__ import annotations

import re

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, when
from jekyllpy.highlight.lexers.patterns import BLANKS, HEX, HEX_DIGITS, any_of
from jekyllpy.highlight.tokens import ERROR

DIRECTIVES = """
ABSOLUTE ALIGN BITS COMMON CPU ENDSTRUC EXPORT EXTERN GLOBAL GROUP IMPORT LIBRARY MODULE ORG SECTION
SEGMENT STRUC UPPERCASE USE16 USE32
"""
NAME = r"[$._?a-zA-Z][#$.?@~\w]*+"
REGISTERS = r"""[er]?[a-d]x|[er]?[sb]p|[er]?[ds]i|[a-d][hl]|[c-gs]s|r\d[0-5]?[bdw]
|cr[0-4]|dr[0-367]|mm[0-7]|st[0-7]|tr[3-7]""".replace("\n", "")
UNKNOWN_BLANKS = re.compile(r"[\f\v]+|[^\f\v]+")


def _blanks(lexer: RougeLexer, space: str) -> None:
    """White space from the start of a line; what feeds a page or a column is no part of the language."""
    for piece in UNKNOWN_BLANKS.findall(space):
        if piece[0] in "\f\v":
            lexer.out.append((ERROR, piece))
        else:
            lexer.emit(Text, piece)


class Nasm(RougeLexer):
    tag = "nasm"
    tokens = {
        "root": [
            (r"^\s*+%", Comment.Preproc, "directive"),
            (r"^\s++", _blanks),
            include("space"),
            when("nasm_signs", include("signs")),
            (f"{NAME}:", Name.Label),
            (
                rf"({NAME})({BLANKS})((?i:equ))",
                Groups(Name.Constant, Keyword.Declaration, Keyword.Declaration),
                "operands",
            ),
            (any_of(DIRECTIVES), Keyword, "operands"),
            (r"(?i:times|(?:d|res)[bdqtw])", Keyword.Declaration, "operands"),
            (NAME, Name.Function, "operands"),
            (r"[\n\r]+", Text),
        ],
        "operands": [
            *(
                (rf"{quote}(?:[^{quote}\\n]|\\\\{quote})*+{quote}", String)
                for quote in ('"', "'", "`")
            ),
            (rf"0[xX]{HEX_DIGITS}|\d{HEX}*+[hH]", Number.Hex),
            (r"[0-7]++[qQ]", Number.Oct),
            (r"[01]++[bB]", Number.Bin),
            (r"\d++\.[eE]?\d+", Number.Float),
            (r"\d+", Number.Integer),
            include("signs"),
            (f"(?i:{REGISTERS})", Name.Builtin),
            (NAME, Name.Variable),
            (r"[\n\r]+", Text, "#pop"),
            include("space"),
        ],
        "directive": [
            (r"[^\n;]+", Comment.Preproc),
            (r";", Until(Comment.Single, "\n"), "#pop"),
            (r"\n", Comment.Preproc, "#pop"),
        ],
        "space": [
            (r"[ \t]+|\n", Text),
            (r";.*", Comment.Single),
        ],
        "signs": [
            (r"[(),:\[\]]+", Punctuation),
            (r"[%&*+/<>^|~-]+", Operator),
            (r"\$+", Keyword.Constant),
            (r"(?i:seg|strict|wrt)", Operator.Word),
            (r"(?i:byte|[dq]?word)", Keyword.Type),
        ],
    }
