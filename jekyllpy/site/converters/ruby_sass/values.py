"""Values that Ruby Sass has worked out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from jekyllpy.site.converters.ruby_sass.colours import RGBA, shortest, transparent
from jekyllpy.site.converters.ruby_sass.escapes import (
    NAME_CHARACTER,
    NAME_START,
    plain_name,
    requoted,
)
from jekyllpy.site.converters.ruby_sass.expressions import essence
from jekyllpy.site.converters.ruby_sass.literals import is_negated, spelt_out
from jekyllpy.site.converters.ruby_sass.numbers import DIGITS, literals, rounded, without_zero
from jekyllpy.site.converters.ruby_sass.origins import Origin

NAME = rf"(?:-*+(?:{NAME_START}|\\.)(?:{NAME_CHARACTER}|\\[0-9a-fA-F]{{1,6}}[ ]?|\\.)*+)"
TOKEN = re.compile(
    rf"""
    (?P<string>"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+')
    |(?P<kept>url\((?![ ]*["'])[^)]*+\)|[uU]\+[0-9a-fA-F?]+(?:-[0-9a-fA-F]+)?)
    |(?P<special>(?:-[a-z]+-)?(?:calc|element|expression)\(|progid:[a-zA-Z.]*+\()
    |(?P<rgba>rgba\((?:[ ]*[0-9.]+[ ]*,){{3}}[ ]*[0-9.]+[ ]*\))
    |(?P<hex>\#[0-9a-fA-F]++(?![\w-]))
    |(?P<number>(?<![\w.\-])[+-]?{DIGITS})(?P<unit>%|{NAME})?
    |(?P<call>{NAME}\()
    |(?P<name>{NAME})
    |(?P<comma>\s*,\s*)
    |(?P<slash>[ ]*/[ ]*)
    |(?P<open>[(\[])
    |(?P<close>[)\]])
    |(?P<blank>\s+)
    |(?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
ALONE = re.compile(r"(?:\$[\w-]++|(?!if\(|nth\()[\w-]++\([^()]*+\))\s*+")
SPECIAL = re.compile(r"(?:-[a-z]+-)?calc\(")
SOURCE_TOKEN = re.compile(r"\"(?:[^\"\\]|\\.)*+\"?|'(?:[^'\\]|\\.)*+'?|\\?.", re.DOTALL)
OPEN, CLOSE = "([{", ")]}"
BRACKET = re.compile(r"[()]")
CALL = "("
CALCULATION = "calc("
FRACTIONS = re.compile(r"(?<![\w.#])(?<!\w-)(-?)(0\.[0-9]++)")
NEGATED = re.compile(r"#\{\s*+-\$")
WORKED_OUT = re.compile(rf"#\{{(?!\s*+{DIGITS}(?:%|[a-zA-Z]++)?\s*+\}})[^{{}}]*+\}}")
BLANK_AT_END = re.compile(r"\s\)")
UNQUOTE = "unquote("
INSPECT = "inspect("
BACKSLASH = '"\\\\"'
COUNTERS = ("counter(", "counters(")
# What icon fonts make a string of a name with: the quotes are part of the text, the name stays one.
NAME_IN_QUOTES = re.compile(
    r"""unquote\(\s*+(?:"\\"#\{[^{}"]*+\}\\""|'"#\{[^{}']*+\}"')\s*+\)\s*+"""
)
ESCAPED = re.compile(r"\"\\[0-9a-fA-F]++\"")
COMMA = re.compile(r"\s*+,\s*+")
# What has a point once it is written, and what besides is written as its source has it: commas and calls.
FRACTION = re.compile(r"\.|[0-9][eE]")
DEPENDS_ON_SOURCE = re.compile(r"[.,(]|[0-9][eE]")


class Values:
    """Writes values in one of the styles."""

    def __init__(self, compressed: bool) -> None:
        self._compressed = compressed
        self._known: dict[str, str] = {}

    def written(self, value: str, origin: Origin | None) -> str:
        """The value that libsass gave for a declaration, as Ruby Sass writes it.

        Args:
            value: as libsass has worked it out.
            origin: what stands in the source.
        """
        if origin is not None:
            if origin.is_static:
                return origin.value
            if NAME_IN_QUOTES.fullmatch(origin.value) and len(value) > 1:
                return value[0] + plain_name(value[1:-1]) + value[-1]
            if ESCAPED.fullmatch(value) and any(BACKSLASH in one for one in origin.definitions()):
                return value
            if INSPECT in origin.value:
                return value
        if not DEPENDS_ON_SOURCE.search(value):
            return self._alone(value)
        if origin is None:
            return "".join(self._parts(value, "", set()))
        source, inner = origin.value, ""
        if self._compressed and CALCULATION in value:
            definitions = list(origin.definitions())
            inner = " ".join(one for one in definitions if CALCULATION in one)
            if definitions and not inner and CALCULATION not in source:
                return self._worked_out(value, definitions)
            source = source if CALCULATION in source else inner
        calls = balanced_calls(source)
        if len(calls) < len(SPECIAL.findall(value)):
            calls = defined_calls(value, origin)
        return "".join(self._parts(value, source, self._spelt_out(value, origin), calls, inner))

    def _worked_out(self, value: str, definitions: list[str]) -> str:
        """A value with calls of `calc` that are put together of strings and numbers."""
        kept = literals(" ".join(definitions))
        return FRACTIONS.sub(
            lambda found: found[0] if found[2] in kept else without_zero(found[0]), value
        )

    def _alone(self, value: str) -> str:
        """A value that is written in one way, whatever it came out of."""
        known = self._known.get(value)
        if known is None:
            known = self._known[value] = "".join(self._parts(value, "", set()))
        return known

    def _spelt_out(self, value: str, origin: Origin) -> set[str]:
        """The numbers that keep their zero before the point."""
        if not (self._compressed and FRACTION.search(value)):
            return set()
        if origin.is_indented:
            is_literal = value == origin.value and value.startswith("-")
            return literals(value) if is_literal or is_negated(origin.value) else set()
        found = spelt_out(origin.value, value, is_own=True)
        is_alone = ALONE.fullmatch(origin.value) is not None
        for definition in origin.definitions():
            if is_alone and is_negated(definition):
                return literals(value)
            found |= spelt_out(definition, value, is_own=False)
        return found

    def _parts(
        self,
        value: str,
        source: str,
        spelt_out: set[str],
        calls: Iterable[str] = (),
        inner: str = "",
    ) -> Iterator[str]:
        kept = iter(kept_commas(source))
        calculations = iter(calls)
        stack: list[str] = []
        position = 0
        while position < len(value):
            found = TOKEN.match(value, position)
            assert found is not None
            position = found.end()
            text, kind = found[0], found.lastgroup
            if kind == "special":
                position = end_of_call(value, found.end())
                call = value[found.start() : position]
                yield self._calculation(call, next(calculations, ""), inner)
            elif kind in ("call", "open"):
                stack.append(text if kind == "call" else "")
                yield text
            elif kind == "close":
                del stack[-1:]
                yield text
            elif kind == "comma":
                as_written = None if any(stack) else next(kept, None)
                is_tight = self._is_tight(stack, source)
                yield as_written or ("," if is_tight else ", ")
            elif kind in ("number", "unit"):
                yield self._number(found["number"], spelt_out) + (found["unit"] or "")
            else:
                yield self._plain(str(kind), text)

    def _calculation(self, call: str, source: str, inner: str) -> str:
        """A call of `calc`, with what is interpolated in it."""
        return written_out(self.interpolated(call, source, inner), source)

    def interpolated(self, text: str, source: str, inner: str = "") -> str:
        """A text that is as it is written but for its interpolations.

        Args:
            inner: what is interpolated in it and has numbers of its own.
        """
        if not (self._compressed and "#{" in source):
            return text
        kept = literals(WORKED_OUT.sub("", f"{source} {inner}"))
        keeps_negative = NEGATED.search(source) is not None

        def written(number: re.Match[str]) -> str:
            if number[2] in kept or (number[1] and keeps_negative):
                return number[0]
            return without_zero(number[0])

        return FRACTIONS.sub(written, text)

    def _is_tight(self, stack: list[str], source: str) -> bool:
        """Whether no blank is after a comma: in a list of its own, or in what counts."""
        call = next((name for name in reversed(stack) if name), "")
        if call in COUNTERS:
            return True
        return self._compressed and (not call or has_list_alone(call, source))

    def _plain(self, kind: str, text: str) -> str:
        if kind == "string":
            return requoted(text)
        if kind == "blank":
            return " "
        if kind == "slash":
            return "/"
        if kind == "name":
            text = plain_name(text)
        if self._compressed:
            if kind in ("hex", "name"):
                return shortest(text)
            if kind == "rgba":
                return RGBA.sub(transparent, text)
        return text

    def _number(self, number: str, spelt_out: set[str]) -> str:
        plain = rounded(number)
        if self._compressed and plain.lstrip("-") not in spelt_out:
            return without_zero(plain)
        return plain


def kept_commas(source: str) -> list[str | None]:
    """For each comma between the parts of a value, how it stays: as it is written beside an interpolation that isn't the first."""
    kept: list[str | None] = []
    if "," not in source:
        return kept
    depth = position = 0
    while position < len(source):
        comma = COMMA.match(source, position)
        found = comma or SOURCE_TOKEN.match(source, position)
        assert found is not None
        if comma is not None and depth == 0:
            before = source[comma.start() - 1] == "}" and bool(kept and kept[-1])
            if before or source.startswith("#{", comma.end()):
                kept.append(comma[0])
            else:
                kept.append(", " if UNQUOTE in source else None)
        elif found[0] in OPEN:
            depth += 1
        elif found[0] in CLOSE:
            depth -= 1
        position = found.end()
    return kept


@lru_cache(maxsize=64)
def has_list_alone(call: str, source: str) -> bool:
    """Whether a function gets a list in brackets of its own, and nothing else."""
    start = source.find(call + "(")
    if start < 0:
        return False
    end = end_of_call(source, start + len(call) + 1)
    return source[end:].lstrip().startswith(")")


def balanced_calls(source: str) -> list[str]:
    """The calls of `calc` in a text."""
    if "calc(" not in source:
        return []
    return [
        source[found.start() : end_of_call(source, found.end())]
        for found in SPECIAL.finditer(source)
    ]


def defined_calls(value: str, origin: Origin) -> list[str]:
    """The calls of `calc` in a value that come out of variables: as they are written, or what has interpolations."""
    texts = [origin.value, *origin.definitions()]
    written = [call for text in texts for call in balanced_calls(text)]
    as_they_are = {essence(call): call for call in written}
    worked_out = next((call for call in written if "#{" in call), "")
    return [as_they_are.get(essence(call), worked_out) for call in balanced_calls(value)]


def end_of_call(text: str, position: int) -> int:
    """Where the bracket that was opened just before `position` is closed."""
    depth = 1
    for bracket in BRACKET.finditer(text, position):
        depth += 1 if bracket[0] == CALL else -1
        if depth == 0:
            return bracket.end()
    return len(text)


def written_out(call: str, source: str) -> str:
    """A call of `calc` as the source has it, unless something is worked out in it."""
    if "#{" in source or "$" in source or essence(call) != essence(source):
        return f"{call[:-1].rstrip()} )" if BLANK_AT_END.fullmatch(source[-2:]) else call
    return source
