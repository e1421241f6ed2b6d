"""The tags that cite, quote and refer to entries.

Rules: jekyll-scholar 7.3, `tags/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy import ruby
from jekyllpy.csl import Renderer
from jekyllpy.errors import LiquidRenderError
from jekyllpy.liquid import Block, Context, Tag
from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography
from jekyllpy.plugins.jekyll_scholar.markup import content_tag
from jekyllpy.plugins.jekyll_scholar.options import parse_options, split_keys
from jekyllpy.plugins.jekyll_scholar.reading import read_elements
from jekyllpy.plugins.jekyll_scholar.scholar import Scholar
from jekyllpy.plugins.jekyll_scholar.sources import reading_of

if TYPE_CHECKING:
    from jekyllpy.liquid.stream import Stream


class KeysTag(Tag):
    """A tag whose markup is keys and options."""

    def __init__(self, tag_name: str, markup: str, parse_context: Stream) -> None:
        super().__init__(tag_name, markup, parse_context)
        self.keys, rest = split_keys(markup)
        self.options = parse_options(rest)

    def scholar(self, context: Context) -> tuple[Scholar, list[str]]:
        """The bibliography as this page sees it, and the keys."""
        scholar = Scholar(context.registers["site"], self.options, context)
        return scholar, scholar.dereferenced(self.keys)


class KeysBlock(KeysTag, Block):
    """A block whose markup is keys and options."""


class CiteTag(KeysTag):
    """`{% cite doe2020 roe1999 --locator 12 %}`."""

    def render(self, context: Context) -> str:
        scholar, keys = self.scholar(context)
        return scholar.cite(keys)


class NoCiteTag(KeysTag):
    """`{% nocite doe2020 %}`: counts as cited, and shows nothing.

    Of a key that was cited before, jekyll-scholar shows all keys cited so far; so does this.
    """

    def render(self, context: Context) -> str:
        scholar, keys = self.scholar(context)
        repeated = 0
        for key in keys:
            if key not in scholar.bibliography.by_key:
                return scholar.missing_reference
            repeated += scholar.note_cited(key)
        return "".join(scholar.cited_keys) * repeated


class ReferenceTag(KeysTag):
    """`{% reference doe2020 %}`."""

    # Kept from one rendering of the tag to the next: it knows whose reference came before.
    _renderer: Renderer | None = None
    _turn: int | None = None

    def render(self, context: Context) -> str:
        scholar, keys = self.scholar(context)
        turn = scholar.site.regeneration.turn
        renderer = scholar.renderer(self._renderer, is_of_another_page=turn != self._turn)
        self._renderer, self._turn = renderer, turn
        by_key = scholar.bibliography.by_key
        return "\n".join(scholar.reference(by_key.get(key), renderer) for key in keys)


class QuoteBlock(KeysBlock):
    """`{% quote doe2020 %} … {% endquote %}`."""

    def render(self, context: Context) -> str:
        scholar, keys = self.scholar(context)
        text = ruby.strip(self.render_body(context))
        text = text.replace("\n\n", "</p><p>").replace("\n", "<br/>")
        citation = scholar.cite(keys)
        is_nothing = citation == "" and scholar.settings["missing_reference"] is None
        cite = "<cite/>" if is_nothing else content_tag("cite", citation)
        return content_tag("blockquote", content_tag("p", text) + cite)


class CiteDetailsTag(KeysTag):
    """`{% cite_details doe2020 --text Details %}`: a link to the page of details."""

    def render(self, context: Context) -> str:
        scholar, keys = self.scholar(context)
        shown = scholar.settings["details_link"]
        text = self.options.text or (ruby.to_s(shown) if ruby.truthy(shown) else None)
        links = []
        for key in keys:
            entry = scholar.bibliography.by_key.get(key)
            if entry is None:
                links.append(scholar.missing_reference)
            else:
                address = scholar.details_link(entry)
                links.append(content_tag("a", address if text is None else text, {"href": address}))
        return "\n".join(links)


class DetailsLinkTag(KeysTag):
    """`{% details_link doe2020 %}`: the address of the page of details."""

    def render(self, context: Context) -> str:
        scholar, keys = self.scholar(context)
        key = keys[0] if keys else ""
        entry = scholar.bibliography.by_key.get(key)
        if entry is None:
            raise LiquidRenderError(f"Could not find entry for key '{key}'")
        return scholar.details_link(entry)


class BibtexBlock(KeysBlock):
    """`{% bibtex %} @book{…} {% endbibtex %}`: references to entries written on the page."""

    def render(self, context: Context) -> str:
        scholar, _ = self.scholar(context)
        reading = reading_of(scholar.settings, None)
        elements = read_elements(self.render_body(context), reading.options)
        entries = Bibliography(elements, reading.making)
        renderer = scholar.renderer()
        return "\n".join(scholar.reference(entry, renderer) for entry in entries)
