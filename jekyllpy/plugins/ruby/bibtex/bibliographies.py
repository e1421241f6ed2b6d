"""`BibTeX.open`, `BibTeX.parse` and `BibTeX::Bibliography`: entries by key, by place and by query."""

from __future__ import annotations

from typing import Any

from jekyllpy.errors import SourceError
from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography, Making
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.plugins.jekyll_scholar.query import entries_matching
from jekyllpy.plugins.jekyll_scholar.reading import ReadingOptions, read_elements
from jekyllpy.plugins.jekyll_scholar.successor import successor
from jekyllpy.plugins.ruby.bibtex.classes import BIBLIOGRAPHY, field_name, filters_of, value_of
from jekyllpy.plugins.ruby.bibtex.entry_comparing import digest
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import options_of
from jekyllpy.rubylang.native import MODULES, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import name_of, to_s, truthy
from jekyllpy.rubylang.std import import_parts
from jekyllpy.rubylang.std.tables import FILE

QUERIES = ("@", "!@")


@singleton_method("BibTeX", "parse")
@singleton_method(BIBLIOGRAPHY, "parse")
def parse(self: Any, block: Any, text: Any, options: Any = None, **named: Any) -> Bibliography:
    return bibliography_in(to_s(text), options_of(options, named))


@singleton_method("BibTeX", "open")
@singleton_method(BIBLIOGRAPHY, "open")
def open_file(self: Any, block: Any, path: Any, options: Any = None, **named: Any) -> Bibliography:
    import_parts(FILE)
    return parse(self, None, call(MODULES["File"], "read", path), options, **named)


def bibliography_in(text: str, options: dict[str, Any]) -> Bibliography:
    """The entries of a text, as `BibTeX.parse` reads it.

    Raises:
        RubyError: `BibTeX::ParseError` if it can't be read.
    """
    reading = ReadingOptions(
        strip=options.get("strip", True) is not False,
        allow_missing_keys=truthy(options.get("allow_missing_keys")),
    )
    chosen = [options[name] for name in ("filter", "filters") if truthy(options.get(name))]
    try:
        found = Bibliography(
            read_elements(text, reading),
            Making(
                names=options.get("parse_names", True) is not False,
                months=options.get("parse_months", True) is not False,
                filters=tuple(filters_of(chosen)),
            ),
        )
    except SourceError as fault:
        raise error(
            "BibTeX::ParseError", f"Failed to parse BibTeX entry: {fault.message}"
        ) from None
    return found


@method(BIBLIOGRAPHY, "each")
def each(self: Bibliography, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each")
    for entry in list(self):
        block.call(entry)
    return self


@method(BIBLIOGRAPHY, "each_entry")
def each_entry(self: Bibliography, block: Any) -> Any:
    return enumerator(self, "each_entry") if block is None else each(self, block)


@method(BIBLIOGRAPHY, "entries")
def entries(self: Bibliography, block: Any) -> RHash:
    return RHash(self.by_key)


@method(BIBLIOGRAPHY, "to_a", "data")
def to_a(self: Bibliography, block: Any) -> RArray:
    return RArray(self)


@method(BIBLIOGRAPHY, "length", "size")
def length(self: Bibliography, block: Any) -> int:
    return len(self.by_key)


@method(BIBLIOGRAPHY, "empty?")
def empty(self: Bibliography, block: Any) -> bool:
    return not self.by_key


@method(BIBLIOGRAPHY, "[]")
def at(self: Bibliography, block: Any, index: Any, *more: Any) -> Any:
    if isinstance(index, (int, Range)):
        return call(RArray(self), "[]", index, *more)
    if index is None:
        return None
    if isinstance(index, list):
        return RArray(self.by_key.get(name_of(key)) for key in index)
    wanted = name_of(index)
    if wanted.startswith(QUERIES):
        return RArray(entries_matching(self, wanted))
    return self.by_key.get(wanted)


@method(BIBLIOGRAPHY, "values_at", "entries_at")
def values_at(self: Bibliography, block: Any, *keys: Any) -> RArray:
    return RArray(at(self, None, key) for key in keys)


@method(BIBLIOGRAPHY, "key?", "has_key?")
def has_key(self: Bibliography, block: Any, key: Any) -> bool:
    return not isinstance(key, Symbol) and to_s(key) in self.by_key


@method(BIBLIOGRAPHY, "query", "q")
def query(self: Bibliography, block: Any, *arguments: Any) -> Any:
    wanted = to_s(arguments[-1]) if arguments else "@*"
    found = entries_matching(self, wanted)
    if block is not None:
        found = [entry for entry in found if truthy(block.call(entry))]
    if len(arguments) > 1 and name_of(arguments[0]) == "first":
        return found[0] if found else None
    return RArray(found)


def _of_type(plural: str, kind: str) -> None:
    @method(BIBLIOGRAPHY, plural)
    def of_type(self: Bibliography, block: Any) -> RArray:
        return RArray(entry for entry in self if entry.type == kind)


for _plural, _kind in (("articles", "article"), ("books", "book"), ("collections", "collection")):
    _of_type(_plural, _kind)


@method(BIBLIOGRAPHY, "find_by_type", "find_by_types")
def find_by_type(self: Bibliography, block: Any, *kinds: Any) -> RArray:
    wanted = {name_of(kind) for kind in call(RArray(kinds), "flatten")}
    return RArray(entry for entry in self if entry.type in wanted)


@method(BIBLIOGRAPHY, "names")
def names(self: Bibliography, block: Any) -> RArray:
    return RArray(person for entry in self for person in call(entry, "names"))


@method(BIBLIOGRAPHY, "strings")
def strings(self: Bibliography, block: Any) -> RHash:
    return RHash((intern(name), value_of(text)) for name, text in self.strings.texts())


@method(BIBLIOGRAPHY, "errors", "comments", "preambles", "meta_contents")
def others(self: Bibliography, block: Any) -> RArray:
    return RArray()


@method(BIBLIOGRAPHY, "errors?")
def has_errors(self: Bibliography, block: Any) -> bool:
    return bool(self.left_out)


@method(BIBLIOGRAPHY, "valid?")
def valid(self: Bibliography, block: Any) -> bool:
    return not self.left_out


# Changes


@method(BIBLIOGRAPHY, "<<", "add", "push")
def add(self: Bibliography, block: Any, *added: Any) -> Bibliography:
    for entry in call(RArray(added), "flatten"):
        while entry.key in self.by_key and self.by_key[entry.key] is not entry:
            entry.key = successor(entry.key)
        self.by_key[entry.key] = entry
    return self


@method(BIBLIOGRAPHY, "delete", "remove", "rm")
def delete(self: Bibliography, block: Any, *wanted: Any) -> Any:
    removed = RArray()
    for each_one in wanted:
        found = each_one if isinstance(each_one, Entry) else at(self, None, each_one)
        for entry in found if isinstance(found, list) else [found]:
            if entry is not None and self.by_key.pop(entry.key, None) is not None:
                removed.append(entry)
    return removed[0] if len(removed) == 1 else removed


@method(BIBLIOGRAPHY, "replace_strings", "replace")
def replace_strings(self: Bibliography, block: Any, *args: Any) -> Bibliography:
    self.put_strings_in()
    return self


@method(BIBLIOGRAPHY, "join", "join_strings")
def join(self: Bibliography, block: Any) -> Bibliography:
    self.join_pieces()
    return self


@method(BIBLIOGRAPHY, "uniq!")
def uniq(self: Bibliography, block: Any, *fields: Any) -> Bibliography:
    self.remove_duplicates(map(field_name, fields))
    return self


@method(BIBLIOGRAPHY, "convert")
def convert(self: Bibliography, block: Any, *filters: Any) -> Bibliography:
    chosen = filters_of(filters)
    for entry in self:
        entry.fields = entry.filtered(chosen).fields
    return self


@method(BIBLIOGRAPHY, "sort!", "sort_by!")
def sort(self: Bibliography, block: Any) -> Bibliography:
    ordered = call(
        RArray(self), "sort" if block is None or block.arity == 2 else "sort_by", block=block
    )
    self.by_key = {entry.key: entry for entry in ordered}
    return self


@method(BIBLIOGRAPHY, "group_by")
def group_by(self: Bibliography, block: Any, *fields: Any) -> Any:
    if not fields:
        return call(RArray(self), "group_by", block=block)
    names_of_fields = list(map(field_name, fields))
    groups = RHash()
    for entry in self:
        groups.setdefault(digest(entry, names_of_fields), RArray()).append(entry)
    return groups


# As text, and for others


@method(BIBLIOGRAPHY, "to_citeproc")
def to_citeproc(self: Bibliography, block: Any, *options: Any) -> RArray:
    return RArray(call(entry, "to_citeproc", *options) for entry in self)


@method(BIBLIOGRAPHY, "to_s")
def to_text(self: Bibliography, block: Any, *options: Any) -> RString:
    return RString("".join(to_s(call(entry, "to_s", *options)) for entry in self))


@method(BIBLIOGRAPHY, "to_hash")
def to_hash(self: Bibliography, block: Any, *options: Any) -> RHash:
    found = RArray(call(entry, "to_hash", *options) for entry in self)
    return RHash({intern("bibliography"): found})


@method(BIBLIOGRAPHY, "to_json")
def to_json(self: Bibliography, block: Any, *options: Any) -> Any:
    return call(RArray(call(entry, "to_hash") for entry in self), "to_json")


@method(BIBLIOGRAPHY, "inspect")
def inspect(self: Bibliography, block: Any) -> RString:
    return RString(f"#<BibTeX::Bibliography data=[{len(self.by_key)}]>")
