"""Ruby's REXML: documents, elements, XPath; the tree is that of Nokogiri."""

from __future__ import annotations

from jekyllpy.rubylang.std.rexml import attributes, changes, classes, content, elements, writing

__all__ = ["attributes", "changes", "classes", "content", "elements", "writing"]
