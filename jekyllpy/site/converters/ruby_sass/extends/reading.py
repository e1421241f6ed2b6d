"""Reads selectors."""

from __future__ import annotations

import re

from jekyllpy.site.converters.ruby_sass.extends.compound import (
    NEWLINE,
    Complex,
    Compound,
    text_of,
)
from jekyllpy.site.converters.ruby_sass.extends.marks import PLACEHOLDER
from jekyllpy.site.converters.ruby_sass.extends.simple import Kind, Simple, normalized
from jekyllpy.site.converters.ruby_sass.reading import TOKEN
from jekyllpy.site.converters.ruby_sass.selectors import members

NAME = r"(?:[\w-]|[^\x00-\x7f]|\\[0-9a-fA-F]{1,6}[ ]?|\\.)++"
SIMPLE = re.compile(
    rf"""
    \.{PLACEHOLDER}(?P<placeholder>{NAME})
    |\.(?P<class>{NAME})
    |\#(?P<id>{NAME})
    |\[(?P<attribute>(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|[^]"'])*+)\]
    |(?P<colons>::?)(?P<pseudo>{NAME})(?P<open>\()?
    |(?:(?:{NAME}|\*)?\|)?(?:(?P<universal>\*)|(?P<element>{NAME}))
    """,
    re.VERBOSE | re.DOTALL,
)
KINDS = {
    "class": Kind.CLASS,
    "id": Kind.ID,
    "attribute": Kind.ATTRIBUTE,
    "universal": Kind.UNIVERSAL,
    "element": Kind.ELEMENT,
}
COMBINATOR = re.compile(r"\s*+([+>~])\s*+|\s++")
WITH_SELECTORS = {"not", "matches", "current", "any", "has", "host", "host-context"}
BRACKETS = {"(": 1, ")": -1}


class UnreadableSelectorError(Exception):
    """A selector that is not of the known kinds, whose rule stays as it is."""


def read_list(selector: str) -> list[Complex]:
    """The selectors of a list, those on a line of their own with a newline before them.

    Raises:
        UnreadableSelectorError: if one isn't a selector.
    """
    return [
        (NEWLINE, *read(text)) if on_own_line else read(text)
        for text, on_own_line in members(selector)
    ]


def read(text: str) -> Complex:
    """A selector.

    Raises:
        UnreadableSelectorError: if it isn't one.
    """
    parts: list[Compound | str] = []
    position = 0
    while position < len(text):
        between = COMBINATOR.match(text, position)
        if between is not None:
            position = between.end()
            if between[1]:
                parts.append(between[1])
            continue
        simples: list[Simple] = []
        while (found := SIMPLE.match(text, position)) is not None:
            position = end_of_argument(text, found.end()) if found["open"] else found.end()
            simples.append(simple(found, text[found.end() : position - 1]))
        if not simples:
            raise UnreadableSelectorError(text)
        parts.append(Compound(tuple(simples)))
    if not parts:
        raise UnreadableSelectorError(text)
    return tuple(parts)


def simple(found: re.Match[str], argument: str) -> Simple:
    """The simple selector that was found, with what is in its brackets."""
    kind = str(found.lastgroup)
    if found["placeholder"]:
        return Simple(Kind.PLACEHOLDER, "%" + found["placeholder"])
    if not found["pseudo"]:
        return Simple(KINDS[kind], found[0], found[kind])
    name = found["pseudo"]
    is_class = found["colons"] == ":"
    if not found["open"]:
        return Simple(pseudo_kind(found["colons"]), found[0], name)
    if is_class and normalized(name) in WITH_SELECTORS:
        return with_inside(found["colons"], name, tuple(read_list(argument)))
    return Simple(pseudo_kind(found["colons"]), f"{found[0]}{argument.strip()})", name)


def pseudo_kind(colons: str) -> Kind:
    return Kind.PSEUDO_CLASS if colons == ":" else Kind.PSEUDO_ELEMENT


def with_inside(colons: str, name: str, inside: tuple[Complex, ...]) -> Simple:
    """A pseudo selector with selectors in its brackets."""
    listed = ", ".join(map(text_of, inside))
    return Simple(pseudo_kind(colons), f"{colons}{name}({listed})", name, inside)


def end_of_argument(text: str, position: int) -> int:
    """Where the bracket is closed that was opened just before `position`.

    Raises:
        UnreadableSelectorError: if it isn't.
    """
    depth = 1
    while position < len(text):
        found = TOKEN.match(text, position)
        assert found is not None
        position = found.end()
        depth += BRACKETS.get(found[0], 0)
        if depth == 0:
            return position
    raise UnreadableSelectorError(text)
