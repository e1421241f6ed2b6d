"""Erlang."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import KNOWN_WORD
from jekyllpy.highlight.words import words_of

BUILTINS = words_of("erlang", "builtins")
KEYWORDS = words_of("erlang", "keywords")
WORD_OPERATORS = words_of("erlang", "word operators")
ATOM = r"(?:'[^\n']*+(?:[\n']'|(?<=[^\\\n'])')|[a-z]\w*)"
VARIABLE = r"[A-Z_]\w*"
MACRO = rf"(?:{ATOM}|{VARIABLE})"
ESCAPE = r"\\(?:\^[a-zA-Z]|[0-7]{1,3}|[\\/'\"bdefnrstv])"


class Erlang(RougeLexer):
    tag = "erlang"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"%.*\n", Comment),
            (
                KNOWN_WORD,
                Words(
                    None,
                    (Keyword, KEYWORDS),
                    (Name.Builtin, BUILTINS),
                    (Operator.Word, WORD_OPERATORS),
                ),
            ),
            (r"^-", Punctuation, "directive"),
            (r"[+\-*!?]|/=?|=:=|=/=|=<|<-?|>=?|==?", Operator),
            (r'"', String, "string"),
            (r"<<|>>", Name.Label),
            (rf"({ATOM})(:)", Groups(Name.Namespace, Punctuation)),
            (rf"({ATOM})(\s*)(\()", Groups(Name.Function, Text, Punctuation)),
            (r"(?:[2-9]|[12][0-9]|3[0-6])#[0-9a-zA-Z]+", Number.Integer),
            (r"\d+", Number.Integer),
            (r"[\]\[:_@\".{}()|;,]", Punctuation),
            (VARIABLE, Name.Variable),
            (ATOM, Name),
            (rf"\$(?:{ESCAPE}|\\[ %]|[^\\])", String.Char),
            (rf"#{ATOM}(?::?\.{ATOM})?", Name.Label),
        ],
        "string": [
            (ESCAPE, String.Escape),
            (r'"', String, "#pop"),
            (r"~[0-9.*]*[~#+bBcdefginpPswWxX]", String.Interpol),
            (r'[^"\\~]+|~', String),
        ],
        "directive": [
            (
                rf"(define)(\s*)(\()({MACRO})",
                Groups(Name.Entity, Text, Punctuation, Name.Constant),
                "#pop",
            ),
            (
                rf"(record)(\s*)(\()({MACRO})",
                Groups(Name.Entity, Text, Punctuation, Name.Label),
                "#pop",
            ),
            (ATOM, Name.Entity, "#pop"),
        ],
    }
