"""Between block parsing and rendering: raw text becomes spans, attribute lists are applied.

Like all walks over the tree, this one keeps its own stack: documents may nest deeper than Python
calls can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.entities import named
from jekyllpy.markdown.inline.parser import KramdownInlineParser
from jekyllpy.markdown.plain import PlainSpans

_WRITTEN = frozenset(["p", "td"])
_GUILLEMETS = {"laquo_space": "«\u00a0", "raquo_space": "\u00a0»"}


class _Level:
    """An element whose children are being updated."""

    __slots__ = ("blank", "children", "element", "updated")

    def __init__(self, element: Element) -> None:
        self.element = element
        self.children: Iterator[Element] = iter(element.children)
        self.updated: list[Element] = []
        self.blank: Element | None = None


def update_tree(
    root: Element,
    document: Document,
    inline: KramdownInlineParser,
    plain: PlainSpans | None = None,
) -> None:
    """Parse all raw text, join blank lines, drop end-of-block marks and apply attribute lists.

    Args:
        plain: writes the plain texts of paragraphs and cells, whose elements nobody wants to see then.
    """
    work = [_Level(root)]
    while work:
        level = work[-1]
        child = _update_until_nested(level, document, inline, plain)
        if child is not None:
            work.append(_Level(child))
            continue
        level.element.children = level.updated
        work.pop()
        if work:
            _finish(level.element, document)


def _update_until_nested(
    level: _Level, document: Document, inline: KramdownInlineParser, plain: PlainSpans | None
) -> Element | None:
    """Update children up to one that has children itself, which is returned."""
    updated = level.updated
    for child in level.children:
        type = child.type
        if type == "raw_text":
            inline.parse_raw_text(child, document, level.element.line)
            updated.extend(child.children)
        elif type == "eob":
            document.apply(child.attr, child.options.get("ial"))
            continue
        elif type == "blank":
            if level.blank is None:
                level.blank = child
                updated.append(child)
            continue
        else:
            updated.append(child)
            if child.children and not (plain and type in _WRITTEN and _is_written(child, plain)):
                level.blank = None
                return child
            if child.options or type == "header" or type == "dt":
                _finish(child, document)
        level.blank = None
    return None


def _is_written(element: Element, plain: PlainSpans) -> bool:
    """Whether all of an element's content could be written at once."""
    content = element.children[0]
    if len(element.children) > 1 or content.type != "raw_text":
        return False
    html = plain.html(content.value)
    if html is None:
        return False
    content.type, content.value = "raw", html
    return True


def _finish(element: Element, document: Document) -> None:
    ial = element.options.get("ial")
    if ial:
        document.apply(element.attr, ial)
    if element.type == "dt" or (element.type == "header" and _strips_ids(document)):
        element.options["raw_text"] = _text_for_id(element, document.gfm)


def _strips_ids(document: Document) -> bool:
    """Whether formatting is no part of what a header's identifier is made of."""
    return document.gfm or document.options.auto_id_stripping


def _text_for_id(element: Element, gfm: bool) -> str:
    """The text of an element that its identifier is made of; GitHub's counts code and symbols."""
    written = _TEXT_OF_GFM if gfm else _TEXT
    pieces: list[str] = []
    work = [element]
    while work:
        one = work.pop()
        text = written.get(one.type)
        if text is not None:
            pieces.append(text(one))
        else:
            work.extend(reversed(one.children))
    return "".join(pieces)


def _value(element: Element) -> str:
    value: str = element.value
    return value


def _named_char(element: Element) -> str:
    return _GUILLEMETS.get(element.value) or named(element.value).char or ""


_TEXT: dict[str, Callable[[Element], str]] = {"text": _value}
_TEXT_OF_GFM: dict[str, Callable[[Element], str]] = {
    "text": _value,
    "codespan": _value,
    "math": _value,
    "entity": lambda element: element.value.char or "",
    "smart_quote": _named_char,
    "typographic_sym": _named_char,
}
