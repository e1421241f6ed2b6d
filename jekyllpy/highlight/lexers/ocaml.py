"""OCaml."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Words
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("ocaml", "keywords")
WORD_OPERATORS = words_of("ocaml", "word operators")
PRIMITIVES = words_of("ocaml", "primitives")

NAME = r"[a-zA-Z_][\w']*"
CAPITALIZED = r"[A-Z][\w']*+"


class OCaml(RougeLexer):
    tag = "ocaml"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"false|true|\(\)|\[\]", Name.Builtin.Pseudo),
            (rf"{CAPITALIZED}(?=\s*\.)", Name.Namespace, "path"),
            (rf"`{NAME}", Name.Tag),
            (CAPITALIZED, Name.Class),
            (r"\(\*(?!\))", Comment, "comment"),
            (
                NAME,
                Words(
                    Name,
                    (Keyword, KEYWORDS),
                    (Operator.Word, WORD_OPERATORS),
                    (Keyword.Type, PRIMITIVES),
                ),
            ),
            (r"[(){}\[\];]+", Punctuation),
            (r"[;,_!$%&*+./:<=>?@^|~#-]+", Operator),
            (r"\d[\d_]*+(?:[^\d_\n][\d_]*+)?[eE][+-]?\d[\d_]*", Number.Float),
            (r"0[xX][0-9a-fA-F][0-9a-fA-F_]*", Number.Hex),
            (r"0[oO][0-7][0-7_]*", Number.Oct),
            (r"0[bB][01][01_]*", Number.Bin),
            (r"\d[\d_]*", Number.Integer),
            (r"'(?:\\[\\\"'ntbr ]|\\[0-9]{3}|\\x[0-9a-fA-F]{2}|\.)'", String.Char),
            (r"'", Keyword),
            (r'"', String.Double, "string"),
        ],
        "comment": [
            (r"[^(*)]+", Comment),
            (r"\(\*", Comment, "#push"),
            (r"\*\)", Comment, "#pop"),
            (r"[(*)]", Comment),
        ],
        "string": [
            (r'[^\\"]+', String.Double),
            (r"\\(?:[\\\"'ntbr]|\d{3}|x[0-9a-fA-F]{2})", String.Escape),
            (r"\\\n", String.Double),
            (r'"', String.Double, "#pop"),
        ],
        "path": [
            (r"\s+", Text),
            (r"\.", Punctuation),
            (rf"{CAPITALIZED}(?=\s*\.)", Name.Namespace),
            (CAPITALIZED, Name.Class, "#pop"),
            (NAME, Name, "#pop"),
            (r"[({\[]", Punctuation, "#pop"),
        ],
    }
