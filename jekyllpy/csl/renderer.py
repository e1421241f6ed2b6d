"""Renders items in a style, element by element.

Rules: citeproc-ruby 2, `Renderer`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from jekyllpy.csl.conditions import holds
from jekyllpy.csl.dates import date_part, parts_of
from jekyllpy.csl.html import HtmlFormat
from jekyllpy.csl.item import Cite, Date
from jekyllpy.csl.labels import label_text
from jekyllpy.csl.locale import Locale
from jekyllpy.csl.names import NamesRenderer
from jekyllpy.csl.nodes import Node
from jekyllpy.csl.numbers import (
    FIRST_NUMBER,
    is_numeric,
    number_parts,
    page_ranges,
    roman,
)
from jekyllpy.csl.style import Style

PAGE_DASH = "–"


class Renderer:
    """Renders in one style and language.

    Of the reference before, it remembers the authors, as styles may replace those that repeat.

    Attributes:
        part: the `bibliography` or `citation` that is being rendered.
    """

    def __init__(self, style: Style, locale: Locale) -> None:
        self.style = style
        self.use(locale)
        self.names = NamesRenderer(self)
        self.part = style.root
        self.page_format = style.root.attributes.get("page-range-format")
        self._renderings: dict[str, Callable[[Cite, Node], str | None]] = {
            "choose": self._choose,
            "date": self._date,
            "group": self._group,
            "label": self._label,
            "names": self.names.render,
            "number": self._number,
            "text": self._text,
        }

    def use(self, locale: Locale) -> None:
        """Render in this language from now on."""
        self.locale = locale
        self.format = HtmlFormat(locale)

    @property
    def shows_what_came_before(self) -> bool:
        """Whether a reference may be another after another one."""
        part = self.style.root.child("bibliography")
        return part is not None and part.has("subsequent-author-substitute")

    def bibliography(self, cite: Cite) -> str:
        """The reference to an item, as HTML.

        Raises:
            ConfigurationError: if the style has no bibliography.
        """
        self.part = self.style.part("bibliography")
        layout = self.style.layout("bibliography")
        self.names.begin()
        rendered = self._layout(cite.copy(), layout)
        self.names.end("bibliography")
        return self.format.apply(rendered, layout)

    def citation(self, cites: Iterable[Cite]) -> str:
        """The citation of items together, as HTML.

        Raises:
            ConfigurationError: if the style has no citation.
        """
        self.part = self.style.part("citation")
        layout = self.style.layout("citation")
        self.names.begin()
        rendered = [self._layout(cite.copy(), layout) for cite in cites]
        self.names.end("citation")
        return self.format.apply(self.format.join(rendered, layout.get("delimiter")), layout)

    def _layout(self, cite: Cite, layout: Node) -> str:
        return self.format.join(self.rendered_children(cite, layout), layout.get("delimiter"))

    def rendered_children(self, cite: Cite, node: Node) -> list[str]:
        """What the children give, those that give nothing left out."""
        return [text for child in node.children if (text := self.render(cite, child))]

    def render(self, cite: Cite, node: Node) -> str:
        """What an element gives, formatted."""
        rendering = self._renderings.get(node.name)
        return "" if rendering is None else self.format.apply(rendering(cite, node), node)

    def _choose(self, cite: Cite, node: Node) -> str:
        for block in node.children:
            if holds(cite, block):
                above = (each for each in block.ancestors() if each.name in ("group", "layout"))
                delimiter = closest.get("delimiter") if (closest := next(above, None)) else ""
                return self.format.join(self.rendered_children(cite, block), delimiter)
        return ""

    def _group(self, cite: Cite, node: Node) -> str:
        observer = cite.item.observe()
        rendered = self.rendered_children(cite, node)
        text = self.format.join(rendered, node.get("delimiter"))
        cite.item.stop(observer)
        return "" if observer and not any(observer.values()) else text

    def _date(self, cite: Cite, node: Node) -> str:
        if not node.has("variable"):
            return ""
        date = cite.item.read(node.get("variable"))
        if not isinstance(date, Date):
            return str(date or "")
        if not date or date.literal:
            return date.literal or ""
        parts = (
            self.format.apply(date_part(date, part, self.locale), part)
            for part in parts_of(node, self.locale)
        )
        return node.get("delimiter").join(part for part in parts if part)

    def _label(self, cite: Cite, node: Node) -> str | None:
        return label_text(cite, node, node.get("variable"), self)

    def _number(self, cite: Cite, node: Node) -> str:
        value = cite.item.read(node.get("variable"))
        text = value if isinstance(value, str) else ""
        if not is_numeric(text):
            return text
        form = node.get("form")
        parts = number_parts(text)
        if form in ("ordinal", "long-ordinal"):
            parts = [self._ordinal(part, form) for part in parts]
        elif form == "roman":
            parts = [roman(int(part)) if part.isdecimal() else part for part in parts]
        return "".join(parts)

    def _ordinal(self, number: str, form: str) -> str:
        return self.locale.ordinal(int(number), form) if number.isdecimal() else number

    def _text(self, cite: Cite, node: Node) -> str | None:
        if node.has("variable"):
            return self._variable(cite, node)
        if node.has("macro"):
            macro = self.style.macros.get(node.get("macro"))
            return "" if macro is None else "".join(self.rendered_children(cite, macro))
        if node.has("term"):
            return self.locale.term(
                node.get("term"), node.get("form", "long"), plural=node.has("plural")
            )
        return node.get("value")

    def _variable(self, cite: Cite, node: Node) -> str:
        name = node.get("variable")
        if name == "locator":
            return cite.locator if cite.locator is not None else self._value(cite, name)
        text = None
        if node.get("form") == "short":
            text = cite.item.read(f"{name}-short")
        if text is None:
            text = self._value(cite, name)
        if not text and name.endswith("-short"):
            text = self._value(cite, name.removesuffix("-short"))
        if name == "page":
            return self.page_range(str(text))
        if name == "page-first" and not text:
            first = FIRST_NUMBER.search(self._value(cite, "page"))
            return first[0].lstrip("+-") if first else ""
        return str(text)

    def _value(self, cite: Cite, name: str) -> str:
        value = cite.item.read(name)
        if isinstance(value, list):
            return ", ".join(f"{name.given or ''} {name.family or ''}".strip() for name in value)
        return "" if value is None else str(value)

    def page_range(self, pages: str) -> str:
        """`pages` as the style has ranges of pages."""
        dash = self.locale.term("page-range-delimiter") or PAGE_DASH
        return page_ranges(pages, self.page_format, dash)
