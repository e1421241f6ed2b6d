"""Definition lists: terms, and behind `:` what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from jekyllpy.late.patterns import late
from jekyllpy.markdown.block.list_lines import ItemLines, first_line, take_ial
from jekyllpy.markdown.block.patterns import BLANK, DEFINITION_START, EOB
from jekyllpy.markdown.block.state import KramdownState
from jekyllpy.markdown.element import Element

DEFINITION = DEFINITION_START
_STARTS = [late(rf"( {{0,{spaces}}}:)([\t| ][^\n]*\n)") for spaces in range(4)]


@dataclass(slots=True)
class _Definition:
    """A definition whose content is still text."""

    element: Element
    as_paragraph: bool
    lines: list[str] = field(default_factory=list)


def parse_definition_list(state: KramdownState) -> int | None:
    """The definitions (`: text`) of the paragraph before, whose lines are the terms.

    Returns where the list ends, None if no paragraph stands before it.
    """
    children = state.tree.children
    if not _follows_terms(children):
        return None
    element = state.new_element("dl")
    paragraph = children.pop()
    as_paragraph = paragraph.type == "blank"
    if as_paragraph:
        paragraph = children.pop()
    _add_terms(state, element, paragraph)
    definitions, end = _collect_definitions(state, element, as_paragraph)
    state.descend(_parse_definitions(state, element, definitions))
    return end


def _follows_terms(children: list[Element]) -> bool:
    """Whether the last element is a paragraph, with one line break behind it at most."""
    if not children:
        return False
    if children[-1].type == "p":
        return True
    return (
        len(children) >= 2
        and children[-1].type == "blank"
        and children[-1].value == "\n"
        and children[-2].type == "p"
    )


def _add_terms(state: KramdownState, element: Element, paragraph: Element) -> None:
    element.line = paragraph.line
    line = state.line
    for text in paragraph.children[0].value.rstrip("\n").split("\n"):
        term = Element("dt", line=line)
        text = take_ial(text, term, state)
        term.options["raw_text"] = text
        term.children.append(Element("raw_text", text))
        element.children.append(term)
    if "ial" in paragraph.options:
        element.options["ial"] = paragraph.options["ial"]
    else:
        element.options.pop("ial", None)


def _collect_definitions(
    state: KramdownState, element: Element, as_paragraph: bool
) -> tuple[list[_Definition], int]:
    src, pos, end = state.src, state.cursor, state.cursor_max
    definitions: list[_Definition] = []
    lines: ItemLines | None = None
    start = _STARTS[3]
    after_blank = False
    while pos < end:
        if m := start.match(src, pos):
            dd = Element("dd", line=state.lines.line_at(pos))
            text, indentation = first_line(len(m[1]), m[2])
            text = take_ial(text, dd, state)
            definitions.append(_Definition(dd, as_paragraph, [text]))
            element.children.append(dd)
            start = _STARTS[min(indentation, 4) - 1]
            lines = ItemLines(indentation, state)
            as_paragraph = after_blank = False
        elif EOB.match(src, pos):
            break
        elif lines and (line_end := lines.end_of_content(pos, lazy=not after_blank)):
            definitions[-1].lines.append(lines.unindent(src[pos:line_end])[0])
            as_paragraph = after_blank = False
            pos = line_end
            continue
        elif m := BLANK.match(src, pos):
            as_paragraph = after_blank = True
            definitions[-1].lines.append(m[0])
        else:
            break
        pos = m.end()
    return definitions, pos


def _parse_definitions(
    state: KramdownState, element: Element, definitions: list[_Definition]
) -> Iterator[KramdownState]:
    trailing: Element | None = None
    for definition in definitions:
        dd = definition.element
        yield state.child(dd, "".join(definition.lines))
        if not dd.children:
            continue
        trailing = dd.children.pop() if dd.children[-1].type == "blank" else None
        if dd.children and dd.children[0].type == "p" and not definition.as_paragraph:
            first = dd.children[0]
            if len(dd.children) > 1:
                first.children[0].value += "\n"
            first.options["transparent"] = True
    _attach(state.tree.children, element)
    if trailing is not None:
        state.append(trailing)


def _attach(children: list[Element], element: Element) -> None:
    """Add the list, or its entries to the list right before it."""
    if children and children[-1].type == "dl":
        children[-1].children.extend(element.children)
    elif len(children) >= 2 and children[-1].type == "blank" and children[-2].type == "dl":
        children.pop()
        children[-1].children.extend(element.children)
    else:
        children.append(element)
