"""An entry as templates see it.

Rules: jekyll-scholar 7.3, `Utilities#liquidify`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from jekyllpy.plugins.jekyll_scholar.content import Filter, People
from jekyllpy.plugins.jekyll_scholar.entry import Entry, in_source
from jekyllpy.plugins.jekyll_scholar.filters import filters_named
from jekyllpy.plugins.jekyll_scholar.sorting import listed


def shown_entry(
    entry: Entry, settings: Mapping[str, Any], filters: Iterable[Filter]
) -> dict[str, Any]:
    """The fields filtered, the names' parts (`author_0_last`, `author_array`), and `bibtex`."""
    shown: dict[str, Any] = {
        "key": entry.key,
        "type": entry.type,
        "bibtex": _source(entry, settings),
    }
    filters = list(filters)
    for field, value in entry.fields.items():
        converted = value.filtered(filters) if filters else value
        shown[field] = str(converted)
        if isinstance(converted, People):
            shown[f"{field}_array"] = people = []
            for index, person in enumerate(converted.people):
                parts = {part: text or "" for part, text in asdict(person).items()}
                for part, text in parts.items():
                    shown[f"{field}_{index}_{part}"] = text
                people.append(parts)
    return shown


def _source(entry: Entry, settings: Mapping[str, Any]) -> str:
    """The entry in BibTeX, without the fields that aren't to be shown."""
    skipped = set(listed(settings["bibtex_skip_fields"]))
    fields = {name: value for name, value in entry.fields.items() if name not in skipped}
    opening, *_, closing = settings["bibtex_quotes"]
    raw_filters = filters_named(settings["raw_bibtex_filters"])
    return in_source(entry, fields, (opening, closing), raw_filters)
