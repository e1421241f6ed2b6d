"""CoffeeScript."""

from __future__ import annotations

import re
from typing import Any

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import BOUNDARY, FRACTION_WITH_SUFFIX, HEX, HEX_DIGITS, word
from jekyllpy.highlight.tokens import Tokens
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("coffeescript", "keywords")
CONSTANTS = words_of("coffeescript", "constants")
BUILTINS = words_of("coffeescript", "builtins")

NAME = r"(?!\d)[\w$]+"
REGEX_END = r"/[gimy]*+(?!(?u:\w))"
_REGEX_END = re.compile(REGEX_END, re.ASCII)
_OUT_OF_SETS = re.compile(r"(?:[^/\[\\\n]|\\.)*+")
_REST_OF_LINE = re.compile(r".*")
_SET = re.compile(r"\[(?:[^\]\\\n]|\\.)*+\]")


def _regex(lexer: CoffeeScript, _: str) -> bool:
    """A regular expression in a line, with something in it, is one token with its flags."""
    text = lexer.text
    at = _end(_OUT_OF_SETS, text, lexer.pos)
    while text.startswith("[", at):
        if at < lexer.without_set:
            return False
        behind = _end(_SET, text, at)
        if behind == at:
            lexer.without_set = _end(_REST_OF_LINE, text, at)
            return False
        at = _end(_OUT_OF_SETS, text, behind)
    end = _end(_REGEX_END, text, at)
    if end == at or at == lexer.pos:
        return False
    lexer.take(String.Regex, "/", end)
    return True


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Where what the pattern matches ends; `start` if it matches nothing."""
    found = pattern.match(text, start)
    return start if found is None else found.end()


def _string(quotes: str, *first: Any) -> list[Any]:
    """What stands between quotes; a single quote of the kind is no end of three."""
    rules: list[Any] = [(quotes, String, "#pop")]
    if len(quotes) > 1:
        rules.append((quotes[0], String))
    return [
        *rules,
        *first,
        (r"""[^"#'\\]+|["'#]""", String),
        include("escapes"),
        (r"\\.", String.Escape),
    ]


class CoffeeScript(RougeLexer):
    tag = "coffeescript"
    tokens = {
        "root": [
            (r"^(?=[\s/]|<!--)", Text, "operand"),
            include("space"),
            (rf"{BOUNDARY}{word('and or is isnt not in of')}", Operator, "operand"),
            (r"[!%&*+/:<=>?^`|~-]|\\(?=\n)", Operator, "operand"),
            (
                rf"(@)([\t ]*)({NAME})",
                Groups(Name.Variable.Instance, Text, Name.Attribute),
                "operand",
            ),
            (rf"(\.)([\t ]*)({NAME})", Groups(Punctuation, Text, Name.Attribute), "operand"),
            (rf"{NAME}(?=\s*:)", Name.Attribute, "operand"),
            (
                NAME,
                Words(
                    Name.Other,
                    (Keyword, KEYWORDS),
                    (Name.Constant, CONSTANTS),
                    (Name.Builtin, BUILTINS),
                ),
                "operand",
            ),
            (r"[(,;\[{]", Punctuation, "operand"),
            (r"[)\].}]", Punctuation),
            (FRACTION_WITH_SUFFIX, Number.Float),
            (rf"0x{HEX_DIGITS}", Number.Hex),
            (r"\d+", Number.Integer),
            (r'"""', String, "three double"),
            (r"'''", String, "three single"),
            (r'"', String, "double"),
            (r"'", String, "single"),
        ],
        "space": [
            (r"###[^#]", Until(Comment.Multiline, "###")),
            (r"#.*", Comment.Single),
            (r"\s+", Text),
        ],
        "operand": [
            include("space"),
            (r"///", String.Regex, ("#pop", "spaced regex")),
            (r"/", _regex, "#pop"),
            (r"", Text, "#pop"),
        ],
        "spaced regex": [
            (rf"//{REGEX_END}", String.Regex, "#pop"),
            (r"(?:^|(\s+))(#(?!\{).*)", Groups(Text, Comment.Single)),
            include("interpolation start"),
            include("space"),
            include("escapes"),
            (r"\\\D", String.Escape),
            (r"\\\d+", Name.Variable),
            (r"(?s:.)", String.Regex),
        ],
        "escapes": [
            (rf"\\(?:u{HEX}{{4}}|u\{{{HEX}{{4}}\}}|x{HEX}{{2}}|c[A-Z])", String.Escape),
        ],
        "interpolation start": [(r"#\{", String.Interpol, "interpolation")],
        "interpolation": [
            (r"\}", String.Interpol, "#pop"),
            include("root"),
        ],
        "double": _string('"', include("interpolation start")),
        "three double": _string('"""', include("interpolation start")),
        "single": _string("'"),
        "three single": _string("'''"),
    }

    def continue_lex(self, text: str) -> Tokens:
        self.without_set = 0
        return super().continue_lex(text)
