"""What the source says where a declaration comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jekyllpy.site.converters.ruby_sass.reading import TOKEN
from jekyllpy.site.converters.ruby_sass.source_map import Place

NAME_CHARACTER = r"[\w\-\u0080-\U0010ffff]|\\."
NAME = re.compile(rf"[*.#:]?(?:{NAME_CHARACTER}|#\{{[^{{}}]*+\}})++\s*+:\s*+", re.DOTALL)
STRING = r"\"(?:[^\n\"\\#]|#(?!\{)|\\.)*+\"|'(?:[^\n'\\#]|#(?!\{)|\\.)*+'"
IDENTIFIER = rf"-*+(?:[a-zA-Z_\u0080-\U0010ffff]|\\.)(?:{NAME_CHARACTER})*+"
NUMBER = r"[+-]?(?:[0-9]*\.[0-9]+|[0-9]++)(?:[eE][+-]?[0-9]+)?(?:%|-?(?:[a-zA-Z_]|\\.)\w*+)?"
COMPONENT = rf"(?:{IDENTIFIER}|{STRING}|\#[0-9a-fA-F]++|{NUMBER}|!important)"
STATIC = re.compile(
    rf"{COMPONENT}(?:(?:\s*+[,/]\s*+|\s++){COMPONENT})*+(?=[;}}])", re.IGNORECASE | re.DOTALL
)
NEWLINES = re.compile(r"\n\s*")
INDENTED = ".sass"
OPEN, CLOSE = "([{", ")]}"


@dataclass(frozen=True)
class Origin:
    """The value of a declaration in the source, and whether it is taken as it is written."""

    value: str
    is_static: bool


def origin_of(places: list[Place], is_indented: bool) -> Origin | None:
    """What the source has for a declaration; None if that can't be told.

    Args:
        places: where the declaration comes from.
        is_indented: whether the stylesheet is written in the syntax without braces.
    """
    if not places:
        return None
    place = places[0]
    name = NAME.match(place.text, place.offset)
    if name is None:
        return None
    found = STATIC.match(place.text, name.end())
    if found is not None and not is_indented and not place.file.endswith(INDENTED):
        return Origin(NEWLINES.sub(" ", found[0]), is_static=True)
    return Origin(expression(place.text, name.end()), is_static=False)


def expression(text: str, start: int) -> str:
    """The source from `start` to the end of the value there."""
    position, depth = start, 0
    while position < len(text):
        found = TOKEN.match(text, position)
        assert found is not None
        if found[0] in OPEN:
            depth += 1
        elif depth and found[0] in CLOSE:
            depth -= 1
        elif depth == 0 and found[0] in ";}":
            break
        position = found.end()
    return text[start:position]
