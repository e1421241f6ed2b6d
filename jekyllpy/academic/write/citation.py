"""A recommended citation, in the form that AcademicPages' pages show."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence

from jekyllpy.academic.model.publication import OTHERS, Publication
from jekyllpy.academic.write.markdown_text import escaped


def recommended_citation(publication: Publication) -> str:
    """`Jane Doe and John Roe. (2009). "Title." <i>Journal</i>. 1(2), 3–4.`, as HTML."""
    return _citation(publication, _as_html, "<i>{}</i>")


def markdown_citation(publication: Publication) -> str:
    """The same as Markdown."""
    return _citation(publication, escaped, "*{}*")


def _citation(publication: Publication, quote: Callable[[str], str], emphasis: str) -> str:
    parts = []
    if publication.authors:
        authors = quote(in_a_row(publication.authors))
        parts.append(authors if authors.endswith(".") else authors + ".")
    if publication.date:
        parts.append(f"({publication.year}).")
    title = quote(publication.title)
    parts.append(f'"{title}"' if title.endswith(("?", "!", ".")) else f'"{title}."')
    if publication.venue:
        parts.append(emphasis.format(quote(publication.venue)) + ".")
    if place := _place(publication):
        parts.append(quote(place) + ".")
    return " ".join(parts)


def in_a_row(authors: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`, `A, B et al.`."""
    names = [name for name in authors if name != OTHERS]
    if len(names) < len(authors):
        return f"{', '.join(names)} {OTHERS}".strip()
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _place(publication: Publication) -> str:
    number = publication.volume + (f"({publication.issue})" if publication.issue else "")
    return ", ".join(filter(None, (number, publication.pages)))


def _as_html(text: str) -> str:
    return html.escape(text, quote=False)
