"""HTML blocks: elements with block, span or raw content, and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jekyllpy.late.patterns import late
from jekyllpy.markdown.block.patterns import OPT_SPACE
from jekyllpy.markdown.block.state import MAX_DEPTH, KramdownState
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.html.native import to_native
from jekyllpy.markdown.html.tags import (
    CLOSE_TAG,
    MODEL_OF_MARKDOWN_ATTRIBUTE,
    NAME,
    TAG,
    VOID_ELEMENTS,
    Elements,
    content_model,
    parse_attributes,
)
from jekyllpy.markdown.scanning import SPACE

HTML = rf"{OPT_SPACE}<(?:{NAME}|!--|/)"
_TAG = late(TAG)
_CLOSE_TAG = late(CLOSE_TAG)
_BLOCK_TAG = late(OPT_SPACE + TAG)
_BLOCK_CLOSE_TAG = late(OPT_SPACE + CLOSE_TAG)
_TRAILING_SPACE = late(r"[ \t]*\n")
_RAW_START = late(rf"<(?={NAME}|/|!--|\?|!\[CDATA\[)")


def parse_block_html(state: KramdownState) -> int | None:
    """A block element, comment or instruction in HTML.

    Returns where it ends, None if none begins here.
    """
    src, pos = state.src, state.cursor
    if src.startswith("<!--", pos):
        return _parse_comment(state)
    span = state.document.elements.span
    if (m := _BLOCK_TAG.match(src, pos)) and m[1].lower() not in span:
        line = state.line
        state.cursor = m.end()
        state.descend(_parse_element(state, m, line))
        return m.end()
    if (m := _BLOCK_CLOSE_TAG.match(src, pos)) and m[1].lower() not in span:
        tree = state.tree
        if tree.type == "html_element" and tree.value == m[1].lower():
            state.stopped = True
            return m.end()
    return None


def _parse_comment(state: KramdownState) -> int | None:
    close = state.finder.find("-->", state.cursor + 4)
    if close < 0:
        return None
    comment = state.src[state.cursor : close + 3]
    options = {"category": "block"}
    state.append(Element("xml_comment", comment, None, options, state.line))
    return _behind_space(state.src, close + 3)


def _behind_space(src: str, pos: int) -> int:
    m = _TRAILING_SPACE.match(src, pos)
    return m.end() if m else pos


def _parse_element(state: KramdownState, m: re.Match[str], line: int) -> Iterator[KramdownState]:
    """Parse an element whose start tag is `m` and, on the way, all that is nested in it."""
    tree = state.tree
    element, is_open = _start_element(state, tree, m, line)
    if is_open:
        yield from _parse_body(state, tree, element)
    if state.document.options.html_to_native:
        to_native(tree.children[-1])


def _start_element(
    state: KramdownState, tree: Element, m: re.Match[str], line: int
) -> tuple[Element, bool]:
    """The element of a start tag, and whether its body follows and is still to be read."""
    known = state.document.elements
    name = known.name(m[1])
    attributes = parse_attributes(m[2], lower=name in known.known, line=line, warn=state.warn)
    element = Element("html_element", name, attributes, {"category": "block"}, line)
    tree.children.append(element)
    has_text = name in ("script", "style")
    if has_text:
        _take_raw_text(state, element)
    closed = not has_text and (m[3] is not None or name in VOID_ELEMENTS)
    element.options["content_model"] = model = _model(state, tree, element)
    element.options["is_closed"] = closed
    if model == "block":
        state.cursor = _behind_space(state.src, state.cursor)
    return element, not (closed or has_text)


def _take_raw_text(state: KramdownState, element: Element) -> None:
    """The content of a script or style sheet, up to its end tag."""
    close = re.compile(rf"</{element.value}{SPACE}*>", re.I)
    found = state.finder.search(close, state.cursor)
    if found:
        element.add_text(state.src[state.cursor : found[0]], "raw")
        state.cursor = found[1]
    else:
        element.add_text(state.src[state.cursor :], "raw")
        state.cursor = state.cursor_max
        state.warn(f"Found no end tag for '{element.value}' - auto-closing it")


def _parse_body(state: KramdownState, tree: Element, element: Element) -> Iterator[KramdownState]:
    """Parse what an open element holds, by its content model; `tree` is its parent."""
    model = element.options["content_model"]
    if model == "block":
        yield from _parse_blocks(state, element)
    elif model == "span":
        _take_span_text(state, element)
    else:
        yield from _parse_raw(state, element)
    if not tree.is_raw_html:
        state.cursor = _behind_space(state.src, state.cursor)


def _model(state: KramdownState, tree: Element, element: Element) -> str:
    """How the content is read; the element takes the attribute list that waits for a block."""
    if state.pending_ial is not None:
        element.options["ial"] = state.pending_ial
        state.pending_ial = None
    model = "raw"
    if state.level < MAX_DEPTH and not tree.is_raw_html and state.document.options.parse_block_html:
        model = content_model(element.value)
    wanted = MODEL_OF_MARKDOWN_ATTRIBUTE.get(element.attr.pop("markdown", ""))
    if wanted and not (wanted in ("block", "default") and state.level >= MAX_DEPTH):
        model = content_model(element.value) if wanted == "default" else wanted
    return model


def _warn_unclosed(state: KramdownState, element: Element) -> None:
    state.warn(f"Found no end tag for '{element.value}' (line {element.line}) - auto-closing it")


def _parse_blocks(state: KramdownState, element: Element) -> Iterator[KramdownState]:
    inner = state.inner(element)
    yield inner
    state.cursor = inner.cursor
    if not inner.stopped:
        _warn_unclosed(state, element)


def _take_span_text(state: KramdownState, element: Element) -> None:
    close = re.compile(rf"</{re.escape(element.value)}{SPACE}*>", re.I)
    found = state.finder.search(close, state.cursor)
    if found:
        state.add_text(state.src[state.cursor : found[0]], element)
        state.cursor = found[1]
    else:
        state.add_text(state.src[state.cursor :], element)
        state.cursor = state.cursor_max
        _warn_unclosed(state, element)


def _parse_raw(state: KramdownState, outermost: Element) -> Iterator[KramdownState]:
    """Keep HTML as it is up to the end tag of `outermost`, noting its elements."""
    src = state.src
    open_elements = [outermost]
    text_start = state.cursor
    while open_elements and not state.at_end:
        element = open_elements[-1]
        found = state.finder.search(_RAW_START, state.cursor)
        if found is None:
            state.cursor = state.cursor_max
            state.warn(
                f"Found no end tag for '{element.value}' on line {element.line} - auto-closing it"
            )
            break
        state.cursor = start = found[0]
        if m := _TAG.match(src, start):
            line = state.line
            element.add_text(src[text_start:start], "text")
            state.cursor = m.end()
            child, is_open = _start_element(state, element, m, line)
            if is_open and child.is_raw_html:
                open_elements.append(child)
            elif is_open:
                yield from _parse_body(state, element, child)
            text_start = state.cursor
        elif m := _CLOSE_TAG.match(src, start):
            if _closes(m, element, state.document.elements):
                element.add_text(src[text_start:start], "text")
                open_elements.pop()
                text_start = m.end()
            else:
                state.warn(
                    f"Found invalidly used HTML closing tag for '{m[1]}' on line {state.line}"
                    " - ignoring it"
                )
            state.cursor = m.end()
        elif (markup := _read_markup(state, start)) is not None:
            element.add_text(src[text_start:start], "text")
            element.children.append(markup)
            text_start = state.cursor
        else:
            state.cursor = start + 1
    if open_elements:
        open_elements[-1].add_text(src[text_start : state.cursor], "text")


def _closes(m: re.Match[str], element: Element, elements: Elements) -> bool:
    name = m[1].lower() if element.value in elements.known else m[1]
    return bool(element.value == name)


_MARKUP = {
    "<!--": ("-->", "xml_comment"),
    "<?": ("?>", "xml_pi"),
    "<![CDATA[": ("]]>", "text"),
}


def _read_markup(state: KramdownState, pos: int) -> Element | None:
    """The comment, processing instruction or CDATA section at `pos`; the cursor moves behind it."""
    src = state.src
    for opening, (closing, type) in _MARKUP.items():
        if not src.startswith(opening, pos):
            continue
        if type == "text" and not state.document.traits.reads_cdata:
            return None
        start = pos + len(opening)
        close = state.finder.find(closing, start)
        if close < 0:
            return None
        line = state.line
        state.cursor = end = close + len(closing)
        if type == "text":
            return Element("text", src[start:close], None, {"cdata": True}, line)
        return Element(type, src[pos:end], None, {"category": "block"}, line)
    return None
