"""A curriculum vitae in Markdown: publications by kind, talks, teaching."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jekyllpy.academic.export.collected import publications, published
from jekyllpy.academic.model.event import TALKS, TEACHING
from jekyllpy.academic.model.publication import Publication
from jekyllpy.academic.write.citation import markdown_citation
from jekyllpy.academic.write.conventions import value_of
from jekyllpy.academic.write.markdown_text import escaped
from jekyllpy.academic.write.publication_file import category
from jekyllpy.academic.write.target import AcademicSite, ExistingDocument

HEADINGS = {
    "manuscripts": "Journal articles",
    "conferences": "Conference papers",
    "books": "Books and chapters",
    "theses": "Theses",
    "reports": "Reports",
    "preprints": "Preprints",
    "patents": "Patents",
    "software": "Software",
    "datasets": "Data sets",
    "other": "Other publications",
}


def cv(site: AcademicSite) -> str:
    """The CV of whom the site is about."""
    parts = [f"# {escaped(owner(site))}"]
    parts += _publications(site, publications(site))
    parts += _events("Talks", published(site, TALKS))
    parts += _events("Teaching", published(site, TEACHING))
    return "\n\n".join(parts) + "\n"


def owner(site: AcademicSite) -> str:
    """The name of whom the site is about."""
    author = site.config.get("author")
    name = author.get("name") if isinstance(author, Mapping) else author
    return str(name or site.config.get("name") or site.config.get("title") or "Curriculum vitae")


def _publications(site: AcademicSite, papers: list[Publication]) -> list[str]:
    titles = _titles(site)
    groups: dict[str, list[str]] = {name: [] for name in titles}
    for paper in papers:
        groups.setdefault(category(paper, site), []).append(_entry(paper))
    shown = [
        f"### {titles.get(name, name.capitalize())}\n\n" + "\n".join(entries)
        for name, entries in groups.items()
        if entries
    ]
    return ["## Publications", *shown] if shown else []


def _titles(site: AcademicSite) -> dict[str, str]:
    """Headings by category in order: the site's own, then ours."""
    configured = site.config.get("publication_category")
    own = {
        str(name): str(settings.get("title") or name)
        for name, settings in (configured if isinstance(configured, Mapping) else {}).items()
        if isinstance(settings, Mapping)
    }
    return own | {name: title for name, title in HEADINGS.items() if name not in own}


def _entry(paper: Publication) -> str:
    citation = paper.citation if not paper.authors and paper.citation else markdown_citation(paper)
    address = paper.paper_url
    return f"- {citation}" + (f" <{address}>" if "://" in address else "")


def _events(heading: str, documents: Iterable[ExistingDocument]) -> list[str]:
    newest_first = sorted(
        documents, key=lambda document: str(document.data.get("date") or ""), reverse=True
    )
    lines = [_event(document) for document in newest_first]
    return [f"## {heading}", "\n".join(lines)] if lines else []


def _event(document: ExistingDocument) -> str:
    data = document.data
    year = str(data.get("date") or "")[:4]
    words = [str(data["title"]), data.get("type"), value_of(data, "venue"), data.get("location")]
    return "- " + ", ".join(escaped(str(word)) for word in [*words, year] if word) + "."
