"""`BibTeX::Entry`: its fields, by method and by index, and its parents."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.jekyll_scholar.bibliography import FIELDS_OF_PEOPLE
from jekyllpy.plugins.jekyll_scholar.content import People, Text
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.plugins.jekyll_scholar.missing_keys import key_for
from jekyllpy.plugins.jekyll_scholar.months import MONTH, number_of_month
from jekyllpy.plugins.jekyll_scholar.query import YEAR
from jekyllpy.plugins.ruby.bibtex.classes import (
    ENTRY,
    field_name,
    to_content,
    value_of,
)
from jekyllpy.rubylang.dispatch import no_method
from jekyllpy.rubylang.implicit import options_of
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s

TYPE, KEY = "bibtex_type", "bibtex_key"
OFTEN = (
    *FIELDS_OF_PEOPLE, "booktitle", "chapter", "institution", "journal", "note", "pages", "publisher",
    "school", "title",
)  # fmt: skip
"""Fields that every entry has a method for, which gives nil where the field isn't there."""
CONTAINERS = ("booktitle", "journal", "container-title")


@method(ENTRY, "initialize", visibility="private")
def entry_initialize(self: Entry, block: Any, given: Any = None, **named: Any) -> None:
    fields = options_of(given, named)
    self.type = name_of(fields.pop(TYPE, "entry")).lower()
    key = fields.pop(KEY, None)
    for name, value in fields.items():
        self.fields[name.lower()] = to_content(value)
    texts = {name: value for name, value in self.fields.items() if isinstance(value, Text)}
    self.key = key_for(texts) if key is None else to_s(key)


@method(ENTRY, "key", "id")
def entry_key(self: Entry, block: Any) -> RString:
    return RString(self.key)


@method(ENTRY, "key=", "id=")
def entry_set_key(self: Entry, block: Any, key: Any) -> Any:
    self.key = to_s(key)
    return key


@method(ENTRY, "type")
def entry_type(self: Entry, block: Any) -> Any:
    return intern(self.type)


@method(ENTRY, "type=")
def entry_set_type(self: Entry, block: Any, kind: Any) -> Any:
    self.type = name_of(kind).lower()
    return kind


@method(ENTRY, "has_type?", "type?")
def entry_has_type(self: Entry, block: Any, kind: Any) -> bool:
    return name_of(kind).lower() in (self.type, "entry", "*")


# Fields


def field_of(entry: Entry, name: str) -> Any:
    """What Ruby gets for a field, which it can change if it is the entry's own."""
    return value_of(entry.get(name), entry.fields if name in entry.fields else None, name)


@method(ENTRY, "[]", "get")
def entry_at(self: Entry, block: Any, name: Any) -> Any:
    return field_of(self, field_name(name))


@method(ENTRY, "provide")
def entry_provide(self: Entry, block: Any, name: Any) -> Any:
    return value_of(self.lent(field_name(name)))


@method(ENTRY, "fetch")
def entry_fetch(self: Entry, block: Any, name: Any, *default: Any) -> Any:
    found = field_of(self, field_name(name))
    if found is not None:
        return found
    return block.call(name) if block is not None else default[0] if default else None


@method(ENTRY, "[]=")
def entry_set(self: Entry, block: Any, name: Any, value: Any) -> Any:
    self.fields[field_name(name)] = Text.of("") if value is None else to_content(value)
    return value


@method(ENTRY, "add", "<<", "merge!", "update")
def entry_add(self: Entry, block: Any, *given: Any, **named: Any) -> Entry:
    pairs = dict(given[0].items()) if given and isinstance(given[0], dict) else {}
    if len(given) == 2:
        pairs = {name_of(given[0]): given[1]}
    for name, value in {**pairs, **named}.items():
        entry_set(self, None, key_value(name), value)
    return self


@method(ENTRY, "delete")
def entry_delete(self: Entry, block: Any, name: Any) -> Any:
    return value_of(self.fields.pop(field_name(name), None))


@method(ENTRY, "rename!", "rename_fields!")
def entry_rename(self: Entry, block: Any, names: Any = None, **named: Any) -> Entry:
    for old, new in {**dict((names or {}).items()), **named}.items():
        value = self.fields.pop(field_name(key_value(old)), None)
        if value is not None:
            self.fields[field_name(new)] = value
    return self


@method(ENTRY, "rename", "rename_fields")
def entry_renamed(self: Entry, block: Any, names: Any = None, **named: Any) -> Entry:
    return entry_rename(entry_dup(self, None), None, names, **named)


@method(ENTRY, "field?", "has_field?", "provides?")
def entry_has_field(self: Entry, block: Any, *names: Any) -> bool:
    return all(field_name(name) in self.fields for name in names)


@method(ENTRY, "inherits?")
def entry_inherits(self: Entry, block: Any, *names: Any) -> bool:
    return all(field_name(name) in dict(self.inherited()) for name in names)


@method(ENTRY, "fields")
def entry_fields(self: Entry, block: Any) -> RHash:
    return RHash((intern(name), field_of(self, name)) for name in self.fields)


@method(ENTRY, "field_names")
def entry_field_names(self: Entry, block: Any, *wanted: Any) -> RArray:
    given = wanted[0] if len(wanted) == 1 and isinstance(wanted[0], list) else wanted
    only = set(map(field_name, given))
    names = {*self.fields, *dict(self.inherited())}
    return RArray(map(intern, sorted(names & only if only else names)))


@method(ENTRY, "inherited_fields")
def entry_inherited(self: Entry, block: Any) -> RArray:
    return RArray(map(intern, dict(self.inherited())))


@method(ENTRY, "values_at")
def entry_values_at(self: Entry, block: Any, *names: Any) -> RArray:
    return RArray(field_of(self, field_name(name)) for name in names)


@method(ENTRY, "each", "each_pair")
def entry_each(self: Entry, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    for name in list(self.fields):
        block.call(intern(name), field_of(self, name))
    return self


@method(ENTRY, "empty?")
def entry_empty(self: Entry, block: Any) -> bool:
    return not self.fields


@method(ENTRY, "names")
def entry_names(self: Entry, block: Any) -> RArray:
    found = (self.fields.get(name) for name in FIELDS_OF_PEOPLE)
    return RArray(person for each in found if isinstance(each, People) for person in each.people)


def _often(name: str) -> None:
    plural = f"{name}s" if name in FIELDS_OF_PEOPLE else name

    @method(ENTRY, name, plural)
    def read(self: Entry, block: Any) -> Any:
        return field_of(self, name)


for _name in OFTEN:
    _often(_name)


@method(ENTRY, "container_title")
def entry_container(self: Entry, block: Any) -> Any:
    return next((field_of(self, name) for name in CONTAINERS if self.get(name) is not None), None)


@method(ENTRY, "year")
def entry_year(self: Entry, block: Any) -> Any:
    own = "year" in self.fields or "date" not in self.fields
    found = None if own else YEAR.search(str(self.fields["date"]))
    return field_of(self, "year") if found is None else RString(found[0])


@method(ENTRY, "date")
def entry_date(self: Entry, block: Any) -> Any:
    return field_of(self, "year" if self.get("date") is None else "date")


@method(ENTRY, "month_numeric")
def entry_month_number(self: Entry, block: Any) -> int | None:
    month = self.fields.get(MONTH)
    return None if month is None else number_of_month(month)


@method(ENTRY, "pages_from")
def entry_pages_from(self: Entry, block: Any) -> Any:
    return _page(self, 0)


@method(ENTRY, "pages_to")
def entry_pages_to(self: Entry, block: Any) -> Any:
    return _page(self, -1)


def _page(entry: Entry, index: int) -> RString | None:
    pages = str(entry.fields.get("pages") or "").replace("–", "-").split("-")
    numbers = [page.strip() for page in pages if page.strip()]
    return RString(numbers[index]) if numbers else None


@method(ENTRY, "method_missing")
def entry_method_missing(self: Entry, block: Any, name: Any, *args: Any) -> Any:
    field = name_of(name)
    if field.endswith("=") and args:
        return entry_set(self, None, field[:-1], args[0])
    if args or self.get(field.lower()) is None:
        raise no_method(self, field, args, "")
    return field_of(self, field.lower())


@method(ENTRY, "respond_to_missing?")
def entry_responds(self: Entry, block: Any, name: Any, private: Any = False) -> bool:
    return name_of(name).endswith("=") or self.get(name_of(name)) is not None


# Parents


@method(ENTRY, "parent", "cross_reference")
def entry_parent(self: Entry, block: Any) -> Any:
    return self.parent


@method(ENTRY, "has_parent?", "has_cross_reference?")
def entry_has_parent(self: Entry, block: Any) -> bool:
    return self.parent is not None


@method(ENTRY, "identifier")
def entry_identifier(self: Entry, block: Any) -> RString:
    return RString(f"urn:bibtex:{self.key}")


@method(ENTRY, "valid?")
def entry_valid(self: Entry, block: Any) -> bool:
    return bool(self.key)


# Copies


@method(ENTRY, "dup", "clone", "merge")
def entry_dup(self: Entry, block: Any, *added: Any) -> Entry:
    copy = Entry(self.type, self.key, dict(self.fields), self.parent, self.place)
    return entry_add(copy, None, *added) if added else copy
