"""The node of the tree that the parsers build and the renderer walks."""

from __future__ import annotations

from typing import Any

Attributes = dict[str, str]

BLOCK_TYPES = frozenset("blank p header blockquote codeblock ul ol li dl dt dd table td hr".split())
SPAN_TYPES = frozenset(
    """text a br img codespan footnote em strong entity typographic_sym smart_quote
    abbreviation""".split()
)


class Element:
    """An element of the document, with kramdown's names for types and options.

    Args:
        type: `p`, `header`, `em`, `text` ...; raw text still to be parsed is `raw_text`.
        value: text, an entity or the name of a symbol, depending on the type.
        attr: the HTML attributes, in the order they are written.
        options: what the parser wants the renderer to know (`level`, `ial`, `transparent` ...).
        line: the line of the source it begins in, from 1.
    """

    __slots__ = ("attr", "children", "line", "options", "type", "value")

    def __init__(
        self,
        type: str,
        value: Any = None,
        attr: Attributes | None = None,
        options: dict[str, Any] | None = None,
        line: int = 1,
    ) -> None:
        self.type = type
        self.value = value
        self.attr: Attributes = {} if attr is None else attr
        self.options: dict[str, Any] = {} if options is None else options
        self.children: list[Element] = []
        self.line = line

    @property
    def category(self) -> str | None:
        """`block`, `span` or, for what is neither, `None`."""
        if self.type in BLOCK_TYPES:
            return "block"
        if self.type in SPAN_TYPES:
            return "span"
        category: str | None = self.options.get("category")
        return category

    @property
    def is_raw_html(self) -> bool:
        """Whether its content is HTML that is kept as it was written."""
        return self.type == "html_element" and self.options.get("content_model") == "raw"

    def add_text(self, text: str, type: str) -> None:
        """Append text, to the last child if that is of the same type."""
        if not text:
            return
        children = self.children
        if not children:
            children.append(Element(type, text, None, None, self.line))
            return
        last = children[-1]
        if last.type == type:
            last.value += text
        else:
            children.append(Element(type, text, None, None, last.line))

    def copy(self) -> Element:
        """A copy of the whole subtree."""
        root = self._copy_alone()
        work = [(self, root)]
        while work:
            source, target = work.pop()
            for child in source.children:
                twin = child._copy_alone()
                target.children.append(twin)
                work.append((child, twin))
        return root

    def _copy_alone(self) -> Element:
        return Element(self.type, self.value, dict(self.attr), dict(self.options), self.line)
