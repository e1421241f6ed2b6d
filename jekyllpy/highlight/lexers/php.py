"""PHP, with the HTML around it."""

from __future__ import annotations

import re

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

from jekyllpy.highlight.engine import Enclosed, Groups, RougeLexer, Until, unless, when
from jekyllpy.highlight.lexers.html import HTML
from jekyllpy.highlight.lexers.patterns import HEX, HEX_DIGITS, grouped, in_base
from jekyllpy.highlight.words import words_of

FALSE_VALUES = frozenset({"0", "false", "off"})
BUILTINS = words_of("php", "builtins")
EARLIER_FUNCTIONS = frozenset(f"{BUILTINS} {words_of('php', 'earlier builtins')}".split())
LATER_FUNCTIONS = frozenset(f"{BUILTINS} {words_of('php', 'later builtins')}".split())
KEYWORDS = frozenset(words_of("php", "keywords").split())
OPENING_STATES = {
    "use": (Keyword.Namespace, "use"),
    "const": (Keyword, "constant"),
    "catch": (Keyword, "catch"),
    "public": (Keyword, "visibility"),
    "protected": (Keyword, "visibility"),
    "private": (Keyword, "visibility"),
}

WORD = r"(?u:[^\W\d]\w*)"
DIGITS = grouped(r"\d")
NAMESPACE = rf"(?:{WORD}\\)+"
NAME = rf"(?:{NAMESPACE})?{WORD}"
LATER_NAME = rf"\\?{NAME}"
TYPE = rf"\??{WORD}"
SET_VISIBILITY = r"(?i:public|protected|private)\((?i:set)\)"

_NO_SPACE = re.compile(r"\S+", re.ASCII)
_MAGIC = re.compile(r"__.*__\Z")
_CONSTANT_OF_PHP = re.compile(r"(?:E|PHP)(?:_[A-Z]+)+\Z")


def _called_name(lexer: PHP, name: str) -> None:
    lowered = name.lower()
    if lowered in KEYWORDS:
        lexer.emit(Keyword, name)
    else:
        functions = LATER_FUNCTIONS if lexer.traits.php_8 else EARLIER_FUNCTIONS
        lexer.emit(Name.Builtin if lowered in functions else Name.Function, name)


def _name(lexer: PHP, name: str) -> None:
    lowered = name.lower()
    if lowered in OPENING_STATES:
        kind, state = OPENING_STATES[lowered]
        lexer.emit(kind, name)
        lexer.push(state)
        return
    last = name.rpartition("\\")[2]
    if lowered in KEYWORDS:
        kind = Keyword
    elif _MAGIC.match(name):
        kind = Name.Builtin
    elif _CONSTANT_OF_PHP.match(name):
        kind = Keyword.Constant
    elif not last[0].isupper():
        kind = Name
    elif len(last) > 1 and all(c.isupper() or c.isdigit() or c == "_" for c in last):
        kind = Name.Constant
    elif "_" not in last:
        kind = Name.Class
    else:
        kind = Name
    lexer.emit(kind, name)


def _heredoc(lexer: PHP, opening: str, _: str, name: str) -> bool:
    key = f"heredoc {name.lower()}"
    if key in lexer.absent:
        return False
    start = lexer.pos
    for found in re.compile(re.escape(name), re.IGNORECASE).finditer(lexer.text, start):
        before = found.start()
        while before > start and lexer.text[before - 1] in " \t\r\n\f\v":
            before -= 1
        if "\n" in lexer.text[before : found.start()]:
            end = found.end()
            lexer.take(String.Heredoc, opening, end + lexer.text.startswith(";", end))
            return True
    lexer.absent.add(key)
    return False


def _braced_name(lexer: PHP, brace: str) -> bool:
    """What stands before the last `}` ahead of white space; text without one is read once."""
    start = lexer.pos
    if start < lexer.absent_before.get(brace, 0):
        return False
    run = _NO_SPACE.match(lexer.text, start)
    assert run is not None
    end = lexer.text.rfind("}", start + 1, run.end())
    if end < 0:
        lexer.absent_before[brace] = run.end()
        return False
    lexer.emit(String.Interpol, brace)
    lexer.take(Name.Variable, "", end)
    lexer.take(String.Interpol, "", end + 1)
    return True


def _end_of_php(lexer: PHP, text: str) -> None:
    lexer.emit(Comment.Preproc, text)
    lexer.stack[:] = ["root"]


def _function(lexer: PHP, text: str) -> None:
    lexer.emit(Keyword, text)
    for state in ("function return", "function parameters", "function name"):
        lexer.push(state)


def _to_html(lexer: PHP, text: str) -> None:
    lexer.delegate(lexer.html, text)


def _html_before_php(lexer: PHP, _: str) -> None:
    end = lexer.find("<?")
    if end < 0:
        end = len(lexer.text)
    _to_html(lexer, lexer.text[lexer.pos : end])
    lexer.pos = end


class PHP(RougeLexer):
    """Takes the option `start_inline`; without it, code that begins without `<` is PHP."""

    tag = "php"
    tokens = {
        "root": [
            (r"<\?(?:(?i:php)|=)?", Comment.Preproc, "php"),
            (r"(?s:(?=.))", _html_before_php),
        ],
        "start": [
            (r"\s*(?=<)", _to_html, "#pop"),
            (r"[^$]+(?=<\?(?:=|(?i:php)))", _to_html, "#pop"),
            (r"", Text, ("#pop", "php")),
        ],
        "php": [
            include("end"),
            include("space"),
            include("variables"),
            include("values"),
            (
                rf"((?i:namespace))(\s+)({NAME})",
                Groups(Keyword.Namespace, Text, Name.Namespace),
            ),
            unless(
                "php_8",
                (
                    rf"((?i:class|interface|trait|extends|implements))(\s+)({NAME})",
                    Groups(Keyword.Declaration, Text, Name.Class),
                ),
            ),
            when(
                "php_8",
                (
                    rf"((?i:class|interface|trait|extends|implements))(\s+)({LATER_NAME})",
                    Groups(Keyword.Declaration, Text, Name.Class),
                ),
                (
                    rf"((?i:enum))(\s+)({NAME})",
                    Groups(Keyword.Declaration, Text, Name.Class),
                    "enumeration",
                ),
                (SET_VISIBILITY, Keyword, "visibility"),
            ),
            include("names"),
            (r"[(),;\[\]{}]", Punctuation),
            include("operators"),
            (r"[=?]", Operator),
            (r"\$+(?=\$)", Error),  # no variable begins in a row of signs without a name
        ],
        "end": [(r"\?>", _end_of_php)],
        "space": [
            (r"\s+", Text),
            when("php_8", (r"#\[.*\]$", Name.Attribute), (r"#[^\[].*$|#\Z|//.*$", Comment.Single)),
            unless("php_8", (r"#.*$|//.*$", Comment.Single)),
            (r"/\*\*(?!/)", Until(Comment.Doc, "*/")),
            (r"/\*", Until(Comment.Multiline, "*/")),
        ],
        "variables": [(rf"\$\{{\$+{WORD}\}}|\$+{WORD}", Name.Variable)],
        "values": [
            (rf"<<<(?P<quote>[\"']?)({WORD})(?P=quote)\n", _heredoc),
            (rf"(?:{DIGITS}\.|\.)(?:{DIGITS})?(?:[eE][-+]?{DIGITS})?", Number.Float),
            ("0" + grouped("0-7"), Number.Oct),
            when("php_8", (in_base("oO", "0-7"), Number.Oct)),
            (in_base("bB", "01"), Number.Bin),
            (in_base("xX", r"\da-fA-F"), Number.Hex),
            (DIGITS, Number.Integer),
            (r"'", Enclosed(String.Single, r"(?:[^'\\]++|\\.)*+", "'")),
            (r"`", Enclosed(String.Backtick, r"(?:[^`\\]++|\\.)*+", "`")),
            (r'"', String.Double, "string"),
            (r"(?i:function|fn)\b", _function),
            (r"(?i:true|false|null)\b", Keyword.Constant),
            (r"(?i:new)\b", Keyword, "new"),
        ],
        "names": [
            when(
                "php_8",
                (rf"{LATER_NAME}(?=\s*\()", _called_name),
                (LATER_NAME, _name),
            ),
            (rf"{NAME}(?=\s*\()", _called_name),
            (NAME, _name),
        ],
        "operators": [(r"[!%&*+./:<>@|~^-]+", Operator)],
        "string": [
            (r'"', String.Double, "#pop"),
            (r'[^"$\\{]+', String.Double),
            (
                rf'\\(?:u\{{{HEX_DIGITS}\}}|[0-7]{{1,3}}|[xX]{HEX}{{1,2}}|[\\$"efnrtv])',
                String.Escape,
            ),
            (rf"\${WORD}(?:->{WORD}|\[\S+\])?", Name.Variable),
            (r"\{\$\{", String.Interpol, "double braces"),
            (r"\{(?=\$)", String.Interpol, "braces"),
            (r"\{(?=\S)", _braced_name),
            (r"[${\\]+", String.Double),
        ],
        "double braces": [(r"\}\}", String.Interpol, "#pop"), include("php")],
        "braces": [(r"\}", String.Interpol, "#pop"), include("php")],
        "leave": [(r"", Text, "#pop")],
        "assignment": [
            (r",", Punctuation, "#pop"),
            (r"[\[\]]", Punctuation),
            (r"\(", Punctuation, "assigned call"),
            include("end"),
            include("space"),
            include("values"),
            include("variables"),
            include("names"),
            include("operators"),
            include("leave"),
        ],
        "assigned call": [
            (r"\)", Punctuation, "#pop"),
            (r",", Punctuation),
            include("assignment"),
        ],
        "catch": [
            (r"\(", Punctuation),
            (r"\|", Operator),
            when("php_8", (LATER_NAME, Name.Class)),
            (WORD, Name.Class),
            include("end"),
            include("space"),
            include("leave"),
        ],
        "enumeration": [
            (rf"(:)(\s*)({WORD})", Groups(Punctuation, Text, Keyword.Type)),
            (r"\{", Punctuation, ("#pop", "cases")),
            include("space"),
            include("leave"),
        ],
        "cases": [
            (r"\}", Punctuation, "#pop"),
            (rf"((?i:case))(\s+)({WORD})", Groups(Keyword, Text, Name.Constant)),
            include("php"),
        ],
        "constant": [
            when("php_8", (rf"{TYPE}(?=\s+{WORD})", Keyword.Type)),
            (WORD, Name.Constant),
            (r"=", Operator, "assignment"),
            include("end"),
            include("space"),
            include("leave"),
        ],
        "function body": [
            (r"\{", Punctuation, "#push"),
            (r"\}", Punctuation, "#pop"),
            include("php"),
        ],
        "function name": [
            (r"&", Operator),
            (WORD, Name),
            (r"\(", Punctuation, "#pop"),
            include("end"),
            include("space"),
            include("leave"),
        ],
        "function parameters": [
            (r"\)", Punctuation, "#pop"),
            (r",|\.{3}", Punctuation),
            (r"=", Operator, "assignment"),
            when("php_8", (SET_VISIBILITY, Keyword)),
            (r"(?i:public|protected|private|readonly)\b", Keyword),
            (TYPE, Keyword.Type, "assignment"),
            include("end"),
            include("space"),
            include("variables"),
            include("leave"),
        ],
        "function return": [
            (r":", Punctuation),
            (r"(?i:use)\b", Keyword, "function use"),
            (TYPE, Keyword.Type, "assignment"),
            (r"\{", Punctuation, ("#pop", "function body")),
            include("end"),
            include("space"),
            include("leave"),
        ],
        "function use": [
            (r"[,(]", Punctuation),
            (r"&", Operator),
            (r"\)", Punctuation, "#pop"),
            include("end"),
            include("space"),
            include("variables"),
            include("leave"),
        ],
        "new": [
            (r"(?i:class)\b", Keyword.Declaration, ("#pop", "new class")),
            when("php_8", (LATER_NAME, Name.Class, "#pop")),
            (NAME, Name.Class, "#pop"),
            include("end"),
            include("space"),
            include("leave"),
        ],
        "new class": [
            (r"\}", Punctuation, "#pop"),
            (r"\{", Punctuation),
            include("php"),
        ],
        "use": [
            (r"[,}]", Punctuation),
            (r"(?i:function|const)\b", Keyword),
            (rf"({NAMESPACE})(\{{)", Groups(Name.Namespace, Punctuation)),
            (rf"{NAME}(?:_{WORD})+", Name.Function),
            include("end"),
            include("space"),
            include("names"),
            include("leave"),
        ],
        "visibility": [
            when(
                "php_8",
                (SET_VISIBILITY, Keyword),
                (r"(?i:public|protected|private)\b", Keyword),
            ),
            (r"(?i:readonly|static)\b", Keyword),
            (r"(?i:(?=(?:abstract|const|function)\b))", Keyword, "#pop"),
            (TYPE, Keyword.Type, "#pop"),
            include("end"),
            include("space"),
            include("leave"),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.html = HTML(self.settings, self.traits)
        given = self.settings.get("start_inline")
        if given is None:
            self.stack.append("start")
        elif given not in FALSE_VALUES:
            self.stack.append("php")
