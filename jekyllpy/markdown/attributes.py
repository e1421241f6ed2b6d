"""Attribute lists: `{: #id .class key="value" reference}` and what they do to an element.

Rules: https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from jekyllpy.late.patterns import late
from jekyllpy.markdown.element import Attributes
from jekyllpy.markdown.scanning import NON_SPACE, SPACE, STRIPPED

AttributeList = dict[str, Any]
"""Attributes by name, and under the key `REFS` the names of the lists referred to."""

REFS = ":refs"
CLASS = "class"
MAX_EXPANSIONS = 1000
"""How many references an element may follow: lists that refer to each other twice would double
with every step, lists that refer to themselves would never end."""

NAME = r"[A-Za-z0-9_][A-Za-z0-9_-]*"
_ID = r"#[A-Za-z][A-Za-z0-9_:-]*"
_CLASS = r"\.[^ \t\n\r\f\v.#]+"
_ITEM_START = late(rf"(?:\A|(?<={SPACE})){NON_SPACE}")
_PAIR_START = late(rf"({NAME})=([\"'])")
_REFERENCE = late(rf"({NAME})(?={SPACE}|\Z)")
_SHORTHANDS = late(rf"(?:{_ID}|{_CLASS})+(?={SPACE}|\Z)")
_SHORTHAND = late(r"#([A-Za-z][A-Za-z0-9_:-]*)|\.([^ \t\n\r\f\v.#]+)")
_VALUE_END = {q: late(rf"{q}(?={SPACE}|\Z)") for q in "\"'"}
_ESCAPED = {q: late(rf"\\([}}{q}])") for q in "\"'"}


def parse_attribute_list(text: str, into: AttributeList, warn: Callable[[str], None]) -> None:
    """Add the attributes that `text` lists to `into`; warn when it holds none."""
    if text.strip(STRIPPED) in ("", ":"):
        return
    found = False
    pos = 0
    unclosed: set[str] = set()
    while m := _ITEM_START.search(text, pos):
        end = _read_item(text, m.start(), into, unclosed)
        found = found or end is not None
        pos = m.start() + 1 if end is None else end
    if not found:
        warn(f"No or invalid attributes found in IAL/ALD content: {text}")


def _read_item(text: str, pos: int, into: AttributeList, unclosed: set[str]) -> int | None:
    if m := _PAIR_START.match(text, pos):
        return _read_value(text, m, into, unclosed)
    if m := _REFERENCE.match(text, pos):
        into.setdefault(REFS, []).append(m[1])
        return m.end()
    if m := _SHORTHANDS.match(text, pos):
        for identifier, name in _SHORTHAND.findall(m[0]):
            if name:
                _add_class(into, name)
            else:
                into["id"] = identifier
        return m.end()
    return None


def _read_value(
    text: str, start: re.Match[str], into: AttributeList, unclosed: set[str]
) -> int | None:
    """Read up to the quote that white space follows; an escaped one only where no other is."""
    quote = start[2]
    if quote in unclosed:
        return None
    escaped_close = None
    close = _VALUE_END[quote].search(text, start.end())
    while close and close.start() > start.end() and text[close.start() - 1] == "\\":
        escaped_close = close
        close = _VALUE_END[quote].search(text, close.end())
    close = close or escaped_close
    if close is None:
        unclosed.add(quote)
        return None
    into[start[1]] = _ESCAPED[quote].sub(r"\1", text[start.end() : close.start()])
    return close.end()


def _add_class(attr: dict[str, Any], names: str) -> None:
    attr[CLASS] = f"{attr.get(CLASS, '')} {names}".lstrip(STRIPPED)


def _add(attr: dict[str, Any], ial: AttributeList) -> None:
    for key, value in ial.items():
        if key == CLASS:
            _add_class(attr, value)
        elif key != REFS:
            attr[key] = value


def apply_attribute_list(
    attr: Attributes, ial: AttributeList, definitions: Mapping[str, AttributeList]
) -> None:
    """Update `attr` with an attribute list and, before it, with those that it refers to."""
    if REFS not in ial:
        _add(attr, ial)
        return
    expansions = 0
    work: list[tuple[AttributeList, bool]] = [(ial, False)]
    while work:
        one, expanded = work.pop()
        if expanded or REFS not in one or expansions >= MAX_EXPANSIONS:
            _add(attr, one)
            continue
        work.append((one, True))
        referred = [definitions[ref] for ref in one[REFS] if ref in definitions]
        expansions += len(referred)
        work.extend((ref, False) for ref in reversed(referred))


def merge_attribute_list(into: AttributeList, other: AttributeList) -> None:
    """Add one attribute list to another."""
    if REFS in other:
        into.setdefault(REFS, []).extend(other[REFS])
    _add(into, other)
