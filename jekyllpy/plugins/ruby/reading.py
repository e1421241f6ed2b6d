"""What reads a site: `Jekyll::Reader`, `PostReader`, `DataReader`, `EntryFilter`, `FrontmatterDefaults`."""

from __future__ import annotations

from typing import Any

from jekyllpy.config.frontmatter_defaults import FrontmatterDefaults
from jekyllpy.content.data_reader import DataReader, sanitized_key
from jekyllpy.content.entry_filter import EntryFilter
from jekyllpy.content.post_reader import Matcher, PostReader
from jekyllpy.content.reader import Reader
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.host_objects import (
    computed,
    functions,
    host_class,
    original,
    readers,
    same,
)
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s, truthy

host_class("Jekyll::Reader", "Object", Reader, variables={"@site": "site"})
readers("Jekyll::Reader", same("site"))
functions("Jekyll::Reader", same("read"))


@method("Jekyll::Reader", "initialize", visibility="private")
def reader_initialize(self: Any, block: Any, site: Any) -> None:
    Reader.__init__(self, site)


functions(
    "Jekyll::Reader",
    {
        "retrieve_posts": "read_posts",
        "read_directories": "_read_directory",
        "read_included_excludes": "_read_included",
        "sort_files!": "_sort",
        "read_data": "_read_data",
    },
)


@method("Jekyll::Reader", "post_reader")
def reader_post_reader(self: Any, block: Any) -> Any:
    return self.post_reader


@method("Jekyll::Reader", "get_entries")
def reader_entries(self: Any, block: Any, folder: Any, subfolder: Any) -> RArray:
    settle()
    return RArray(map(RString, self.post_reader.entries(to_s(folder), to_s(subfolder))))


host_class("Jekyll::PostReader", "Object", PostReader, variables={"@site": "site"})
readers("Jekyll::PostReader", same("site"))
functions("Jekyll::PostReader", same("read_posts", "read_drafts"))
functions("Jekyll::PostReader", {"processable?": "processable"})


@method("Jekyll::PostReader", "initialize", visibility="private")
def post_reader_initialize(self: Any, block: Any, site: Any) -> None:
    PostReader.__init__(self, site)


@method("Jekyll::PostReader", "read_publishable")
def read_publishable(self: Any, block: Any, folder: Any, magic: Any, matcher: Any) -> RArray:
    settle()
    found = original(self, "read_publishable")(to_s(folder), to_s(magic), _matching(matcher))
    return RArray(found)


@method("Jekyll::PostReader", "read_content")
def read_content(self: Any, block: Any, folder: Any, magic: Any, matcher: Any) -> RArray:
    settle()
    found = original(self, "read_content")(to_s(folder), to_s(magic), _matching(matcher))
    return RArray(found)


def _matching(matcher: Any) -> Matcher:
    """A Regexp as what the site asks of names."""
    if isinstance(matcher, Regexp):
        return lambda entry: truthy(call(matcher, "match?", RString(entry)))
    return matcher  # type: ignore[no-any-return]


host_class("Jekyll::DataReader", "Object", DataReader, variables={"@site": "site"})
readers("Jekyll::DataReader", same("site"))
functions("Jekyll::DataReader", {"read": "read", "read_data_file": "read_file"})


@method("Jekyll::DataReader", "initialize", visibility="private")
def data_reader_initialize(self: Any, block: Any, site: Any, **_: Any) -> None:
    DataReader.__init__(self, site)


@method("Jekyll::DataReader", "sanitize_filename")
def sanitize_filename(self: Any, block: Any, name: Any) -> RString:
    return RString(sanitized_key(to_s(name)))


host_class("Jekyll::EntryFilter", "Object", EntryFilter, variables={"@site": "site"})
readers("Jekyll::EntryFilter", same("site"))
computed("Jekyll::EntryFilter", {"base_directory": "base"})
functions(
    "Jekyll::EntryFilter",
    {
        "filter": "filter",
        "included?": "included",
        "excluded?": "excluded",
        "special?": "special",
        "backup?": "backup",
        "symlink?": "symlink",
    },
)


@method("Jekyll::EntryFilter", "initialize", visibility="private")
def entry_filter_initialize(self: Any, block: Any, site: Any, base: Any = None) -> None:
    EntryFilter.__init__(self, site, to_s(base) if base is not None else "")


host_class("Jekyll::FrontmatterDefaults", "Object", FrontmatterDefaults)
functions("Jekyll::FrontmatterDefaults", same("all", "find", "reset"))
