"""JavaScript and TypeScript."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import (
    Comment,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, when
from jekyllpy.highlight.lexers.patterns import (
    FRACTION_WITH_SUFFIX,
    MARKS,
    PERHAPS_BLANKS,
    UPPER,
    in_base,
)
from jekyllpy.highlight.lexers.states import REGEX, REGEX_SET
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

IDENTIFIER = rf"(?u:(?:[^\W\d]|\$)[\w{MARKS}]*)"

_SIGNS_AND_NAME = re.compile(rf"([_$]++)([{UPPER}](?u:\w*+)[ \t]*+(?=\())?+")

KEYWORDS = words_of("javascript", "keywords")
EARLIER_KEYWORDS = f"{KEYWORDS} {words_of('javascript', 'earlier keywords')}"
DECLARATIONS = words_of("javascript", "declarations")
RESERVED = words_of("javascript", "reserved")
CONSTANTS = words_of("javascript", "constants")
BUILTINS = words_of("javascript", "builtins")
LATER_TYPES = words_of("javascript", "later types of typescript")

Meanings = dict[str, tuple[TokenType, bool]]
"""For each known word its type, and whether an expression may start behind it."""


def meanings(
    keywords: str, declarations: str, reserved: str, constants: str, builtins: str
) -> Meanings:
    """The words of a dialect; a word in two lists belongs to the first."""
    lists = (
        (keywords, Keyword, True),
        (declarations, Keyword.Declaration, True),
        (reserved, Keyword.Reserved, False),
        (constants, Keyword.Constant, False),
        (builtins, Name.Builtin, False),
    )
    return {
        word: (kind, starts) for words, kind, starts in reversed(lists) for word in words.split()
    }


def _call(lexer: JavaScript, text: str, name: str) -> bool:
    """A name before a parenthesis, when one closes somewhere behind it."""
    if lexer.find(")") < 0:
        return False
    if lexer.words.get(name, (None,))[0] is Keyword:
        lexer.emit(Keyword, text)
    else:
        is_class = name.lstrip("_$")[:1].isupper()
        lexer.emit(Name.Class if is_class else Name.Function, text)
    return True


def _anonymous_function(lexer: JavaScript, text: str) -> bool:
    """Its parameters end in the same line; else it looks like a call."""
    if lexer.find_in_line(")") < 0:
        return False
    lexer.emit(Keyword.Declaration, text)
    return True


def _call_of_class(lexer: JavaScript, _: str) -> bool:
    """A call of a name with a capital behind signs; a row of signs without one is read once."""
    if lexer.pos < lexer.absent_before.get("$", 0):
        return False
    start = lexer.pos
    found = _SIGNS_AND_NAME.match(lexer.text, start)
    if found is None or found[2] is None or lexer.find(")") < 0:
        lexer.absent_before["$"] = found.end(1) if found else start
        return False
    lexer.take(Name.Class, "", found.end())
    return True


def _word(lexer: JavaScript, word: str) -> None:
    kind, starts_expression = lexer.words.get(word, (Name.Other, False))
    lexer.emit(kind, word)
    if starts_expression:
        lexer.push("expression")


class JavaScript(RougeLexer):
    tag = "javascript"
    later_words: ClassVar[Meanings] = meanings(
        KEYWORDS, DECLARATIONS, RESERVED, CONSTANTS, BUILTINS
    )
    earlier_words: ClassVar[Meanings] = meanings(
        EARLIER_KEYWORDS, DECLARATIONS, RESERVED, CONSTANTS, BUILTINS
    )
    tokens: ClassVar[dict[str, list[Any]]] = {
        "root": [
            (r"\s*#!", Until(Comment.Preproc, "\n"), "statement"),
            include("space"),
            (
                r"\+\+|--|~|\?\?=?|&&|\|\||\\(?=\n)|<<|>>>?|===|!==|[!%&*+/<=>|^-]=?",
                Operator,
                "expression",
            ),
            (r"[(\[,]", Punctuation, "expression"),
            (r";", Punctuation, "statement"),
            (r"[)\].]", Punctuation),
            (r"`", String.Double, "template"),
            (r"\?\.", Punctuation),
            (r"\?", Punctuation, ("ternary", "expression")),
            (r"(@)(\w+)?", Groups(Punctuation, Name.Decorator), "expression"),
            (r"[{}]", Punctuation, "statement"),
            when("javascript_calls", include("names")),
            (IDENTIFIER, _word),
            (FRACTION_WITH_SUFFIX, Number.Float),
            (r"0[xX][0-9a-fA-F]+", Number.Hex),
            (in_base("oO", "0-7"), Number.Oct),
            (in_base("bB", "01"), Number.Bin),
            (r"[0-9]+", Number.Integer),
            (r'"', String.Delimiter, "double"),
            (r"'", String.Delimiter, "single"),
            (r":", Punctuation),
        ],
        "names": [
            (r"function(?=\$)", Keyword.Declaration, "expression"),
            (r"function(?=\()", _anonymous_function),
            (r"(class)(\s++)", Groups(Keyword.Declaration, Text), "class name"),
            (r"(?=[_$])", _call_of_class),
            (rf"({IDENTIFIER})[ \t]*+(?=\()", _call),
            (
                rf"(function)(\s++)({IDENTIFIER})",
                Groups(Keyword.Declaration, Text, Name.Function),
            ),
            (rf"(#{IDENTIFIER})[ \t]*+(?=\()", _call),
            (rf"#{IDENTIFIER}", Name.Other),
        ],
        "class name": [
            (
                rf"({IDENTIFIER})(\s++)(extends)(\s++)",
                Groups(Name.Class, Text, Keyword.Declaration, Text),
            ),
            (IDENTIFIER, Name.Class, "#pop"),
        ],
        "space": [
            (r"\s+", Text),
            (r"<!--", Comment),
            (r"//.*$", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
        ],
        "comment": [
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^*/]+|[*/]", Comment.Multiline),
        ],
        "expression": [
            include("space"),
            (r"/", String.Regex, ("#pop", "regex")),
            (r"\{", Punctuation, ("#pop", "object")),
            (r"", Text, "#pop"),
        ],
        "regex": REGEX,
        "regex flags": [
            (r"[gimuy]+", String.Regex, "#pop"),
            (r"", Text, "#pop"),
        ],
        "regex set": REGEX_SET,
        "double": [
            (r'\\[\\nrt"]?', String.Escape),
            (r'[^\\"]+', String.Double),
            (r'"', String.Delimiter, "#pop"),
        ],
        "single": [
            (r"\\[\\nrt']?", String.Escape),
            (r"[^\\']+", String.Single),
            (r"'", String.Delimiter, "#pop"),
        ],
        "statement": [
            (r"case\b", Keyword, ("#pop", "expression")),
            (rf"({IDENTIFIER})(\s*)(:)", Groups(Name.Label, Text, Punctuation)),
            include("expression"),
        ],
        "object": [
            include("space"),
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, ("#pop", "statement")),
            (
                rf"({IDENTIFIER})(\s*)(:)",
                Groups(Name.Attribute, Text, Punctuation),
                "expression",
            ),
            (r":", Punctuation),
            include("root"),
        ],
        "ternary": [
            (r":", Punctuation, ("#pop", "expression")),
            include("root"),
        ],
        "template": [
            (r"\$\{", Punctuation, "template expression"),
            (r"`", String.Double, "#pop"),
            (r"\\[$`]", String.Escape),
            when("javascript_calls", (r"\\{2}", String.Escape)),
            (r"[^$`\\]+|[\\$]", String.Double),
        ],
        "template expression": [
            (r"\}", Punctuation, "#pop"),
            include("root"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        later = self.traits.javascript_calls
        self.words = self.later_words if later else self.earlier_words


def _typescript(keywords: str, builtins: str) -> Meanings:
    return meanings(
        f"{keywords} is namespace static private protected public implements readonly",
        f"{DECLARATIONS} type abstract",
        f"{RESERVED} string any void number namespace module declare default interface keyof",
        CONSTANTS,
        f"{builtins} Pick Partial Readonly Record",
    )


class TypeScript(JavaScript):
    tag = "typescript"
    later_words = _typescript(KEYWORDS, f"{BUILTINS} {LATER_TYPES}")
    earlier_words = _typescript(EARLIER_KEYWORDS, BUILTINS)
    tokens = {
        **JavaScript.tokens,
        "root": [
            (r"\?\.", Punctuation),
            (r"\?\?", Operator),
            when("javascript_calls", (r"(?:as|satisfies)\s++", Keyword.Declaration)),
            *JavaScript.tokens["root"],
        ],
        "statement": [
            (
                rf"({IDENTIFIER})(\??)({PERHAPS_BLANKS})(:)",
                Groups(Name.Label, Punctuation, Text, Punctuation),
                "expression",
            ),
            *JavaScript.tokens["statement"],
        ],
    }
