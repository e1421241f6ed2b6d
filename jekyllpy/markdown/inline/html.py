"""HTML elements, comments and CDATA sections within text.

Rules: https://kramdown.gettalong.org/syntax.html#html-spans
"""

from __future__ import annotations

import re

from jekyllpy.late.patterns import late
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.html.native import to_native
from jekyllpy.markdown.html.tags import (
    BLOCK_ELEMENT_SET,
    CLOSE_TAG,
    MODEL_OF_MARKDOWN_ATTRIBUTE,
    NAME,
    TAG,
    VOID_ELEMENTS,
    content_model,
    parse_attributes,
)
from jekyllpy.markdown.inline.state import DIRECTLY_IN_EM, Frame, Rules, SpanState
from jekyllpy.markdown.render.escaping import escape
from jekyllpy.markdown.scanning import SPACE

_START = late(rf"<(?:{NAME}|!--|/|!\[CDATA\[)")
_TAG = late(TAG)
_CLOSE_TAG = late(CLOSE_TAG)
_LINE_BREAKS = late("\n+")


class HtmlFrame(Frame):
    """An HTML element that waits for its end tag; the end of the text ends it as well."""

    __slots__ = ("end_tag", "line", "start")

    def __init__(
        self, state: SpanState, element: Element, start: int, end: int, rules: Rules
    ) -> None:
        super().__init__(element, end, state.frame.flags & ~DIRECTLY_IN_EM, rules)
        self.start = start
        flags = re.IGNORECASE if element.value in state.document.elements.known else 0
        self.end_tag = re.compile(rf"</{re.escape(element.value)}{SPACE}*>", flags)

    def stop(self, state: SpanState, pos: int) -> int | None:
        m = self.end_tag.match(state.src, pos) if state.src[pos] == "<" else None
        if m is None:
            return None
        return self._finish(state, pos, m.end())

    def fail(self, state: SpanState) -> int:
        element = self.element
        state.warn(
            f"Found no end tag for '{element.value}' (line {element.line}) - auto-closing it"
        )
        end = self._finish(state, state.end, state.end)
        state.endless_html.add((self.flags, self.start))
        return end

    def _finish(self, state: SpanState, text_end: int, end: int) -> int:
        state.flush(text_end)
        state.pop()
        if state.document.options.html_to_native:
            to_native(self.element)
        return state.append(self.element, self.start, end)


def parse_span_html(state: SpanState, pos: int, raw_rules: Rules) -> int | None:
    """An element, comment or instruction in HTML; returns where it ends, None if it is none."""
    src = state.src
    if _START.match(src, pos) is None:
        return None
    if src.startswith("<!--", pos):
        close = state.finder.find("-->", pos + 4)
        if close >= 0:
            comment = src[pos : close + 3]
            options = {"category": "span"}
            element = Element("xml_comment", comment, None, options, state.line_at(pos))
            return state.append(element, pos, close + 3)
    elif src.startswith("<![CDATA[", pos):
        if not state.document.traits.reads_cdata:
            return None
        close = state.finder.find("]]>", pos + 9)
        if close >= 0:
            return state.replace_text(escape(src[pos + 9 : close]), pos, close + 3)
    elif m := _CLOSE_TAG.match(src, pos):
        line = state.line_at(pos)
        state.warn(f"Found invalidly used HTML closing tag for '{m[1]}' on line {line}")
        return m.end()
    elif m := _TAG.match(src, pos):
        return _parse_element(state, m, raw_rules)
    return pos + 1


def _parse_element(state: SpanState, m: re.Match[str], raw_rules: Rules) -> int:
    pos, line = m.start(), state.line_at(m.start())
    known = state.document.elements
    name = known.name(m[1])
    if name in BLOCK_ELEMENT_SET:
        state.warn(f"Found block HTML tag '{name}' in span-level text on line {line}")
        return m.end()
    attributes = parse_attributes(m[2], lower=name in known.known, line=line, warn=state.warn)
    for key, value in attributes.items():
        if "\n" in value:
            attributes[key] = _LINE_BREAKS.sub(" ", value)
    parsed = _is_parsed(state, name, attributes.pop("markdown", ""), line)
    options = {
        "category": "span",
        "content_model": "span" if parsed else "raw",
        "is_closed": m[3] is not None,
    }
    element = Element("html_element", name, attributes, options, line)
    if m[3] is not None or name in VOID_ELEMENTS:
        if state.document.options.html_to_native:
            to_native(element)
        return state.append(element, pos, m.end())
    if _dooms_what_is_around(state, pos):
        return _fail_around(state, pos)
    rules = state.full_rules if parsed else raw_rules
    state.push(HtmlFrame(state, element, pos, m.end(), rules))
    return m.end()


def _dooms_what_is_around(state: SpanState, pos: int) -> bool:
    """Whether a span is open that can't end, since this element is known to take all text."""
    return (
        state.may_foresee
        and state.revertible > 0
        and (state.frame.flags & ~DIRECTLY_IN_EM, pos) in state.endless_html
    )


def _is_parsed(state: SpanState, name: str, markdown: str, line: int) -> bool:
    raw = content_model(name) == "raw"
    inside_raw = state.frame.element.options.get("content_model") == "raw"
    wanted = MODEL_OF_MARKDOWN_ATTRIBUTE.get(markdown)
    if wanted == "span":
        return True
    if wanted == "default":
        return not raw
    if wanted == "raw":
        return False
    if wanted == "block":
        state.warn(
            f"Cannot use block-level parsing in span-level HTML tag (line {line}) "
            "- using default mode"
        )
    return not raw and not inside_raw and state.document.options.parse_span_html


def _fail_around(state: SpanState, pos: int) -> int:
    """Fail the span around an element that is known to take all text up to the end."""
    while not state.frame.revertible:
        frame = state.pop()
        if isinstance(frame, HtmlFrame):
            state.endless_html.add((frame.flags, frame.start))
    return state.frame.fail(state)
