"""Reads the text of .bib files as jekyll-scholar does.

Rules: bibtex-ruby 6, its lexer and grammar. `jekyllpy.academic.bibtex` reads for meaning: it mends,
strips and puts strings in. Templates see fields as typed (`entry.bibtex`), so this keeps them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from jekyllpy.errors import SourceError
from jekyllpy.plugins.jekyll_scholar.values import Macro, Value

SPACE = r"[ \t\r\n\f\v]*"
AT = re.compile(r"@[\t ]*")
STRING = re.compile(r"string", re.IGNORECASE)
PREAMBLE = re.compile(r"preamble", re.IGNORECASE)
COMMENT = re.compile(r"comment\b", re.IGNORECASE)
TYPE = re.compile(r"[a-z0-9:_!.$%&*-]+", re.IGNORECASE)
OPENING = re.compile(SPACE + r"\{")
# Possessive: a key of nothing but blanks would take ever longer to be found out.
KEY = re.compile(rf"{SPACE}+((?:[^\W_]|[ /:_!$?.%+;&*'\"{{}}-])+),")
KEY_OR_NONE = re.compile(rf"{SPACE}+((?:[^\W_]|[ /:_!$?.%+;&*'\"-])*),")
SKIPPED = re.compile(SPACE)
NAME = re.compile(r"(?:[^\W_]|[/:_!$?.%+&*-])+")
NUMBER = re.compile(r"\d+")
BRACES = re.compile(r"[{}]")
QUOTE_OR_BRACE = re.compile(r'["{}]')
LINE_BREAK = re.compile(r"\n[ \t\r\n\f\v]*")


@dataclass
class RawEntry:
    """An `@type{key, name = value, …}`."""

    type: str
    key: str
    fields: dict[str, Value]
    line: int


@dataclass
class RawString:
    """An `@string{name = value}`."""

    name: str
    value: Value


@dataclass
class RawText:
    """What stands between entries."""

    text: str


@dataclass
class LeftOut:
    """An entry with a character in it that BibTeX has no use for there."""

    line: int
    message: str


Element = RawEntry | RawString | RawText | LeftOut


@dataclass(frozen=True)
class ReadingOptions:
    """The `bibtex_options` that concern reading.

    Attributes:
        strip: whether a line break and what indents the next line count as one space.
        allow_missing_keys: whether entries without a key are entries.
    """

    strip: bool = False
    allow_missing_keys: bool = False


def read_elements(
    text: str, options: ReadingOptions | None = None, *, path: str | None = None
) -> Iterator[Element]:
    """The entries and strings of `text`, and what is between them; comments are left out.

    Raises:
        SourceError: with the line, for an entry that can't be read.
    """
    return _Reader(text, options or ReadingOptions(), path).elements()


class _Reader:
    def __init__(self, text: str, options: ReadingOptions, path: str | None) -> None:
        self.text = text
        self.options = options
        self.path = path
        self.position = 0
        self._line_starts = [found.end() for found in re.finditer("\n", text)]

    def elements(self) -> Iterator[Element]:
        while found := AT.search(self.text, self.position):
            if found.start() > self.position:
                yield RawText(self.text[self.position : found.start()])
            self.position = found.end()
            start = self.position
            try:
                element = self._element()
            except SourceError as error:
                element = self._left_out(start, error)
            if element is not None:
                yield element
        if self.position < len(self.text):
            yield RawText(self.text[self.position :])

    def _element(self) -> Element | None:
        start = self.position
        if self._take(STRING):
            return self._string()
        if self._take(PREAMBLE):
            self._expect(OPENING, "{")
            self._value()
            self._expect_end()
            return None
        if self._take(COMMENT):
            self._skip_group()
            return None
        kind = self._take(TYPE)
        if kind is None or not self._take(OPENING):
            return None  # an address in the text between entries
        return self._entry(kind.lower(), start)

    def _left_out(self, start: int, error: SourceError) -> LeftOut:
        """Go on behind what `error` tells of, if a character is the cause; else raise it."""
        position = self._misplaced_character(start)
        if position is None:
            raise error
        self.position = position + 1
        entry = self.text[start:position].partition("\n")[0].strip()
        return LeftOut(
            self._line(position), f"{self.text[position]!r} doesn't belong into @{entry}"
        )

    def _misplaced_character(self, start: int) -> int | None:
        """Where the first character is that can't begin anything, before the object ends."""
        self.position = start
        self._take(TYPE)
        depth = 0
        while self.position < len(self.text):
            self._skip()
            sign = self.text[self.position : self.position + 1]
            if sign == "{" and depth:
                self._group()
            elif sign == '"':
                self._quotation()
            elif sign in ("", "}", "@"):
                return None
            elif sign in "{=,#":
                self.position += 1
                depth += sign == "{"
                if sign == "{" and (key := KEY.match(self.text, self.position)):
                    self.position = key.end()
            elif self._take(NAME) is None:
                return self.position
        return None

    def _entry(self, kind: str, start: int) -> RawEntry:
        pattern = KEY_OR_NONE if self.options.allow_missing_keys else KEY
        found = pattern.match(self.text, self.position)
        if found is None:
            raise self._fault("has no key that BibTeX can read", start)
        self.position = found.end()
        fields: dict[str, Value] = {}
        while not self._at("}"):
            name, value = self._assignment()
            fields[name.lower()] = value
            if not self._at("}"):
                self._expect_sign(",")
        self._end_object()
        return RawEntry(kind, found[1].strip(), fields, self._line(start))

    def _string(self) -> RawString:
        self._expect(OPENING, "{")
        name, value = self._assignment()
        self._expect_end()
        return RawString(name.lower(), value)

    def _assignment(self) -> tuple[str, Value]:
        self._skip()
        name = self._take(NAME)
        if name is None:
            raise self._fault("expects a field's name")
        self._expect_sign("=")
        return name, self._value()

    def _value(self) -> Value:
        tokens = [self._token()]
        while self._at("#"):
            self.position += 1
            tokens.append(self._token())
        return Value(tokens)

    def _token(self) -> str:
        self._skip()
        sign = self.text[self.position : self.position + 1]
        if sign == "{":
            return self._stripped(self._group())
        if sign == '"':
            return self._stripped(self._quotation())
        if number := NUMBER.match(self.text, self.position):
            self.position = number.end()
            return number[0]
        name = self._take(NAME)
        if name is None:
            raise self._fault("expects a field's value")
        return Macro(name.lower())

    def _group(self) -> str:
        start, depth = self.position + 1, 0
        for found in BRACES.finditer(self.text, self.position):
            depth += 1 if found[0] == "{" else -1
            if depth == 0:
                self.position = found.end()
                return self.text[start : found.start()]
        raise self._fault("has braces that never close")

    def _quotation(self) -> str:
        start, depth = self.position + 1, 0
        for found in QUOTE_OR_BRACE.finditer(self.text, start):
            if found[0] == "{":
                depth += 1
            elif found[0] == "}":
                depth -= 1
            elif depth == 0:
                self.position = found.end()
                return self.text[start : found.start()]
            if depth < 0:
                break
        raise self._fault("has a quotation that never ends")

    def _skip_group(self) -> None:
        """Pass over the braces of a comment; a comment without any is its line's text."""
        if found := OPENING.match(self.text, self.position):
            self.position = found.end() - 1
            self._group()

    def _stripped(self, text: str) -> str:
        return LINE_BREAK.sub(" ", text) if self.options.strip else text

    def _skip(self) -> None:
        found = SKIPPED.match(self.text, self.position)
        assert found is not None
        self.position = found.end()

    def _at(self, sign: str) -> bool:
        self._skip()
        return self.text.startswith(sign, self.position)

    def _take(self, pattern: re.Pattern[str]) -> str | None:
        found = pattern.match(self.text, self.position)
        if found is None:
            return None
        self.position = found.end()
        return found[0]

    def _expect(self, pattern: re.Pattern[str], sign: str) -> None:
        if self._take(pattern) is None:
            raise self._fault(f"expects {sign!r}")

    def _expect_sign(self, sign: str) -> None:
        if not self._at(sign):
            raise self._fault(f"expects {sign!r}")
        self.position += 1

    def _expect_end(self) -> None:
        if not self._at("}"):
            raise self._fault("expects '}'")
        self._end_object()

    def _end_object(self) -> None:
        """Pass over the closing brace; the white space behind it is no text."""
        self.position += 1
        self._skip()

    def _fault(self, what: str, position: int | None = None) -> SourceError:
        at = self.position if position is None else position
        excerpt = self.text[at : at + 30].partition("\n")[0]
        where = f"line {self._line(at)}" if self.path is None else f"{self.path}:{self._line(at)}"
        return SourceError(f"{where}: the bibliography {what} at {excerpt!r}")

    def _line(self, position: int) -> int:
        return bisect_right(self._line_starts, position) + 1
