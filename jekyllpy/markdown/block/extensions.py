"""Attribute list definitions, attribute lists of blocks, and `{::extensions}`."""

from __future__ import annotations

import re

from jekyllpy.late.patterns import late
from jekyllpy.markdown.attributes import NAME, parse_attribute_list
from jekyllpy.markdown.block.ial import block_ial, braced_line
from jekyllpy.markdown.block.state import EOB_TYPES_AFTER_DEFINITION, KramdownState
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
from jekyllpy.markdown.scanning import SPACE

EXTENSION = r" {0,3}\{:"
_DEFINITION = late(rf" {{0,3}}\{{:({NAME}):")
_START = late(r" {0,3}(?=\{:)")
_TO_LINE_END = late(rf"{SPACE}*?\n")


def parse_block_extensions(state: KramdownState) -> int | None:
    """`{:name: …}`, `{::comment}` and the like, or `{: …}` for the block before or after.

    Returns where it ends, None if it is none of them.
    """
    src, pos = state.src, state.cursor
    if m := _DEFINITION.match(src, pos):
        braced = braced_line(src, m.end(), state.finder)
        if braced:
            attributes = state.document.attribute_lists.setdefault(m[1], {})
            parse_attribute_list(braced.content, attributes, state.warn)
            state.append(state.new_element("eob", "ald"))
            return braced.end
    m = _START.match(src, pos)
    tag = read_tag(src, m.end(), state.finder, then=_TO_LINE_END) if m else None
    if tag is not None:
        return _parse_extension(state, tag)
    ial = block_ial(src, pos, state.finder)
    if ial is None:
        return None
    last = state.last
    if last is not None and last.type != "blank" and _takes_ial(last.type, last.value):
        parse_attribute_list(ial.content, last.options.setdefault("ial", {}), state.warn)
        if block_ial(src, ial.end, state.finder) is None:
            state.append(state.new_element("eob", "ial"))
    else:
        if state.pending_ial is None:
            state.pending_ial = {}
        parse_attribute_list(ial.content, state.pending_ial, state.warn)
    return ial.end


def _takes_ial(type: str, value: object) -> bool:
    return type != "eob" or value in EOB_TYPES_AFTER_DEFINITION


def _parse_extension(state: KramdownState, tag: Tag) -> int | None:
    line, end, document = state.line, tag.end, state.document
    if tag.stops and tag.name:
        warn_of_stop_tag(tag, line, document)
        return None
    extension = Extension.from_tag(tag, "block", line, document)
    if not tag.closed:
        stop = re.compile(rf"^ {{0,3}}\{{:/(?:{tag.name})?\}} *\n", re.M)
        found = state.finder.search(stop, end)
        if found is None:
            warn_of_missing_stop(tag, line, document)
            return None
        extension.body = state.src[end : found[0]].removesuffix("\n")
        end = found[1]
    element = handle(extension, document)
    if element is None:
        warn_of_name(tag, line, document)
        return None
    if element.type == "eob":
        element = state.new_element("eob", "extension")
    if element.type != NOTHING:
        state.append(element)
    return end
