"""Braces within text: attribute lists of spans, and `{::extensions}`; and footnote markers."""

from __future__ import annotations

import re

from jekyllpy.late.patterns import late
from jekyllpy.markdown.attributes import (
    NAME,
    AttributeList,
    merge_attribute_list,
    parse_attribute_list,
)
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.extensions import (
    NOTHING,
    Extension,
    Tag,
    handle,
    read_tag,
    warn_of_missing_stop,
    warn_of_name,
    warn_of_stop_tag,
)
from jekyllpy.markdown.inline.state import SpanState
from jekyllpy.markdown.scanning import closing_braces

_FOOTNOTE = late(rf"\[\^({NAME})\]")


def parse_footnote_marker(state: SpanState, pos: int) -> int | None:
    """`[^name]`; returns where it ends, None if it is none."""
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
    """`{::…}`, or `{: …}` for the span before; returns where it ends, None if it is neither."""
    src = state.src
    if not src.startswith("{:", pos):
        return None
    if state.finder.find("}", pos) < 0:
        return pos + 1
    tag = read_tag(src, pos, state.finder)
    if tag is not None:
        return _parse_extension(state, pos, tag)
    close = next(closing_braces(state.finder, pos + 2), -1)
    if close <= pos + 2:
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


def _apply(state: SpanState, element: Element, text: str) -> None:
    ial: AttributeList = {}
    parse_attribute_list(text, ial, state.warn)
    merge_attribute_list(element.options.setdefault("ial", {}), ial)
    state.document.apply(element.attr, ial)


def _parse_extension(state: SpanState, pos: int, tag: Tag) -> int:
    line, end, document = state.line_at(pos), tag.end, state.document
    if tag.stops:
        warn_of_stop_tag(tag, line, document)
        return pos + 1
    extension = Extension.from_tag(tag, "span", line, document)
    if not tag.closed:
        found = state.finder.search(re.compile(rf"\{{:/(?:{tag.name})?\}}"), end)
        if found is None:
            warn_of_missing_stop(tag, line, document)
            return pos + 1
        extension.body = state.src[end : found[0]]
        end = found[1]
    element = handle(extension, document)
    if element is None:
        warn_of_name(tag, line, document)
        return pos + 1
    if element.type == NOTHING:
        return state.replace_text("", pos, end)
    return state.append(element, pos, end)
