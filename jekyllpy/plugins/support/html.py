"""HTML changed element by element: parsed and written by libxml2, as Ruby's plugins have it done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import Any

from lxml import etree

AFTER_TAG = re.compile(r">\s*")
BODY = "<body"
CLOSING_BODY = "</body>"

Element = Any
Piece = str | Element


def parse(html: str) -> Element:
    """`html` as the children of one body element."""
    document = etree.HTML(f"<html><body>{html}", parser=etree.HTMLParser(encoding=None))
    return document.find("body")


def write(parent: Element) -> str:
    """The children of `parent`."""
    parts = [escape(parent.text or "", quote=False)]
    for child in parent:
        # Written indented, an element ends in a line break of its own.
        parts.append(
            etree.tostring(
                child, method="html", encoding="unicode", pretty_print=True, with_tail=False
            )[:-1]
        )
        parts.append(escape(child.tail or "", quote=False))
    return "".join(parts)


def changed_body(
    output: str, change: Callable[[Element], None], concerns: Callable[[str], object] = str.strip
) -> str:
    """`output` with what is in its body (all of it, if it has none) changed by `change`.

    A body that `concerns` finds nothing in keeps its bytes: parsed and written, it would not.
    """
    head, body, rest = around_body(output)
    if not body.strip() or not concerns(body):
        return output
    tree = parse(body)
    change(tree)
    return head + write(tree) + rest


def around_body(output: str) -> tuple[str, str, str]:
    """What is before, in, and after the body of `output`, which is all body if no tag opens one."""
    if BODY not in output:
        return "", output, ""
    opening = AFTER_TAG.search(output, output.index(BODY))
    if opening is None:
        return output, "", ""
    body, closing, rest = output[opening.end() :].partition(CLOSING_BODY)
    return output[: opening.end()], body, closing + rest


def change_texts(
    tree: Element, change: Callable[[str], Sequence[Piece] | None], outside: frozenset[str]
) -> None:
    """Replace each text of `tree` by the pieces, texts and elements, that `change` gives for it.

    Texts anywhere in elements named in `outside`, and those for which None is given, stay.
    """
    for element, is_tail in list(texts(tree, outside)):
        text = element.tail if is_tail else element.text
        pieces = change(text)
        if pieces is not None:
            put(element, pieces, is_tail=is_tail)


def texts(tree: Element, outside: frozenset[str]) -> Iterator[tuple[Element, bool]]:
    """Where the texts of `tree` are: an element, and whether the text is its tail."""
    left_out: list[Element] = []
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event == "start":
            if element.tag in outside:
                left_out.append(element)
            if element.text and not left_out:
                yield element, False
            continue
        if left_out and left_out[-1] is element:
            left_out.pop()
        if element.tail and not left_out and element is not tree:
            yield element, True


def put(element: Element, pieces: Sequence[Piece], *, is_tail: bool) -> None:
    """Put `pieces` where the text, or the tail, of `element` is."""
    parent = element.getparent() if is_tail else element
    index = parent.index(element) + 1 if is_tail else 0
    before = element if is_tail else None
    if is_tail:
        element.tail = None
    else:
        element.text = None
    for piece in pieces:
        if not isinstance(piece, str):
            parent.insert(index, piece)
            before = piece
            index += 1
        elif before is None:
            parent.text = (parent.text or "") + piece
        else:
            before.tail = (before.tail or "") + piece


def element(name: str, attributes: dict[str, str], text: str | None = None) -> Element:
    """A new element."""
    made = etree.Element(name, attributes)
    made.text = text
    return made


def put_first(parent: Element, element: Element) -> None:
    """Put `element` before everything else in `parent`."""
    element.tail, parent.text = parent.text, None
    parent.insert(0, element)
