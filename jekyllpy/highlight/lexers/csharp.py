"""C#."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import BOUNDARY, KNOWN_WORD, any_of, quoted_in_line
from jekyllpy.highlight.words import words_of

NAME = r"@?[_a-zA-Z]\w*"

KEYWORDS = words_of("csharp", "keywords")
TYPES = words_of("csharp", "types")
DIRECTIVES = words_of("csharp", "directives")


class CSharp(RougeLexer):
    tag = "csharp"
    tokens = {
        "space": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Until(Comment.Multiline, "*/")),
        ],
        "root": [
            include("space"),
            (r'\$\s*"', String, "interpolated"),
            (r'\$@\s*"', String, "verbatim interpolated"),
            (rf"<\[\s*(?:{NAME}:)?|\]>", Keyword),
            (r"[~!%^&*()+=|\[\]{}:;,.<>/?-]", Punctuation),
            (r'@"', Until(String, '"'), "verbatim"),
            (quoted_in_line('"'), String),
            (r"'(?:\\.|.)'", String.Char),
            (r"0[xX][0-9a-fA-F]+[luLU]?", Number),
            (r"[0-9](?:\.[0-9]*)?(?:[eE][+-][0-9]+)?[flduFLDU]?", Number),
            (rf"(?:class|struct|interface){BOUNDARY}", Keyword, "class"),
            (rf"(?:namespace|using){BOUNDARY}", Keyword, "namespace"),
            (rf"^#[ \t]*{any_of(DIRECTIVES)}{BOUNDARY}.*\n", Comment.Preproc),
            (
                KNOWN_WORD,
                Words(None, (Keyword, KEYWORDS), (Keyword.Type, TYPES)),
            ),
            (rf"{NAME}+(?=\s*\()", Name.Function),
            (NAME, Name),
        ],
        "verbatim": [
            (r'"', Until(String, '"')),
            (r"", Text, "#pop"),
        ],
        "nested": [
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, "#pop"),
            include("root"),
        ],
        "interpolated": [
            (r"\\.", String),
            (r"\{", Punctuation, "nested"),
            (r'["\n]', String, "#pop"),
            (r".", String),
        ],
        "verbatim interpolated": [
            (r'""', String),
            (r"\{", Punctuation, "nested"),
            (r'"', String, "#pop"),
            (r".", String),
        ],
        "class": [
            include("space"),
            (NAME, Name.Class, "#pop"),
        ],
        "namespace": [
            include("space"),
            (r"(?=\()", Text, "#pop"),
            (rf"(?:\.|{NAME}+)+", Name.Namespace, "#pop"),
        ],
    }
