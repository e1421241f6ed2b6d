"""Python, of both generations."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import (
    Comment,
    Generic,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
)

from jekyllpy.highlight.engine import Groups, RougeLexer, Words, unless, when
from jekyllpy.highlight.lexers.patterns import (
    BOUNDARY,
    ESCAPED_BLANKS,
    UNICODE_WORD,
    separated,
    spaced,
    word,
)
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import words_of

DOTTED = r"(?u:(?:[^\W\d]|\.)[\w.]*)"
DIGITS = separated("[0-9]")
EXPONENT = rf"[eE][-+]?{DIGITS}"
DECIMAL = rf"(?:{DIGITS}\.|\.(?=[0-9]))(?:{DIGITS})?"

KEYWORDS = words_of("python", "keywords")
EXCEPTIONS = words_of("python", "exceptions")
LATER_EXCEPTIONS = words_of("python", "later exceptions")
BUILTINS = words_of("python", "builtins")
LATER_BUILTINS = words_of("python", "later builtins")
PSEUDO = words_of("python", "pseudo")
EARLIER_PSEUDO = words_of("python", "earlier pseudo")

QUOTES = r"""(?:'''|\"""|['"])"""
NO_SUBJECT = rf"(?:[]:,;=^&|@~)}}]|{word(KEYWORDS)})"
"""What can't stand behind `match` or `case` where these are keywords."""


def _emit_quotes(lexer: Python, quotes: str) -> None:
    lexer.emit(String.Heredoc if lexer.traits.python_calls else String, quotes)


def _open_string(lexer: Python, _: str, prefix: str, quotes: str) -> None:
    lexer.emit(String.Affix, prefix)
    _emit_quotes(lexer, quotes)
    lexer.strings.append((prefix.lower(), quotes))
    lexer.push("string")


def _call(lexer: Python, name: str) -> bool:
    """A name before a parenthesis, when one closes somewhere behind it."""
    if lexer.find(")") < 0:
        return False
    lexer.emit(Name.Class if name[0].isupper() else Name.Function, name)
    return True


def _quotes_in_string(lexer: Python, quotes: str) -> None:
    _emit_quotes(lexer, quotes)
    if lexer.strings[-1][1] == quotes:
        lexer.strings.pop()
        lexer.pop()


def _brace_in_string(lexer: Python, brace: str) -> None:
    if "f" in lexer.strings[-1][0]:
        lexer.emit(String.Interpol, brace)
        lexer.push("interpolation")
    else:
        lexer.emit(String, brace)


def _escape(lexer: Python, text: str) -> None:
    lexer.emit(String if "r" in lexer.strings[-1][0] else String.Escape, text)


def _imports(module: TokenType) -> tuple[tuple[str, Groups], ...]:
    keyword = Keyword.Namespace
    return (
        (
            rf"(from)({ESCAPED_BLANKS})({DOTTED})({ESCAPED_BLANKS})(import)",
            Groups(keyword, Text, module, Text, keyword),
        ),
        (rf"{spaced('import')}({DOTTED})", Groups(keyword, Text, module)),
    )


class Python(RougeLexer):
    tag = "python"
    tokens = {
        "root": [
            (r"\n+", Text),
            (
                r'^(:)(\s*)([rRuU]{,2}"""(?s:.*?)""")',
                Groups(Punctuation, Text, String.Doc),
            ),
            (r"[^\S\n]+", Text),
            (r"#[^\n]*\n?", Comment.Single),
            when("python_calls", (r"\.{3}$", Name.Builtin.Pseudo)),
            (r"[(),.:;\[\]{}]", Punctuation),
            (r"\\\n?", Text),
            (r"(?:in|is|and|or|not)\b", Operator.Word),
            when("python_calls", (rf"@{DOTTED}", Name.Decorator)),
            (r"(?:<<|>>|//|\*\*)=?|[%&*+/<=>@|~^-]=?|!=", Operator),
            when("python_calls", *_imports(Name)),
            unless("python_calls", *_imports(Name.Namespace)),
            (rf"(def)({ESCAPED_BLANKS})", Groups(Keyword, Text), "function name"),
            (rf"(class)({ESCAPED_BLANKS})", Groups(Keyword, Text), "class name"),
            (r"`[^`\n]*`", String.Backtick),
            when("python_calls", (rf"([rRfFbBuUtT]{{0,2}})({QUOTES})", _open_string)),
            unless("python_calls", (rf"([rRfFbBuU]{{0,2}})({QUOTES})", _open_string)),
            when(
                "python_calls",
                (r"[a-zA-Z_]\w*+[ \t]*+(?=\()", _call),
                (rf"{word('match case')}(?![ \t]*+{NO_SUBJECT})", Keyword, "subject"),
            ),
            include("names"),
            (rf"{DECIMAL}(?:{EXPONENT})?[jJ]?", Number.Float),
            (rf"{DIGITS}{EXPONENT}[jJ]?", Number.Float),
            (rf"{DIGITS}[jJ]", Number.Float),
            (r"0[bB](?:_?[01])+", Number.Bin),
            (r"0[oO](?:_?[0-7])+", Number.Oct),
            (r"0[xX](?:_?[a-fA-F0-9])+", Number.Hex),
            (r"\d+L", Number.Integer.Long),
            (r"0(?:_?0)*|[1-9](?:_?[0-9])*", Number.Integer),
        ],
        "names": [
            when(
                "python_calls",
                (
                    UNICODE_WORD,
                    Words(
                        Name,
                        (Keyword, KEYWORDS),
                        (Name.Builtin, f"{EXCEPTIONS} {LATER_EXCEPTIONS}"),
                        (Name.Builtin, f"{BUILTINS} {LATER_BUILTINS}"),
                        (Name.Builtin.Pseudo, PSEUDO),
                    ),
                ),
            ),
            unless(
                "python_calls",
                (
                    UNICODE_WORD,
                    Words(
                        Name,
                        (Keyword, KEYWORDS),
                        (Name.Builtin, EXCEPTIONS),
                        (Name.Builtin, BUILTINS),
                        (Name.Builtin.Pseudo, f"{PSEUDO} {EARLIER_PSEUDO}"),
                    ),
                ),
            ),
        ],
        "function name": [(UNICODE_WORD, Name.Function, "#pop")],
        "class name": [(UNICODE_WORD, Name.Class, "#pop")],
        "subject": [
            (rf"(\s++)([^_\n]*+)(_){BOUNDARY}", Groups(Text.Whitespace, Text, Keyword)),
            (r"", Text, "#pop"),
        ],
        "string": [
            when(
                "python_calls",
                (r"^\s*+>>>(?=\s|\Z)", Generic.Prompt, "doctest"),
                (r"^\s++", String),
            ),
            (r"[^\"'\\{\n]+|\n|\{\{", String),
            (QUOTES, _quotes_in_string),
            (
                r"""\\(?:[\\abfnrtv"'\n]|newline|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}|u[a-fA-F0-9]{4}"""
                r"|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})",
                _escape,
            ),
            (r"\\.", String),
            (r"(?=\\)", String, "dangling backslash"),
            (r"\{", _brace_in_string),
        ],
        "dangling backslash": [],
        "doctest": [
            (r"\n\n", Text, "#pop"),
            (r"\"{3}|'{3}", String.Heredoc, "#pop:2"),
            include("root"),
        ],
        "interpolation": [
            (r"[^!:{}]+", lambda lexer, text: lexer.recurse(text)),
            (r"![asr]|:", String.Interpol),
            (r"\{", String.Interpol, "#push"),
            (r"\}", String.Interpol, "#pop"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.strings: list[tuple[str, str]] = []
