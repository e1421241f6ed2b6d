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
ENDS = ";)]}"
REACH = 200
"""How far behind a declaration libsass may place it, which miscounts interpolations on its line."""


@dataclass(frozen=True)
class Origin:
    """The value of a declaration in the source.

    Attributes:
        is_static: whether it is taken as it is written.
        result: what stands where the value was worked out.
    """

    value: str
    is_static: bool
    result: str = ""


def origin_of(
    name: str, places: list[Place], of_value: list[Place], is_indented: bool
) -> Origin | None:
    """What the source has for a declaration; None if that can't be told.

    Args:
        name: of the declaration.
        places: where it comes from.
        of_value: where its value comes from.
        is_indented: whether the stylesheet is written in the syntax without braces.
    """
    if not places:
        return None
    place = places[0]
    start = start_of_value(name, place)
    if start is None:
        return None
    found = STATIC.match(place.text, start)
    if found is not None and not is_indented and not place.file.endswith(INDENTED):
        return Origin(NEWLINES.sub(" ", found[0]), is_static=True)
    result = expression(of_value[0].text, of_value[0].offset) if of_value else ""
    return Origin(expression(place.text, start), is_static=False, result=result)


def start_of_value(name: str, place: Place) -> int | None:
    """Where the value of the declaration starts that is at `place` or, on the same line, before it."""
    text, offset = place.text, min(place.offset, len(place.text))
    here = NAME.match(text, offset)
    is_begun = offset > 0 and (text[offset - 1].isalnum() or text[offset - 1] in "-_")
    if here is not None and not is_begun and (name in here[0] or "#{" in here[0]):
        return here.end()
    line = max(text.rfind("\n", 0, offset) + 1, offset - REACH)
    while (offset := text.rfind(name, line, offset + len(name) - 1)) >= 0:
        before = NAME.match(text, offset)
        if before is not None and before[0].rstrip(" \t:") == name:
            return before.end()
    return None


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
        elif depth == 0 and found[0] in ENDS:
            break
        position = found.end()
    return text[start:position]
