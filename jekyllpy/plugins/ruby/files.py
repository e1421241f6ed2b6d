"""`Jekyll::Collection`, `Jekyll::StaticFile` and `Jekyll::Layout`."""

from __future__ import annotations

from typing import Any

from jekyllpy.content.collection import Collection
from jekyllpy.content.data import Data
from jekyllpy.content.layout import Layout
from jekyllpy.content.static_file import StaticFile
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.host_objects import (
    computed,
    functions,
    host_class,
    readers,
    same,
    writers,
)
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.values import to_host
from jekyllpy.rubylang.dispatch import call, no_method, responds_to
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, to_s

# Collections

COLLECTION = host_class(
    "Jekyll::Collection",
    "Object",
    Collection,
    variables={f"@{name}": name for name in ("site", "label", "docs", "files", "metadata")},
)
readers(COLLECTION, same("docs", "files", "metadata"))
writers(COLLECTION, same("docs", "files", "metadata"))
computed(
    COLLECTION,
    {
        **same("site", "label", "directory", "relative_directory", "url_template"),
        "filtered_entries": "filtered_entries",
        "entries": "filtered_entries",
        "exists?": "exists",
        "write?": "write",
    },
)
functions(COLLECTION, {**same("read", "collection_dir", "to_liquid"), "sort_docs!": "sort"})


@method("Jekyll::Collection", "initialize", visibility="private")
def collection_initialize(self: Any, block: Any, site: Any, label: Any) -> None:
    Collection.__init__(self, site, to_s(label))


@method("Jekyll::Collection", "inspect")
def collection_inspect(self: Any, block: Any) -> RString:
    return RString(repr(self))


@method("Jekyll::Collection", "method_missing")
def collection_method_missing(self: Any, block: Any, name: Any, *args: Any) -> Any:
    """What its list of documents can do, with a warning."""
    method_name, documents = name_of(name), call(self, "docs")
    if not responds_to(documents, method_name):
        raise no_method(self, method_name, args, "")
    state.site.logger.warn(
        "Deprecation:",
        f"{self.label}.{method_name} should be changed to {self.label}.docs.{method_name}.",
    )
    return call(documents, method_name, *args, block=block)


@method("Jekyll::Collection", "respond_to_missing?")
def collection_responds(self: Any, block: Any, name: Any, private: Any = False) -> bool:
    return responds_to(call(self, "docs"), name_of(name))


# Static files


def prepare_file(file: Any) -> None:
    """Give a static file what it has before it is made of a path."""
    file._url = file._drop = file._defaults = file._data = None
    file.collection = file.type = None


STATIC_FILE = host_class(
    "Jekyll::StaticFile",
    "Object",
    StaticFile,
    variables={
        **{f"@{name}": name for name in ("site", "base", "dir", "name", "collection", "extname")},
        "@relative_path": "relative_path",
        "@url": "_url",
        "@data": "_data",
    },
    prepare=prepare_file,
)
readers(STATIC_FILE, same("relative_path", "extname", "name"))
computed(
    STATIC_FILE,
    {
        **same(
            "path", "url", "basename", "data", "defaults", "type", "mtime", "modified_time",
            "cleaned_relative_path", "destination_rel_dir",
        ),
        "write?": "to_be_written",
    },
)  # fmt: skip
functions(STATIC_FILE, same("destination", "write", "to_liquid"))


@method("Jekyll::StaticFile", "initialize", visibility="private")
def static_file_initialize(
    self: Any, block: Any, site: Any, base: Any, dir: Any, name: Any, collection: Any = None
) -> None:
    folder = None if dir is None else to_s(dir)
    StaticFile.__init__(self, site, to_s(base), folder, to_s(name), collection)  # type: ignore[arg-type]


@method("Jekyll::StaticFile", "modified?")
def static_file_modified(self: Any, block: Any) -> bool:
    return True


@method("Jekyll::StaticFile", "inspect")
def static_file_inspect(self: Any, block: Any) -> RString:
    return RString(repr(self))


# Layouts


def prepare_layout(layout: Any) -> None:
    """Give a layout what it has before its file is read."""
    layout.data = Data()
    layout.content = None


LAYOUT = host_class(
    "Jekyll::Layout",
    "Object",
    Layout,
    variables={
        f"@{name}": name for name in ("site", "base", "name", "data", "content", "ext", "path")
    },
    prepare=prepare_layout,
)
readers(LAYOUT, same("data", "content", "name", "ext"))
writers(LAYOUT, same("data", "content", "ext"))
computed(LAYOUT, same("site", "path", "relative_path"))


@method("Jekyll::Layout", "initialize", visibility="private")
def layout_initialize(self: Any, block: Any, site: Any, base: Any, name: Any) -> None:
    settle()
    Layout.__init__(self, site, to_s(base), to_s(name))


@method("Jekyll::Layout", "inspect")
def layout_inspect(self: Any, block: Any) -> RString:
    return RString(repr(self))


@method("Jekyll::Layout", "process")
def layout_process(self: Any, block: Any, name: Any) -> None:
    from jekyllpy.text.paths import extname

    self.ext = extname(str(to_host(name)))
