"""A talk or a course as a file of a site: its name, front matter and text."""

from __future__ import annotations

from jekyllpy.academic.model.event import TALKS, TEACHING, Event
from jekyllpy.academic.write.conventions import Conventions
from jekyllpy.academic.write.markdown_text import link, paragraphs
from jekyllpy.academic.write.new_file import NewFile, dated_name
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.text.file_names import file_slug

LAYOUTS = ("talk", "single", "page", "post", "default")
DEFAULT_TYPES = {TALKS: "Talk", TEACHING: "Undergraduate course"}


def event_name(event: Event) -> str:
    """`YYYY-MM-DD-slug`."""
    return dated_name(event.date, file_slug(event.slug or event.title))


def event_file(
    event: Event,
    site: SiteFolder,
    conventions: Conventions,
    collection: str,
    name: str | None = None,
) -> NewFile:
    """`event` as a file of `collection`, by AcademicPages' keys."""
    name = name or event_name(event)
    data = {
        "layout": site.layout_for(collection, name, conventions.layout, LAYOUTS) or "",
        "title": event.title,
        "collection": collection if conventions.names_collection else "",
        "type": event.type or DEFAULT_TYPES.get(collection, ""),
        "permalink": conventions.permalink(name),
        "excerpt": event.excerpt,
        "venue": event.venue,
        "date": event.date.first_day(),
        "location": event.location,
        "slidesurl": event.slidesurl,
        "videourl": event.videourl,
    }
    parts = [link("More information here", event.url)] if event.url else []
    parts += [event.description.strip()] if event.description.strip() else []
    return NewFile(name, conventions.front_matter(data), paragraphs(parts))
