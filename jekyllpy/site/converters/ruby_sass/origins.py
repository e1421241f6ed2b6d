"""What the source says where a declaration comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jekyllpy.site.converters.ruby_sass.numbers import NUMBER as NUMBERS
from jekyllpy.site.converters.ruby_sass.numbers import rounded
from jekyllpy.site.converters.ruby_sass.reading import TOKEN
from jekyllpy.site.converters.ruby_sass.source_map import Place, SourceMap
from jekyllpy.site.converters.ruby_sass.tree import Declaration

ESCAPE = r"\\(?:[0-9a-fA-F]{1,6}\s?|.)"
NAME_CHARACTER = rf"[\w\-\u0080-\U0010ffff]|{ESCAPE}"
NAME = re.compile(rf"[*.#:]?(?:{NAME_CHARACTER}|#\{{[^{{}}]*+\}})++\s*+:\s*+", re.DOTALL)
STRING = r"\"(?:[^\n\"\\#]|#(?!\{)|\\.)*+\"|'(?:[^\n'\\#]|#(?!\{)|\\.)*+'"
IDENTIFIER = rf"-*+(?:[a-zA-Z_\u0080-\U0010ffff]|{ESCAPE})(?:{NAME_CHARACTER})*+"
NUMBER = r"[+-]?(?:[0-9]*\.[0-9]+|[0-9]++)(?:[eE][+-]?[0-9]+)?(?:%|-?(?:[a-zA-Z_]|\\.)\w*+)?"
COMPONENT = rf"(?:{IDENTIFIER}|{STRING}|\#[0-9a-fA-F]++|{NUMBER}|!important)"
STATIC = re.compile(
    rf"{COMPONENT}(?:(?:\s*+[,/]\s*+|\s++){COMPONENT})*+(?=[;}}])", re.IGNORECASE | re.DOTALL
)
NEWLINES = re.compile(r"\n\s*")
INDENTED = ".sass"
OPEN, CLOSE = "([{", ")]}"
ENDS = ";)]}"
REACH = 4_000
"""How far before a declaration libsass may place it, which miscounts lines and columns of interpolations."""
INTERPOLATION = re.compile(r"#\{[^{}]*+\}")
INTERPOLATED = re.compile(r"#\{\s*+\$([\w-]++)\s*+\}")


@dataclass(frozen=True)
class Origin:
    """The value of a declaration in the source.

    Attributes:
        is_static: whether it is taken as it is written.
        result: what stands where the value was worked out.
        interpolated: what variables are set to that stand alone in an interpolation.
        is_indented: whether that is the syntax without braces.
    """

    value: str
    is_static: bool
    result: str = ""
    interpolated: tuple[str, ...] = ()
    is_indented: bool = False


def origin_of(declaration: Declaration, source: SourceMap, is_indented: bool) -> Origin | None:
    """What the source has for a declaration; None if that can't be told.

    Args:
        is_indented: whether the stylesheet is written in the syntax without braces.
    """
    nearest = ""
    for place in source.origins(declaration.start)[:1]:
        is_indented = is_indented or place.file.endswith(INDENTED)
        for start in starts(declaration.name, place):
            found = None if is_indented else STATIC.match(place.text, start)
            if found is None:
                written = expression(place.text, start)
                if is_at(declaration.name, place, start) or fits(written, declaration.value):
                    return worked_out(written, declaration, source, is_indented)
                nearest = nearest or written
            elif essence(found[0]) == essence(declaration.value):
                return Origin(NEWLINES.sub(" ", found[0].rstrip()), is_static=True)
    return worked_out(nearest, declaration, source, is_indented) if nearest else None


def is_at(name: str, place: Place, start: int) -> bool:
    """Whether the declaration whose value starts there is at `place` itself."""
    here = NAME.match(place.text, min(place.offset, len(place.text)))
    return here is not None and here.end() == start and name in here[0]


def fits(written: str, value: str) -> bool:
    """Whether a value is what is written, but for what is interpolated."""
    whole, position = essence(value), 0
    first, *rest = map(essence, INTERPOLATION.split(written))
    if not rest:
        return whole == first
    if not whole.startswith(first):
        return False
    for part in rest:
        position = whole.find(part, position)
        if position < 0:
            return False
        position += len(part)
    return True


def worked_out(
    written: str, declaration: Declaration, source: SourceMap, is_indented: bool
) -> Origin:
    """The origin of a value that isn't taken as it is written."""
    definitions = tuple(
        definition
        for found in INTERPOLATED.finditer(written)
        for definition in source.definitions(found[1])
    )
    return Origin(written, False, result(declaration, source), definitions, is_indented)


def result(declaration: Declaration, source: SourceMap) -> str:
    """What stands where the value of a declaration was worked out."""
    places = source.origins(declaration.value_start)
    return expression(places[0].text, places[0].offset) if places else ""


def starts(name: str, place: Place) -> Iterator[int]:
    """Where the value may start of the declaration that is at `place` or near it."""
    text, offset = place.text, min(place.offset, len(place.text))
    here = NAME.match(text, offset)
    is_begun = offset > 0 and (text[offset - 1].isalnum() or text[offset - 1] in "-_")
    if here is not None and not is_begun and (name in here[0] or "#{" in here[0]):
        yield here.end()
    first = max(text.rfind("\n", 0, offset) + 1, offset - REACH)
    before, after = offset, offset
    while (before := text.rfind(name, first, before + len(name) - 1)) >= 0:
        found = NAME.match(text, before)
        if found is not None and found[0].rstrip().rstrip(":").rstrip() == name:
            yield found.end()
    while (after := text.find(name, after + 1, offset + REACH)) >= 0:
        found = NAME.match(text, after)
        if found is not None and found[0].rstrip().rstrip(":").rstrip() == name:
            yield found.end()


def essence(value: str) -> str:
    """A value without blanks, kinds of quotes and ways of writing numbers."""
    plain = NUMBERS.sub(lambda found: rounded(found[0]), value)
    return "".join(plain.split()).replace("'", '"').lower()


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
