"""Elements within text that have no content of their own."""

from __future__ import annotations

from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.entities import Entity, named, numbered
from jekyllpy.markdown.options import QUOTE_NAMES
from jekyllpy.markdown.render.escaping import attributes, entity_text, escape, escape_text

SYMBOLS = {
    "mdash": ("mdash",),
    "ndash": ("ndash",),
    "hellip": ("hellip",),
    "laquo_space": ("laquo", "nbsp"),
    "raquo_space": ("nbsp", "raquo"),
    "laquo": ("laquo",),
    "raquo": ("raquo",),
}


class SpanRenderer:
    """Writes text, symbols, images, code, math and raw spans, by the options of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._options = document.options
        self._joins_lines = self._options.remove_line_breaks_for_cjk
        self._written: dict[str, str] = {}

    def text(self, element: Element, _indent: int) -> str:
        """Text, escaped."""
        text: str = element.value
        if "&" in text or "<" in text or ">" in text:
            text = escape_text(text)
        if self._joins_lines:
            from jekyllpy.markdown.render.cjk import join_lines  # its pattern takes long to compile

            return join_lines(text)
        return text

    def smart_quote(self, element: Element, _indent: int) -> str:
        """A quotation mark, as the options want it."""
        return self.quote(element.value)

    def quote(self, name: str) -> str:
        """The quotation mark of that name."""
        text = self._written.get(name)
        if text is None:
            wanted = self._options.smart_quotes[QUOTE_NAMES.index(name)]
            text = self._written[name] = entity_text(_entity(wanted), self._options.entity_output)
        return text

    def typographic_sym(self, element: Element, _indent: int) -> str:
        """A dash, an ellipsis or a guillemet."""
        return self.symbol(element.value)

    def symbol(self, name: str) -> str:
        """The dash, the ellipsis or the guillemet of that name."""
        text = self._written.get(name)
        if text is None:
            text = self._written[name] = self._written_symbol(name)
        return text

    def _written_symbol(self, name: str) -> str:
        wanted = self._options.typographic_symbols.get(name)
        if wanted is not None:
            return escape_text(wanted)
        output = self._options.entity_output
        return "".join(entity_text(named(part), output) for part in SYMBOLS[name])

    def entity(self, element: Element, _indent: int) -> str:
        """A character, as the options want entities to be written."""
        original = element.options.get("original")
        return entity_text(element.value, self._options.entity_output, original)

    def br(self, _element: Element, _indent: int) -> str:
        return "<br />"

    def img(self, element: Element, _indent: int) -> str:
        return f"<img{attributes(element.attr)} />"

    def abbreviation(self, element: Element, _indent: int) -> str:
        """An `abbr` element with the full text as its title."""
        definition = self._document.abbreviation(element.value)
        attr = dict(definition.eob.attr)
        if definition.title:
            attr["title"] = definition.title
        return f"<abbr{attributes(attr)}>{element.value}</abbr>"

    def math(self, element: Element, indent: int) -> str:
        """Math for MathJax or, without an engine, for whatever finds the class `kdmath`."""
        block = element.options.get("category") == "block"
        value: str = element.value
        attr = element.attr
        engine = self._options.math_engine
        if engine == "mathjax":
            if attr and not block:
                return f"<span{attributes(attr)}>${value}$</span>"
            escaped = escape(value)
            text = f"\\[{escaped}\\]\n" if block else f"\\({escaped}\\)"
            return f"{' ' * indent}<div{attributes(attr)}>{text}</div>\n" if attr else text
        if engine:
            self._document.warn(f"The configured math engine {engine} is not available.")
        attr = {**attr, "class": f"{attr.get('class', '')} kdmath".lstrip()}
        if block:
            return f"{' ' * indent}<div{attributes(attr)}>$$\n{value}\n$$</div>\n"
        return f"<span{attributes(attr)}>${value}$</span>"

    def raw(self, element: Element, _indent: int) -> str:
        """Text that goes into the output as it is, if it is meant for HTML."""
        types = element.options.get("type")
        if types and "html" not in types:
            return ""
        value: str = element.value
        return value + "\n" if element.options.get("category") == "block" else value


def _entity(name_or_number: str | int) -> Entity:
    return numbered(name_or_number) if isinstance(name_or_number, int) else named(name_or_number)
