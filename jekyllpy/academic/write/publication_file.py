"""A publication as a file of a site: its name, front matter and text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jekyllpy.academic.model.publication import ARXIV, CATEGORIES, DOI, Publication
from jekyllpy.academic.write.bibtex_record import RECORD, bibtex_record
from jekyllpy.academic.write.citation import markdown_citation, recommended_citation
from jekyllpy.academic.write.conventions import Conventions
from jekyllpy.academic.write.markdown_text import (
    escaped_paragraphs,
    link,
    paragraphs,
    quiet_line,
    with_quiet_marks,
)
from jekyllpy.academic.write.new_file import NewFile, dated_name
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.text.file_names import file_slug

COLLECTION = "publications"
BASE = "/publication/"
LAYOUTS = ("publication", "paper", "single", "page", "post", "default")
EXCERPT_LENGTH = 300
_SENTENCE_END = re.compile(r"[.!?。！？](?=\s|$)|[。！？]")
_NEXT_BEST = {
    "preprints": ("manuscripts",),
    "theses": ("books", "manuscripts"),
    "reports": ("manuscripts",),
    "patents": ("manuscripts",),
    "datasets": ("software", "manuscripts"),
    "software": ("manuscripts",),
    "other": ("manuscripts",),
}
_LINK_LABELS = {
    "paperurl": "Paper",
    "pdf": "PDF",
    "arxiv": "arXiv",
    "doi": "DOI",
    "preprint": "Preprint",
    "codeurl": "Code",
    "dataurl": "Data",
    "slidesurl": "Slides",
    "videourl": "Video",
    "posterurl": "Poster",
    "projecturl": "Project",
}


def publication_name(publication: Publication) -> str:
    """`YYYY-MM-DD-slug`, or the slug alone while no date is known."""
    slug = file_slug(publication.slug or publication.title, fallback=publication.key or "untitled")
    return dated_name(publication.date, slug)


def publication_file(
    publication: Publication,
    site: SiteFolder,
    conventions: Conventions,
    *,
    collection: str = COLLECTION,
    name: str | None = None,
) -> NewFile:
    """`publication` (with a date) as a file of `collection`, named `name` or by its title."""
    name = name or publication_name(publication)
    bibtex_path = f"/files/{name}.bib" if publication.bibtex else ""
    canonical = _canonical(publication, site, collection, name, bibtex_path, conventions)
    data = conventions.front_matter(canonical)
    if isinstance(data.get(conventions.spelling("authors")), list) and conventions.joins_authors:
        data[conventions.spelling("authors")] = ", ".join(publication.authors)
    if "bibtex" in data and site.shows(RECORD):
        data[RECORD] = bibtex_record(data)
    body = _body(publication, site)
    return NewFile(name, data, body, publication.bibtex + "\n" if publication.bibtex else "")


def _canonical(
    publication: Publication,
    site: SiteFolder,
    collection: str,
    name: str,
    bibtex_path: str,
    conventions: Conventions,
) -> Mapping[str, Any]:
    excerpt = _excerpt(publication, site)
    date = publication.date.first_day() if publication.date else ""
    return {
        "layout": site.layout_for(collection, name, conventions.layout, LAYOUTS) or "",
        "title": _line(site, "title", publication.title),
        "collection": collection if conventions.names_collection else "",
        "category": category(publication, site),
        "permalink": conventions.permalink(name),
        "excerpt": publication.excerpt or _in_front_matter(site, "excerpt", excerpt),
        "date": date,
        "venue": _line(site, "venue", publication.venue),
        "authors": list(publication.authors),
        "volume": publication.volume,
        "issue": publication.issue,
        "pages": publication.pages,
        "doi": publication.doi,
        "arxiv": publication.arxiv,
        "paperurl": publication.paper_url,
        **publication.links,
        "bibtexurl": publication.links.get("bibtexurl", bibtex_path),
        "citation": publication.citation or recommended_citation(publication),
        "note": publication.note,
        "award": publication.award,
        "tags": list(publication.tags),
        "selected": True if publication.selected else "",
        "abstract": _in_front_matter(site, "abstract", publication.abstract),
        "bibtex": publication.bibtex if site.shows("bibtex") else "",
    }


def category(publication: Publication, site: SiteFolder) -> str:
    """Its category; where the site lists those it shows, the nearest of them."""
    wanted = publication.category or CATEGORIES[publication.kind]
    shown = site.config.get("publication_category")
    if publication.category or not isinstance(shown, Mapping) or not shown:
        return wanted
    for name in (wanted, *_NEXT_BEST.get(wanted, ())):
        if name in shown:
            return name
    return str(next(iter(shown)))


def _line(site: SiteFolder, key: str, text: str) -> str:
    """A line of plain text as a front matter value, which some templates take for Markdown."""
    return quiet_line(text) if text and site.renders_markdown(key) else text


def _in_front_matter(site: SiteFolder, key: str, text: str) -> str:
    """Plain text as a front matter value, which some templates take for Markdown."""
    return with_quiet_marks(text) if text and site.renders_markdown(key) else text


def _excerpt(publication: Publication, site: SiteFolder) -> str:
    """The first sentences of the abstract, where the site doesn't show the abstract itself."""
    abstract = publication.abstract.split("\n\n")[0]
    if not abstract or site.shows("abstract"):
        return ""
    if len(abstract) <= EXCERPT_LENGTH:
        return abstract
    ends = [match.end() for match in _SENTENCE_END.finditer(abstract, 0, EXCERPT_LENGTH)]
    return abstract[: ends[-1]] if ends else abstract[:EXCERPT_LENGTH].rsplit(" ", 1)[0] + " …"


def _body(publication: Publication, site: SiteFolder) -> str:
    """The abstract, the citation and the links, where the site's templates don't show them."""
    parts = []
    if publication.abstract and not site.shows("abstract"):
        parts.append(escaped_paragraphs(publication.abstract))
    if not site.shows("citation") and not site.shows("authors"):
        parts.append(publication.citation or markdown_citation(publication))
    links = [
        link(_LINK_LABELS[key], address)
        for key, address in _addresses(publication).items()
        if not site.shows(key)
    ]
    if links:
        parts.append(" · ".join(links))
    return paragraphs(parts)


def _addresses(publication: Publication) -> dict[str, str]:
    found = {
        "paperurl": publication.paper_url,
        "pdf": publication.links.get("pdf", ""),
        "arxiv": ARXIV + publication.arxiv if publication.arxiv else "",
        "doi": DOI + publication.doi if publication.doi else "",
    }
    for key in ("arxiv", "doi"):
        if found[key] == found["paperurl"]:
            del found[key]
    found |= {key: address for key, address in publication.links.items() if key in _LINK_LABELS}
    return {key: address for key, address in found.items() if address}
