"""Swift."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import (
    Comment,
    Error,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import Groups, RougeLexer, unless, when
from jekyllpy.highlight.lexers.patterns import (
    BOUNDARY,
    EXPONENT,
    HEX,
    NO_DIGITS,
    UPPER,
    any_of,
    separated,
)
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("swift", "keywords")
EARLIER_KEYWORDS = words_of("swift", "earlier keywords")
DECLARATIONS = words_of("swift", "declarations")
MEANINGS: dict[str, TokenType] = {
    **dict.fromkeys("true false nil".split(), Keyword.Constant),
    **dict.fromkeys(DECLARATIONS.split(), Keyword.Declaration),
    **dict.fromkeys(f"{KEYWORDS} {EARLIER_KEYWORDS}".split(), Keyword),
}
LATER_MEANINGS: dict[str, TokenType] = {
    **{word: kind for word, kind in MEANINGS.items() if word not in EARLIER_KEYWORDS.split()},
    **dict.fromkeys(words_of("swift", "later declarations").split(), Keyword.Declaration),
    **dict.fromkeys(words_of("swift", "later keywords").split(), Keyword),
}
MODIFIER_ARGUMENTS = {"private": {"set"}, "internal": {"set"}, "unowned": {"safe", "unsafe"}}
ASTRAL = "\U00010000-\U0010ffff"
LATER_NAME = rf"(?u:[^\W\d{NO_DIGITS}]|[${ASTRAL}])(?u:[^\W{NO_DIGITS}]|[${ASTRAL}])*+"
MARKS = "#{1,20}"
"""Number signs around a regular expression; more of them begin none."""
_BLANKS = frozenset(" \t\r\n\f\v")
_NO_END = _BLANKS | {"\\"}
NAME = rf"(?u:[^\W\d{NO_DIGITS}]|[{ASTRAL}])(?u:[^\W{NO_DIGITS}]|[{ASTRAL}])*+"


def _called(lexer: RougeLexer, name: str) -> None:
    lexer.emit(Keyword.Type if name[0].isupper() else Name.Function, name)


def _name(lexer: RougeLexer, name: str) -> None:
    kind = (LATER_MEANINGS if lexer.traits.swift_regexes else MEANINGS).get(name)
    if kind is None:
        kind = Keyword.Type if name.lstrip("~")[0].isupper() else Name
    lexer.emit(kind, name)


def _modifier(
    lexer: RougeLexer, _: str, modifier: str, opening: str, argument: str, closing: str
) -> None:
    known = argument in MODIFIER_ARGUMENTS[modifier]
    lexer.emit(Keyword.Declaration, modifier + opening)
    lexer.emit(Keyword.Declaration if known else Error, argument)
    lexer.emit(Keyword.Declaration, closing)


def _selector(lexer: RougeLexer, opening: str) -> bool:
    """What is selected, up to the first `)`, or to the first `))` in a line with a `(` before it."""
    start, end = lexer.pos, lexer.find(")")
    if end <= start:
        return False
    bracket = lexer.text.find("(", start + 1, end)
    while bracket >= 0:
        lexer.pos = bracket + 1
        closing = lexer.find_in_line("))")
        if closing >= 0:
            end = closing + 1
            break
        line_end = lexer.find("\n")
        bracket = -1 if line_end < 0 else lexer.text.find("(", line_end, end)
    lexer.pos = start
    lexer.emit(Keyword.Declaration, opening)
    lexer.take(Name.Function, "", end)
    lexer.take(Keyword.Declaration, "", end + 1)
    return True


def _regex(lexer: Swift, opening: str) -> bool:
    """From a slash to the last one in the line with as many number signs behind, none a blank before."""
    if lexer.text[lexer.pos : lexer.pos + 1] in _BLANKS:
        return False
    closing = "/" + opening[:-1]
    line_end = lexer.find("\n")
    end = len(lexer.text) if line_end < 0 else line_end
    found = lexer.text.rfind(closing, lexer.pos, end)
    while found > lexer.pos and lexer.text[found - 1] in _NO_END:
        found = lexer.text.rfind(closing, lexer.pos, found)
    if found < 0 or (found == lexer.pos and opening == "/"):
        return False
    lexer.take(String.Regex, opening, found + len(closing))
    return True


def _long_regex(lexer: Swift, opening: str, marks: str) -> None:
    lexer.emit(String.Regex, opening)
    lexer.regex_marks = marks
    lexer.push("long regex")


def _end_of_long_regex(lexer: Swift, text: str, marks: str) -> None:
    lexer.emit(String.Regex, text)
    if marks == lexer.regex_marks:
        lexer.pop()


class Swift(RougeLexer):
    tag = "swift"
    tokens = {
        "line start": [
            when("swift_regexes", (r"#(?![#/]).*", Comment.Preproc)),
            unless("swift_regexes", (r"#.*", Comment.Preproc)),
            include("space in line"),
            (r"", Text, "#pop"),
        ],
        "space in line": [
            (r"\s+", Text),
            (r"/\*", Comment.Multiline, "comment"),
        ],
        "comment": [
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[^*/]+|.", Comment.Multiline),
        ],
        "root": [
            (r"\n+", Text, "line start"),
            (r"//.*", Comment.Single, "line start"),
            include("space in line"),
            (r"\$(?:[1-9]\d*)?\d", Name.Variable),
            (r"[(),:;?\[\\\]{}]", Punctuation),
            when(
                "swift_regexes",
                (rf"({MARKS})/(?=[ \t]*\n)", _long_regex),
                (rf"(?:{MARKS})?/", lambda lexer, text: _regex(lexer, text)),
                (rf"~(?=[{UPPER}]){NAME}(?![?!]?\s*\()", _name),
            ),
            (r"[!%&*+./<=>|~^-]+", Operator),
            (r'@?"', String, "string"),
            (r"'(?:\\.|.)'", String.Char),
            (
                r"(?:\d+(?:_\d+)*\*|(?:\d++(?:_\d++)*+)?\.\d+(?:_\d)*)(?:[eE][+-]?\d+(?:_\d)*)?",
                Number.Float,
            ),
            (rf"\d+{EXPONENT}", Number.Float),
            (f"0o?{separated('[0-7]')}", Number.Oct),
            (
                rf"0x{separated(HEX)}(?:(?:\.{separated('[0-9A-F]')})?p[+-]?\d+)?",
                Number.Hex,
            ),
            (f"0b{separated('[01]')}", Number.Bin),
            (separated(r"\d"), Number.Integer),
            (rf"@{NAME}", Keyword.Declaration),
            (rf"({any_of(' '.join(MODIFIER_ARGUMENTS))})(\([ ]*)(\w+)([ ]*\))", _modifier),
            when("swift_regexes", (rf"#{NAME}", Keyword)),
            unless(
                "swift_regexes",
                (r"#(?:selector|keyPath)\(", _selector),
                (
                    rf"#(?:available\([^)]+\)|{any_of('column dsohandle file function line')})",
                    Keyword.Declaration,
                ),
            ),
            (rf"(let|var){BOUNDARY}(\s*)({NAME})", Groups(Keyword, Text, Name.Variable)),
            (rf"(let|var){BOUNDARY}(\s*)(\()", Groups(Keyword, Text, Punctuation), "tuple"),
            (
                rf"(?!(?:if|while|for|private|internal|unowned|switch|case){BOUNDARY})"
                rf"{NAME}(?=[?!]?\s*\()",
                _called,
            ),
            (r"as[?!]?(?=\s)|try!?(?=\s)", Keyword),
            (
                rf"(#?(?!default)(?![{UPPER}]){NAME})(\s*)(:)",
                Groups(Name.Variable, Text, Punctuation),
            ),
            when("swift_regexes", (LATER_NAME, _name)),
            (NAME, _name),
            (rf"(`)({NAME})(`)", Groups(Punctuation, Name.Variable, Punctuation)),
        ],
        "long regex": [
            (r"^[ \t]*+/(#+)", _end_of_long_regex),
            (r"#.*", Comment.Single),
            (r"\n|[^#\n]+", String.Regex),
        ],
        "tuple": [
            (NAME, Name.Variable),
            (rf"(`)({NAME})(`)", Groups(Punctuation, Name.Variable, Punctuation)),
            (r",", Punctuation),
            (r"\(", Punctuation, "#push"),
            (r"\)", Punctuation, "#pop"),
            include("space in line"),
        ],
        "string": [
            (r"\\[\\0tnr'\"]", String.Escape),
            (r"\\\(", String.Escape, "interpolation"),
            (r"\\u\{[0-9a-fA-F]{1,8}\}", String.Escape),
            (r'[^\\"]+', String),
            (r'"""|"', String, "#pop"),
        ],
        "interpolation": [
            (r"\(", Punctuation, "parentheses"),
            (r"\)", String.Escape, "#pop"),
            include("root"),
        ],
        "parentheses": [
            (r"\(", Punctuation, "#push"),
            (r"\)", Punctuation, "#pop"),
            include("root"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.stack.append("line start")
        self.regex_marks = ""
