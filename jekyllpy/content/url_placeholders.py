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


def placeholder(doc: Document, name: str) -> str | None:
    """What a placeholder stands for in the address of `doc`; None if there is none of this name."""
    make = MAKERS.get(name)
    if make is None or name in doc.site.edition.jekyll.absent_placeholders:
        return None
    return make(doc)


def _date(date_format: str, doc: Document) -> str:
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


def _label(doc: Document) -> str:
    return doc.collection.label


def _name(doc: Document) -> str:
    return slugify(doc.basename_without_ext, marks=doc.site.edition.jekyll.slugs_keep_marks)


def _categories(doc: Document) -> str:
    return "/".join(dict.fromkeys(to_s(name).lower() for name in as_list(doc.data["categories"])))


def _slugified_categories(doc: Document) -> str:
    return "/".join(dict.fromkeys(slugify(to_s(name)) for name in as_list(doc.data["categories"])))


MAKERS: dict[str, Callable[[Document], str]] = {
    "collection": _label,
    "output_ext": lambda doc: doc.output_ext,
    "path": lambda doc: doc.cleaned_relative_path,
    "name": _name,
    "title": lambda doc: _slug(doc, "pretty", cased=True),
    "slug": lambda doc: _slug(doc, None, cased=False),
    "categories": _categories,
    "slugified_categories": _slugified_categories,
    "i_day": lambda doc: str(doc.date.day),
    "i_month": lambda doc: str(doc.date.month),
    **{name: partial(_date, date_format) for name, date_format in DATE_FORMATS.items()},
}
