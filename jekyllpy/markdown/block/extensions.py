"""Attribute list definitions, attribute lists of blocks, and `{::extensions}`."""

from __future__ import annotations

import re

from jekyllpy.markdown.attributes import NAME, parse_attribute_list
from jekyllpy.markdown.block.ial import block_ial, braced_line
from jekyllpy.markdown.block.state import EOB_TYPES_AFTER_DEFINITION, KramdownState
from jekyllpy.markdown.extensions import EXTENSION_START, EXTENSION_STOP, Extension, handle
from jekyllpy.markdown.scanning import SPACE

EXTENSION = r" {0,3}\{:"
_DEFINITION = re.compile(rf" {{0,3}}\{{:({NAME}):")
_EXTENSION = re.compile(rf" {{0,3}}(?:{EXTENSION_START}|{EXTENSION_STOP}){SPACE}*?\n")


def parse_block_extensions(state: KramdownState) -> int | None:
    src, pos = state.src, state.cursor
    if m := _DEFINITION.match(src, pos):
        braced = braced_line(src, m.end(), state.finder)
        if braced:
            attributes = state.document.attribute_lists.setdefault(m[1], {})
            parse_attribute_list(braced.content, attributes, state.warn)
            state.append(state.new_element("eob", "ald"))
            return braced.end
    if m := _EXTENSION.match(src, pos):
        return _parse_extension(state, m)
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


def _parse_extension(state: KramdownState, m: re.Match[str]) -> int | None:
    line = state.line
    extension = Extension.from_match(m, "block", line, state.document)
    end = m.end()
    if extension is None:
        return None
    if not extension.closed:
        stop = re.compile(rf"^ {{0,3}}\{{:/(?:{extension.name})?\}} *\n", re.M)
        found = state.finder.search(stop, end)
        if found is None:
            state.warn(
                f"No stop tag for extension '{extension.name}' found on line {line} - ignoring it"
            )
            return None
        body = state.src[end : found[0]]
        extension.body = body.removesuffix("\n")
        end = found[1]
    element = handle(extension, state.document)
    if element is None:
        state.warn(
            f"Invalid extension with name '{extension.name}' specified on line {line} - ignoring it"
        )
        return None
    if element.type == "eob":
        element = state.new_element("eob", "extension")
    if element.type != "nothing":
        state.append(element)
    return end
