"""GraphQL."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text

from jekyllpy.highlight.engine import Callback, Groups, RougeLexer, Until
from jekyllpy.highlight.lexers.markdown import Markdown
from jekyllpy.highlight.lexers.patterns import BOUNDARY, EXPONENT, PERHAPS_BLANKS, quoted, word
from jekyllpy.highlight.tokens import TokenType

NAME = r"[_A-Za-z][_0-9A-Za-z]*+"
WORD = NAME + BOUNDARY
SPACE = Text.Whitespace
DEFINITIONS = ("query definition", "fragment definition")


def _value(kind: TokenType) -> Callback:
    """A value; unless in a list it is the only one."""

    def action(lexer: RougeLexer, text: str) -> None:
        lexer.emit(kind, text)
        if lexer.stack[-1] != "list":
            lexer.pop()

    return action


def _close_selection(lexer: RougeLexer, text: str) -> None:
    lexer.emit(Punctuation, text)
    lexer.pop()
    if lexer.stack[-1] in DEFINITIONS:
        lexer.pop()


def _close_value(lexer: RougeLexer, text: str) -> None:
    lexer.emit(Punctuation, text)
    lexer.pop()
    if lexer.stack[-1] == "value":
        lexer.pop()


def _description(lexer: RougeLexer, opening: str) -> bool:
    end = lexer.find('\n"""')
    if end < 0:
        return False
    lexer.emit(String.Double, opening.rstrip("\n"))
    lexer.emit(SPACE, "\n")
    lexer.delegate(lexer.another(Markdown), lexer.text[lexer.pos : end])
    lexer.emit(SPACE, "\n")
    lexer.emit(String.Double, '"""')
    lexer.pos = end + 4
    return True


class GraphQL(RougeLexer):
    tag = "graphql"
    tokens = {
        "root": [
            (rf"(?:query|mutation|subscription){BOUNDARY}", Keyword, "query definition"),
            (r"\{", Punctuation, ("query definition", "selection set")),
            (rf"fragment{BOUNDARY}", Keyword, "fragment definition"),
            (rf"scalar{BOUNDARY}", Keyword, "value"),
            (rf"(?:type|interface|enum|input|schema){BOUNDARY}", Keyword, "type definition"),
            (rf"union{BOUNDARY}", Keyword, "union definition"),
            (rf"extend{BOUNDARY}", Keyword),
            include("basic"),
            (r'"""\n', _description),
        ],
        "basic": [
            (r"\s+", SPACE),
            (r"#.*", Comment),
            (r"[!,]", Punctuation),
        ],
        "directives": [
            (rf"(@{NAME})({PERHAPS_BLANKS})(\()", Groups(Keyword, SPACE, Punctuation), "arguments"),
            (rf"@{WORD}", Keyword),
        ],
        "fragment definition": [
            (rf"on{BOUNDARY}", Keyword),
            include("query definition"),
        ],
        "query definition": [
            include("directives"),
            (WORD, Name),
            (r"\(", Punctuation, "variable definitions"),
            (r"\{", Punctuation, "selection set"),
            include("basic"),
        ],
        "type definition": [
            (rf"implements{BOUNDARY}", Keyword),
            (WORD, Name),
            (r"\(", Punctuation, "variable definitions"),
            (r"\{", Punctuation, "fields"),
            include("basic"),
        ],
        "union definition": [
            (WORD, Name),
            (r"=", Punctuation, "union variant"),
            include("basic"),
        ],
        "union variant": [
            (WORD, Name, ("#pop", "union pipe")),
            include("basic"),
        ],
        "union pipe": [
            (r"\|", Punctuation, ("#pop", "union variant")),
            (r"(?!\||\s|#)", Text, "#pop:2"),
            include("basic"),
        ],
        "fields": [
            (r"\}", Punctuation, "#pop:2"),
            (rf"({NAME})(\s*)(\()", Groups(Name, SPACE, Punctuation), "variable definitions"),
            (WORD, Name),
            (r":", Punctuation, "type names"),
            include("basic"),
        ],
        "arguments": [
            (r"\)", Punctuation, "#pop"),
            (WORD, Name),
            (r":", Punctuation, "value"),
            include("basic"),
        ],
        "variable definitions": [
            (r"\)", Punctuation, "#pop"),
            (rf"\${WORD}", Name.Variable),
            (WORD, Name),
            (r":", Punctuation, "type names"),
            (r"=", Punctuation, "value"),
            include("basic"),
        ],
        "type names": [
            (rf"(?:Int|Float|String|Boolean|ID){BOUNDARY}", Name.Builtin, "#pop"),
            (WORD, Name, "#pop"),
            (r"\[", Punctuation, "type name list"),
            include("basic"),
        ],
        "type name list": [
            (rf"(?:Int|Float|String|Boolean|ID){BOUNDARY}", Name.Builtin),
            (WORD, Name),
            (r"\]", Punctuation, "#pop:2"),
            include("basic"),
        ],
        "selection set": [
            include("directives"),
            (r"\}", _close_selection),
            (rf"({NAME})(\s*)(\()", Groups(Name, SPACE, Punctuation), "arguments"),
            (rf"({NAME})(\s*)(:)", Groups(Name, SPACE, Punctuation)),
            (WORD, Name),
            (rf"(\.\.\.)(\s+)(on){BOUNDARY}", Groups(Punctuation, SPACE, Keyword)),
            (r"\.\.\.", Punctuation),
            (r"\{", Punctuation, "#push"),
            include("basic"),
        ],
        "list": [
            (r"\]", _close_value),
            include("value"),
        ],
        "object": [
            (r"\}", _close_value),
            (rf"({NAME})(\s*)(:)", Groups(Name, SPACE, Punctuation), "value"),
            include("basic"),
        ],
        "value": [
            (r'"""', Until(String.Double, '"""')),
            (rf"\${WORD}", _value(Name.Variable)),
            (word("false null true"), _value(Keyword.Constant)),
            (rf"[-+]?\d+\.\d+(?:{EXPONENT})?", _value(Number.Float)),
            (rf"[-+]?[1-9]\d*(?:{EXPONENT})?", _value(Number.Integer)),
            (quoted('"'), _value(String.Double)),
            (WORD, _value(Name)),
            (r"\{", Punctuation, "object"),
            (r"\[", Punctuation, "list"),
            include("basic"),
        ],
    }
