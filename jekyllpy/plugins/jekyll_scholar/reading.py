"""The entries and strings of a .bib file, their fields as typed.

Behaviour: bibtex-ruby 6.2, as observed from outside. A character that no entry can have costs the
entry that has it; an entry that isn't put together as it should be is an error, as is one without
a key. An `@` in the text between entries is no error here, as it is one for `@type{` alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass

from jekyllpy import ruby
from jekyllpy.errors import SourceError
from jekyllpy.plugins.jekyll_scholar.content import Macro, Text
from jekyllpy.plugins.jekyll_scholar.tokens import (
    TOKEN,
    Misplaced,
    Token,
    group_end,
    skip_blanks,
    tokens_of,
)
from jekyllpy.ruby.text import WHITESPACE

AT = re.compile(r"@[ \t]*")
TYPE = re.compile(r"[A-Za-z0-9!$%&*.:_-]+")
LINE_BREAK = re.compile(rf"\n[{WHITESPACE}]*")


@dataclass(frozen=True)
class Place:
    """Where something begins: its line, counted from 1, and its file, if known."""

    line: int
    path: str | None = None

    def __str__(self) -> str:
        return f"line {self.line}" if self.path is None else f"{self.path}:{self.line}"


@dataclass
class RawEntry:
    """An `@type{key, name = value, …}`.

    Attributes:
        type: in lower case.
        key: empty if it has none.
        fields: by name in lower case.
    """

    type: str
    key: str
    fields: dict[str, Text]
    place: Place


@dataclass
class RawString:
    """An `@string{name = value}`, its name in lower case."""

    name: str
    value: Text


@dataclass
class RawText:
    """What stands between entries; nothing, where a comment or a preamble stood."""

    text: str


@dataclass
class LeftOut:
    """What begins like an entry, but has a character in it that BibTeX has no use for there.

    Attributes:
        message: what is wrong with it.
    """

    message: str
    place: Place


Element = RawEntry | RawString | RawText | LeftOut


@dataclass(frozen=True)
class ReadingOptions:
    """How to read: whether line breaks in fields become spaces, and whether keys may be missing."""

    strip: bool = False
    allow_missing_keys: bool = False


def read_elements(
    text: str,
    options: ReadingOptions | None = None,
    *,
    path: str | os.PathLike[str] | None = None,
) -> Iterator[Element]:
    """The entries and strings of a .bib file, and the text before, between and behind them.

    Raises:
        SourceError: for an entry that can't be read.
    """
    return _Reader(text, options or ReadingOptions(), path).elements()


class _Reader:
    def __init__(
        self, text: str, options: ReadingOptions, path: str | os.PathLike[str] | None
    ) -> None:
        self.text = text
        self.options = options
        self.path = None if path is None else os.fspath(path)
        self._counted, self._line = 0, 1

    def elements(self) -> Iterator[Element]:
        """Entries, strings and the text between them, in the file's order."""
        done = position = 0
        while found := AT.search(self.text, position):
            kind = TYPE.match(self.text, found.end())
            opening = skip_blanks(self.text, kind.end()) if kind else found.end()
            if kind and self._is_prose(opening):
                position = opening
                continue
            # Of an `@` with blanks behind it, bibtex-ruby leaves all but the last character.
            yield RawText(self.text[done : found.end() - 1])
            place = self.place_of(found.start())
            try:
                element, position = self._object(kind, opening, place)
            except Misplaced as error:
                element, position = LeftOut(error.message, place), error.resume
            yield element
            done = position
        if done < len(self.text):
            yield RawText(self.text[done:])

    def _is_prose(self, position: int) -> bool:
        """Whether what follows a type is neither a brace nor out of place."""
        if position == len(self.text):
            return True
        return self.text[position] not in "{}" and TOKEN.match(self.text, position) is not None

    def _object(
        self, kind: re.Match[str] | None, opening: int, place: Place
    ) -> tuple[Element, int]:
        """What begins at `opening`, and where it ends."""
        if kind is None:
            raise Misplaced("no type follows its '@'", opening)
        if self.text[opening] != "{":
            raise Misplaced(f"it has {self.text[opening]!r} where it should open", opening + 1)
        type_ = ruby.downcase(kind[0])
        if type_ == "comment":
            end = group_end(self.text, opening + 1)
            if end is None:
                raise _fault("the braces of a comment never close", place)
            return RawText(""), end
        keyed = type_ not in ("string", "preamble")
        tokens, end = tokens_of(self.text, opening + 1, keyed=keyed)
        element = self._parsed(type_, _Tokens(tokens, self), place)
        return element, skip_blanks(self.text, end)

    def _parsed(self, type_: str, tokens: _Tokens, place: Place) -> Element:
        if type_ == "preamble":
            tokens.value()
            tokens.take("}")
            return RawText("")
        if type_ == "string":
            name, value = tokens.assignment(numbers=False)
            tokens.take("}")
            return RawString(name, value)
        key = tokens.accept("key")
        if key is None and not self.options.allow_missing_keys:
            raise _fault(f"an entry has no key: '@{type_}{{' and ',' should enclose one", place)
        if key is None:
            tokens.accept(",")
        return RawEntry(type_, key.text if key else "", tokens.fields(), place)

    def stripped(self, text: str) -> str:
        """`text`, on one line if the options ask for it."""
        return LINE_BREAK.sub(" ", text) if self.options.strip else text

    def place_of(self, position: int) -> Place:
        """The place of a position, none of which may lie before the last one asked for."""
        # Positions only grow, so that every line is counted once.
        self._line += self.text.count("\n", self._counted, position)
        self._counted = position
        return Place(self._line, self.path)


def _fault(message: str, place: Place) -> SourceError:
    return SourceError(message, path=place.path, line=place.line)


class _Tokens:
    """Tokens put together by BibTeX's rules."""

    def __init__(self, tokens: list[Token], reader: _Reader) -> None:
        self._tokens = tokens
        self._next = 0
        self._reader = reader

    def fields(self) -> dict[str, Text]:
        """Assignments up to the closing brace, by name."""
        fields: dict[str, Text] = {}
        while not self.accept("}"):
            name, value = self.assignment(numbers=True)
            fields[name] = value
            if not self.accept(","):
                self.take("}", "',' or '}'")
                break
        return fields

    def assignment(self, *, numbers: bool) -> tuple[str, Text]:
        """`name = value`; with `numbers`, a value may be digits without braces or quotes."""
        name = self.take("name", "a field's name")
        self.take("=")
        if numbers and (number := self.accept("number")):
            return ruby.downcase(name.text), Text.of(number.text)
        return ruby.downcase(name.text), self.value()

    def value(self) -> Text:
        """Texts and names of strings, joined by `#`."""
        tokens = [self._text()]
        while self.accept("#"):
            tokens.append(self._text())
        return Text(tuple(tokens))

    def _text(self) -> str:
        if token := self.accept("name"):
            return Macro(ruby.downcase(token.text))
        if token := self.accept("braced"):
            return self._reader.stripped(token.text)
        text = self.take("quoted", "a text in braces or quotation marks, or a string's name").text
        while token := self.accept("quoted"):
            text += token.text
        return self._reader.stripped(text)

    def accept(self, kind: str) -> Token | None:
        """The next token, if it is of this kind."""
        token = self._tokens[self._next]
        if token.kind != kind:
            return None
        self._next += 1
        return token

    def take(self, kind: str, expected: str | None = None) -> Token:
        """The next token, which must be of this kind."""
        token = self.accept(kind)
        if token is None:
            found = self._tokens[self._next]
            has = "the file ends" if found.kind == "end" else f"{found.text!r} stands"
            place = self._reader.place_of(found.position)
            raise _fault(f"an entry expects {expected or repr(kind)} where {has}", place)
        return token
