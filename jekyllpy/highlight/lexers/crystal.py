"""Crystal, which has most of Ruby's ways."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, by_trait
from jekyllpy.highlight.lexers.patterns import (
    BOUNDARY,
    HEX,
    PERHAPS_BLANKS,
    any_of,
    quoted,
    separated,
    word,
)
from jekyllpy.highlight.lexers.ruby import (
    ASCII_NAMES,
    EARLIER_OPERATOR_METHODS,
    SIGIL,
    UNICODE_NAMES,
    Names,
    RubyLike,
    heredoc,
    sigil,
    table,
)
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("crystal", "keywords")
PSEUDO_KEYWORDS = words_of("crystal", "pseudo keywords")
BUILTINS = words_of("crystal", "builtins")
QUESTIONS = words_of("crystal", "questions")
CHANGING = words_of("crystal", "changing")
EXPONENT = r"[eE][-+]?\d+"
SYMBOL_OF_OPERATOR = (
    r":(?:<=>|===|=?~|\.{2,3}|\[\][=?]?|![=~]?|(?:\*\*|//|<<|>>|\|\||&[&*+-]?|[%*+/<=>|^-])=?)"
)
_PART_OF_CHARACTER = re.compile(r"\\[\\']|[^']")


def _character(lexer: RougeLexer, _: str, escape: str | None, rest: str) -> None:
    """A character; of several between the quotes Rouge leaves the last alone."""
    lexer.emit(String.Single, "'")
    lexer.emit(String.Escape, escape)
    lexer.emit(String.Single, "".join(_PART_OF_CHARACTER.findall(rest[:-1])[-1:]))
    lexer.emit(String.Single, "'")


def _table(names: Names, word_sign: str) -> dict[str, list[Any]]:
    return {
        **table(names, EARLIER_OPERATOR_METHODS),
        "root": [
            include("beginning"),
            (f"0o{separated('[0-7]')}", Number.Oct),
            (
                rf"\d+(?:\.\d+(?:{EXPONENT})?(?:_[fF]32)?|{EXPONENT}|_[fF]32)",
                Number.Float,
            ),
            (rf"{separated('[0-9]')}(?:_[iu]\d+)?", Number.Integer),
            (r"@\[[^\]]", Until(Name.Decorator, "]")),
            include("variables"),
            include("strings"),
            (word(KEYWORDS), Keyword, "expression"),
            (word(PSEUDO_KEYWORDS), Keyword.Pseudo, "expression"),
            include("definitions"),
            (rf"(macro{BOUNDARY}|def)({PERHAPS_BLANKS})", Groups(Keyword, Text), "method name"),
            (rf"{any_of(QUESTIONS)}\?|{any_of(CHANGING)}!", Name.Builtin, "expression"),
            (rf"(?<!\.){word(BUILTINS)}", Name.Builtin, "call"),
            (
                rf"(?<!{word_sign})(<<[-~]?)"
                + r"""(?P<quote>["'`]?)"""
                + rf"({names.any})(?P=quote)",
                heredoc,
            ),
            include("names"),
            (r"//|\*\*|<<?|>>?|[<>]=|=~|={3}|!~|&&?|\|\||\.", Operator, "expression"),
            (r"\{%|%\}", Punctuation),
            (r"[!%&*+/<=>|~^-]=?", Operator, "expression"),
            (r"\?", Punctuation, ("ternary", "expression")),
            (r"[(,:;\[\\{]", Punctuation, "expression"),
            (r"[\])}]", Punctuation),
        ],
        "strings": [
            (f":@{{0,2}}{names.cased}[!?]?", String.Symbol),
            (SYMBOL_OF_OPERATOR, String.Symbol),
            (rf":(?:{quoted(chr(39))})", String.Symbol),
            (r':"', String.Symbol, "symbol"),
            (rf"{BOUNDARY}{names.small}[?!]?:\s+", String.Symbol, "expression"),
            (r'"', String.Double, "double"),
            (r"(?<!\.)`", String.Backtick, "backtick"),
            (
                rf"'(\\(?:u(?:{HEX}{{4}}|\{{{HEX}{{1,6}}\}})|[abefnrtv]))?"
                r"((?:[^'\\]|\\(?s:.))*+'|(?s:.*)')",
                _character,
            ),
        ],
        "sigils": [(rf"%({SIGIL})?([^\w\s}}])", sigil)],
        "class name": [
            (r"\s+", Text),
            (r"\(", Punctuation, ("receiver", "expression")),
            (r"<<", Operator, ("#pop", "expression")),
            (rf"{names.capital}|_{names.word}?", Name.Class, "#pop"),
            (r"", Text, "#pop"),
        ],
        "ternary": [
            (r":(?!:)", Punctuation, ("#pop", "expression")),
            include("root"),
        ],
        "interpolation and escapes": [
            include("interpolation"),
            (
                rf"\\(?:x{HEX}{{1,2}}|[0-7]{{1,3}}|u(?:{HEX}{{4}}|\{{[^}}]+\}})|.)",
                String.Escape,
            ),
        ],
        "call": [
            (r"/", Operator, ("#pop", "expression")),
            (r"(?=\n)", Text, "#pop"),
            (r"", Text, ("#pop", "spaced call")),
        ],
    }


class Crystal(RubyLike):
    tag = "crystal"
    tokens: ClassVar[dict[str, list[Any]]] = by_trait(
        "ruby_unicode", _table(UNICODE_NAMES, r"(?u:\w)"), _table(ASCII_NAMES, r"\w")
    )
