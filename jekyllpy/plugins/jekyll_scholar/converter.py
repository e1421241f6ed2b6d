"""A .bib file with front matter as a page: its entries as references, the text between as Markdown.

Rules: jekyll-scholar 7.3, `converters/bibtex.rb`.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from jekyllpy import ruby
from jekyllpy.csl import Cite, Renderer, find_style, load_locale
from jekyllpy.errors import ConversionError, SourceError
from jekyllpy.log import Logger
from jekyllpy.plugins.api import Converter
from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography
from jekyllpy.plugins.jekyll_scholar.csl_items import csl_item
from jekyllpy.plugins.jekyll_scholar.filters import filters_named
from jekyllpy.plugins.jekyll_scholar.reading import (
    Element,
    RawEntry,
    RawString,
    RawText,
    ReadingOptions,
    read_elements,
)
from jekyllpy.plugins.jekyll_scholar.settings import SECTION, settings_of

BIB_EXTENSION = re.compile(r"bib(?:tex)?$", re.IGNORECASE)


class BibtexConverter(Converter):
    """Turns .bib files into HTML.

    Attributes:
        processors: what the site's plugins make of Markdown, by name.
    """

    priority = "highest"
    safe = True
    processors: ClassVar[dict[str, Any]] = {}

    def matches(self, ext: str) -> bool:
        return BIB_EXTENSION.search(ext) is not None

    def output_ext(self, ext: str) -> str:
        return ".html"

    def convert(self, content: str) -> str:
        settings = settings_of(self.config.get(SECTION))
        filters = filters_named(settings["bibtex_filters"])
        elements = _elements(content)
        entries = iter(Bibliography(elements))
        renderer = Renderer(
            find_style(ruby.to_s(settings["style"])), load_locale(ruby.to_s(settings["locale"]))
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
        return self._markdown("\n".join(parts))

    def _markdown(self, text: str) -> str:
        from jekyllpy.site.converters.markdown import Markdown

        return Markdown(self.config, Logger.silent(), self.processors).convert(text)


def _elements(content: str) -> list[Element]:
    try:
        return list(read_elements(content, ReadingOptions(strip=True)))
    except SourceError as error:
        place = f"line {error.line} below the front matter"
        raise ConversionError(f"{error.message} ({place})") from error
