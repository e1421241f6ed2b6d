"""Entries as CSL's JSON has them."""

from __future__ import annotations

from typing import Any

from jekyllpy.csl import Date, PersonName, Value
from jekyllpy.plugins.jekyll_scholar.csl_items import csl_item
from jekyllpy.plugins.jekyll_scholar.entry import Entry

PARTS = {
    "family": "family",
    "given": "given",
    "suffix": "suffix",
    "non-dropping-particle": "particle",
}
NOT_OF_THE_ENTRY = "citation-number"


def csl_data(entry: Entry) -> dict[str, Any]:
    """The variables of an entry, and its key as `id`."""
    variables = csl_item(entry).variables
    data = {name: plain(value) for name, value in variables.items() if name != NOT_OF_THE_ENTRY}
    return {**data, "id": entry.key}


def plain(value: Value) -> Any:
    """A variable as lists, dicts and text."""
    if isinstance(value, Date):
        if value.literal is not None:
            return {"literal": value.literal}
        return {"date-parts": [list(day) for day in value.parts]}
    return list(map(person, value)) if isinstance(value, list) else str(value)


def person(name: PersonName) -> dict[str, str]:
    """Those parts of a name that it has."""
    return {part: text for part, attribute in PARTS.items() if (text := getattr(name, attribute))}
