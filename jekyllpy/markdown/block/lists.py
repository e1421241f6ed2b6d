"""Ordered and unordered lists."""

from __future__ import annotations

import string
from collections.abc import Iterator
from dataclasses import dataclass, field

from jekyllpy.late.patterns import late
from jekyllpy.markdown.block.list_lines import ItemLines, first_line, take_ial
from jekyllpy.markdown.block.patterns import BLANK, EOB, HR, LIST_START
from jekyllpy.markdown.block.state import KramdownState
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.scanning import STRIPPED

LIST = LIST_START.pattern
_MARKS = {"ul": r"[+*-]", "ol": r"[0-9]+\."}
_TAIL = r"[\t| ][^\n]*\n"
_STARTS = {
    kind: [late(rf"( {{0,{spaces}}}{mark})({_TAIL})") for spaces in range(4)]
    for kind, mark in _MARKS.items()
}
_LETTERS = frozenset(string.ascii_letters)
"""What no block but a paragraph, or one with pipes, begins with."""


@dataclass(slots=True)
class _Item:
    """An item whose content is still text, in parts: a nested list begins a new one."""

    element: Element
    parts: list[list[str]] = field(default_factory=list)


def parse_list(state: KramdownState) -> int | None:
    """A list with or without numbers; returns where it ends, None if it is none."""
    kind = "ul" if _STARTS["ul"][3].match(state.src, state.cursor) else "ol"
    element = state.new_element(kind, line=state.line)
    items, end, ended = _collect_items(state, kind, element)
    if not items:
        return None
    state.append(element)
    state.descend(_parse_items(state, element, items, ended))
    return end


def _collect_items(
    state: KramdownState, kind: str, element: Element
) -> tuple[list[_Item], int, bool]:
    """The items from the cursor on, where they end, and whether an end-of-block marker did it."""
    src, pos, end = state.src, state.cursor, state.cursor_max
    items: list[_Item] = []
    lines: ItemLines | None = None
    start = _STARTS[kind][3]
    nested = after_blank = False
    while pos < end:
        if after_blank and HR.match(src, pos):
            break
        if m := EOB.match(src, pos):
            return items, m.end(), True
        if m := start.match(src, pos):
            item = Element("li", line=state.lines.line_at(pos))
            text, indentation = first_line(len(m[1]), m[2])
            text = take_ial(text, item, state)
            items.append(_Item(item, [[text]]))
            element.children.append(item)
            start = _STARTS[kind][min(indentation, 4) - 1]
            lines = ItemLines(indentation, state)
            nested = LIST_START.match(text) is not None
            after_blank = False
        elif lines and (line_end := lines.end_of_content(pos, lazy=not after_blank)):
            line, indented = lines.unindent(src[pos:line_end])
            if LIST_START.match(line):
                if not nested and indented:
                    items[-1].parts.append([])
                    nested = True
                elif nested and not indented:
                    line = " " * (lines.indentation + 4) + line
            items[-1].parts[-1].append(line)
            after_blank = False
            pos = line_end
            continue
        elif m := BLANK.match(src, pos):
            nested = after_blank = True
            items[-1].parts[-1].append(m[0])
        else:
            break
        pos = m.end()
    return items, pos, False


def _parse_items(
    state: KramdownState, element: Element, items: list[_Item], ended: bool
) -> Iterator[KramdownState]:
    """Parse the items' contents, then decide which paragraphs are mere text."""
    trailing: Element | None = None
    for index, item in enumerate(items):
        li = item.element
        line = li.line
        if _is_one_plain_line(item):
            li.children.append(_plain_paragraph(item))
            _settle(element, index, ended)
            trailing = None
            continue
        for part in item.parts:
            child = state.child(li, "".join(part), line)
            yield child
            line = child.lines.line_at(child.cursor_max)
        if li.children:
            _settle(element, index, ended)
            trailing = li.children.pop() if li.children[-1].type == "blank" else None
    if state.document.gfm:
        mark_tasks(element)
    if trailing is not None and not ended:
        state.append(trailing)


def _is_one_plain_line(item: _Item) -> bool:
    """Whether an item's content can be nothing but a paragraph of one line."""
    if len(item.parts) > 1 or len(item.parts[0]) > 1:
        return False
    line = item.parts[0][0]
    return line[:1] in _LETTERS and "|" not in line


def _plain_paragraph(item: _Item) -> Element:
    paragraph = Element("p", line=item.element.line)
    paragraph.add_text(item.parts[0][0].strip(STRIPPED), "raw_text")
    return paragraph


def _settle(element: Element, index: int, ended: bool) -> None:
    """Make an item's first paragraph transparent where no blank line stands behind it."""
    items = element.children
    children = items[index].children
    first = children[0]
    if first.type != "p":
        return
    if len(children) >= 2 and children[1].type == "eob" and "ial" in first.options:
        # the marker that an attribute list of the paragraph has left
        del children[1]
    is_last = index == len(items) - 1
    followed_by_blank = len(children) >= 2 and children[1].type == "blank"
    if followed_by_blank and not (is_last and len(children) == 2 and not ended):
        return
    if is_last and len(items) > 1 and not any(map(_begins_with_text, items[:-1])):
        return
    if len(children) > 1 and not followed_by_blank:
        first.children[0].value += "\n"
    first.options["transparent"] = True


def _begins_with_text(item: Element) -> bool:
    """Whether an item doesn't begin with a paragraph that is written as one."""
    if not item.children:
        return True
    first = item.children[0]
    return first.type != "p" or bool(first.options.get("transparent"))


TASK_OPEN = late(r"\A[ \t\n\r\f\v]*\[ \][ \t\n\r\f\v]+")
TASK_DONE = late(r"\A[ \t\n\r\f\v]*\[[xX]\][ \t\n\r\f\v]+")
_BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"'


def mark_tasks(element: Element) -> None:
    """Turn `[ ]` and `[x]` at the beginning of items into check boxes, as GitHub does."""
    is_task_list = False
    for item in element.children:
        if not item.children or item.children[0].type != "p":
            continue
        if not item.children[0].children:  # nothing but a NUL, where kramdown's GFM parser fails
            continue
        text = item.children[0].children[0]
        value, opened = TASK_OPEN.subn(f"{_BOX} />", text.value)
        text.value, done = TASK_DONE.subn(f'{_BOX} checked="checked" />', value)
        is_task_list = is_task_list or bool(opened or done)
        if is_task_list:
            item.attr["class"] = "task-list-item"
    if is_task_list:
        element.attr["class"] = "task-list"
