"""The text of HTML elements: character references become entities and symbols."""

from __future__ import annotations

import re

from jekyllpy.late.patterns import late
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.entities import AMP, find_entity, named
from jekyllpy.markdown.html.tags import ENTITY
from jekyllpy.markdown.scanning import SPACE

_ENTITY = late(ENTITY)
_SPACES = late(f"{SPACE}+")
_QUOTES = frozenset(["lsquo", "rsquo", "ldquo", "rdquo"])
_SYMBOLS = frozenset(["mdash", "ndash", "hellip", "laquo", "raquo"])


def text_elements(text: str, *, preserve: bool) -> list[Element]:
    """`text` as elements.

    Args:
        preserve: keep white space as it is, instead of one space for each run.
    """
    if not preserve:
        text = _SPACES.sub(" ", text)
    elements: list[Element] = []
    pos, end = 0, len(text)
    while m := _ENTITY.search(text, pos):
        elements.append(Element("text", text[pos : m.start()]))
        element = _referred(m)
        elements.append(element or Element("entity", AMP))
        pos = m.end() if element else m.start() + 1
    if pos < end:
        elements.append(Element("text", text[pos:]))
    return elements


def _referred(m: re.Match[str]) -> Element | None:
    if m[1] in _QUOTES:
        return Element("smart_quote", m[1])
    if m[1] in _SYMBOLS:
        return Element("typographic_sym", m[1])
    entity = find_entity(m)
    return None if entity is None else Element("entity", entity, None, {"original": m[0]})


def code_text(text: str) -> str | None:
    """`text` with the characters that its references stand for; `None` if there is no such one."""
    pieces: list[str] = []
    for element in text_elements(text, preserve=True):
        if element.type == "text":
            pieces.append(element.value)
            continue
        entity = element.value if element.type == "entity" else named(element.value)
        if entity.char is None:
            return None
        pieces.append(entity.char)
    return "".join(pieces)
