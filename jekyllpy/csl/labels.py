"""Labels: "pp.", "Eds.", "2nd ed.".

Rules: citeproc-ruby, `Renderer#render_label`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.csl.item import Cite, Date, Value
from jekyllpy.csl.nodes import Node
from jekyllpy.csl.numbers import first_integer, is_numeric, is_plural

if TYPE_CHECKING:
    from jekyllpy.csl.renderer import Renderer

TERMS = {
    "number-of-pages": "page",
    "number-of-volumes": "volume",
    "chapter-number": "chapter",
    "collection-number": "collection",
}
COUNTS = ("number-of-pages", "number-of-volumes")


def label_text(cite: Cite, node: Node, variable: str, renderer: Renderer) -> str | None:
    """The label of a variable, empty if it says nothing, None if the locale has no term for it.

    Args:
        variable: of `node`, or the role of the names that `node` belongs to.
    """
    named = node.get("variable")
    term: str | None = TERMS.get(variable, variable)
    value: Value | None
    if named.startswith("page"):
        pages = cite.item.peek("page")
        value, term = renderer.page_range(str(pages or "")), "page"
    elif named.startswith("locator"):
        value = cite.locator if cite.locator is not None else cite.item.peek("locator")
        term = cite.label
    else:
        value = cite.item.peek("editor" if variable == "editortranslator" else variable)
    if not value or not term:
        return ""
    plural = _is_plural(node, named, value)
    return renderer.locale.term(term, node.get("form", "long"), plural=plural)


def _is_plural(node: Node, named: str, value: Value) -> bool:
    rule = node.get("plural").lower()
    if rule in ("always", "never"):
        return rule == "always"
    if named.startswith(COUNTS):
        return first_integer(str(value)) > 1
    if isinstance(value, list):
        return len(value) > 1
    if isinstance(value, Date):
        return len(value.parts) > 1
    if named.startswith(("page", "locator")):
        return is_plural(value)
    return is_numeric(value) and is_plural(value)
