"""`Jekyll::Document` and `Jekyll::Excerpt`."""

from __future__ import annotations

import datetime as dt
from typing import Any

from jekyllpy.content.data import Data
from jekyllpy.content.document import Document
from jekyllpy.content.excerpt import BaseExcerpt, Excerpt, PageExcerpt
from jekyllpy.content.ordering import compare
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.host_objects import (
    computed,
    functions,
    host_class,
    original,
    readers,
    same,
    writers,
)
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.backtrace import backtrace_of
from jekyllpy.rubylang.dispatch import no_method
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s
from jekyllpy.site.renderer import Renderer

_VARIABLES = {
    **{f"@{name}": name for name in ("site", "path", "collection", "data", "content", "output")},
    "@extname": "ext",
    "@url": "_url",
    "@id": "_id",
    "@type": "type",
    "@relative_path": "_relative_path",
}


def prepare(document: Any) -> None:
    """Give a document what it has before it is made of a path."""
    document._url = document._id = document._to_be_written = document._drop = None
    document._destinations = {}
    document.content = None
    document.was_read = False
    document.data = Data()


CLASS = host_class(
    "Jekyll::Document",
    "Object",
    Document,
    variables=_VARIABLES,
    prepare=prepare,
    include=("Comparable",),
)
readers(CLASS, {**same("data", "content", "output", "url"), "extname": "ext"})
writers(CLASS, {**same("data", "content", "output"), "url": "_url"})
computed(
    CLASS,
    {
        **same(
            "site", "collection", "path", "relative_path", "basename", "basename_without_ext",
            "cleaned_relative_path", "id", "permalink", "output_ext", "next_doc",
            "previous_doc", "related_posts", "excerpt_separator",
        ),
        "draft?": "draft",
        "published?": "published",
        "write?": "to_be_written",
        "yaml_file?": "yaml_file",
        "asset_file?": "asset_file",
        "sass_file?": "sass_file",
        "place_in_layout?": "place_in_layout",
        "render_with_liquid?": "render_with_liquid",
    },
)  # fmt: skip
functions(
    CLASS,
    {
        **same("destination", "write", "to_liquid", "trigger_hooks"),
        "populate_title": "_populate_title",
        "populate_categories": "_populate_categories",
        "populate_tags": "_populate_tags",
        "generate_excerpt": "_generate_excerpt",
    },
)


@method("Jekyll::Document", "initialize", visibility="private")
def document_initialize(
    self: Any, block: Any, path: Any, relations: Any = None, **given: Any
) -> None:
    settle()
    if relations is not None:
        given = {name: relations.get(intern(name)) for name in ("site", "collection")}
    Document.__init__(self, to_s(path), site=given["site"], collection=given["collection"])
    self.content = None


@method("Jekyll::Document", "read")
def document_read(self: Any, block: Any, options: Any = None) -> None:
    settle()
    original(self, "read")()


@method("Jekyll::Document", "modify_date", visibility="private")
def document_modify_date(self: Any, block: Any, date: Any) -> None:
    settle()
    self._date_from_name(to_s(date))


@method("Jekyll::Document", "date")
def document_date(self: Any, block: Any) -> Any:
    known = dict.get(self.data, "date")
    if type(known) is dt.datetime:
        return known
    settle()
    return original(self, "date")


@method("Jekyll::Document", "merge_data!")
def merge_data(
    self: Any, block: Any, other: Any, source: Any = "YAML front matter", **_: Any
) -> Any:
    settle()
    self.merge_data(to_host(other), to_s(source))
    return self.data


@method("Jekyll::Document", "[]")
def document_at(self: Any, block: Any, key: Any) -> Any:
    return to_ruby(self.data[to_s(key)])


@method("Jekyll::Document", "<=>")
def document_compare(self: Any, block: Any, other: Any) -> int | None:
    settle()
    return compare(self, other) if isinstance(other, Document) else None


@method("Jekyll::Document", "==", "eql?", "equal?")
def document_equal(self: Any, block: Any, other: Any) -> bool:
    return self is other


@method("Jekyll::Document", "type")
def document_type(self: Any, block: Any) -> Any:
    return intern(str(self.type))


@method("Jekyll::Document", "to_s")
def document_to_s(self: Any, block: Any) -> RString:
    settle()
    return RString(str(self))


@method("Jekyll::Document", "inspect")
def document_inspect(self: Any, block: Any) -> RString:
    return RString(repr(self))


@method("Jekyll::Document", "renderer")
def document_renderer(self: Any, block: Any) -> Any:
    return Renderer(self.site, self.site.site_payload())


@method("Jekyll::Document", "generate_excerpt?")
def generates_excerpt(self: Any, block: Any) -> bool:
    return bool(self.excerpt_separator)


@method("Jekyll::Document", "no_layout?")
def has_no_layout(self: Any, block: Any) -> bool:
    return bool(self.data["layout"] == "none")


@method("Jekyll::Document", "coffeescript_file?")
def is_coffeescript(self: Any, block: Any) -> bool:
    return bool(self.ext == ".coffee")


@method("Jekyll::Document", "source_file_mtime")
def source_file_mtime(self: Any, block: Any) -> Any:
    from jekyllpy.content.files import modified_time

    return modified_time(self.path, self.site.zone)


@method("Jekyll::Document", "url_template")
def url_template(self: Any, block: Any) -> RString:
    return RString(self.collection.url_template)


@method("Jekyll::Document", "method_missing", visibility="private")
def document_missing(self: Any, block: Any, name: Any, *args: Any) -> Any:
    key = name_of(name)
    if dict.__contains__(self.data, key):
        logger = self.site.logger
        logger.warn("Deprecation:", f"Document#{key} is now a key in the #data hash.")
        logger.warn("", f"Called by {_place()}.")
        return to_ruby(self.data[key])
    raise no_method(self, key, args, "")


def _place() -> str:
    """The line of Ruby that is running."""
    try:
        raise error("RuntimeError", "")
    except RubyError as raised:
        assert raised.__traceback__ is not None
        return next(iter(backtrace_of(raised.__traceback__)), "")


# Excerpts

EXCERPT = host_class(
    "Jekyll::Excerpt",
    "Object",
    Excerpt,
    variables={"@doc": "doc", "@content": "content", "@output": "_output"},
)
host_class("Jekyll::PageExcerpt", "Jekyll::Excerpt", PageExcerpt, variables={})
readers(EXCERPT, same("content", "output", "doc", "ext"))
writers(EXCERPT, same("content", "output", "doc"))
computed(
    EXCERPT,
    {
        **same("data", "path", "relative_path", "url", "id", "collection", "site", "name"),
        "extname": "ext",
        "next_doc": "next_doc",
        "previous_doc": "previous_doc",
        "render_with_liquid?": "render_with_liquid",
        "place_in_layout?": "place_in_layout",
    },
)
functions(
    EXCERPT,
    {
        "to_liquid": "to_liquid",
        "extract_excerpt": "_extract",
        "sanctify_liquid_tags": "with_closed_blocks",
        "extract_markdown_link_reference_definitions": "definitions_for",
    },
)


@method("Jekyll::Excerpt", "initialize", visibility="private")
def excerpt_initialize(self: Any, block: Any, doc: Any) -> None:
    settle()
    BaseExcerpt.__init__(self, doc)


@method("Jekyll::Excerpt", "to_s")
def excerpt_to_s(self: Any, block: Any) -> RString:
    settle()
    return RString(str(self))


@method("Jekyll::Excerpt", "inspect")
def excerpt_inspect(self: Any, block: Any) -> RString:
    return RString(repr(self))


@method("Jekyll::Excerpt", "include?")
def excerpt_includes(self: Any, block: Any, text: Any) -> bool:
    settle()
    return to_s(text) in self
