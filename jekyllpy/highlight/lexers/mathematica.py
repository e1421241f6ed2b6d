"""Mathematica, the Wolfram language."""

from __future__ import annotations

from pygments.token import Comment, Generic, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import NUMBER, quoted
from jekyllpy.highlight.words import words_of

BUILTINS = words_of("mathematica", "builtins")
NUMBER_IN_BASE = r"(?:\w++\.?|\.(?=\w))\w*"
PRECISION = rf"(?:`(?:`?{NUMBER})?)?"
POWER = r"(?:\*\^[+-]?\d+)?"
NAME = r"[a-zA-Z$][$a-zA-Z0-9]*+"
SYMBOL = rf"(?:{NAME}|\\\[{NAME}\])++"


class Mathematica(RougeLexer):
    tag = "mathematica"
    tokens = {
        "root": [
            (r"\s+", Text.Whitespace),
            (r"\(\*", Comment, "comment"),
            (rf"\d+\^\^{NUMBER_IN_BASE}{PRECISION}{POWER}", Number),
            (rf"{NUMBER}{PRECISION}{POWER}", Number),
            (rf"::(?:{NAME}|{quoted(chr(34))})", Name.Tag),
            (r"(?:In|Out)\[[0-9]+\]:?=", Generic.Prompt),
            (
                rf"(?:`?{SYMBOL})+`?",
                Words(
                    Name.Variable,
                    (Name.Builtin.Pseudo, "Module With Block"),
                    (Name.Builtin, BUILTINS),
                ),
            ),
            (rf'#(?:{NAME}|"{NAME}"|\d*)', Name.Function),
            (r"[+\-*/|,;.:@~=><&`'^?!_%]", Operator),
            (r"[\[\](){}]", Punctuation),
            (quoted('"'), String),
        ],
        "comment": [
            (r"\(\*", Comment, "#push"),
            (r"\*\)", Comment, "#pop"),
            (rf"::{NAME}::", Comment.Preproc),
            (rf"[ ]:(?:{NAME}|\s)++:[ ]", Comment.Preproc),
            (r".", Comment),
        ],
    }
