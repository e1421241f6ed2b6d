"""Makefiles."""

from __future__ import annotations

import re

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, unless, when
from jekyllpy.highlight.lexers.patterns import any_of
from jekyllpy.highlight.lexers.shell import Shell
from jekyllpy.highlight.words import words_of

FUNCTIONS = words_of("make", "functions")
BLANKS = r"[\t ]++"
PERHAPS_BLANKS = r"[\t ]*+"
CONDITION = r"([^#\n\t ][^#\n]*+|[\t ])"
EARLIER_STOP = r"\$[({]|[()\\}]|$"
STOP = rf"\${EARLIER_STOP}|{EARLIER_STOP}"
ASSIGNED = r"(?=define\b|[\w${}().-]+[\t ]*[!+:?]?=)"

_STRING_ENDS = {quote: re.compile(rf"(?:\\(?s:.)|[^{quote}\\])*{quote}") for quote in ('"', "'")}
_NAMES = re.compile(r"[\w${}()\t -]*", re.ASCII)
_ASSIGNMENT = re.compile(r"([\w${}().-]+)([\t ]*)([!+:?]?=)?", re.ASCII)


def _assignment(lexer: Make, _: str) -> bool | None:
    if lexer.pos < lexer.absent_before.get("=", 0):
        return False
    found = _ASSIGNMENT.match(lexer.text, lexer.pos)
    if found is None or found[3] is None:
        lexer.absent_before["="] = found.end() if found else 0
        return False
    lexer.emit(Name.Variable, found[1])
    lexer.emit(Text, found[2])
    lexer.emit(Operator, found[3])
    lexer.pos = found.end()
    lexer.push("shell line")
    return None


def _export(lexer: Make, _: str, word: str, space: str) -> bool:
    """Names up to the end of the line; a row of them without that end is read once."""
    if lexer.pos < lexer.absent_before.get(word, 0):
        return False
    names = _NAMES.match(lexer.text, lexer.pos)
    end = names.end() if names else lexer.pos
    if not lexer.text.startswith("\n", end):
        lexer.absent_before[word] = end
        return False
    if end == lexer.pos:
        if len(space) == 1:
            return False
        space = space[:-1]
        lexer.pos -= 1
    lexer.emit(Keyword, word)
    lexer.emit(Text, space)
    return True


def _label(lexer: Make, _: str) -> bool | None:
    start = lexer.pos
    colon = lexer.find_in_line(":")
    if colon < 0:
        return False
    lexer.take(Name.Label, "", colon)
    rest = re.compile(r"(:+)([ \t]*)").match(lexer.text, colon)
    if rest is None or start == colon:
        return False
    lexer.emit(Operator, rest[1])
    lexer.emit(Text, rest[2])
    lexer.pos = rest.end()
    lexer.push("rule head")
    return None


def _quoted(lexer: Make, quote: str) -> bool:
    """A string to its closing quote; where one is never closed, none behind it is."""
    if quote in lexer.absent:
        return False
    end = _STRING_ENDS[quote].match(lexer.text, lexer.pos)
    if end is None:
        lexer.absent.add(quote)
        return False
    lexer.take(String.Double if quote == '"' else String.Single, quote, end.end())
    return True


def _to_shell(lexer: Make, text: str) -> None:
    lexer.delegate(lexer.shell, text)


def _end_of_body(lexer: Make, _: str) -> None:
    lexer.shell.reset()
    lexer.pop()


class Make(RougeLexer):
    tag = "make"
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"#", Until(Comment, "\n")),
            (
                r"([-s]?include)([\t ]+(?:[^\t\n #]+(?:[\t ]+(?=[^\t\n #]))?)+)",
                Groups(Keyword, String.Other),
            ),
            when("make_expansions", include("directives")),
            (
                rf"(ifn?def|ifn?eq)([\t ]+){CONDITION}",
                Groups(Keyword, Text, Name.Variable),
            ),
            (rf"{any_of('else endif')}{PERHAPS_BLANKS}(?=[#\n])", Keyword),
            (rf"(export)({BLANKS})", _export, "export"),
            (rf"export{BLANKS}", Keyword),
            (r"(?=[\w${}().-])", _assignment),
            (r"[\"']", _quoted),
            (r"(?=[^\n:])", _label),
            when(
                "make_expansions",
                (
                    rf"(\$[({{])({PERHAPS_BLANKS})({any_of(FUNCTIONS)})({BLANKS})",
                    Groups(Name.Function, Text, Name.Builtin, Text),
                    "expansion",
                ),
            ),
        ],
        "directives": [
            (rf"(else)({BLANKS})(?=ifn?(?:def|eq)[\t ])", Groups(Keyword, Text)),
            (
                rf"(define|unexport)({BLANKS})([^\s#:][^#:\n]*+)(?=#|$)",
                Groups(Keyword, Text, Name.Variable),
            ),
            (rf"endef{PERHAPS_BLANKS}(?=[#\n])", Keyword),
            (rf"(override)({BLANKS}){ASSIGNED}", Groups(Name.Builtin, Text)),
        ],
        "export": [
            (r"[\w${}()-]", Name.Variable),
            (r"\n", Text, "#pop"),
            (r"[\t ]+", Text),
        ],
        "rule head": [
            (r"[^,\\\n#]+", Name.Function),
            (r",", Punctuation),
            (r"#", Comment),
            (r"\\\n|\\.", Text),
            (r"\n", Text, ("#pop", "rule body")),
        ],
        "rule body": [
            (
                rf"(ifn?def|ifn?eq)([\t ]+){CONDITION}(#.*)?(\n)",
                Groups(Keyword, Text, Name.Variable, Comment, Text),
            ),
            (
                rf"(else|endif)({PERHAPS_BLANKS})(#.*)?(\n)",
                Groups(Keyword, Text, Comment, Text),
            ),
            (rf"(\t{PERHAPS_BLANKS})([@-]?)", Groups(Text, Punctuation), "shell line"),
            (r"", _end_of_body),
        ],
        "shell": [
            when(
                "make_expansions",
                (r"\$\$?[({]", Punctuation, "expansion"),
                (r"\\(?s:.)", _to_shell),
                (rf"(?s:.+?)(?={STOP})", _to_shell),
                (STOP, _to_shell),
            ),
            unless("make_expansions", include("earlier shell")),
        ],
        "expansion": [
            (r"[)}]", Punctuation, "#pop"),
            include("shell"),
        ],
        "earlier shell": [
            (rf"\$[({{]{PERHAPS_BLANKS}\w[\w%.:=]*+{PERHAPS_BLANKS}[)}}]", Name.Variable),
            (
                rf"(\$[({{])({PERHAPS_BLANKS})({any_of(FUNCTIONS)})({BLANKS})",
                Groups(Name.Function, Text, Name.Builtin, Text),
                "call",
            ),
            (r"\\(?s:.)", _to_shell),
            (rf"(?s:.+?)(?={EARLIER_STOP})", _to_shell),
            (EARLIER_STOP, _to_shell),
        ],
        "call": [
            (r"[({]", _to_shell, "#push"),
            (r"[)}]", Name.Function, "#pop"),
            include("shell"),
        ],
        "shell line": [
            (r"\n", Text, "#pop"),
            include("shell"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.shell = self.another(Shell)
