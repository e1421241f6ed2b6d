"""Braces within text: attribute lists of spans, and `{::extensions}`; and footnote markers."""

from __future__ import annotations

import re

from jekyllpy.markdown.attributes import (
    NAME,
    AttributeList,
    merge_attribute_list,
    parse_attribute_list,
)
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.extensions import EXTENSION_START, EXTENSION_STOP, Extension, handle
from jekyllpy.markdown.inline.state import SpanState

_EXTENSION = re.compile(f"{EXTENSION_START}|{EXTENSION_STOP}")
_FOOTNOTE = re.compile(rf"\[\^({NAME})\]")


def parse_footnote_marker(state: SpanState, pos: int) -> int | None:
    m = _FOOTNOTE.match(state.src, pos)
    if m is None:
        return None
    name, line = m[1], state.line_at(pos)
    footnote = state.document.footnotes.get(name)
    if footnote is None:
        state.warn(f"Footnote definition for '{name}' not found on line {line}")
        return m.end()
    eob = footnote.eob
    if not footnote.used:
        state.document.apply(eob.attr, eob.options.get("ial"))
        footnote.used = True
    options = {**eob.options, "name": name}
    marker = Element("footnote", footnote.content, eob.attr, options, line)
    return state.append(marker, pos, m.end())


def parse_span_extension(state: SpanState, pos: int) -> int | None:
    src = state.src
    if not src.startswith("{:", pos):
        return None
    if state.finder.find("}", pos) < 0:
        return pos + 1
    if m := _EXTENSION.match(src, pos):
        return _parse_extension(state, m)
    close = _closing_brace(state, pos + 2)
    if close is None:
        return pos + 1
    state.flush(pos)
    frame = state.frame
    children = frame.element.children
    if not children or children[-1].type == "text":
        state.warn("Found span IAL after text - ignoring it")
        return pos + 1
    _apply(state, children[-1], src[pos + 2 : close])
    frame.text_start = close + 1
    return close + 1


def _closing_brace(state: SpanState, start: int) -> int | None:
    """The first brace that no backslash precedes, or for want of such the last that one does."""
    src, escaped = state.src, None
    close = state.finder.find("}", start)
    while close >= 0 and src[close - 1] == "\\" and close - 1 >= start:
        escaped = close
        close = state.finder.find("}", close + 1)
    if close > start:
        return close
    return escaped


def _apply(state: SpanState, element: Element, text: str) -> None:
    ial: AttributeList = {}
    parse_attribute_list(text, ial, state.warn)
    merge_attribute_list(element.options.setdefault("ial", {}), ial)
    state.document.apply(element.attr, ial)


def _parse_extension(state: SpanState, m: re.Match[str]) -> int:
    pos, end, line = m.start(), m.end(), state.line_at(m.start())
    extension = Extension.from_match(m, "span", line, state.document)
    if extension is None:
        return pos + 1
    if not extension.closed:
        stop = re.compile(rf"\{{:/(?:{extension.name})?\}}")
        found = state.finder.search(stop, end)
        if found is None:
            state.warn(
                f"No stop tag for extension '{extension.name}' found on line {line} - ignoring it"
            )
            return pos + 1
        extension.body = state.src[end : found[0]]
        end = found[1]
    element = handle(extension, state.document)
    if element is None:
        state.warn(
            f"Invalid extension with name '{extension.name}' specified on line {line} - ignoring it"
        )
        return pos + 1
    if element.type == "nothing":
        return state.replace_text("", pos, end)
    return state.append(element, pos, end)
