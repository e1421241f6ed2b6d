"""JavaScript and TypeScript with markup in them."""

from __future__ import annotations

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Name, Punctuation, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, Until, when
from jekyllpy.highlight.lexers.html import HTML
from jekyllpy.highlight.lexers.javascript import JavaScript, TypeScript

EXPRESSION_START = (r"\{", String.Interpol, ("braces", "expression"))


def _with_markup(tokens: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """The states of a dialect, in which an expression may be an element."""
    return {
        **tokens,
        "expression": [include("element start"), *tokens["expression"]],
        "element start": [
            (r"<", Punctuation, ("content", "element", "element name")),
        ],
        "content": [
            (r"</", Punctuation, ("#pop", "element", "element name")),
            include("element start"),
            EXPRESSION_START,
            (r"[^<{]+", lambda lexer, text: lexer.delegate(lexer.html, text)),
        ],
        "element": [
            include("space"),
            (r"/>", Punctuation, "#pop:2"),
            (r">", Punctuation, "#pop"),
            EXPRESSION_START,
            (r"\w[\w-]*", Name.Attribute),
            (r"=", Punctuation),
            (r'"', Until(String, '"', in_line=True)),
            (r"'", Until(String, "'", in_line=True)),
        ],
        "element name": [
            (r"[A-Z]\w*", Name.Class),
            (r"\w+", Name.Tag),
            (r"\.", Punctuation),
            (r"", Text, "#pop"),
        ],
        "braces": [
            (r"\}", String.Interpol, "#pop"),
            (r"\{", Punctuation, ("inner braces", "statement")),
            include("root"),
        ],
        "inner braces": [
            (r"\}", Punctuation, ("#pop", "statement")),
            include("root"),
        ],
    }


class JSX(JavaScript):
    tag = "jsx"
    tokens: ClassVar[dict[str, list[Any]]] = _with_markup(JavaScript.tokens)

    def reset(self) -> None:
        super().reset()
        self.html: RougeLexer = self.another(HTML)
        self.stack.append("expression")


class TSX(JSX):
    tag = "tsx"
    later_words = TypeScript.later_words
    earlier_words = TypeScript.earlier_words
    tokens = _with_markup(TypeScript.tokens)
    tokens["element name"] = [
        (r"(\w+)(,)", Groups(Name.Other, Punctuation), "#pop:3"),
        when("tsx_type_arguments", (r"<", Punctuation, ("behind arguments", "expression"))),
        *tokens["element name"],
    ]
    tokens["behind arguments"] = [include("root")]
