"""HTML elements turned into Markdown's own, for the option `html_to_native`."""

from __future__ import annotations

from jekyllpy.markdown.element import Element


def to_native(element: Element) -> None:
    raise NotImplementedError(element.value)
