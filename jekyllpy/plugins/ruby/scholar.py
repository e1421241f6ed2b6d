"""What plugins change of jekyll-scholar's classes, whose work is done in Python."""

from __future__ import annotations

from collections.abc import Iterator

from jekyllpy.rubylang.native import MODULES
from jekyllpy.rubylang.objects.module import RModule

CLASSES = (
    "BibliographyCountTag",
    "BibliographyTag",
    "CiteDetailsTag",
    "CiteTag",
    "Details",
    "DetailsGenerator",
    "QuoteTag",
    "ReferenceTag",
    "Utilities",
)


def changed_methods() -> Iterator[str]:
    """The methods (`Jekyll::Scholar::Utilities#reference_tag`) that plugins gave those classes."""
    scholar = MODULES["Jekyll"].constants.get("Scholar")
    if not isinstance(scholar, RModule):
        return
    for name in CLASSES:
        module = scholar.constants.get(name)
        if isinstance(module, RModule):
            yield from (f"Jekyll::Scholar::{name}#{method}" for method in module.methods)
