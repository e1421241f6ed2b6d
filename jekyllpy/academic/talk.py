"""Talks and courses: what a collection of either holds."""

from __future__ import annotations

from dataclasses import dataclass

from jekyllpy.academic.customs import Customs
from jekyllpy.academic.dates import PartialDate
from jekyllpy.academic.markdown_text import link
from jekyllpy.academic.publication_file import NewFile
from jekyllpy.academic.site import AcademicSite
from jekyllpy.academic.slug import file_slug

TALKS = "talks"
TEACHING = "teaching"
LAYOUTS = ("talk", "single", "page", "post", "default")
DEFAULT_TYPES = {TALKS: "Talk", TEACHING: "Undergraduate course"}


@dataclass(frozen=True, slots=True)
class Event:
    """A talk or a course.

    Attributes:
        title, venue, location: plain text.
        type: `Talk`, `Tutorial`, `Graduate course` …, empty for the collection's usual one.
        date: when it was or began.
        url: where more is said of it.
        slidesurl, videourl: addresses.
        description: Markdown.
        excerpt: a sentence for lists.
        slug: the file's name without date, if it shall not be made of the title.
        line: where in the source file it stands, counted from 1; 0 if that makes no sense.
    """

    title: str
    date: PartialDate
    type: str = ""
    venue: str = ""
    location: str = ""
    url: str = ""
    slidesurl: str = ""
    videourl: str = ""
    description: str = ""
    excerpt: str = ""
    slug: str = ""
    line: int = 0

    def identities(self) -> list[str]:
        """What it can be recognised by."""
        return [f"event:{self.date}:{file_slug(self.slug or self.title)}"]


def event_name(event: Event) -> str:
    """`YYYY-MM-DD-slug`."""
    return f"{event.date}-{file_slug(event.slug or event.title)}"


def event_file(
    event: Event, site: AcademicSite, customs: Customs, collection: str, name: str | None = None
) -> NewFile:
    """`event` as a file of `collection`, by AcademicPages' keys."""
    name = name or event_name(event)
    base = customs.permalink_base
    data = {
        "layout": site.layout_for(collection, name, customs.layout, LAYOUTS) or "",
        "title": event.title,
        "collection": collection if customs.names_collection else "",
        "type": event.type or DEFAULT_TYPES.get(collection, ""),
        "permalink": f"{base}{name}" if base else "",
        "excerpt": event.excerpt,
        "venue": event.venue,
        "date": event.date.first_day(),
        "location": event.location,
        "slidesurl": event.slidesurl,
        "videourl": event.videourl,
    }
    kept = {customs.spelling(key): value for key, value in data.items() if value != ""}
    parts = [link("More information here", event.url)] if event.url else []
    parts += [event.description.strip()] if event.description.strip() else []
    return NewFile(name, kept, "".join(f"\n{part}\n" for part in parts), "")
