"""A CV as RenderCV's YAML. Shape: RenderCV 2, whose sections hold entries of one type each."""

from __future__ import annotations

from typing import Any

from jekyllpy.academic.export.resume.vita import (
    NETWORKS,
    Entry,
    Section,
    Vita,
    dated,
    handle,
    known,
)
from jekyllpy.academic.model.publication import OTHERS, Publication


def rendercv_file(vita: Vita) -> str:
    """The whole file; its looks are left to RenderCV's defaults."""
    import yaml

    return yaml.safe_dump(rendercv(vita), allow_unicode=True, sort_keys=False, width=110)


def rendercv(vita: Vita) -> dict[str, Any]:
    """The file's data; what isn't known is left out."""
    sections: dict[str, list[dict[str, Any]]] = {}
    for section in (*vita.sections, vita.talks, vita.teaching):
        if section.entries:
            sections[section.title] = _entries(section)
    papers = [_publication(vita, paper) for paper in vita.publications]
    if papers:
        sections[vita.publications_title] = papers
    person = {
        "name": vita.name,
        "headline": ", ".join(part for part in (vita.role, vita.institution) if part),
        "location": vita.location,
        "email": vita.email,
        "website": vita.url,
        "social_networks": [
            {"network": NETWORKS[name], "username": handle(address)}
            for name, address in vita.profiles.items()
        ],
        "sections": sections,
    }
    return {"cv": known(person)}


def _entries(section: Section) -> list[dict[str, Any]]:
    first, second = _names(section)
    return [_entry(entry, first, second) for entry in section.entries]


def _names(section: Section) -> tuple[str, str]:
    """What `where` and `role` are called in the type of entry that fits the whole section."""
    if all(entry.role for entry in section.entries):
        if "education" in section.id:
            return "institution", "area"
        if section.id not in ("talks", "teaching"):
            return "company", "position"
    return "name", ""


def _entry(entry: Entry, first: str, second: str) -> dict[str, Any]:
    said = {first: entry.where, "date": entry.when}
    if second:
        said[second] = entry.role
        return known({**said, "highlights": [entry.what] if entry.what else []})
    return known({**said, "highlights": [part for part in (entry.role, entry.what) if part]})


def _publication(vita: Vita, paper: Publication) -> dict[str, Any]:
    authors = [name for name in paper.authors if name != OTHERS] or [vita.name]
    address = paper.url if "://" in paper.url else ""
    return known(
        {
            "title": paper.title,
            "authors": authors,
            "doi": paper.doi,
            "url": "" if paper.doi else address,
            "journal": paper.venue,
            "date": dated(paper.date),
        }
    )
