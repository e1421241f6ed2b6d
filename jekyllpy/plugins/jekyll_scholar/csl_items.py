"""Entries as items that citation styles know.

Rules: bibtex-ruby 6, `Entry::CiteProcConverter`.
"""

from __future__ import annotations

import re
from typing import cast

from jekyllpy.csl import Date, Item, PersonName
from jekyllpy.csl import Value as Variable
from jekyllpy.plugins.jekyll_scholar.bibliography import MONTHS, Entry
from jekyllpy.plugins.jekyll_scholar.values import Names, Value
from jekyllpy.ruby.numbers import to_i

VARIABLES = {
    "address": "publisher-place",
    "booktitle": "container-title",
    "doi": "DOI",
    "howpublished": "publisher",
    "institution": "publisher",
    "isbn": "ISBN",
    "journal": "container-title",
    "journaltitle": "container-title",
    "number": "issue",
    "organization": "publisher",
    "pages": "page",
    "pmcid": "PMCID",
    "pmid": "PMID",
    "school": "publisher",
    "series": "collection-title",
    "type": "genre",
    "url": "URL",
    "urldate": "accessed",
}
TYPES = {
    "article": "article-journal",
    "booklet": "pamphlet",
    "conference": "paper-conference",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "book",
    "mastersthesis": "thesis",
    "phdthesis": "thesis",
    "proceedings": "book",
    "techreport": "report",
    "unpublished": "manuscript",
}
GENRES = {"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}
CONFERENCES = ("conference", "proceedings", "inproceedings")
REPORTS = ("techreport", "report")
DATE_FIELDS = ("year", "month", "day", "date")
OTHER_DATES = frozenset(("container", "event-date", "original-date", "submitted"))
DATE_SIGNS = frozenset("0123456789-/ \t\r\f\v")
NUMBER = re.compile(r"^[0-9]+$", re.MULTILINE)


def csl_item(entry: Entry, number: int | None = None) -> Item:
    """The item that an entry is.

    Args:
        entry: its own fields filtered; what it inherits is taken as it is.
        number: its place in the list, or among what is cited.
    """
    taken: dict[str, Value] = {}
    spare: dict[str, Value] = {}
    for name, value in entry.fields.items():
        _take(name, value, taken, spare)
    for name in entry.inherited():
        if entry.parent is not None:
            _take(name, cast(Value, entry.parent.provided(name)), taken, spare)
    genre = taken.get("genre")
    _add_particulars(entry, taken)
    variables = {name: _variable(name, value) for name, value in (*taken.items(), *spare.items())}
    variables["type"] = TYPES.get(entry.type, entry.type)
    if genre is None and entry.type in GENRES:
        variables["genre"] = GENRES[entry.type]
    issued = _issued(entry)
    if issued is not None:
        variables["issued"] = issued
    variables["citation-number"] = "" if number is None else str(number)
    return Item(variables)


def _take(name: str, value: Value, taken: dict[str, Value], spare: dict[str, Value]) -> None:
    """Enter a field under the variable it is, or, if that is taken, under its own name."""
    if name in DATE_FIELDS:
        return
    if name == "howpublished" and "url" in str(value):
        address = str(value).partition("url")[2].removeprefix("{").partition("}")[0]
        taken["URL"] = Value((address,))
        return
    variable = VARIABLES.get(name, name)
    if variable in taken:
        spare[name] = value
    else:
        taken[variable] = value


def _add_particulars(entry: Entry, taken: dict[str, Value]) -> None:
    fields = entry.fields
    if entry.type in CONFERENCES:
        if "organization" in fields and "publisher" in fields:
            taken["authority"] = fields["organization"]
            taken["publisher"] = fields["publisher"]
        if "address" in fields:
            taken["event-place"] = fields["address"]
    if entry.type in REPORTS and "number" in fields:
        taken["number"] = fields["number"]


def _variable(name: str, value: Value) -> Variable:
    if isinstance(value, Names):
        return [
            PersonName(person.last, person.first, person.prefix, person.suffix)
            for person in value.people
        ]
    text = str(value)
    if name == "accessed" or name in OTHER_DATES:
        return Date(_days(text)) if _has_days(text) else Date(literal=text)
    return text


def _has_days(text: str) -> bool:
    return any(line and DATE_SIGNS.issuperset(line) for line in text.split("\n"))


def _issued(entry: Entry) -> Date | None:
    fields = entry.fields
    if "date" in fields:
        return Date(_days(str(fields["date"])))
    if "year" not in fields:
        return None
    year = str(fields["year"])
    if not NUMBER.search(year):
        return Date(literal=year)
    parts = [to_i(year)]
    if "month" in fields:
        month = str(fields["month"])
        if month in MONTHS:
            parts.append(MONTHS.index(month) + 1)
        if "day" in fields:
            parts.append(to_i(str(fields["day"])))
    return Date((tuple(parts),))


def _days(text: str) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(map(to_i, day.split("-"))) for day in text.split("/") if day)
