"""The whole way from Markdown to HTML."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import mistune
from mistune import BlockState

from jekyllpy.config.editions import DEFAULT, Edition
from jekyllpy.config.editions.kramdown import KRAMDOWN_2_5, KramdownTraits
from jekyllpy.config.editions.rouge import ROUGE_4_7, RougeTraits
from jekyllpy.errors import ConfigurationError
from jekyllpy.markdown.abbreviations import mark_abbreviations
from jekyllpy.markdown.block.parser import KramdownBlockParser
from jekyllpy.markdown.block.rules import block_rules
from jekyllpy.markdown.block.state import KramdownState
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.gfm import finish_gfm, may_have_hard_breaks
from jekyllpy.markdown.html.tags import elements_of
from jekyllpy.markdown.inline.parser import RULE_NAMES, KramdownInlineParser
from jekyllpy.markdown.options import JEKYLL_DEFAULTS, jekyll_options, parse_options
from jekyllpy.markdown.plain import PlainSpans, has_plain_text
from jekyllpy.markdown.render.escaping import AS_ASCII_CHAR
from jekyllpy.markdown.render.html import HtmlRenderer
from jekyllpy.markdown.tree import update_tree
from jekyllpy.ruby.ascii_text import AsciiText

NO_TYPOGRAPHIC = "no_auto_typographic"
"""The quirk of GitHub's dialect that leaves `--` and the like alone."""


class Markdown(mistune.Markdown):
    """Converts Markdown to HTML as kramdown does; made once, used for many texts.

    Args:
        options: kramdown's options by name, over Jekyll's defaults.
        traits: the version of kramdown whose ways are followed.
        rouge: the version of Rouge that code is highlighted as by.

    Attributes:
        renderer_of: makes the renderer of a document.
        warnings: kramdown's warnings about the text converted last.

    Raises:
        ConfigurationError: an option's value makes no sense, or the `input` is unknown.
    """

    renderer_of: Callable[[Document], HtmlRenderer] = HtmlRenderer

    def __init__(
        self,
        options: Mapping[str, Any] | None = None,
        traits: KramdownTraits = KRAMDOWN_2_5,
        rouge: RougeTraits = ROUGE_4_7,
    ) -> None:
        self.traits = traits
        self.rouge = rouge
        known = {k: v for k, v in (options or {}).items() if k not in traits.lacks_options}
        self.options = parse_options({**JEKYLL_DEFAULTS, **known})
        dialect = self.options.input.lower()
        if dialect not in ("gfm", "kramdown"):
            raise ConfigurationError(
                f"kramdown's option `input` needs GFM or kramdown, not {self.options.input!r}"
            )
        gfm = dialect == "gfm"
        elements = elements_of(traits)
        block = KramdownBlockParser(block_rules(elements, gfm=gfm, quirks=self.options.gfm_quirks))
        inline = KramdownInlineParser(self._span_rules(gfm), gfm=gfm)
        super().__init__(block=block, inline=inline)
        self._inline = inline
        self.warnings: list[str] = []

    @classmethod
    def for_site(cls, config: Mapping[str, Any], edition: Edition = DEFAULT) -> Markdown:
        """The converter that a site's configuration asks for in its `kramdown` section."""
        options = jekyll_options(
            config.get("kramdown") or {},
            config.get("highlighter"),
            names_plain_text=edition.jekyll.names_plain_text,
        )
        return cls(options, edition.kramdown, edition.rouge)

    def convert(self, text: str) -> str:
        """The HTML of a Markdown text; what kramdown would warn about is in `warnings`."""
        with _garbage_kept():
            html, state = self.parse(text)
            del state  # the tree is gone before anything walks over it
        assert isinstance(html, str)
        return html

    def parse(
        self, s: str, state: BlockState | None = None
    ) -> tuple[str | list[dict[str, Any]], BlockState]:
        """mistune's entry: the HTML, and the state that the blocks were parsed in."""
        renderer_of = type(self).renderer_of
        root, state = self._tree(s, writes_plain_text=renderer_of is HtmlRenderer)
        html = renderer_of(state.document).render(root)
        self.warnings = state.document.warnings
        return html, state

    def tree(self, text: str) -> tuple[Element, KramdownState]:
        """The root of a text's elements, and the state that the blocks were parsed in."""
        return self._tree(text, writes_plain_text=False)

    def _tree(self, text: str, *, writes_plain_text: bool) -> tuple[Element, KramdownState]:
        options = self.options
        if isinstance(text, AsciiText) and options.entity_output == "as_char":
            options = replace(options, entity_output=AS_ASCII_CHAR)
        document = Document(options, self.traits, self._inline, self.rouge)
        root = Element("root")
        text = normalize(text)
        state = KramdownState(document, root, text, 1, 0)
        self.block.parse(state)
        plain = None
        if writes_plain_text and has_plain_text(text, document):
            plain = PlainSpans(document, self._inline.rules_without_breaks)
        self._finish(root, document, plain)
        if document.gfm:
            finish_gfm(root, document, hard_breaks=may_have_hard_breaks(text, document))
        return root, state

    def _finish(self, root: Element, document: Document, plain: PlainSpans | None) -> None:
        update_tree(root, document, self._inline, plain)
        for footnote in list(document.footnotes.values()):
            update_tree(footnote.content, document, self._inline)
        mark_abbreviations(root, document)
        for name, footnote in document.footnotes.items():
            if not footnote.used:
                document.warn(
                    f"Footnote definition for '{name}' on line {footnote.content.line} "
                    "is unreferenced - ignoring"
                )

    def _span_rules(self, gfm: bool) -> list[str]:
        without = set()
        if not gfm:
            without.add("strikethrough")
        elif self.options.hard_wrap:
            without.add("line_break")
        if gfm and NO_TYPOGRAPHIC in self.options.gfm_quirks:
            without.add("typographic_syms")
        return [name for name in RULE_NAMES if name not in without]


@contextmanager
def _garbage_kept() -> Iterator[None]:
    """Keep the garbage collector from walking over the growing tree again and again.

    Nothing in the tree is garbage before the text is converted.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def normalize(text: str) -> str:
    """`text` with `\\n` for all line ends, and one at its end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") else text + "\n"
