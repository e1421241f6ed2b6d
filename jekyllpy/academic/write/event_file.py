"""A talk or a course as a file of a site: its name, front matter and text."""

from __future__ import annotations

from jekyllpy.academic.model.event import TALKS, TEACHING, Event
from jekyllpy.academic.write.conventions import Conventions
from jekyllpy.academic.write.markdown_text import link
from jekyllpy.academic.write.new_file import NewFile
from jekyllpy.academic.write.target import AcademicSite
from jekyllpy.text.file_names import file_slug

LAYOUTS = ("talk", "single", "page", "post", "default")
DEFAULT_TYPES = {TALKS: "Talk", TEACHING: "Undergraduate course"}


def event_name(event: Event) -> str:
    """`YYYY-MM-DD-slug`."""
    return f"{event.date}-{file_slug(event.slug or event.title)}"


def event_file(
    event: Event,
    site: AcademicSite,
    conventions: Conventions,
    collection: str,
    name: str | None = None,
) -> NewFile:
    """`event` as a file of `collection`, by AcademicPages' keys."""
    name = name or event_name(event)
    base = conventions.permalink_base
    data = {
        "layout": site.layout_for(collection, name, conventions.layout, LAYOUTS) or "",
        "title": event.title,
        "collection": collection if conventions.names_collection else "",
        "type": event.type or DEFAULT_TYPES.get(collection, ""),
        "permalink": f"{base}{name}" if base else "",
        "excerpt": event.excerpt,
        "venue": event.venue,
        "date": event.date.first_day(),
        "location": event.location,
        "slidesurl": event.slidesurl,
        "videourl": event.videourl,
    }
    kept = {conventions.spelling(key): value for key, value in data.items() if value != ""}
    parts = [link("More information here", event.url)] if event.url else []
    parts += [event.description.strip()] if event.description.strip() else []
    return NewFile(name, kept, "".join(f"\n{part}\n" for part in parts), "")
