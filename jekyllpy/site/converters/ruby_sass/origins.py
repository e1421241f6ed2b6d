"""What the source says where a declaration comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from operator import attrgetter
from typing import NamedTuple

from jekyllpy.site.converters.ruby_sass.candidates import NAME, Candidate, Candidates
from jekyllpy.site.converters.ruby_sass.expressions import essence, expression
from jekyllpy.site.converters.ruby_sass.selectors import split
from jekyllpy.site.converters.ruby_sass.source_map import SourceMap
from jekyllpy.site.converters.ruby_sass.tree import Declaration
from jekyllpy.site.converters.ruby_sass.variables import Variables

NEWLINES = re.compile(r"\n\s*")
INDENTED, MIXIN = ".sass", "@mixin"
VARIABLE = re.compile(r"\$[\w-]++")
WORKED_OUT = attrgetter("is_worked_out")
INTERPOLATED = re.compile(r"#\{\s*+\$([\w-]++)\s*+\}")


class Origin(NamedTuple):
    """The value of a declaration in the source.

    Attributes:
        value: as it is written there.
        is_static: whether it is taken as it is written.
        is_indented: whether that is the syntax without braces.
        definitions: gives what stands where the value was worked out, and what variables are set to
            that stand alone in an interpolation.
    """

    value: str
    is_static: bool
    is_indented: bool
    definitions: Callable[[], Iterator[str]]


class Origins:
    """Finds the origins of declarations.

    Args:
        is_indented: whether the stylesheet is written in the syntax without braces.
    """

    def __init__(self, source: SourceMap, is_indented: bool) -> None:
        self._source = source
        self._variables = Variables(source.texts)
        self._files = [
            Candidates(text, is_indented or name.endswith(INDENTED))
            for name, text in zip(source.files, source.texts, strict=True)
        ]

    def of(self, declaration: Declaration) -> Origin | None:
        """What the source has for a declaration; None if that can't be told."""
        for rank, offset in self._source.origins(declaration.start)[:1]:
            file = self._files[rank]
            candidate = found(file, declaration, min(offset, len(file.text)))
            if candidate is not None:
                is_static, value = candidate.is_static, candidate.text
                if is_static:
                    value = NEWLINES.sub(" ", value.rstrip())
                place = (file.text, candidate.start)
                definitions = partial(self._definitions, declaration, value, place)
                return Origin(value, is_static, file.is_indented, definitions)
        return None

    def _definitions(
        self, declaration: Declaration, value: str, place: tuple[str, int]
    ) -> Iterator[str]:
        start = declaration.value_start
        parts = self._source.between(start, start + len(declaration.value))
        for rank, offset in dict.fromkeys(parts):
            written = expression(self._source.texts[rank], offset)
            if takes_rest(place, value):
                yield f"{written},"
            else:
                yield written if "," in declaration.value else split(written)[0]
        for variable in INTERPOLATED.findall(value):
            yield from self._variables.of(variable)


def found(file: Candidates, declaration: Declaration, offset: int) -> Candidate | None:
    """The value of a declaration, or else one that is worked out, at a place of a file or near it."""
    text, name = file.text, declaration.name
    here = NAME.match(text, offset)
    is_own = here is not None and (name in here[0] or is_end(here[0], name))
    wanted = Wanted(declaration.value, here.end() if here is not None and is_own else None)
    nearest = None
    if here is not None and (is_own or "#{" in here[0]) and not is_begun(text, offset):
        candidate = file.at(here.end())
        if wanted.is_it(candidate):
            return candidate
        nearest = candidate if candidate.is_worked_out else None
    for stretch, candidates in file.around(name, offset):
        if stretch.may_have(wanted.essence, wanted.start):
            for candidate in candidates:
                if wanted.is_it(candidate):
                    return candidate
        nearest = nearest or next(filter(WORKED_OUT, candidates), None)
    return nearest


def is_end(written: str, name: str) -> bool:
    """Whether what is written before a value is the last part of a name, in a nested property."""
    last = written.rstrip().rstrip(":").rstrip()
    return name.endswith(f"-{last}") and last.replace("-", "").isalnum()


def takes_rest(place: tuple[str, int], value: str) -> bool:
    """Whether in a value is a variable that takes the rest of a mixin's arguments: a list even of one."""
    text, start = place
    variables = VARIABLE.findall(value)
    if not variables:
        return False
    header = text.rfind(MIXIN, 0, start)
    taken = text[header : text.find("{", header)] if header >= 0 else ""
    return any(f"{variable}..." in taken for variable in variables)


def is_begun(text: str, offset: int) -> bool:
    """Whether a place is within a name."""
    return offset > 0 and (text[offset - 1].isalnum() or text[offset - 1] in "-_")


class Wanted:
    """The value that is looked for.

    Args:
        value: as libsass has worked it out.
        start: where it starts if its name is where libsass says.
    """

    def __init__(self, value: str, start: int | None) -> None:
        self.start = start
        self._value = value

    @cached_property
    def essence(self) -> str:
        return essence(self._value)

    def is_it(self, candidate: Candidate) -> bool:
        """Whether this is it: what is worked out may come to anything, at its place."""
        if candidate.is_static:
            return candidate.text == self._value or candidate.parts[0] == self.essence
        if candidate.start == self.start and not candidate.is_only_interpolated:
            return True
        return candidate.fits(self.essence)
