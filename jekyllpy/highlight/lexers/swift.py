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

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.lexers.patterns import BOUNDARY, NO_DIGITS, UPPER
from jekyllpy.highlight.tokens import TokenType

KEYWORDS = """
await break case continue default do else fallthrough if in for return switch where while try catch
throw guard defer repeat as dynamicType is new super self Self Type __COLUMN__ __FILE__ __FUNCTION__
__LINE__ associativity async didSet get infix inout isolated mutating none nonmutating operator
override postfix precedence prefix set unowned weak willSet throws rethrows precedencegroup
"""
DECLARATIONS = """
actor class deinit enum convenience extension final func import init internal lazy let nonisolated
optional private protocol public required static struct subscript typealias var dynamic indirect
associatedtype open fileprivate some
"""
MEANINGS: dict[str, TokenType] = {
    **dict.fromkeys("true false nil".split(), Keyword.Constant),
    **dict.fromkeys(DECLARATIONS.split(), Keyword.Declaration),
    **dict.fromkeys(KEYWORDS.split(), Keyword),
}
ASTRAL = "\U00010000-\U0010ffff"
NAME = rf"(?u:[^\W\d{NO_DIGITS}]|[{ASTRAL}])(?u:[^\W{NO_DIGITS}]|[{ASTRAL}])*+"


def _called(lexer: RougeLexer, name: str) -> None:
    lexer.emit(Keyword.Type if name[0].isupper() else Name.Function, name)


def _name(lexer: RougeLexer, name: str) -> None:
    kind = MEANINGS.get(name)
    if kind is None:
        kind = Keyword.Type if name[0].isupper() else Name
    lexer.emit(kind, name)


class Swift(RougeLexer):
    tag = "swift"
    tokens = {
        "line start": [
            (r"#.*", Comment.Preproc),
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
            (r"[()\[\]{}:;,?\\]", Punctuation),
            (r"[-/=+*%<>!&|^.~]+", Operator),
            (r'@?"', String, "string"),
            (r"'(?:\\.|.)'", String.Char),
            (
                r"(?:\d+(?:_\d+)*\*|(?:\d++(?:_\d++)*+)?\.\d+(?:_\d)*)(?:[eE][+-]?\d+(?:_\d)*)?",
                Number.Float,
            ),
            (r"\d+[eE][+-]?[0-9]+", Number.Float),
            (r"0o?[0-7]+(?:_[0-7]+)*", Number.Oct),
            (
                r"0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*"
                r"(?:(?:\.[0-9A-F]+(?:_[0-9A-F]+)*)?p[+-]?\d+)?",
                Number.Hex,
            ),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"\d+(?:_\d+)*", Number.Integer),
            (rf"@{NAME}", Keyword.Declaration),
            (r"(?:private|internal)\([ ]*set[ ]*\)", Keyword.Declaration),
            (
                r"(private|internal)(\([ ]*)(\w+)([ ]*\))",
                Groups(Keyword.Declaration, Keyword.Declaration, Error, Keyword.Declaration),
            ),
            (r"unowned\([ ]*(?:safe|unsafe)[ ]*\)", Keyword.Declaration),
            (
                r"(unowned\([ ]*)(\w+)([ ]*\))",
                Groups(Keyword.Declaration, Error, Keyword.Declaration),
            ),
            (r"#available\([^)]+\)", Keyword.Declaration),
            (
                r"(#(?:selector|keyPath)\()([^)]+?(?:\(.*?\))?)(\))",
                Groups(Keyword.Declaration, Name.Function, Keyword.Declaration),
            ),
            (r"#(?:line|file|column|function|dsohandle)", Keyword.Declaration),
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
            (NAME, _name),
            (rf"(`)({NAME})(`)", Groups(Punctuation, Name.Variable, Punctuation)),
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
