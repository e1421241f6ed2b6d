"""What kind of value a setting takes: those that Jekyll can't handle either are refused by name."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from jekyllpy.errors import ConfigurationError

TEXTS = (
    "source",
    "destination",
    "collections_dir",
    "layouts_dir",
    "data_dir",
    "cache_dir",
    "permalink",
    "encoding",
    "timezone",
    "markdown_ext",
)
PATHS = (
    "source",
    "destination",
    "collections_dir",
    "layouts_dir",
    "data_dir",
    "cache_dir",
    "includes_dir",
    "plugins_dir",
)
MAPPINGS = ("liquid", "kramdown")
LISTS_OF_TEXTS = ("plugins", "include", "keep_files")
NUMBERS = ("limit_posts",)


def check_kinds(config: Mapping[str, Any]) -> None:
    """Refuse settings of a kind that makes no sense; an empty one counts as not set.

    Raises:
        ConfigurationError: naming the setting, its value and what it should be.
    """
    for name in TEXTS:
        require(name, config.get(name), isinstance(config.get(name), str | os.PathLike), "text")
    for name in PATHS:
        value = config.get(name)
        parts = value if isinstance(value, list) else [value]
        require(name, value, not any("\0" in str(part) for part in parts), "a path without a NUL")
    for name in MAPPINGS:
        require(name, config.get(name), isinstance(config.get(name), Mapping), "a mapping")
    for name in LISTS_OF_TEXTS:
        require(name, config.get(name), is_list_of_texts(config.get(name)), "an array of names")
    for name in NUMBERS:
        require(name, config.get(name), is_number(config.get(name)), "a number")
    folders = config.get("plugins_dir")
    fits = isinstance(folders, str) or is_list_of_texts(folders)
    require("plugins_dir", folders, fits, "a folder or an array of folders")
    check_collections(config.get("collections"))
    check_scopes(config.get("defaults"))


def require(name: str, value: object, fits: bool, kind: str, *, within: str = "") -> None:
    """Check a setting that is given.

    Args:
        fits: whether its value is of the kind it must be.
        kind: that kind, as in `an array`.
        within: the setting that it is a part of, unless its name begins with that.

    Raises:
        ConfigurationError: if it doesn't fit.
    """
    if value is None or fits:
        return
    from jekyllpy import ruby

    raise ConfigurationError(
        f"'{name}' should be set as {kind}, but was: {ruby.inspect(value)}.",
        setting=within or name.partition(".")[0],
    )


def is_list_of_texts(value: object) -> bool:
    """Whether `value` is a list that holds nothing but text."""
    return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)


def is_number(value: object) -> bool:
    """Whether `value` is a number; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def check_collections(collections: object) -> None:
    """Refuse what names no collections, labels that are no names, permalinks that are no templates."""
    if not isinstance(collections, Mapping | list | None):
        raise ConfigurationError(
            "Your `collections` key must be a hash or an array.", setting="collections"
        )
    labels = collections if isinstance(collections, Mapping | list) else ()
    for label in labels:
        require("collections", label, isinstance(label, str), "names of collections")
        settings = collections[label] if isinstance(collections, Mapping) else None
        template = settings.get("permalink") if isinstance(settings, Mapping) else None
        require(f"collections.{label}.permalink", template, isinstance(template, str), "text")


def check_scopes(sets: object) -> None:
    """Refuse front matter defaults whose scope is no mapping, or whose type is no name."""
    for entry in sets if isinstance(sets, list) else ():
        if not (isinstance(entry, Mapping) and isinstance(entry.get("values"), Mapping)):
            continue
        scope = entry.get("scope")
        fits = isinstance(scope, Mapping)
        require("scope", scope, fits, "a mapping of path and type", within="defaults")
        if isinstance(scope, Mapping):
            type_ = scope.get("type")
            fits = isinstance(type_, str)
            require("type", type_, fits, "the name of a type or collection", within="defaults")
