"""HTML changed element by element: parsed and written as Ruby's plugins have it done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from jekyllpy.html.reading import read_fragment
from jekyllpy.html.tree import Element, Node, Parent, Text, index_of
from jekyllpy.html.writing import write as write_nodes

AFTER_TAG = re.compile(r">\s*")
BODY = "<body"
CLOSING_BODY = "</body>"

Piece = str | Element

__all__ = [
    "Element",
    "Parent",
    "Piece",
    "change_texts",
    "changed_body",
    "element",
    "parse",
    "replace",
    "texts",
    "write",
]


def parse(html: str) -> Parent:
    """The nodes of a piece of HTML."""
    return read_fragment(html)


def write(parent: Parent) -> str:
    """The children of `parent`."""
    return write_nodes(parent.children)


def changed_body(
    output: str, change: Callable[[Parent], None], concerns: Callable[[str], object] = str.strip
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
    tree: Parent, change: Callable[[str], Sequence[Piece] | None], outside: frozenset[str]
) -> None:
    """Replace each text of `tree` by the pieces, texts and elements, that `change` gives for it.

    Texts anywhere in elements named in `outside`, and those for which None is given, stay.
    """
    pending = [tree]
    while pending:
        parent = pending.pop()
        children, parent.children = parent.children, []
        for child in children:
            pieces = change(child.content) if isinstance(child, Text) else None
            for node in [child] if pieces is None else (each for each in pieces if each != ""):
                parent.append(Text(node) if isinstance(node, str) else node)
            if isinstance(child, Element) and child.name not in outside:
                pending.append(child)


def texts(tree: Parent, outside: frozenset[str]) -> Iterator[Text]:
    """The texts of `tree` but for those in elements named in `outside`."""
    pending = tree.children[::-1]
    while pending:
        node = pending.pop()
        if isinstance(node, Text):
            yield node
        elif isinstance(node, Element) and node.name not in outside:
            pending += node.children[::-1]


def replace(node: Node, others: Sequence[Node]) -> None:
    """Put other nodes in the place of one."""
    parent = node.parent
    assert parent is not None
    at = index_of(node)
    for other in others:
        other.parent = parent
    parent.children[at : at + 1] = others
    node.parent = None


def element(name: str, attributes: Mapping[str, str], text: str = "") -> Element:
    """A new element."""
    made = Element(name, dict(attributes))
    if text:
        made.append(Text(text))
    return made
