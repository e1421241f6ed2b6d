"""Code blocks and spans, highlighted or not."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from jekyllpy.late.patterns import late
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Attributes, Element
from jekyllpy.markdown.render.escaping import attributes, escape
from jekyllpy.markdown.scanning import STRIPPED
from jekyllpy.ruby import truthy

PLAIN = "plaintext"
_LANGUAGE = late(r"\blanguage-([^ \t\n\r\f\v]+)")
_WHITESPACE_RUN = late(r"(^[ \t]++)|([ \t]++$)|([ \t]++)", re.M)
_SHOW_WHITESPACE = late(r"\bshow-whitespaces\b")


class CodeRenderer:
    """Writes code with the highlighter that the options ask for."""

    def __init__(self, document: Document) -> None:
        options = document.options
        self._document = document
        self._highlighter = options.syntax_highlighter
        settings = dict(options.syntax_highlighter_opts)
        span, block = settings.pop("span", None) or {}, settings.pop("block", None) or {}
        self._span = {**settings, **_by_name(span), "wrap": False}
        self._block = {**settings, **_by_name(block)}

    def block(self, element: Element, indent: int) -> str:
        """A code block as HTML, highlighted if its language is known."""
        space = " " * indent
        attr = dict(element.attr)
        language = _take_language(attr)
        code: str = element.value
        wanted = element.options.get("lang") or language
        highlighted = self._highlight(code, wanted, self._block)
        if highlighted is not None:
            self._add_class(attr, language or self._block.get("default_lang"))
            return f"{space}<div{attributes(attr)}>{highlighted}{space}</div>\n"
        text = escape(code).removesuffix("\n")
        if _SHOW_WHITESPACE.search(element.attr.get("class", "")):
            text = _WHITESPACE_RUN.sub(_visible, text)
        code_attr = {"class": f"language-{language}"} if language else {}
        return f"{space}<pre{attributes(attr)}><code{attributes(code_attr)}>{text}\n</code></pre>\n"

    def span(self, element: Element, _indent: int) -> str:
        """A code span as HTML, highlighted if its language is known."""
        if not element.attr and self.start_of_plain_span is not None:
            return f"{self.start_of_plain_span}{escape(element.value)}</code>"
        attr = dict(element.attr)
        language = _language(attr)
        code: str = element.value
        text = self._highlight(code, language, self._span)
        if text is None:
            text = escape(code)
        else:
            named = language if self._document.traits.names_language_of_spans else None
            self._add_class(attr, named or self._span.get("default_lang"))
        return f"<code{attributes(attr)}>{text}</code>"

    @cached_property
    def start_of_plain_span(self) -> str | None:
        """The start tag of a code span that names no language, if it is plain text then."""
        settings = self._span
        if (
            self._highlighter != "rouge"
            or settings.get("default_lang") != PLAIN
            or not truthy(settings.get("guess_lang"))
            or truthy(settings.get("disable"))
            or settings.get("line_numbers")
        ):
            return None
        attr: Attributes = {}
        self._add_class(attr, PLAIN)
        return f"<code{attributes(attr)}>"

    def _highlight(self, code: str, language: str | None, settings: dict[str, Any]) -> str | None:
        if self._highlighter is None:
            return None
        if self._highlighter != "rouge":
            self._document.warn(
                f"The configured syntax highlighter {self._highlighter} is not available."
            )
            return None
        if truthy(settings.get("disable")):
            return None
        default = settings.get("default_lang")
        guess = truthy(settings.get("guess_lang"))
        if not (language or default or guess):
            return None
        from jekyllpy.highlight import highlight_block

        return highlight_block(
            code,
            language,
            default=default,
            guess=guess,
            traits=self._document.rouge,
            **{name: settings[name] for name in _HIGHLIGHTER_SETTINGS if name in settings},
        )

    def _add_class(self, attr: Attributes, language: str | None) -> None:
        classes = f"{attr.get('class', '')} highlighter-{self._highlighter}".lstrip(STRIPPED)
        if language:
            named = _LANGUAGE.match(classes)
            if named:
                classes = f"language-{language}{classes[named.end() :]}"
            else:
                classes = f"language-{language} {classes}"
        attr["class"] = classes


_HIGHLIGHTER_SETTINGS = (
    "css_class",
    "wrap",
    "line_numbers",
    "start_line",
    "line_format",
    "table_class",
    "gutter_class",
    "code_class",
    "formatter",
)


def _by_name(settings: dict[Any, Any]) -> dict[str, Any]:
    return {str(key).removeprefix(":"): value for key, value in settings.items()}


def _language(attr: Attributes) -> str | None:
    m = _LANGUAGE.search(attr.get("class", ""))
    return m[1] if m else None


def _take_language(attr: Attributes) -> str | None:
    """The language that a class names; the class is removed."""
    language = _language(attr)
    if language is not None:
        rest = _LANGUAGE.sub("", attr["class"], count=1).strip(STRIPPED)
        if rest:
            attr["class"] = rest
        else:
            del attr["class"]
    return language


def _visible(m: re.Match[str]) -> str:
    suffix = "-l" if m[1] else "-r" if m[2] else ""
    tab = f'<span class="ws-tab{suffix}">\t</span>'
    space = f'<span class="ws-space{suffix}">&#8901;</span>'
    return "".join(tab if char == "\t" else space for char in m[0])
