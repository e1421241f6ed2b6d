"""Nokogiri: HTML and XML read by libxml2 into a tree that Ruby can change."""

from jekyllpy.rubylang.std.nokogiri import documents, node_sets, nodes

__all__ = ["documents", "node_sets", "nodes"]
