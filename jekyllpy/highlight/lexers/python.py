"""Python, of both generations."""

from __future__ import annotations

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Words
from jekyllpy.highlight.lexers.patterns import UNICODE_WORD, separated
from jekyllpy.highlight.words import words_of

DOTTED = r"(?u:(?:[^\W\d]|\.)[\w.]*)"
DIGITS = separated("[0-9]")
EXPONENT = rf"[eE][-+]?{DIGITS}"
DECIMAL = rf"(?:{DIGITS}\.|\.(?=[0-9]))(?:{DIGITS})?"

KEYWORDS = words_of("python", "keywords")
EXCEPTIONS = words_of("python", "exceptions")
BUILTINS = words_of("python", "builtins")
PSEUDO = words_of("python", "pseudo")


def _open_string(lexer: Python, _: str, prefix: str, quotes: str) -> None:
    lexer.emit(String.Affix, prefix)
    lexer.emit(String, quotes)
    lexer.strings.append((prefix.lower(), quotes))
    lexer.push("string")


def _quotes_in_string(lexer: Python, quotes: str) -> None:
    lexer.emit(String, quotes)
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
            (r"[\[\]{}:(),;.]", Punctuation),
            (r"\\\n?", Text),
            (r"(?:in|is|and|or|not)\b", Operator.Word),
            (r"(?:<<|>>|//|\*\*)=?|[-~+/*%=<>&^|@]=?|!=", Operator),
            (
                rf"(from)((?:\\\s|\s)+)({DOTTED})((?:\\\s|\s)+)(import)",
                Groups(Keyword.Namespace, Text, Name.Namespace, Text, Keyword.Namespace),
            ),
            (rf"(import)(\s+)({DOTTED})", Groups(Keyword.Namespace, Text, Name.Namespace)),
            (r"(def)((?:\s|\\\s)+)", Groups(Keyword, Text), "function name"),
            (r"(class)((?:\s|\\\s)+)", Groups(Keyword, Text), "class name"),
            (r"`[^`\n]*`", String.Backtick),
            (r"""([rRfFbBuU]{0,2})('''|\"""|['"])""", _open_string),
            (rf"@{DOTTED}", Name.Decorator),
            (
                UNICODE_WORD,
                Words(
                    Name,
                    (Keyword, KEYWORDS),
                    (Name.Builtin, EXCEPTIONS),
                    (Name.Builtin, BUILTINS),
                    (Name.Builtin.Pseudo, PSEUDO),
                ),
            ),
            (rf"{DECIMAL}(?:{EXPONENT})?[jJ]?", Number.Float),
            (rf"{DIGITS}{EXPONENT}[jJ]?", Number.Float),
            (rf"{DIGITS}[jJ]", Number.Float),
            (r"0[bB](?:_?[01])+", Number.Bin),
            (r"0[oO](?:_?[0-7])+", Number.Oct),
            (r"0[xX](?:_?[a-fA-F0-9])+", Number.Hex),
            (r"\d+L", Number.Integer.Long),
            (r"0(?:_?0)*|[1-9](?:_?[0-9])*", Number.Integer),
        ],
        "function name": [(UNICODE_WORD, Name.Function, "#pop")],
        "class name": [(UNICODE_WORD, Name.Class, "#pop")],
        "string": [
            (r"[^'\"\\{]+|\{\{", String),
            (r"""'''|\"""|['"]""", _quotes_in_string),
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
        "interpolation": [
            (r"[^{}!:]+", lambda lexer, text: lexer.recurse(text)),
            (r"![asr]|:", String.Interpol),
            (r"\{", String.Interpol, "#push"),
            (r"\}", String.Interpol, "#pop"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.strings: list[tuple[str, str]] = []
