"""HTML, with the scripts and styles in it."""

from __future__ import annotations

from pygments.lexer import include
from pygments.token import Comment, Name, String, Text

from jekyllpy.highlight.engine import RougeLexer, Until
from jekyllpy.highlight.lexers.css import CSS
from jekyllpy.highlight.lexers.javascript import JavaScript
from jekyllpy.highlight.lexers.patterns import JOINERS, PERHAPS_BLANKS
from jekyllpy.highlight.lexers.xml import attribute, entity

TAG_NAME = rf"(?u:[^\W\d]|[:-])(?u:[\w{JOINERS}:.·-])*"
ATTRIBUTE = rf"(?u:[^\W\d]|[:\[\]()*.-])(?u:[\w{JOINERS}:.·\[\]()*-])*"
BARE_ATTRIBUTE = rf"(?u:[^\W\d]|[:*#-])(?u:[\w{JOINERS}:.·*#-])*"


def _script(lexer: HTML, text: str) -> None:
    lexer.emit(Name.Tag, text)
    lexer.javascript.reset()
    lexer.push("script")
    lexer.push("tag")


def _style(lexer: HTML, text: str) -> None:
    lexer.emit(Name.Tag, text)
    lexer.css.reset()
    lexer.push("style")
    lexer.push("tag")


def _tag(*parts: str) -> str:
    """The start of a tag, with white space around its parts."""
    return PERHAPS_BLANKS.join(["<", *parts, ""])


class HTML(RougeLexer):
    tag = "html"
    tokens = {
        "root": [
            (r"[^<&]+", Text),
            (r"&", entity),
            (r"<!(?i:DOCTYPE) ", Until(Comment.Preproc, ">")),
            (r"<!\[CDATA\[", Until(Comment.Preproc, "]]>")),
            (r"<!--", Comment, "comment"),
            (r"<\?", Until(Comment.Preproc, "?>")),
            (_tag("script"), _script),
            (_tag("style"), _style),
            (r"</", Name.Tag, "closing tag"),
            (r"<", Name.Tag, "opening tag"),
        ],
        "closing tag": [
            include("closing tag end"),
            (TAG_NAME, Name.Tag, ("#pop", "closing tag end")),
        ],
        "closing tag end": [
            (r"\s+", Text),
            (r">", Name.Tag, "#pop"),
        ],
        "opening tag": [
            (r"\s+", Text),
            (TAG_NAME, Name.Tag, ("#pop", "tag")),
            (r"", Text, ("#pop", "tag")),
        ],
        "comment": [
            (r"[^-]+", Comment),
            (r"-->", Comment, "#pop"),
            (r"-", Comment),
        ],
        "tag": [
            (r"\s+", Text),
            (r"(?=[^\s/>])", attribute(ATTRIBUTE, with_space=True), "value"),
            (BARE_ATTRIBUTE, Name.Attribute),
            (r"/?\s*>", Name.Tag, "#pop"),
        ],
        "value": [
            (r'"', String, ("#pop", "double")),
            (r"'", String, ("#pop", "single")),
            (r"[^\s>]+", String, "#pop"),
        ],
        "double": [(r'"', String, "#pop"), (r'[^"]+', String)],
        "single": [(r"'", String, "#pop"), (r"[^']+", String)],
        "script": [
            (r"[^<]+", lambda lexer, text: lexer.delegate(lexer.javascript, text)),
            (_tag("/", "script") + ">", Name.Tag, "#pop"),
            (r"<", lambda lexer, text: lexer.delegate(lexer.javascript, text)),
        ],
        "style": [
            (r"[^<]+", lambda lexer, text: lexer.delegate(lexer.css, text)),
            (_tag("/", "style") + ">", Name.Tag, "#pop"),
            (r"<", lambda lexer, text: lexer.delegate(lexer.css, text)),
        ],
    }

    def reset(self) -> None:
        super().reset()
        self.plain_before = 0
        self.javascript = JavaScript(self.settings, self.traits)
        self.css = CSS(self.settings, self.traits)

    def continue_lex(self, text: str) -> list[tuple[str, str]]:
        self.plain_before = 0
        return super().continue_lex(text)
