"""What GitHub's dialect adds when the tree is complete: line breaks and identifiers of headers."""

from __future__ import annotations

from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.render.identifiers import GfmHeaderIds


def finish_gfm(root: Element, document: Document, *, hard_breaks: bool) -> None:
    """Break lines and name headers, in document order; HTML elements are left alone.

    Args:
        hard_breaks: whether there can be line breaks to be kept.
    """
    mark = "\n" if document.options.hard_wrap else "\\\n"
    ids = GfmHeaderIds(document.options.auto_id_prefix)
    work = [root]
    while work:
        element = work.pop()
        if element.type == "header" and document.options.auto_ids and "id" not in element.attr:
            element.attr["id"] = ids.make(element.options["raw_text"])
        elif hard_breaks:
            element.children = _with_breaks(element, mark)
            work.extend(child for child in reversed(element.children) if _is_entered(child))
        else:
            work.extend(child for child in reversed(element.children) if child.type in _HOLDERS)


_HOLDERS = frozenset(["header", "blockquote", "ul", "ol", "li", "dl", "dd"])
"""What headers can be found in, or are themselves."""


def may_have_hard_breaks(text: str, document: Document) -> bool:
    """Whether a document of this text can have line breaks to be kept.

    A backslash need not stand before a line break for that: white space between them is dropped.
    """
    return document.options.hard_wrap or "\\" in text


def _is_entered(element: Element) -> bool:
    if element.type == "html_element":
        return False
    return bool(element.children) or element.type == "header"


def _with_breaks(element: Element, mark: str) -> list[Element]:
    children: list[Element] = []
    for index, child in enumerate(element.children):
        if child.type != "text" or mark not in child.value:
            children.append(child)
            continue
        is_last = index == len(element.children) - 1
        children.extend(_broken(child.value.split(mark), element, is_last))
    return children


def _broken(lines: list[str], element: Element, is_last: bool) -> list[Element]:
    """Lines of text with line breaks between them, but for one that ends a block."""
    children: list[Element] = []
    omit_last = is_last and lines[-1] == "" and element.category == "block"
    for index, line in enumerate(lines):
        children.append(Element("text", f"\n{line}" if index else line))
        if index < len(lines) - 1 - omit_last:
            children.append(Element("br"))
    return children
