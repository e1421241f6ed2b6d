"""`BibTeX::Entry` as something else: converted copies, text, hashes and what citeproc takes."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.jekyll_scholar.content import Text
from jekyllpy.plugins.jekyll_scholar.csl_data import csl_data
from jekyllpy.plugins.jekyll_scholar.entry import Entry, in_source
from jekyllpy.plugins.ruby.bibtex.classes import ENTRY, filters_of, value_of
from jekyllpy.plugins.ruby.bibtex.entries import KEY, TYPE, entry_dup
from jekyllpy.plugins.ruby.values import to_ruby
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.implicit import options_of
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import to_s

BRACES = ("{", "}")


@method(ENTRY, "convert")
def entry_convert(self: Entry, block: Any, *filters: Any) -> Entry:
    chosen = filters_of(filters)
    if block is None:
        return self.filtered(chosen)
    copy = entry_dup(self, None)
    for name, value in copy.fields.items():
        wanted = block.call(intern(name), value_of(value))
        if wanted is not None and wanted is not False:
            copy.fields[name] = value.filtered(chosen)
    return copy


@method(ENTRY, "convert!")
def entry_convert_here(self: Entry, block: Any, *filters: Any) -> Entry:
    self.fields = entry_convert(self, block, *filters).fields
    return self


@method(ENTRY, "replace")
def entry_replace(self: Entry, block: Any, *strings: Any) -> Entry:
    return self


@method(ENTRY, "join")
def entry_join(self: Entry, block: Any) -> Entry:
    for name, value in self.fields.items():
        if isinstance(value, Text):
            self.fields[name] = value.joined()
    return self


@method(ENTRY, "to_s")
def entry_to_s(self: Entry, block: Any, options: Any = None, **named: Any) -> RString:
    given = options_of(options, named)
    quotes, chosen = _quotes(given), filters_of((given["filter"],) if "filter" in given else ())
    pair = quotes if len(quotes) == 2 else BRACES
    return RString(in_source(self, self.fields, pair, chosen))


@method(ENTRY, "content")
def entry_content(self: Entry, block: Any, *options: Any) -> RString:
    return RString(",\n".join(f"{name} = {value}" for name, value in self.fields.items()))


@method(ENTRY, "to_hash", "to_h")
def entry_to_hash(self: Entry, block: Any, options: Any = None, **named: Any) -> RHash:
    quotes = _quotes(options_of(options, named))
    found = RHash({intern(KEY): RString(self.key), intern(TYPE): intern(self.type)})
    for name, value in self.fields.items():
        found[intern(name)] = RString(value.in_source(quotes) if quotes else str(value))
    return found


def _quotes(options: dict[str, Any]) -> Any:
    given = options.get("quotes")
    return BRACES if given is None else tuple(map(to_s, given))


@method(ENTRY, "to_citeproc")
def entry_to_citeproc(self: Entry, block: Any, *options: Any, **named: Any) -> RHash:
    return RHash((name, to_ruby(value)) for name, value in csl_data(self).items())


@method(ENTRY, "to_json")
def entry_to_json(self: Entry, block: Any, *args: Any) -> Any:
    return call(entry_to_hash(self, None), "to_json", *args)


@method(ENTRY, "inspect")
def entry_inspect(self: Entry, block: Any) -> RString:
    content = ", ".join(f"{name} = {value}" for name, value in self.fields.items())
    return RString(f"#<BibTeX::Entry {content}>")
