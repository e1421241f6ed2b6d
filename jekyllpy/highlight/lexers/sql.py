"""SQL."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("sql", "keywords")
TYPES = words_of("sql", "types")
MEANING = {
    **dict.fromkeys(KEYWORDS.split(), Keyword),
    **dict.fromkeys(TYPES.split(), Name.Builtin),
}


class SQL(RougeLexer):
    tag = "sql"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"--.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
            (r"\d+", Number.Integer),
            (r"'", String.Single, "single"),
            (r'"', Name.Variable, "double"),
            (r"`", Name.Variable, "backtick"),
            (r"\w+", lambda lexer, word: lexer.emit(MEANING.get(word.upper(), Name), word)),
            (r"[+*/<>=~!@#%&|?^-]", Operator),
            (r"[;:()\[\]{},.]", Punctuation),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^/*]+|[/*]", Comment.Multiline),
        ],
        "single": [
            (r"\\.|''", String.Escape),
            (r"'", String.Single, "#pop"),
            (r"[^\\']+", String.Single),
        ],
        "double": [
            (r'\\.|""', String.Escape),
            (r'"', Name.Variable, "#pop"),
            (r'[^\\"]+', Name.Variable),
        ],
        "backtick": [
            (r"\\.|``", String.Escape),
            (r"`", Name.Variable, "#pop"),
            (r"[^\\`]+", Name.Variable),
        ],
    }
