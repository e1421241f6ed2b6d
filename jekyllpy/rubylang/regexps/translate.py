"""From the text of a Ruby regular expression to one of the `regex` package."""

from __future__ import annotations

import math
import re
from typing import ClassVar

from jekyllpy.rubylang.regexps.classes import (
    CONTROL_ESCAPES,
    LINE_BREAK,
    SAME_ESCAPES,
    SHORTHANDS,
    UNICODE_SHORTHANDS,
    literal,
    property_class,
)
from jekyllpy.rubylang.regexps.group_names import inner
from jekyllpy.rubylang.regexps.sets import SetReader

_NAMED_GROUP = re.compile(r"(?:[^\\\[]|\\.|\[)*?\(\?(?:<(?![=!])|')", re.DOTALL)
_QUANTIFIER = re.compile(r"\{(\d*+)(,?)(\d*+)\}")
_OPTIONS = re.compile(r"\(\?([mixadu]*)(?:-([mix]*))?([:)])")
_GROUP_NAME = re.compile(r"\(\?(?:<(?![=!])|')([^>']*)[>']")
_CONDITION = re.compile(r"\(\?\(<?(\w+)>?\)")
_HEX = re.compile(r"[0-9a-fA-F]{1,2}")
_OCTAL = re.compile(r"[0-7]{1,3}")
_UNICODE = re.compile(r"u([0-9a-fA-F]{4})|u\{\s*([0-9a-fA-F]+(?:\s+[0-9a-fA-F]+)*)\s*\}")
_REFERENCE = re.compile(r"([kg])[<']([^>']*)[>']")
_PROPERTY = re.compile(r"([pP])\{([^}]*)\}")
_COUNT = re.compile(r"\{(\d{1,6}),?\}")
_MOST = 1_000_000

# `^` doesn't match behind the line break that ends the text
LINE_START = r"^(?!(?<=\n)\Z)"
TEXT_END = r"(?=\n?\Z)"

_ESCAPES = {
    **CONTROL_ESCAPES,
    **{char: "\\" + char for char in SAME_ESCAPES},
    "A": r"\A",
    "z": r"\Z",
    "Z": TEXT_END,
    "G": r"\G",
    "R": LINE_BREAK,
}


class TranslationError(ValueError):
    """A pattern that isn't one of Ruby's."""


def translate(source: str, extended: bool = False) -> str:
    """The pattern for `regex`, with the flags MULTILINE and VERSION1 to be set."""
    return _Translator(source, extended).whole()


def translate_from_here(source: str, extended: bool = False) -> str:
    """The same, for matches that begin within a text and see nothing of what is before them."""
    return _TranslatorFromHere(source, extended).whole()


class _Translator:
    line_start = "^"
    line_start_in_text = LINE_START
    escapes: ClassVar = _ESCAPES

    def __init__(self, source: str, extended: bool) -> None:
        self.source = source
        self.at = 0
        self.out: list[str] = []
        self.has_names = "(?<" in source and _NAMED_GROUP.match(source) is not None
        # for each open group: whether blanks are left out, whether shorthands know all of
        # Unicode, and how many `(?i)` were opened in it
        self.extended = [extended]
        self.unicode = [False]
        self.opened = [0]

    def whole(self) -> str:
        source = self.source
        while self.at < len(source):
            char = source[self.at]
            handler = _HANDLERS.get(char)
            if handler is not None:
                handler(self)
            elif self.extended[-1] and char in " \t\n\r\f\v":
                self.at += 1
            else:
                self.out.append(char)
                self.at += 1
        if len(self.opened) > 1:
            raise TranslationError("end pattern with unmatched parenthesis")
        self.out.append(")" * self.opened[-1])
        return "".join(self.out)

    def _caret(self) -> None:
        self.at += 1
        follows = self.source[self.at : self.at + 1]
        plain = follows.isalnum() or follows in ("<", "#", "-", ">", "=", "`", "~", "!", ":", "@")
        after = self.source[self.at + 1 : self.at + 2]
        self.out.append(
            self.line_start
            if follows and plain and after not in ("*", "?", "{") and not self.extended[-1]
            else self.line_start_in_text
        )

    def _hash(self) -> None:
        if self.extended[-1]:
            end = self.source.find("\n", self.at)
            self.at = len(self.source) if end < 0 else end + 1
        else:
            self.out.append(r"\#")
            self.at += 1

    def _brace(self) -> None:
        match = _QUANTIFIER.match(self.source, self.at)
        if match is None or not (match[1] or match[3]) or not self.out:
            self.out.append("\\{")
            self.at += 1
            return
        self.out.append(f"{{{match[1] or '0'}{match[2]}{match[3]}}}")
        self.at = match.end()

    def _closing_brace(self) -> None:
        self.out.append("\\}")
        self.at += 1

    def _set(self) -> None:
        reader = SetReader(self.source, self.at, self.unicode[-1])
        self.out.append(reader.read())
        self.at = reader.at

    def _open(self) -> None:
        source, at = self.source, self.at
        if source.startswith("(?#", at):
            end = source.find(")", at)
            self.at = len(source) if end < 0 else end + 1
            return
        options = _OPTIONS.match(source, at)
        if options is not None and source.startswith("(?", at):
            self._options(options)
            return
        condition = _CONDITION.match(source, at)
        if condition is not None:
            self._push(f"(?({condition[1]})")
            self.at = condition.end()
            return
        name = _GROUP_NAME.match(source, at)
        if name is not None:
            self._push(f"(?P<{inner(name[1])}>")
            self.at = name.end()
        elif source.startswith("(?", at):
            self.at = at + (4 if source.startswith("(?<", at) else 3)
            self._push(source[at : self.at])
        else:
            self._push("(?:" if self.has_names else "(")
            self.at += 1

    def _push(self, opening: str) -> None:
        self.out.append(opening)
        self.extended.append(self.extended[-1])
        self.unicode.append(self.unicode[-1])
        self.opened.append(0)

    def _options(self, match: re.Match[str]) -> None:
        on, off, end = match[1], match[2] or "", match[3]
        self.at = match.end()
        flags = ("i" if "i" in on else "") + ("s" if "m" in on else "")
        without = ("i" if "i" in off else "") + ("s" if "m" in off else "")
        opening = f"(?{flags}{'-' + without if without else ''}:"
        if end == ":":
            self._push(opening)
        else:
            self.out.append(opening)
            self.opened[-1] += 1
        if "x" in on or "x" in off:
            self.extended[-1] = "x" in on
        if "u" in on or "a" in on or "d" in on:
            self.unicode[-1] = "u" in on

    def _close(self) -> None:
        if len(self.opened) == 1:
            raise TranslationError("unmatched close parenthesis")
        self.out.append(")" * (self.opened.pop() + 1))
        self.extended.pop()
        self.unicode.pop()
        self.at += 1

    def _escape(self) -> None:
        source = self.source
        self.at += 1
        if self.at >= len(source):
            raise TranslationError("too short escape sequence")
        char = source[self.at]
        simple = self.escapes.get(char)
        if simple is not None:
            self.out.append(simple)
            self.at += 1
        elif char.lower() in SHORTHANDS:
            table = UNICODE_SHORTHANDS if self.unicode[-1] else SHORTHANDS
            self.out.append(f"[{'^' if char.isupper() else ''}{table[char.lower()]}]")
            self.at += 1
        else:
            self._long_escape(char)

    def _long_escape(self, char: str) -> None:
        source, at = self.source, self.at
        reference = _REFERENCE.match(source, at)
        named = _PROPERTY.match(source, at)
        if reference is not None:
            self.out.append(_reference(reference[1], reference[2]))
            self.at = reference.end()
        elif named is not None:
            self.out.append(property_class(named[2], named[1] == "P"))
            self.at = named.end()
        elif char.isdigit() and char != "0":
            digits = re.compile(r"\d+").match(source, at)
            assert digits is not None
            self.out.append(f"(?:\\{digits[0]})")
            self.at = digits.end()
        else:
            codes, self.at = escaped_characters(source, at)
            self.out.append("".join(literal(code) for code in codes))


class _TranslatorFromHere(_Translator):
    line_start = r"(?:\G|^)"
    line_start_in_text = rf"(?:\G|{LINE_START})"
    escapes: ClassVar = {
        **_Translator.escapes,
        "A": r"\G",
        "b": r"(?:\G(?=\w)|(?!\G)\b)",
        "B": r"(?:\G(?!\w)|(?!\G)\B)",
    }

    def _push(self, opening: str) -> None:
        super()._push(opening)
        if opening.startswith(("(?<=", "(?<!")):
            # What is behind begins nowhere before the match does.
            self.out.append(rf"(?!(?s:.){{1,{self._longest}}}?\G)(?:")
            self.opened[-1] += 1

    @property
    def _longest(self) -> int:
        """A number of characters that nothing of a fixed length in the pattern exceeds."""
        counts = map(int, _COUNT.findall(self.source))
        return min(math.prod(counts, start=2 * len(self.source)), _MOST)


def _reference(kind: str, name: str) -> str:
    if kind == "k":
        return f"(?:\\{name})" if name.isdigit() else f"(?P={inner(name)})"
    if name == "0":
        return "(?R)"
    return f"(?{name})" if name.isdigit() else f"(?&{inner(name)})"


def escaped_characters(source: str, at: int) -> tuple[list[int], int]:
    """The characters that an escape means whose letter is at `at`, and where it ends."""
    char = source[at]
    if char == "x" and (match := _HEX.match(source, at + 1)):
        return [int(match[0], 16)], match.end()
    if char == "u" and (match := _UNICODE.match(source, at)):
        found = match[1] or match[2]
        return [int(each, 16) for each in found.split()], match.end()
    if char in "01234567" and (match := _OCTAL.match(source, at)):
        return [int(match[0], 8)], match.end()
    if char == "c" and at + 1 < len(source):
        return [ord(source[at + 1]) & 0x1F], at + 2
    if source.startswith("C-", at) and at + 2 < len(source):
        return [ord(source[at + 2]) & 0x1F], at + 3
    return [ord(char)], at + 1


_HANDLERS = {
    "^": _Translator._caret,
    "#": _Translator._hash,
    "{": _Translator._brace,
    "}": _Translator._closing_brace,
    "[": _Translator._set,
    "(": _Translator._open,
    ")": _Translator._close,
    "\\": _Translator._escape,
}
