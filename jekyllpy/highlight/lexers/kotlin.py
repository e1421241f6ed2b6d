"""Kotlin."""

from __future__ import annotations

import re

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import BOUNDARY, HEX, JOINERS, KNOWN_WORD, UPPER
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("kotlin", "keywords")

CASELESS = (
    "ªº\u01bb\u01c0-\u01c3\u0294\u05d0-\u05f2\u0620-\u063f\u0641-\u064a\u0904-\u0939\u0e01-\u0e45"
    "\u1100-\u11ff\u2135-\u2138\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
    "\U00020000-\U0003ffff²³¹¼½¾"
)
"""Letters that are neither large nor small, which Kotlin's rules leave out of names."""
TAIL = rf"(?u:[^\W{CASELESS}]|[-{JOINERS}])*+"
CLASS = rf"`?[{UPPER}]{TAIL}`?"
NAME = rf"`?(?u:[^\W\d{CASELESS}]){TAIL}`?"
DIGITS = r"[0-9](?:[0-9_]*[0-9])?"
EXPONENT = rf"[eE][+-]?{DIGITS}"

_SPACE = re.compile(r"\s*")


def _annotation(lexer: Kotlin, _: str) -> bool:
    """Brackets behind the space a line begins with; a row of empty lines is read once."""
    start = lexer.pos
    if start < lexer.no_annotation_before:
        return False
    space = _SPACE.match(lexer.text, start)
    assert space is not None
    if not lexer.text.startswith("[", space.end()):
        lexer.no_annotation_before = space.end()
        return False
    lexer.pos = space.end()
    end = lexer.find_in_line("]")
    lexer.pos = start
    if end < 0:
        return False
    lexer.take(Name.Attribute, "", end + 1)
    return True


class Kotlin(RougeLexer):
    tag = "kotlin"
    tokens = {
        "root": [
            (
                rf"(companion)(\s+)(object){BOUNDARY}",
                Groups(Keyword, Text, Keyword),
            ),
            (
                r"(class|data\s+class|interface|object)(\s+)",
                Groups(Keyword.Declaration, Text),
                "class",
            ),
            (r"(fun)(\s+)", Groups(Keyword, Text), "function"),
            (r"(package|import)(\s+)", Groups(Keyword, Text), "package"),
            (
                r"(val|var)(\s+)(\()",
                Groups(Keyword.Declaration, Text, Punctuation),
                "destructuring",
            ),
            (r"(val|var)(\s+)", Groups(Keyword.Declaration, Text), "property"),
            (
                rf"(return|continue|break|this|super)(@{NAME})?{BOUNDARY}",
                Groups(Keyword, Name.Decorator),
            ),
            (rf"(?=[a-z]){KNOWN_WORD}", Words(None, (Keyword, KEYWORDS))),
            (r"^(?=[\s\[])", _annotation),
            (r"[^\S\n]+|\\\n", Text),
            (r"//.*", Comment.Single),
            (r"/\*.*\*/", Comment.Multiline),
            (r"/\*.*", Comment.Multiline, "comment"),
            (r"\n", Text),
            (r"(::)(class)", Groups(Operator, Keyword)),
            (r"::|!!|\?[:.]|\.\.", Operator),
            (
                rf"(?:(?<![0-9])|(?=\.))(?=[0-9_]*+[.eEfF])(?:(?:{DIGITS})?\.{DIGITS}(?:{EXPONENT})?|{DIGITS}{EXPONENT})[fF]?|{DIGITS}[fF]",
                Number.Float,
            ),
            (r"0[bB][01](?:[01_]*[01])?[uU]?L?", Number.Bin),
            (rf"0[xX]{HEX}(?:[0-9a-fA-F_]*{HEX})?[uU]?L?", Number.Hex),
            (r"0+(?=0)|(?:[1-9](?:[0-9_]*[0-9])?|0)[uU]?L?", Number.Integer),
            (r"[~!%^&*()+=|\[\]:;,.<>/?{}-]", Punctuation),
            (r'@"', Until(String, '"'), "verbatim"),
            (r'"""', Until(String, '"""')),
            (r'"(?:\\[\\"]|[^"\n])*+["\n]|".*"', String),
            (r"'(?:\\.|[^\\])'", String.Char),
            (rf"@{CLASS}", Name.Decorator),
            (rf"({CLASS})(<)", Groups(Name.Class, Punctuation), "generic parameters"),
            (CLASS, Name.Class),
            (rf"{NAME}(?=\s*[({{])", Name.Function),
            (rf"({NAME})@", Name.Decorator),
            (NAME, Name),
        ],
        "verbatim": [
            (r'"', Until(String, '"')),
            (r"", Text, "#pop"),
        ],
        "package": [(r"\S+", Name.Namespace, "#pop")],
        "class": [(CLASS, Name.Class, "#pop")],
        "function": [
            (r"<", Punctuation, "generic parameters"),
            (r"\s+", Text),
            (rf"({CLASS})(\.)", Groups(Name.Class, Punctuation)),
            (NAME, Name.Function, "#pop"),
        ],
        "generic parameters": [
            (CLASS, Name.Class),
            (r"<", Punctuation, "#push"),
            (r"reified|out|in", Keyword),
            (r"[,:.?]", Punctuation),
            (r"\s+", Text),
            (r">", Punctuation, "#pop"),
        ],
        "property": [
            (r"<", Punctuation, "generic parameters"),
            (r"\s+", Text),
            (NAME, Name.Property, "#pop"),
        ],
        "destructuring": [
            (r",", Punctuation),
            (r"\)", Punctuation, "#pop"),
            (r"\s+", Text),
            (NAME, Name.Property),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^/*]+|[/*]", Comment.Multiline),
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.no_annotation_before = 0
        return super().continue_lex(text)
