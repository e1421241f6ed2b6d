"""Vue's components: a template, a script and a style, each in its language."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Error, Keyword, Name, String, Text

from jekyllpy.highlight.engine import Groups, RougeLexer
from jekyllpy.highlight.find import PLAIN, find_lexer
from jekyllpy.highlight.lexers.html import HTML
from jekyllpy.highlight.lexers.javascript import JavaScript
from jekyllpy.highlight.lexers.patterns import PERHAPS_BLANKS
from jekyllpy.highlight.lexers.xml import attribute

LANGUAGES = frozenset({"coffee", "css", "html", "javascript", "sass", "scss"})
ATTRIBUTE = r"[a-zA-Z0-9_:#\[\]()*.-]+"


def _part(name: str, language: str) -> tuple[object, ...]:
    def action(lexer: Vue, _: str, sign: str, space: str, keyword: str) -> None:
        lexer.emit(Name.Tag, sign)
        lexer.emit(Text, space)
        lexer.emit(Keyword, keyword)
        lexer.language = language
        lexer.push(name)
        lexer.push("opening of part")

    return rf"(<)({PERHAPS_BLANKS})({name})", action


def _end(name: str) -> tuple[object, ...]:
    space = PERHAPS_BLANKS
    return (
        rf"(<{space}/{space})({name})({space}>)",
        Groups(Name.Tag, Keyword, Name.Tag),
        "#pop",
    )


def _language(lexer: Vue, _: str, name: str, space: str, value: str) -> None:
    lexer.emit(Name.Attribute, name)
    lexer.emit(Text, space)
    lexer.emit(String, value)
    language = value.lower().replace('"', "").replace("'", "")
    lexer.language = language if language in LANGUAGES else PLAIN


def _embedded(lexer: Vue, text: str) -> None:
    """Each piece begins anew in the language of the part."""
    found = find_lexer(lexer.language, text, lexer.traits)
    assert found is not None
    if isinstance(found, RougeLexer):
        lexer.delegate(found, text)
    else:
        lexer.out += found.lex(text)


def _script(lexer: Vue, text: str) -> None:
    lexer.delegate(lexer.script, text)


def _interpolation(lexer: Vue, sign: str) -> None:
    lexer.emit(String.Interpol, sign)
    lexer.script.reset()


class Vue(HTML):
    tag = "vue"
    tokens = {
        **HTML.tokens,
        "root": [
            _part("template", "html"),
            _part("style", "css"),
            _part("script", "javascript"),
            *HTML.tokens["root"],
        ],
        "tag": [
            (r"(?=[^\s/>])", attribute(ATTRIBUTE, with_space=True), "value"),
            *HTML.tokens["tag"],
        ],
        "opening of part": [
            (
                rf"(lang\s*+=)({PERHAPS_BLANKS})"
                r"""("(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|[^\s>]+)""",
                _language,
            ),
            include("tag"),
        ],
        "style": [
            _end("style"),
            (r"[^<]+|<", _embedded),
        ],
        "script": [_end("script"), *HTML.tokens["script"]],
        "template": [
            _end("template"),
            (r"\{\{", _interpolation, "interpolation"),
            (r"[<{]?[^<{]+|[<{]", _embedded),
        ],
        "interpolation": [
            (r"\}\}", String.Interpol, "#pop"),
            (r"\}", Error),
            (r"\{", _script, "#push"),
            (r"[^{}]+", _script),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.language = PLAIN
        self.script = JavaScript(self.settings, self.traits)
