"""F#."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import HEX, grouped
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("fsharp", "keywords")
SIGNS = words_of("fsharp", "keyopts")
OPERATORS = words_of("fsharp", "word operators")
NAME = r"[a-zA-Z][\w']*"
QUOTED_NAME = r"``[^\t\n\r`]+``"
UPPER_NAME = r"[A-Z][\w']*+"


class FSharp(RougeLexer):
    tag = "fsharp"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"false|true|\(\)|\[\]", Name.Builtin.Pseudo),
            (rf"{UPPER_NAME}(?=\s*\.)", Name.Namespace, "dotted"),
            (UPPER_NAME, Name.Class),
            (r"\(\*(?!\))", Comment, "comment"),
            (r"//.*", Comment.Single),
            (
                NAME,
                Words(
                    Name,
                    (Keyword, KEYWORDS),
                    (Operator.Word, OPERATORS),
                    (Keyword.Type, "array bool char float int list string unit"),
                ),
            ),
            (QUOTED_NAME, Name),
            (r"[!#$%&()*+,./:;<=>?@\[\]^_{|}~-]+", Words(Operator, (Punctuation, SIGNS))),
            (
                rf"{grouped('0-9')}(?:[^\d\n_][\d_]*+)?[eE][+-]?{grouped('0-9')}",
                Number.Float,
            ),
            (rf"0[xX]{HEX}[a-fA-F0-9_]*", Number.Hex),
            (f"0[oO]{grouped('0-7')}", Number.Oct),
            (f"0[bB]{grouped('01')}", Number.Bin),
            (grouped("0-9"), Number.Integer),
            (rf"'(?:\.|\\(?:[ bnrt\\'\"]|[0-9]{{3}}|x{HEX}{{2}}))'", String.Char),
            (r"'", Keyword),
            (r'"', String.Double, "string"),
        ],
        "comment": [
            (r"\(\*", Comment, "#push"),
            (r"\*\)", Comment, "#pop"),
            (r"[^()*]+|[()*]", Comment),
        ],
        "string": [
            (r'[^"\\]+|\\\n', String.Double),
            (rf"\\(?:[bnrt\\'\"]|\d{{3}}|x{HEX}{{2}})", String.Escape),
            (r'"', String.Double, "#pop"),
        ],
        "dotted": [
            (r"\s+", Text),
            (r"\.", Punctuation),
            (rf"{UPPER_NAME}(?=\s*\.)", Name.Namespace),
            (UPPER_NAME, Name.Class, "#pop"),
            (NAME, Name, "#pop"),
            (QUOTED_NAME, Name, "#pop"),
            (r"\[", Punctuation, "#pop"),
        ],
    }
