"""Bibliographies and citations from .bib files, as jekyll-scholar 7.3 makes them.

The tags `bibliography`, `bibliography_count`, `cite`, `nocite`, `reference`, `quote`, `bibtex`,
`cite_details` and `details_link`, pages of details, and .bib files with front matter as pages.
"""

from __future__ import annotations

from jekyllpy.csl.packages import installed
from jekyllpy.liquid.values import Blankness
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_scholar.converter import BibtexConverter, share_markdown
from jekyllpy.plugins.jekyll_scholar.details import DetailsGenerator
from jekyllpy.plugins.jekyll_scholar.faults import forget
from jekyllpy.plugins.jekyll_scholar.lists import BibliographyCountTag, BibliographyTag
from jekyllpy.plugins.jekyll_scholar.tags import (
    BibtexBlock,
    CiteDetailsTag,
    CiteTag,
    DetailsLinkTag,
    NoCiteTag,
    QuoteBlock,
    ReferenceTag,
)

TAGS = {
    "bibliography": BibliographyTag,
    "bibliography_count": BibliographyCountTag,
    "bibtex": BibtexBlock,
    "cite": CiteTag,
    "cite_details": CiteDetailsTag,
    "details_link": DetailsLinkTag,
    "nocite": NoCiteTag,
    "quote": QuoteBlock,
    "reference": ReferenceTag,
}


def register(plugins: Registry) -> None:
    """Register tags, pages and the converter.

    Raises:
        MissingDependencyError: if the packages with styles and locales aren't installed.
    """
    installed()
    if plugins.blankness is Blankness.NOBODY:
        plugins.blankness = Blankness.BIBTEX
    plugins.hook("site", "after_reset", forget)
    plugins.generator(DetailsGenerator)
    plugins.converter(BibtexConverter)
    plugins.hook("site", "after_init", share_markdown)
    for name, tag in TAGS.items():
        plugins.tag(name, tag)
