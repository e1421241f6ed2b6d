"""What a page said when its BibTeX entry was written, so that an edit shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

RECORD = "bibtex_for"
"""The front matter key that holds it, in sites whose templates ask for it."""


def bibtex_record(data: Mapping[str, Any]) -> str:
    """The parts of front matter that an entry repeats, in one line.

    `_includes/bibtex.html` of the homepage template writes the same line in Liquid.
    """
    authors = data.get("authors")
    joined = ", ".join(map(str, authors)) if isinstance(authors, list) else _shown(authors)
    year = _shown(data.get("date"))[:4]
    rest = (data.get(key) for key in ("venue", "volume", "issue", "pages", "doi"))
    return " | ".join((_shown(data.get("title")), joined, year, *map(_shown, rest)))


def _shown(value: Any) -> str:
    return "" if value is None else str(value)
