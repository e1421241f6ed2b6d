"""What a site says of its owner's life, wherever it keeps it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from jekyllpy.academic.export.collected import absolute, publications, published
from jekyllpy.academic.export.cv import owner
from jekyllpy.academic.export.resume.labels import Labels, data_file
from jekyllpy.academic.model.event import TALKS, TEACHING
from jekyllpy.academic.model.partial_date import PartialDate, parse_date
from jekyllpy.academic.model.publication import Publication
from jekyllpy.academic.write.conventions import value_of
from jekyllpy.academic.write.markdown_text import without_quiet_marks
from jekyllpy.academic.write.site_folder import ExistingDocument, SiteFolder

_LINK = re.compile(r"\[([^\[\]]*+)\]\([^()\s]*+\)")
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*\*|\*|__|_)(?=\S)([^*_]++)(?<=\S)\1(?![\w*])")
_SPAN = re.compile(r"(?<!\s)\s*+(?:[–—]|(?<=\s)-(?=\s))\s*+")


# the networks that profiles are taken from, with the names that CV programs know them by
NETWORKS = {"orcid": "ORCID", "github": "GitHub", "gitlab": "GitLab", "linkedin": "LinkedIn"}


@dataclass(frozen=True)
class Entry:
    """A position, a degree, an honour, a talk: when, where, in which role, what was done."""

    when: str
    where: str
    role: str = ""
    what: str = ""
    url: str = ""

    @property
    def start(self) -> PartialDate | None:
        """When it began, or happened."""
        return parse_date(_SPAN.split(self.when)[0])

    @property
    def end(self) -> PartialDate | None:
        """When it ended; None if it lasts or was a moment."""
        parts = _SPAN.split(self.when)
        return parse_date(parts[-1]) if len(parts) > 1 else None


@dataclass(frozen=True)
class Section:
    """A section of `_data/cv.yml`, or one made of a collection."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Vita:
    """A person and what belongs into their CV."""

    name: str
    role: str
    institution: str
    location: str
    email: str
    url: str
    summary: str
    language: str
    profiles: dict[str, str]
    sections: tuple[Section, ...]
    publications: tuple[Publication, ...]
    publications_title: str
    talks: Section
    teaching: Section


def vita_of(site: SiteFolder) -> Vita:
    """The CV of the person that the site is about.

    Raises:
        SourceError: if `_data/cv.yml` can't be read.
    """
    author = site.config.get("author")
    settings = {**site.config, **(author if isinstance(author, Mapping) else {})}
    profiles = settings.get("profiles")
    named = {**settings, **(profiles if isinstance(profiles, Mapping) else {})}
    language = _text(settings.get("lang") or "en")
    label = Labels(site, language)
    return Vita(
        name=owner(site),
        role=_text(settings.get("role")),
        institution=_text(settings.get("employer") or settings.get("institution")),
        location=_text(settings.get("location")),
        email=_text(settings.get("email")),
        url=absolute(site, "/") if site.config.get("url") else "",
        summary=_text(settings.get("bio")),
        language=language,
        profiles={name: str(named[name]) for name in NETWORKS if named.get(name)},
        sections=tuple(_sections(site, label)),
        publications=tuple(publications(site)),
        publications_title=label("Publications"),
        talks=Section(TALKS, label("Talks"), _events(site, TALKS, label)),
        teaching=Section(TEACHING, label("Teaching"), _events(site, TEACHING, label)),
    )


def _sections(site: SiteFolder, label: Labels) -> Iterable[Section]:
    data = data_file(site, "cv.yml")
    for section in data if isinstance(data, list) else ():
        if isinstance(section, Mapping) and isinstance(section.get("entries"), list):
            entries = (_entry(entry) for entry in section["entries"] if isinstance(entry, Mapping))
            title = label(_text(section.get("title") or section.get("id")))
            yield Section(_text(section.get("id")), title, tuple(entries))


def _entry(data: Mapping[str, Any]) -> Entry:
    where, role, what = (_text(data.get(key)) for key in ("where", "role", "what"))
    if not where:
        where, role, what = (role, "", what) if role else (what, "", "")
    return Entry(_text(data.get("when")), where, role, what, _text(data.get("url")))


def _events(site: SiteFolder, collection: str, label: Labels) -> tuple[Entry, ...]:
    documents = sorted(
        published(site, collection), key=lambda document: str(document.data.get("date") or "")
    )
    return tuple(_event(document, label) for document in reversed(documents))


def _event(document: ExistingDocument, label: Labels) -> Entry:
    data = document.data
    place = (label(_text(data.get("type"))), value_of(data, "venue"), data.get("location"))
    return Entry(
        when=_text(data.get("date"))[:10],
        where=_text(data["title"]),
        role=", ".join(_text(word) for word in place if word),
    )


def _text(value: Any) -> str:
    """A value as plain text, without Markdown."""
    text = " ".join(str(value).split()) if value is not None else ""
    return without_quiet_marks(_EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text)))


def known(values: dict[str, Any]) -> dict[str, Any]:
    """What has a value."""
    return {name: value for name, value in values.items() if value}


def dated(date: PartialDate | None) -> str:
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as much as is known."""
    if date is None:
        return ""
    parts = (
        f"{date.year:04}",
        f"{date.month:02}" if date.month else "",
        f"{date.day:02}" if date.day else "",
    )
    return "-".join(part for part in parts if part)


def handle(address: str) -> str:
    """The name at the end of a profile's address."""
    return address.rstrip("/").rpartition("/")[2].removeprefix("@")
