"""Where the site asks Ruby: methods of Jekyll's classes that a plugin may change.

A class of Jekyll that a plugin opens, or makes a subclass of, has its Python class changed at the same
places: what is there from then on calls Ruby's method, whose `super` is what was there before.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from jekyllpy.plugins.ruby.boundary import into_ruby
from jekyllpy.plugins.ruby.renderer_arguments import GIVEN
from jekyllpy.rubylang.dispatch import send
from jekyllpy.rubylang.native import MODULES
from jekyllpy.rubylang.objects.method import Method
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.operations import truthy

PROPERTY, METHOD = "property", "method"

_WRITTEN = {
    "url": ("url", PROPERTY),
    "permalink": ("permalink", PROPERTY),
    "path": ("path", PROPERTY),
    "relative_path": ("relative_path", PROPERTY),
    "output_ext": ("output_ext", PROPERTY),
    "published?": ("published", PROPERTY),
    "place_in_layout?": ("place_in_layout", PROPERTY),
    "render_with_liquid?": ("render_with_liquid", PROPERTY),
    "asset_file?": ("asset_file", PROPERTY),
    "sass_file?": ("sass_file", PROPERTY),
    "converters": ("converters", PROPERTY),
    "excerpt_separator": ("excerpt_separator", PROPERTY),
    "destination": ("destination", METHOD),
    "write": ("write", METHOD),
    "write?": ("to_be_written", PROPERTY),
    "to_liquid": ("to_liquid", METHOD),
    "trigger_hooks": ("trigger_hooks", METHOD),
}

_CONVERTS = {name: (name, METHOD) for name in ("convert", "matches", "output_ext")}

# Ruby's class → Ruby's method → Python's attribute and its kind
SEAMS: dict[str, dict[str, tuple[str, str]]] = {
    "Jekyll::Page": {
        **_WRITTEN,
        "process": ("process", METHOD),
        "template": ("template", PROPERTY),
        "dir": ("dir", PROPERTY),
        "html?": ("html", PROPERTY),
        "index?": ("index", PROPERTY),
        "excerpt": ("excerpt", PROPERTY),
        "url_placeholders": ("url_placeholders", PROPERTY),
    },
    "Jekyll::Document": {
        **_WRITTEN,
        "read": ("read", METHOD),
        "draft?": ("draft", PROPERTY),
        "yaml_file?": ("yaml_file", PROPERTY),
        "date": ("date", PROPERTY),
        "id": ("id", PROPERTY),
        "basename": ("basename", PROPERTY),
        "basename_without_ext": ("basename_without_ext", PROPERTY),
        "cleaned_relative_path": ("cleaned_relative_path", PROPERTY),
        "next_doc": ("next_doc", PROPERTY),
        "previous_doc": ("previous_doc", PROPERTY),
        "related_posts": ("related_posts", PROPERTY),
        "merge_data!": ("merge_data", METHOD),
        "populate_title": ("_populate_title", METHOD),
        "populate_categories": ("_populate_categories", METHOD),
        "populate_tags": ("_populate_tags", METHOD),
        "generate_excerpt": ("_generate_excerpt", METHOD),
    },
    "Jekyll::StaticFile": {
        "url": ("url", PROPERTY),
        "path": ("path", PROPERTY),
        "destination": ("destination", METHOD),
        "destination_rel_dir": ("destination_rel_dir", PROPERTY),
        "write": ("write", METHOD),
        "write?": ("to_be_written", PROPERTY),
        "to_liquid": ("to_liquid", METHOD),
        "mtime": ("mtime", PROPERTY),
        "modified_time": ("modified_time", PROPERTY),
    },
    "Jekyll::Layout": {},
    "Jekyll::Excerpt": {
        "to_liquid": ("to_liquid", METHOD),
        "output": ("output", PROPERTY),
        "id": ("id", PROPERTY),
        "render_with_liquid?": ("render_with_liquid", PROPERTY),
        "extract_excerpt": ("_extract", METHOD),
        "sanctify_liquid_tags": ("with_closed_blocks", METHOD),
        "extract_markdown_link_reference_definitions": ("definitions_for", METHOD),
    },
    "Jekyll::Collection": {
        "read": ("read", METHOD),
        "filtered_entries": ("filtered_entries", PROPERTY),
        "url_template": ("url_template", PROPERTY),
        "write?": ("write", PROPERTY),
        "sort_docs!": ("sort", METHOD),
        "directory": ("directory", PROPERTY),
        "exists?": ("exists", PROPERTY),
        "to_liquid": ("to_liquid", METHOD),
    },
    "Jekyll::Site": {
        **{name: (name, METHOD) for name in ("reset", "read", "generate", "render", "cleanup")},
        "write": ("write", METHOD),
        "process": ("process", METHOD),
        "site_payload": ("site_payload", METHOD),
        "post_attr_hash": ("post_attr_hash", METHOD),
        "tags": ("tags", PROPERTY),
        "categories": ("categories", PROPERTY),
        "posts": ("posts", PROPERTY),
        "documents": ("documents", PROPERTY),
        "collections": ("collections", PROPERTY),
        "docs_to_write": ("docs_to_write", PROPERTY),
        "static_files_to_write": ("static_files_to_write", PROPERTY),
        "site_data": ("site_data", PROPERTY),
    },
    "Jekyll::Renderer": {
        "run": ("run", METHOD),
        "render_document": ("_run", METHOD),
        "render_liquid": ("_liquid", METHOD),
        "place_in_layouts": ("_place_in_layouts", METHOD),
        "convert": ("_convert", METHOD),
    },
    "Jekyll::Reader": {
        "read": ("read", METHOD),
        "retrieve_posts": ("read_posts", METHOD),
        "read_directories": ("_read_directory", METHOD),
        "read_included_excludes": ("_read_included", METHOD),
        "sort_files!": ("_sort", METHOD),
        "read_data": ("_read_data", METHOD),
    },
    "Jekyll::PostReader": {
        name: (name.rstrip("?"), METHOD)
        for name in (
            "read_posts", "read_drafts", "read_publishable", "read_content", "processable?",
        )
    },
    "Jekyll::DataReader": {"read": ("read", METHOD), "read_data_file": ("read_file", METHOD)},
    "Jekyll::EntryFilter": {
        name: (name.rstrip("?"), METHOD)
        for name in (
            "filter", "included?", "excluded?", "special?", "backup?", "symlink?",
        )
    },
    "Jekyll::Converters::Markdown": _CONVERTS,
    "Jekyll::Converters::Identity": _CONVERTS,
    "Jekyll::Converters::SmartyPants": _CONVERTS,
    "Jekyll::Generator": {"generate": ("generate", METHOD)},
    "Jekyll::Converter": {
        **_CONVERTS,
        "highlighter_prefix": ("highlighter_prefix", PROPERTY),
        "highlighter_suffix": ("highlighter_suffix", PROPERTY),
    },
    "Liquid::Tag": {"render": ("render", METHOD)},
}  # fmt: skip


def methods_asked(cls: str) -> dict[str, str]:
    """The methods of a class that the site asks, with what they are here."""
    return {name: attribute for name, (attribute, kind) in SEAMS[cls].items() if kind == METHOD}


# What generators, converters and tags are asked.
OF_PLUGINS = frozenset({"generate", "convert", "matches", "output_ext", "render"})

_installed: list[tuple[type, str, Any]] = []


class Seam:
    """Stands in a Python class where Ruby's method is called.

    Attributes:
        original: what stood there before, if this class itself had it.
    """

    def __init__(self, name: str, attribute: str, original: Any) -> None:
        self.name = name
        self.attribute = attribute
        self.original = original


class MethodSeam(Seam):
    """A method that is Ruby's."""

    def __get__(self, value: Any, owner: type | None = None) -> Any:
        return self if value is None else partial(self, value)

    def __call__(self, value: Any, *args: Any, **keywords: Any) -> Any:
        given = GIVEN.get(self.attribute)
        if given is not None:
            args = given(value, *args)
        return into_ruby(_call, value, self.name, *args, *keywords.values())


class PropertySeam(Seam):
    """A property that is Ruby's."""

    def __get__(self, value: Any, owner: type | None = None) -> Any:
        return self if value is None else into_ruby(_call, value, self.name)

    def __set__(self, value: Any, given: Any) -> None:
        for cls in type(value).__mro__:
            found = vars(cls).get(self.attribute)
            if isinstance(found, Seam):
                found = found.original
            if found is not None and hasattr(found, "__set__"):
                found.__set__(value, given)
                return
        value.__dict__[self.attribute] = given


def _call(value: Any, name: Any, *args: Any) -> Any:
    found = send(value, str(name), *args)
    # What Ruby takes for true (0, "") isn't always true in Python.
    return truthy(found) if is_question(str(name)) else found


def is_question(name: str) -> bool:
    """Whether a method is asked for yes or no."""
    return name.endswith("?") or name == "matches"


def install_seams(cls: RClass, python: type) -> None:
    """Have the Python class of a class of Ruby call the methods that are written in Ruby."""
    table: dict[str, tuple[str, str]] = {}
    for module in reversed(cls.ancestors):
        table.update(SEAMS.get(module.name or "", {}))
    for method in _written_in_ruby(cls):
        place = table.get(method.name)
        if place is not None:
            attribute, kind = place
            before = vars(python).get(attribute)
            if not isinstance(before, Seam):
                seam = (MethodSeam if kind == METHOD else PropertySeam)(
                    method.name, attribute, before
                )
                setattr(python, attribute, seam)
                _installed.append((python, attribute, before))


def _written_in_ruby(cls: RClass) -> Iterator[Method]:
    """The methods of a class that a program has made, those of modules before and behind included."""
    above = cls.superclass.ancestors if cls.superclass is not None else []
    for module in cls.ancestors:
        if module in above:
            return
        for method in module.methods.values():
            if not method.native:
                yield method


def open_classes(classes: dict[str, list[type]]) -> list[str]:
    """Put seams into the classes of the site that the plugins have changed.

    Returns the methods (`Jekyll::Site#print_stats`) that plugins changed and the site never asks.
    """
    without: list[str] = []
    for name, pythons in classes.items():
        cls = MODULES[name]
        assert isinstance(cls, RClass)
        for python in pythons:
            install_seams(cls, python)
        seams = SEAMS.get(name, {})
        without += [
            f"{name}#{method.name}"
            for method in _written_in_ruby(cls)
            if method.name not in seams and _replaces(cls, method)
        ]
    return without


def _replaces(cls: RClass, method: Method) -> bool:
    """Whether a method of Ruby takes the place of one of Jekyll's."""
    return method.name in cls.natives


def has_opened_classes() -> bool:
    """Whether plugins have changed what classes of the site do, plugins of their own aside."""
    return any(
        attribute not in OF_PLUGINS or not is_own(python) for python, attribute, _ in _installed
    )


def is_own(python: type) -> bool:
    """Whether a class of Python's stands for one that is written in Ruby."""
    return "cls" in vars(python)


def remove_seams() -> None:
    """Give the classes of the site back what stood in them."""
    while _installed:
        python, attribute, before = _installed.pop()
        if before is None:
            delattr(python, attribute)
        else:
            setattr(python, attribute, before)
