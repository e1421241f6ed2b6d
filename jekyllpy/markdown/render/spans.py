"""Elements within text that have no content of their own."""

from __future__ import annotations

from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.entities import Entity, named, numbered
from jekyllpy.markdown.options import QUOTE_NAMES
from jekyllpy.markdown.render.code import CodeRenderer
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

    def __init__(self, document: Document, code: CodeRenderer) -> None:
        self._document = document
        self._options = document.options
        self._code = code
        output = self._options.entity_output
        self._quotes = {
            name: entity_text(_entity(wanted), output)
            for name, wanted in zip(QUOTE_NAMES, self._options.smart_quotes, strict=True)
        }
        self._symbols = {
            name: "".join(entity_text(named(part), output) for part in parts)
            for name, parts in SYMBOLS.items()
        }
        for name, text in self._options.typographic_symbols.items():
            self._symbols[name] = escape_text(text)

    def text(self, element: Element) -> str:
        """Text, escaped."""
        text = escape_text(element.value)
        if self._options.remove_line_breaks_for_cjk:
            from jekyllpy.markdown.render.cjk import join_lines  # its pattern takes long to compile

            return join_lines(text)
        return text

    def smart_quote(self, element: Element) -> str:
        """A quotation mark, as the options want it."""
        return self._quotes[element.value]

    def typographic_sym(self, element: Element) -> str:
        """A dash, an ellipsis or a guillemet."""
        return self._symbols[element.value]

    def entity(self, element: Element) -> str:
        """A character, as the options want entities to be written."""
        original = element.options.get("original")
        return entity_text(element.value, self._options.entity_output, original)

    def br(self, _element: Element) -> str:
        return "<br />"

    def img(self, element: Element) -> str:
        return f"<img{attributes(element.attr)} />"

    def codespan(self, element: Element) -> str:
        return self._code.span(element)

    def abbreviation(self, element: Element) -> str:
        """An `abbr` element with the full text as its title."""
        definition = self._document.abbreviation(element.value)
        attr = dict(definition.eob.attr)
        if definition.title:
            attr["title"] = definition.title
        return f"<abbr{attributes(attr)}>{element.value}</abbr>"

    def math(self, element: Element, indent: str) -> str:
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
            return f"{indent}<div{attributes(attr)}>{text}</div>\n" if attr else text
        if engine:
            self._document.warn(f"The configured math engine {engine} is not available.")
        attr = {**attr, "class": f"{attr.get('class', '')} kdmath".lstrip()}
        if block:
            return f"{indent}<div{attributes(attr)}>$$\n{value}\n$$</div>\n"
        return f"<span{attributes(attr)}>${value}$</span>"

    def raw(self, element: Element) -> str:
        """Text that goes into the output as it is, if it is meant for HTML."""
        types = element.options.get("type")
        if types and "html" not in types:
            return ""
        value: str = element.value
        return value + "\n" if element.options.get("category") == "block" else value


def _entity(name_or_number: str | int) -> Entity:
    return numbered(name_or_number) if isinstance(name_or_number, int) else named(name_or_number)
