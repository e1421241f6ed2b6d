"""A .bib file with front matter as a page: its entries as references, the text between as Markdown.

Rules: jekyll-scholar 7.3, `converters/bibtex.rb`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from jekyllpy import ruby
from jekyllpy.csl import Cite, Renderer, find_style, load_locale
from jekyllpy.csl.packages import Collection
from jekyllpy.errors import ConversionError, SourceError
from jekyllpy.plugins.api import Converter
from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography
from jekyllpy.plugins.jekyll_scholar.csl_items import csl_item
from jekyllpy.plugins.jekyll_scholar.filters import filters_named
from jekyllpy.plugins.jekyll_scholar.gem_of_styles import collection_of
from jekyllpy.plugins.jekyll_scholar.reading import (
    Element,
    RawEntry,
    RawString,
    RawText,
    ReadingOptions,
    read_elements,
)
from jekyllpy.plugins.jekyll_scholar.settings import SECTION, settings_of
from jekyllpy.plugins.jekyll_scholar.site_styles import look_at_style
from jekyllpy.text.grounds import Grounds

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

BIB_EXTENSION = re.compile(r"bib(?:tex)?$", re.IGNORECASE)


class BibtexConverter(Converter):
    """Turns .bib files into HTML.

    Attributes:
        markdown: makes HTML of Markdown, as the site does.
        look_for_style: takes note that a style was looked for.
        collection: the styles and locales that the site is locked to.
    """

    priority = "highest"
    safe = True
    markdown: Callable[[str], str]
    look_for_style: Callable[[str], None]
    collection: Collection | None = None

    def matches(self, ext: str) -> bool:
        return BIB_EXTENSION.search(ext) is not None

    def output_ext(self, ext: str) -> str:
        return ".html"

    def convert(self, content: str) -> str:
        settings = settings_of(self.config.get(SECTION))
        filters = filters_named(settings["bibtex_filters"])
        elements = _elements(content)
        entries = iter(Bibliography(elements))
        self.look_for_style(ruby.to_s(settings["style"]))
        grounds = Grounds(self.config["source"], safe=ruby.truthy(self.config["safe"]))
        renderer = Renderer(
            find_style(
                ruby.to_s(settings["style"]), Path(self.config["source"]), grounds, self.collection
            ),
            load_locale(ruby.to_s(settings["locale"]), self.collection),
        )
        parts: list[str] = []
        for element in elements:
            if isinstance(element, RawText):
                parts.append(element.text)
            elif isinstance(element, RawEntry):
                entry = next(entries).filtered(filters)
                parts.append(renderer.bibliography(Cite(csl_item(entry))))
            elif isinstance(element, RawString):
                parts.append("")
        return self.markdown("\n".join(parts))


def share_markdown(site: Site) -> None:
    """Let the site's converters of .bib files use its converter of Markdown, and its styles."""
    for converter in site.converters:
        if isinstance(converter, BibtexConverter):
            converter.markdown = site.markdown.convert
            converter.look_for_style = partial(look_at_style, site)
            converter.collection = collection_of(site)


def _elements(content: str) -> list[Element]:
    try:
        return list(read_elements(content, ReadingOptions(strip=True)))
    except SourceError as error:
        place = f"line {error.line} below the front matter"
        raise ConversionError(f"{error.message} ({place})") from error
