"""A file that a command is about to write into a site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jekyllpy.academic.model.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class NewFile:
    """What is to be written.

    Attributes:
        name: the file's name without extension: `2019-03-12-title`.
        data: the front matter, by the site's own keys, in order.
        body: the Markdown below.
        bibtex: what goes to `files/<name>.bib`, empty for nothing.
    """

    name: str
    data: dict[str, Any]
    body: str
    bibtex: str = ""


def dated_name(date: PartialDate | None, slug: str) -> str:
    """`YYYY-MM-DD-slug`, the slug alone without a date."""
    return f"{date}-{slug}" if date else slug
