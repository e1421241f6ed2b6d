"""Values as they are written in the source."""

from __future__ import annotations

import re

from jekyllpy.site.converters.ruby_sass.escapes import NAME_CHARACTER, NAME_START
from jekyllpy.site.converters.ruby_sass.numbers import NUMBER as NUMBERS
from jekyllpy.site.converters.ruby_sass.numbers import rounded
from jekyllpy.site.converters.ruby_sass.reading import TOKEN

ESCAPE = r"\\(?:[0-9a-fA-F]{1,6}\s?|.)"
IN_NAME = rf"{NAME_CHARACTER}|{ESCAPE}"
STRING = r"\"(?:[^\n\"\\#]|#(?!\{)|\\.)*+\"|'(?:[^\n'\\#]|#(?!\{)|\\.)*+'"
IDENTIFIER = rf"-*+(?:{NAME_START}|{ESCAPE})(?:{IN_NAME})*+"
NUMBER = r"[+-]?(?:[0-9]*\.[0-9]+|[0-9]++)(?:[eE][+-]?[0-9]+)?(?:%|-?(?:[a-zA-Z_]|\\.)\w*+)?"
COMPONENT = rf"(?:{IDENTIFIER}|{STRING}|\#[0-9a-fA-F]++|{NUMBER}|(?i:!important))"
STATIC = re.compile(rf"{COMPONENT}(?:(?:\s*+[,/]\s*+|\s++){COMPONENT})*+(?=[;}}])", re.DOTALL)
DIGIT = re.compile(r"[0-9]")
OPEN, CLOSE = "([{", ")]}"
ENDS = ";)]}"


def static(text: str, start: int) -> str | None:
    """The value that starts there if nothing is worked out in it."""
    found = STATIC.match(text, start)
    return None if found is None else found[0]


def essence(value: str) -> str:
    """A value without blanks, kinds of quotes and ways of writing numbers."""
    if DIGIT.search(value):
        value = NUMBERS.sub(lambda found: rounded(found[0]), value)
    return "".join(value.split()).replace("'", '"').lower()


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
