"""C#."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until, Words, by_trait
from jekyllpy.highlight.lexers.patterns import BOUNDARY, KNOWN_WORD, any_of, quoted_in_line, word
from jekyllpy.highlight.words import words_of


@dataclass(frozen=True, kw_only=True)
class Dialect:
    """What differs between the versions of the language that an edition knows."""

    name: str
    keywords: str
    types: str
    directives: str
    classes: str
    numbers: tuple[str, ...]


LATER = Dialect(
    name=r"@?(?u:[^\W\d]\w*+)",
    keywords=words_of("csharp", "keywords") + " " + words_of("csharp", "later keywords"),
    types=words_of("csharp", "types") + " " + words_of("csharp", "later types"),
    directives=words_of("csharp", "directives") + " " + words_of("csharp", "later directives"),
    classes="class record struct interface",
    numbers=(
        r"0[xX][0-9a-fA-F_]+[luLU]?",
        r"0[bB][01_]+[luLU]?",
        r"[0-9][0-9_]*(?:\.[0-9][0-9_]*)?(?:[eE][-+]?[0-9_]+)?[dflmuDFLMU]?",
    ),
)
EARLIER = Dialect(
    name=r"@?[^\W\d]\w*+",
    keywords=words_of("csharp", "keywords") + " " + words_of("csharp", "earlier keywords"),
    types=words_of("csharp", "types"),
    directives=words_of("csharp", "directives"),
    classes="class struct interface",
    numbers=(
        r"0[xX][0-9a-fA-F]+[luLU]?",
        r"[0-9](?:\.[0-9]*)?(?:[eE][+-][0-9]+)?[flduFLDU]?",
    ),
)


def _table(dialect: Dialect) -> dict[str, list[Any]]:
    name = dialect.name
    return {
        "space": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Until(Comment.Multiline, "*/")),
        ],
        "root": [
            include("space"),
            (r'\$\s*"', String, "interpolated"),
            (r'\$@\s*"', String, "verbatim interpolated"),
            (rf"<\[\s*(?:{name}:)?|\]>", Keyword),
            (r"[!%&()*+,./:;<=>?\[\]{|}~^-]", Punctuation),
            (r'@"', Until(String, '"'), "verbatim"),
            (quoted_in_line('"'), String),
            (r"'(?:\\.|.)'", String.Char),
            *((pattern, Number) for pattern in dialect.numbers),
            (word(dialect.classes), Keyword, "class"),
            (rf"(?:namespace|using){BOUNDARY}", Keyword, "namespace"),
            (rf"^#[ \t]*{any_of(dialect.directives)}{BOUNDARY}.*\n", Comment.Preproc),
            (
                KNOWN_WORD,
                Words(None, (Keyword, dialect.keywords), (Keyword.Type, dialect.types)),
            ),
            (rf"{name}(?=\s*\()", Name.Function),
            (name, Name),
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
            (name, Name.Class, "#pop"),
        ],
        "namespace": [
            include("space"),
            (r"(?=\()", Text, "#pop"),
            (rf"(?:\.|{name})+", Name.Namespace, "#pop"),
        ],
    }


class CSharp(RougeLexer):
    tag = "csharp"
    tokens = by_trait("csharp_9", _table(LATER), _table(EARLIER))
