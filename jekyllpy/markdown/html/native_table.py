"""HTML tables simple enough to be Markdown's."""

from __future__ import annotations

from collections.abc import Iterator

from jekyllpy.late.patterns import late
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.html.tags import BLOCK_ELEMENT_SET

_ALIGNMENT = late(r"text-align:\s+(center|left|right|justify|inherit)")
_TAKEN_ALIGNMENT = late(r"(?:;\s*)?text-align:\s+(center|left|right)")
_CELLS = ("th", "td")


def is_simple_table(table: Element) -> bool:
    """Whether a table has the same cells in all rows, aligned alike, with nothing but text inside,
    and header cells in its header only."""
    if any(not _only_phrasing(cell) for cell in _found(table, _CELLS)):
        return False
    counts: set[int] = set()
    alignments: set[tuple[str, ...]] = set()
    for row in _found(table, ("tr",)):
        cells = [cell for cell in row.children if cell.value in _CELLS]
        counts.add(len(cells))
        alignments.add(tuple(map(_alignment, cells)))
    counts.discard(0)
    if len(counts) != 1 or len(alignments) > 1:
        return False
    if any(side in ("justify", "inherit") for sides in alignments for side in sides):
        return False
    return _has_rows_of(table, "td") or _has_regular_parts(table)


def _found(root: Element, names: tuple[str, ...]) -> Iterator[Element]:
    """The outermost elements of these names, in document order."""
    work = [root]
    while work:
        element = work.pop()
        if element.value in names:
            yield element
        else:
            work.extend(reversed(element.children))


def _only_phrasing(cell: Element) -> bool:
    work = list(cell.children)
    while work:
        element = work.pop()
        if element.type != "text" and element.value in BLOCK_ELEMENT_SET:
            return False
        work.extend(element.children)
    return True


def _alignment(cell: Element) -> str:
    m = _ALIGNMENT.search(cell.attr.get("style", ""))
    return m[1] if m else "default"


def _has_rows_of(part: Element, cell: str) -> bool:
    """Whether all there is in `part` are rows, and all there is in them are such cells."""
    return all(
        (row.value == "tr" or row.type == "text")
        and all(child.value == cell or child.type == "text" for child in row.children)
        for row in part.children
    )


def _has_regular_parts(table: Element) -> bool:
    return any(part.value == "tbody" for part in table.children) and all(
        part.type == "text"
        or (part.value == "thead" and _has_rows_of(part, "th"))
        or (part.value in ("tfoot", "tbody") and _has_rows_of(part, "td"))
        for part in table.children
    )


def make_table(table: Element) -> None:
    """Give a table, its rows and cells converted already, its alignment and its parts."""
    for row in (row for part in _parts(table) for row in part):
        table.options["alignment"] = [_take_alignment(cell) for cell in row.children]
        for cell in row.children:
            cell.type = "td"
    table.children = [child for child in table.children if child.type != "html_element"]
    if table.children and table.children[0].type == "tr":
        body = Element("tbody")
        body.children = table.children
        table.children = [body]


def _parts(table: Element) -> Iterator[list[Element]]:
    for child in table.children:
        yield [child] if child.type == "tr" else [row for row in child.children if row.type == "tr"]


def _take_alignment(cell: Element) -> str:
    style = cell.attr.get("style")
    if style is None:
        return "default"
    m = _TAKEN_ALIGNMENT.search(style)
    if m is None:
        return "default"
    rest = style[: m.start()] + style[m.end() :]
    if rest.strip():
        cell.attr["style"] = rest
    else:
        del cell.attr["style"]
    return m[1]
