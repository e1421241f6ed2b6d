"""`Jekyll::Scholar::Utilities`: the entries that are asked for, in order and in groups."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.jekyll_scholar.lists import grouping, present
from jekyllpy.plugins.jekyll_scholar.query import in_order_of_keys
from jekyllpy.plugins.jekyll_scholar.sorting import Grouping, listed, sorted_entries
from jekyllpy.plugins.jekyll_scholar.sources import bibliography_path, scholar_folder
from jekyllpy.plugins.ruby.bibtex.classes import ENTRY
from jekyllpy.plugins.ruby.scholar.settings import UTILITIES, scholar_of, setting
from jekyllpy.plugins.ruby.values import to_host
from jekyllpy.rubylang.dispatch import call, is_a, send
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s, truthy


@method(UTILITIES, "bibtex_paths")
def bibtex_paths(self: Any, block: Any) -> RArray:
    return RArray(
        send(self, "extend_path", send(self, "interpolate", name))
        for name in send(self, "bibtex_files")
    )


@method(UTILITIES, "bibtex_path")
def bibtex_path(self: Any, block: Any) -> Any:
    return send(self, "bibtex_paths")[0]


@method(UTILITIES, "bibtex_file")
def bibtex_file(self: Any, block: Any) -> Any:
    return send(self, "bibtex_files")[0]


@method(UTILITIES, "extend_path")
def extend_path(self: Any, block: Any, name: Any) -> RString:
    scholar = scholar_of(self)
    text = "" if name is None else to_s(name)
    return RString(bibliography_path(text, scholar.settings, scholar.site.source))


@method(UTILITIES, "scholar_source")
def scholar_source(self: Any, block: Any) -> RString:
    scholar = scholar_of(self)
    return RString(scholar_folder(scholar.settings, scholar.site.source))


@method(UTILITIES, "bibliography")
def bibliography(self: Any, block: Any) -> Any:
    paths = [to_s(path) for path in send(self, "bibtex_paths")]
    scholar = scholar_of(self)
    scholar.paths = [scholar.site.grounds.allowed(path) for path in paths]
    return scholar.bibliography


@method(UTILITIES, "entries")
def entries(self: Any, block: Any) -> Any:
    wanted = send(self, "query")
    query = setting(self, "query") if wanted is None else wanted
    found = call(send(self, "bibliography"), "[]", query)
    return send(self, "sort", RArray(entry for entry in found or () if is_a(entry, ENTRY)))


@method(UTILITIES, "sort")
def sort(self: Any, block: Any, unsorted: Any) -> Any:
    if truthy(send(self, "skip_sort?")):
        return unsorted
    keys, orders = (
        [to_s(word) for word in send(self, name)] for name in ("sort_keys", "sort_order")
    )
    return RArray(sorted_entries(list(unsorted), keys, orders))


@method(UTILITIES, "cited_keys")
def cited_keys(self: Any, block: Any) -> Any:
    return scholar_of(self).cited_keys


@method(UTILITIES, "cited_references")
def cited_references(self: Any, block: Any) -> Any:
    return None if send(self, "context") is None else send(self, "cited_keys")


@method(UTILITIES, "cited_entries")
def cited_entries(self: Any, block: Any) -> Any:
    found = send(self, "entries")
    if not truthy(send(self, "cited_only?")):
        return found
    cited = [to_s(key) for key in send(self, "cited_references")]
    if truthy(send(self, "skip_sort?")):
        found = RArray(present(in_order_of_keys(found, cited)))
    else:
        found = RArray(entry for entry in found if entry.key in cited)
    if truthy(send(self, "clear?")):
        send(self, "cited_keys").clear()
    return found


# Groups


def grouping_of(self: Any) -> Grouping:
    """How the entries are to be grouped."""
    return grouping(scholar_of(self), to_s(send(self, "group_by")))


@method(UTILITIES, "group_keys")
def group_keys(self: Any, block: Any) -> RArray:
    return RArray(map(RString, grouping_of(self).keys))


@method(UTILITIES, "group_order")
def group_order(self: Any, block: Any) -> RArray:
    return RArray(map(RString, grouping_of(self).orders))


@method(UTILITIES, "group_tags")
def group_tags(self: Any, block: Any) -> RArray:
    return RArray(map(RString, listed(to_host(setting(self, "bibliography_group_tag")))))


@method(UTILITIES, "group")
def group(self: Any, block: Any, ungrouped: Any) -> Any:
    return _grouped(grouping_of(self), ungrouped, 0)


def _grouped(by: Grouping, found: Any, level: int) -> Any:
    if level == len(by.keys):
        return RArray(found)
    return RHash(
        (value, _grouped(by, entries_of_group, level + 1))
        for value, entries_of_group in by.groups(found, level)
    )
