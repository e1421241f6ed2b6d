"""What a ledger says of the items of a site."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.content.document import Document
from jekyllpy.content.excerpt import BaseExcerpt
from jekyllpy.content.page import Page
from jekyllpy.incremental.fingerprint import Unknowable, digest
from jekyllpy.incremental.graph import INCLUDE, Node, candidates, content_names, path_of

if TYPE_CHECKING:
    from jekyllpy.incremental.regenerator import Regenerator
    from jekyllpy.site.site import Site

UNKNOWN = "unknown"
OF_NO_TEXT = ""


def source_of(node: Node, regenerator: Regenerator) -> str | None:
    """The fingerprint of what an item is made from; None if a file's version says enough."""
    item = node.item
    if is_file(item):
        return None
    try:
        return digest([item.url, node.text(), regenerator.fingerprint_of_data(item)])
    except Unknowable:
        return UNKNOWN


def is_excerpt_shown(item: Any, names: Container[str]) -> bool:
    """Whether somebody looks at the excerpt of an item; `names` are all that was looked at."""
    if not isinstance(item, Document):
        return False
    label = item.collection.label
    return (
        f"documents:{label}:excerpt" in names
        or f"document:{label}\nexcerpt\n{item.relative_path}" in names
    )


def excerpt_of(item: Any, regenerator: Regenerator) -> str | None:
    """The fingerprint of the part of a document's text that its excerpt is made of; None for a page."""
    if type(item) is not Document:
        return None
    excerpt = item.data.own("excerpt")
    if not isinstance(excerpt, BaseExcerpt):  # front matter says it, or there is none
        return OF_NO_TEXT
    return digest([regenerator.excerpts.raw(excerpt)])


def names_of_text(item: Any, *, excerpt_stands: bool) -> set[str]:
    """The names under which others look at what is made of the text of a file.

    Args:
        excerpt_stands: whether only what comes after the excerpt is another.
    """
    has_none = type(item) is Page and not isinstance(item.data.own("excerpt"), BaseExcerpt)
    if has_none or excerpt_stands:
        return content_names(item, "content", "output")
    return content_names(item, "content", "output", "excerpt")


def is_file(item: Any) -> bool:
    """Whether an item was read from a file of its own, and from nothing else."""
    return type(item) in (Document, Page)


def matters_of(nodes: Iterable[Node], sources: dict[str, str]) -> dict[str, str]:
    """The fingerprints of the front matter of files whose text may change and nothing else by it."""
    found: dict[str, str] = {}
    for node in nodes:
        item, path = node.item, path_of(node.item)
        is_plain = type(item) is Page or (
            type(item) is Document
            and item.was_read
            and not item.yaml_file
            and item.data.own("draft") is not True
        )
        if path in sources and is_plain:
            found[path] = digest([item.matter or ""])
    return found


def are_styles_sources(site: Site, sources: Mapping[str, str]) -> bool:
    """Whether all that stylesheets may be made of is among the sources."""
    read = {os.path.abspath(path) for path in site.stylesheets.read}
    folders = [f"{path}/" for path in site.stylesheets.settings.load_paths()]
    return read <= sources.keys() and all(
        any(path.startswith(folder) for path in sources) for folder in folders
    )


def is_undated(item: Any, time: object) -> bool:
    """Whether the date of an item is the time of the build."""
    return isinstance(item, Document) and item.data.own("date") is time


def included_by(names: Iterable[str]) -> set[str]:
    """The paths where included files are looked for."""
    kinds = (name.partition(":") for name in names)
    return {path for kind, _, which in kinds if kind == INCLUDE for path in candidates(which)}
