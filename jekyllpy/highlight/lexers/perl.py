"""Perl."""

from __future__ import annotations

import re
from functools import cache

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

from jekyllpy.highlight.engine import Callback, Groups, RougeLexer, Until, Words
from jekyllpy.highlight.lexers.patterns import BOUNDARY, EXPONENT, HEX, KNOWN_WORD, separated
from jekyllpy.highlight.words import words_of

BUILTINS = words_of("perl", "builtins")
KEYWORDS = words_of("perl", "keywords")
WORD_OPERATORS = words_of("perl", "word operators")
MATCH_FLAGS = "[msixpodualngc]*"
SUBSTITUTION_FLAGS = "[msixpodualngcr]*"
BALANCED_FLAGS = "[egimosx]*"
BRACKETS = (("{", "}"), ("<", ">"), ("[", "]"), ("(", ")"))
REGEX_DELIMITERS = (*BRACKETS, *((sign, sign) for sign in "/!\\@%$"))
NAMED_STRINGS = (
    ("{", "}", "braces"),
    ("(", ")", "parentheses"),
    ("[", "]", "brackets"),
    ("<", ">", "angles"),
)

_SIGILS = re.compile(r"[$@%&*#_]*(?=([a-zA-Z{\[;]?))")


def _hidden_until(closing: str, tail: str) -> Callback:
    """To the next `closing` without a backslash before it, or the last if all have one."""
    end = re.escape(closing)
    body = re.compile(rf"(?:(?:\\[\\{end}]|[^{end}])*+{end}|(?s:.*){end}){tail}")

    def action(lexer: RougeLexer, opening: str, *_: str) -> bool:
        if lexer.find(closing) < 0:
            return False
        found = body.match(lexer.text, lexer.pos)
        if found is None:
            return False
        lexer.take(String.Regex, opening, found.end())
        return True

    return action


@cache
def _parts(delimiter: str, count: int, flags: str) -> re.Pattern[str]:
    end = re.escape(delimiter)
    part = rf"(?:\\[\\{end}]|[^{end}\x01])*+{end}"
    return re.compile(part * count + flags)


def _delimited(count: int, flags: str) -> Callback:
    """As many parts, each up to the delimiter that the opening ends with."""

    def action(lexer: RougeLexer, opening: str, delimiter: str) -> bool:
        if lexer.find(delimiter) < 0:
            return False
        found = _parts(delimiter, count, flags).match(lexer.text, lexer.pos)
        if found is None:
            return False
        lexer.take(String.Regex, opening, found.end())
        return True

    return action


def _variable(lexer: Perl, sigil: str) -> bool:
    start = lexer.pos
    if start <= lexer.no_variable_before:
        return False
    sigils = _SIGILS.match(lexer.text, start)
    assert sigils is not None
    if not sigils[1]:
        lexer.no_variable_before = sigils.end()
        return False
    lexer.take(Name.Variable, sigil, sigils.end())
    return True


def _here_document(lexer: RougeLexer, opening: str, _: str, name: str) -> bool:
    closing = f"\n{name}\n"
    end = lexer.find(closing)
    if end < 0:
        return False
    lexer.take(String, opening, end + len(closing))
    return True


def _other_quote(lexer: RougeLexer, opening: str, delimiter: str) -> bool:
    end = lexer.find(delimiter)
    if end < 0:
        return False
    lexer.take(String.Other, opening, end + 1)
    return True


class Perl(RougeLexer):
    tag = "perl"
    tokens = {
        "root": [
            (r"#.*", Comment.Single),
            (r"^=[a-zA-Z0-9]+\s+", Until(Comment.Multiline, "\n=cut")),
            (r"^=[a-zA-Z0-9]+\s+?\n=cut", Comment.Multiline),
            (
                KNOWN_WORD,
                Words(None, (Keyword, KEYWORDS), (Operator.Word, WORD_OPERATORS)),
            ),
            (r"format(?=\s+\w+\s*=\s*\n)", Keyword, "format head"),
            *(
                (
                    rf"(?:s|tr|y){re.escape(opening)}",
                    _hidden_until(closing, r"\s*"),
                    "balanced",
                )
                for opening, closing in BRACKETS
            ),
            (r"(?:s|tr|y)\s*([^\w\s])", _delimited(2, SUBSTITUTION_FLAGS)),
            (r"(?:s|tr|y)\s+(\w)", _delimited(2, SUBSTITUTION_FLAGS)),
            (rf"m?/(?:(?:\\[\\/]|[^/\n])*+/|.*/){MATCH_FLAGS}", String.Regex),
            (r"m(?=[/!\\{<\[(@%$])", String.Regex, "balanced"),
            (r"m\s*([^\w\s])", _delimited(1, MATCH_FLAGS)),
            (r"m\s+(\w)", _delimited(1, MATCH_FLAGS)),
            (r"\s+", Text),
            (r"(?=[a-zA-Z_]\w*+\s*(?:#.*\n\s*)*=>)", Text, "fat comma"),
            (KNOWN_WORD, Words(None, (Name.Builtin, BUILTINS))),
            (rf"(?:__(?:DIE|WARN)__|DATA|STD(?:IN|OUT|ERR)){BOUNDARY}", Name.Builtin.Pseudo),
            (r"<<(?P<quote>['\"]?)([a-zA-Z_]\w*)(?P=quote);?\n", _here_document),
            (rf"__(?:END|DATA)__{BOUNDARY}", Comment.Preproc, "end"),
            (r"\$\^[ADEFHILMOPSTWX]", Name.Variable.Global),
            (r"\$[\\\"'\[\]&`+*.,;=%~?@$!<>(^|/_-](?!\w)", Name.Variable.Global),
            (r"[$@%&*]", _variable, "variable"),
            (r"[-+/*%=<>&^|!\\~]=?", Operator),
            (f"0_?{separated('[0-7]')}", Number.Oct),
            (f"0x{separated(HEX)}", Number.Hex),
            (f"0b{separated('[01]')}", Number.Bin),
            (rf"[\d_]*+\.\d[\d_]*(?:{EXPONENT})?", Number.Float),
            (rf"\d[\d_]*+{EXPONENT}(?:_\d*)*", Number.Float),
            (separated(r"\d"), Number.Integer),
            (r"'", Punctuation, "single"),
            (r'"', Punctuation, "double"),
            (r"`", Punctuation, "backtick"),
            *(
                (rf"q[qwrx]?{re.escape(opening)}", String.Other, state)
                for opening, _, state in NAMED_STRINGS
            ),
            (r"q[qwrx]?(\W)", _other_quote),
            (r"package\s+", Keyword, "module name"),
            (r"sub\s+", Keyword, "function name"),
            (r"\[\]|::|\.{1,3}", Operator),
            (r"[()\[\]:;,?{}]", Punctuation),
            (r"(?=\w)", Text, "name"),
        ],
        "balanced": [
            *(
                (re.escape(opening), _hidden_until(closing, BALANCED_FLAGS), "#pop")
                for opening, closing in REGEX_DELIMITERS
            ),
        ],
        "format head": [
            (r"\s+", Text),
            (r"\w+", Name),
            (r"(=)(\s*\n)", Groups(Punctuation, Text), ("#pop", "format")),
        ],
        "format": [
            (r"\.\n", String.Interpol, "#pop"),
            (r".*\n", String.Interpol),
        ],
        "fat comma": [
            (r"#.*", Comment.Single),
            (r"\w+", String),
            (r"\s+", Text),
            (r"=>", Operator, "#pop"),
        ],
        "variable": [
            (r"\s+", Text),
            (r"[{\[),;]", Punctuation, "#pop"),
            include("qualified name"),
        ],
        "qualified name": [
            (r"\w+::", Name.Namespace),
            (r"[\w:]+", Name.Variable, "#pop"),
        ],
        "name": [
            include("qualified name"),
            (r"(?=\W)", Text, "#pop"),
        ],
        "module name": [(r"[a-zA-Z_]\w*", Name.Namespace, "#pop")],
        "function name": [
            (r"[a-zA-Z_]\w*[!?]?", Name.Function),
            (r"\s+", Text),
            (r"(\([$@%]*\))(\s*)", Groups(Punctuation, Text)),
            (r"\{", Punctuation, "#pop"),
            (r"(?=.)", Until(Punctuation, "{", in_line=True), "#pop"),
            (r";", Punctuation, "#pop"),
        ],
        "single": [
            (r"\\[\\']", String.Escape),
            (r"[^\\']+", String.Single),
            (r"'", Punctuation, "#pop"),
            (r"\\", String.Single),
        ],
        "double": [
            include("interpolated"),
            (
                r"\\(?:[\\tnrabefluLUE\"$@]|0\d{2}|o\{\d+\}|x[0-9a-fA-F]{2}|x\{[0-9a-fA-F]+\}|c."
                r"|N\{[^}]+\})",
                String.Escape,
            ),
            (r'[^\\"$@]+|[$@]', String.Double),
            (r'"', Punctuation, "#pop"),
            (r"\\", String.Escape),
        ],
        "backtick": [
            include("interpolated"),
            (r"\\[\\tnr`]", String.Escape),
            (r"[^\\`$@]+|[$@]", String.Backtick),
            (r"`", Punctuation, "#pop"),
        ],
        "interpolated": [
            (r"[$@]\{", String.Interpol, "interpolation"),
            (r"[$@][a-zA-Z_]\w*", String.Interpol),
        ],
        "interpolation": [
            (r"\}", String.Interpol, "#pop"),
            (r"\s+", Text),
            (r"[a-zA-Z_]\w*", String.Interpol),
        ],
        "end": [(r"(?s:.+)", Comment.Preproc, "#pop")],
        **{
            state: [
                (rf"\\[{re.escape(opening + closing)}\\]|\\", String.Other),
                (re.escape(opening), String.Other, "#push"),
                (re.escape(closing), String.Other, "#pop"),
                (rf"[^{re.escape(opening + closing)}\\]+", String.Other),
            ]
            for opening, closing, state in NAMED_STRINGS
        },
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.no_variable_before = -1
        return super().continue_lex(text)
