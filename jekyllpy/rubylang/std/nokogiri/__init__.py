"""Nokogiri: trees of HTML and XML that can be searched and changed; lxml reads the text."""

from __future__ import annotations

from jekyllpy.rubylang.std.nokogiri import (
    attributes,
    builder,
    changes,
    documents,
    node_sets,
    nodes,
    reading,
    searching,
    walking,
)

__all__ = [
    "attributes",
    "builder",
    "changes",
    "documents",
    "node_sets",
    "nodes",
    "reading",
    "searching",
    "walking",
]
