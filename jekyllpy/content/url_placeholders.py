"""What the placeholders of a document's permalink stand for.

Rules: Jekyll 4.4.1, `Drops::UrlDrop`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from jekyllpy.content.taxonomy import as_list
from jekyllpy.ruby import to_s
from jekyllpy.text.slug import slugify

if TYPE_CHECKING:
    from jekyllpy.content.document import Document

DATE_FORMATS = {
    "year": "%Y",
    "month": "%m",
    "day": "%d",
    "hour": "%H",
    "minute": "%M",
    "second": "%S",
    "short_month": "%b",
    "long_month": "%B",
    "short_year": "%y",
    "w_year": "%G",
    "week": "%V",
    "w_day": "%u",
    "short_day": "%a",
    "long_day": "%A",
    "y_day": "%j",
}


def placeholders(doc: Document) -> dict[str, Callable[[], str | None]]:
    """Functions that give each placeholder's text for `doc`, to be called when one is met."""
    marks = doc.site.edition.jekyll.slugs_keep_marks
    found: dict[str, Callable[[], str | None]] = {
        "collection": lambda: doc.collection.label,
        "output_ext": lambda: doc.output_ext,
        "path": lambda: doc.cleaned_relative_path,
        "name": lambda: slugify(doc.basename_without_ext, marks=marks),
        "title": lambda: _slug(doc, "pretty", cased=True),
        "slug": lambda: _slug(doc, None, cased=False),
        "categories": lambda: "/".join(
            dict.fromkeys(to_s(name).lower() for name in as_list(doc.data["categories"]))
        ),
        "slugified_categories": lambda: "/".join(
            dict.fromkeys(slugify(to_s(name)) for name in as_list(doc.data["categories"]))
        ),
        "i_day": lambda: str(doc.date.day),
        "i_month": lambda: str(doc.date.month),
    }
    for name, date_format in DATE_FORMATS.items():
        found[name] = partial(_date, doc, date_format)
    for name in doc.site.edition.jekyll.absent_placeholders:
        del found[name]
    return found


def _date(doc: Document, date_format: str) -> str:
    if date_format == "%Y":
        return f"{doc.date.year:04d}"
    return doc.date.strftime(date_format)


def _slug(doc: Document, mode: str | None, *, cased: bool) -> str:
    slug = doc.data["slug"]
    text = doc.basename_without_ext if slug is None else to_s(slug)
    traits = doc.site.edition.jekyll
    made = slugify(text, mode, cased, traits.slugs_keep_marks)
    if not made:
        doc.site.logger.warn("Warning:", f"Empty `slug` generated for '{text}'.")
    return made
