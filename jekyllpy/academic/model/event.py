"""Talks and courses: what a collection of either holds."""

from __future__ import annotations

from dataclasses import dataclass

from jekyllpy.academic.model.partial_date import PartialDate
from jekyllpy.text.file_names import file_slug

TALKS = "talks"
TEACHING = "teaching"


@dataclass(frozen=True, slots=True)
class Event:
    """A talk or a course.

    Attributes:
        title, venue, location: plain text.
        type: `Talk`, `Tutorial`, `Graduate course` …, empty for the collection's usual one.
        date: when it was or began.
        url: where to read more about it.
        slidesurl, videourl: addresses.
        description: Markdown.
        excerpt: a sentence for lists.
        slug: the file's name without date, if it isn't to be made from the title.
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
