"""A CV as JSON Resume, schema 1.0.0."""

from __future__ import annotations

import json
from typing import Any

from jekyllpy.academic.export.resume.vita import NETWORKS, Entry, Vita, dated, handle, known
from jekyllpy.academic.model.publication import Publication

_ADDRESSES = {
    "orcid": "https://orcid.org/",
    "github": "https://github.com/",
    "gitlab": "https://gitlab.com/",
    "linkedin": "https://www.linkedin.com/in/",
}


def json_resume_file(vita: Vita) -> str:
    """The whole file, indented."""
    return json.dumps(json_resume(vita), ensure_ascii=False, indent=2) + "\n"


def json_resume(vita: Vita) -> dict[str, Any]:
    """The file's data; what isn't known is left out."""
    resume: dict[str, list[dict[str, Any]]] = {
        "work": [],
        "volunteer": [],
        "education": [],
        "awards": [],
    }
    for section in vita.sections:
        for entry in section.entries:
            if "education" in section.id:
                resume["education"].append(_lasting(entry, "institution", "area"))
            elif any(word in section.id for word in ("honor", "honour", "award", "grant")):
                resume["awards"].append(_award(entry))
            elif any(
                word in section.id for word in ("experience", "work", "employment", "position")
            ):
                resume["work"].append(_lasting(entry, "name", "position"))
            else:
                resume["volunteer"].append(_lasting(entry, "organization", "position"))
    data = {
        "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
        "basics": _basics(vita),
        **resume,
        "publications": [_publication(paper) for paper in vita.publications],
        "projects": [
            *(_project(entry, "talk") for entry in vita.talks.entries),
            *(_project(entry, "teaching") for entry in vita.teaching.entries),
        ],
    }
    return known(data)


def _basics(vita: Vita) -> dict[str, Any]:
    profiles = [
        {
            "network": NETWORKS[name],
            "username": handle(address),
            "url": _ADDRESSES[name] + handle(address),
        }
        for name, address in vita.profiles.items()
    ]
    return known(
        {
            "name": vita.name,
            "label": ", ".join(part for part in (vita.role, vita.institution) if part),
            "email": vita.email,
            "url": vita.url,
            "summary": vita.summary,
            "location": known({"address": vita.location}),
            "profiles": profiles,
        }
    )


def _lasting(entry: Entry, where: str, role: str) -> dict[str, Any]:
    said = {where: entry.where, role: entry.role, "url": entry.url}
    text = {"summary": entry.what} if where != "institution" else {}
    return known({**said, "startDate": dated(entry.start), "endDate": dated(entry.end), **text})


def _award(entry: Entry) -> dict[str, Any]:
    said = {"title": entry.where, "date": dated(entry.start), "awarder": entry.role}
    return known({**said, "summary": entry.what})


def _publication(paper: Publication) -> dict[str, Any]:
    return known(
        {
            "name": paper.title,
            "publisher": paper.venue,
            "releaseDate": dated(paper.date),
            "url": paper.paper_url if "://" in paper.paper_url else "",
            "summary": paper.abstract,
        }
    )


def _project(entry: Entry, kind: str) -> dict[str, Any]:
    said = {"name": entry.where, "description": entry.role, "startDate": dated(entry.start)}
    return known({**said, "type": kind})
