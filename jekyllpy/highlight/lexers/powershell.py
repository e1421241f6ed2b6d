"""PowerShell."""

from __future__ import annotations

import re

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, Words, when
from jekyllpy.highlight.lexers.patterns import BOUNDARY, any_of
from jekyllpy.highlight.words import words_of

KEYWORDS = words_of("powershell", "keywords")
OPERATORS = words_of("powershell", "operators")
VARIABLES = words_of("powershell", "variables")
ATTRIBUTES = words_of("powershell", "attributes")
HELP_SECTIONS = words_of("powershell", "help sections")
SPACE = Text.Whitespace

_INDEXED = re.compile(r"\.?([-\w]+)", re.ASCII)
_BRACED = re.compile(r"(?:[^`]|`.)(?:[^`}]|`.)*+\}")


def _braced_variable(lexer: RougeLexer, _: str, namespace: str | None) -> bool:
    """A name in braces, in which a backtick hides the next character."""
    start = lexer.pos
    found = _BRACED.match(lexer.text, start) if lexer.find("}") >= 0 else None
    if found is None:
        return False
    lexer.emit(Name.Variable, "$")
    if namespace is not None:
        lexer.emit(Name.Namespace, namespace)
        lexer.emit(Punctuation, ":")
    lexer.emit(Name.Variable, "{" + found[0])
    lexer.pos = found.end()
    return True


def _indexed(lexer: PowerShell, _: str) -> bool:
    """Letters, digits and dashes before a `[`; a run of them without it is read once."""
    if lexer.pos < lexer.not_indexed_before:
        return False
    run = _INDEXED.match(lexer.text, lexer.pos)
    assert run is not None
    if not lexer.text.startswith("[", run.end()):
        lexer.not_indexed_before = run.end()
        return False
    lexer.take(Operator, "", run.start(1))
    lexer.take(Name, "", run.end())
    lexer.take(Punctuation, "", run.end() + 1)
    return True


def _closing_bracket(lexer: PowerShell, text: str) -> None:
    """Behind parameters within a string, the end of both."""
    lexer.emit(Punctuation, text)
    if "interpolation" in lexer.stack:
        lexer.pop(2)


class PowerShell(RougeLexer):
    tag = "powershell"
    tokens = {
        "root": [
            include("remarks"),
            (rf"(?i:-{any_of(OPERATORS)}|[+*/%-]=){BOUNDARY}|\.\.(?=\.?\d)", Operator),
            (
                r"((?i:class))(\s+)(\w+)",
                Groups(Keyword.Reserved, SPACE, Name.Class),
                "class",
            ),
            (
                r"((?i:function))(\s+)(?:(\w+)(:)(?=\w[-\w]))?(\w[-\w]+)",
                Groups(Keyword.Reserved, SPACE, Name.Namespace, Punctuation, Name.Function),
            ),
            (rf"(?i:{any_of(KEYWORDS)}){BOUNDARY}(?![-.])", Keyword.Reserved),
            (r"-{1,2}\w+", Name.Tag),
            (r"(?=\.?[-\w])", _indexed, "bracket"),
            (r"([/\\~a-zA-Z][-.:/\\~\w]*)(\n)?", Groups(Name, SPACE), "parameters"),
            (
                r"(\.)([-\w]+)(\()",
                Groups(Operator, Name.Function, Punctuation),
                "parameters",
            ),
            (r"(\.)([-\w]+)(\n)?", Groups(Operator, Name.Function, SPACE)),
            (r"\?", Name.Function, "parameters"),
            include("expression"),
            include("variable"),
            when("powershell_interpolation", (r"`$", String.Escape)),
            (r"[!%&*+./=|-]", Operator),
            (r"[(),:;{}]", Punctuation),
        ],
        "remarks": [
            (r"\s+", SPACE),
            (r"#.*", Comment),
            (r"<#", Comment.Multiline, "block comment"),
        ],
        "block comment": [
            (rf"\.(?i:{any_of(HELP_SECTIONS)})", Comment.Special),
            (r"#>", Comment.Multiline, "#pop"),
            (r"[^#.]+|[#.]+", Comment.Multiline),
        ],
        "variable": [
            (rf"\$(?:[$?^_]|{any_of(VARIABLES)})", Name.Builtin.Pseudo),
            (r"\$(?:(\w+):)?\{", _braced_variable),
            (
                r"(\$)(?:(\w+)(:))?(\w+)",
                Groups(Name.Variable, Name.Namespace, Punctuation, Name.Variable),
            ),
        ],
        "interpolation": [
            (r"\)", String.Interpol, "#pop"),
            include("root"),
        ],
        "embedded": [
            (r"\$\(", String.Interpol, "interpolation"),
            (r"`$|`.", String.Escape),
        ],
        "double": [
            (r'(?:\$#?)?"', String.Double, "#pop"),
            include("embedded"),
            (r'[^"`$]+', String.Double),
            include("variable"),
        ],
        "single": [
            (r"'", String.Single, "#pop"),
            (r"[^']+", String.Single),
        ],
        "here-string": [
            (r'(?:\$#?)?"@', String.Heredoc, "#pop"),
            include("embedded"),
            (r'[^"`$]+|"+', String.Heredoc),
            include("variable"),
        ],
        "class": [
            (r"\{", Punctuation, "#pop"),
            (r"\s+", SPACE),
            (r"\w+", Name.Class),
            (r"[:,]", Punctuation),
        ],
        "expression": [
            include("remarks"),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
            (r'@"', String.Heredoc, "here-string"),
            (r"@'", Until(String.Heredoc, "'@")),
            (r"\d*\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r"@\{", Punctuation, "hash table"),
            (r"@\(", Punctuation, "array"),
            (r"\{", Punctuation, "brace"),
            (r"\[", Punctuation, "bracket"),
        ],
        "hash table": [
            (r"\}", Punctuation, "#pop"),
            (r"=", Operator),
            (r"[,;]", Punctuation),
            include("expression"),
            (r"\w+", Name.Other),
            include("variable"),
        ],
        "array": [
            (r"\s+", SPACE),
            (r"\)", Punctuation, "#pop"),
            (r"[,;]", Punctuation),
            include("expression"),
            include("variable"),
        ],
        "brace": [
            (r"\}", Punctuation, "#pop"),
            include("root"),
        ],
        "bracket": [
            (r"\]", Punctuation, "#pop"),
            (r"[A-Za-z]\w++\.", Name),
            (r"[A-Za-z]\w+", Words(Name, (Name.Builtin.Pseudo, ATTRIBUTES))),
            include("root"),
        ],
        "parameters": [
            (r"`(?s:.)", String.Escape),
            (r"\s*?\n", SPACE, "#pop"),
            when("powershell_interpolation", (r"\)", _closing_bracket)),
            (r"[();\]{}]", Punctuation, "#pop"),
            (r"[|=]", Operator, "#pop"),
            (r"[\w/\\~][\w./:\\~-]*", Name.Other),
            include("root"),
        ],
    }

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.not_indexed_before = -1
        return super().continue_lex(text)
