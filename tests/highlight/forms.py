"""What a pattern says, apart from how it is spelled: two patterns of one form are transcriptions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Form = tuple[Any, ...]

REPEATS = (code.MAX_REPEAT, code.POSSESSIVE_REPEAT, code.MIN_REPEAT)
INTERPOLATION = re.compile(r"#\{[^{}]*\}")
INTERPOLATED = "\ue000"
"""Stands for what a pattern has from elsewhere."""
ASCII = 128
"""Below this, characters have upper and lower case here."""
MANY = 9
MOST_REPEATS = 2
"""Repeats in a pattern too plain to be anyone's."""

_RUBY = (
    (INTERPOLATION, INTERPOLATED),
    (re.compile(r"\[\[:\^?\w+:\]\]|\[:\^?\w+:\]|\\p\{\^?\w+\}"), "\ue001"),
    (re.compile(r"\(\?<([A-Za-z_]\w*)>"), r"(?P<\1>"),
    (re.compile(r"\(\?[mix]*-?[mix]*:"), "(?:"),
    (re.compile(r"\(\?[mix]+\)"), ""),
    (re.compile(r"\\k<(\w+)>"), r"(?P=\1)"),
)
_ESCAPES = {"z": r"\Z", "e": r"\x1b", "R": r"\n", "G": "", "/": "/"}
_KNOWN_TO_PYTHON = "AZbBdDsSwWnrtvfaxuU"


def as_python(source: str) -> str:
    """A pattern of Ruby's in Python's spelling."""
    for ruby, python in _RUBY:
        source = ruby.sub(python, source)
    pieces: list[str] = []
    in_set = False
    for piece in re.findall(r"(?s)\\.|.", source):
        if piece[0] == "\\" and len(piece) > 1:
            pieces.append(_escape(piece, in_set))
        elif piece == "[" and in_set:
            pieces.append(r"\[")
        else:
            in_set = piece == "[" or (in_set and piece != "]")
            pieces.append(piece)
    return "".join(pieces)


def _escape(piece: str, in_set: bool) -> str:
    letter = piece[1]
    if letter == "h":
        return "0-9a-fA-F" if in_set else "[0-9a-fA-F]"
    if letter.isalpha() and letter.isascii() and letter not in _KNOWN_TO_PYTHON:
        return _ESCAPES.get(letter, letter)
    return _ESCAPES.get(letter, piece)


def form(pattern: str, *, extended: bool = False) -> Form | None:
    """What the pattern says, `None` if Python can't read it.

    Left out are how groups are bound, kept or named, whether repeats are possessive, and upper and
    lower case; sets of characters are what they come to, not how they are written.
    """
    try:
        return tuple(_items(parser.parse(pattern, re.VERBOSE if extended else 0)))
    except (re.error, OverflowError):
        return None


def _items(tree: Any) -> Iterable[Any]:
    for operation, argument in tree:
        if operation is code.LITERAL:
            yield ("set", False, frozenset({_lower(argument)}))
        elif operation is code.NOT_LITERAL:
            yield ("set", True, frozenset({_lower(argument)}))
        elif operation is code.IN:
            yield _set(tuple(argument))
        elif operation is code.SUBPATTERN:
            yield from _items(argument[3])
        elif operation is code.ATOMIC_GROUP:
            yield from _items(argument)
        elif operation in REPEATS:
            least, most, body = argument
            lazy = operation is code.MIN_REPEAT
            yield ("repeat", lazy, int(least), int(most), tuple(_items(body)))
        elif operation is code.BRANCH:
            yield ("branch", tuple(tuple(_items(branch)) for branch in argument[1]))
        elif operation in (code.ASSERT, code.ASSERT_NOT):
            yield ("look", str(operation), argument[0], tuple(_items(argument[1])))
        elif operation is code.GROUPREF:
            yield ("same",)
        else:
            yield ("place", str(operation), str(argument))


@cache  # some hold a million characters
def _set(items: tuple[Any, ...]) -> Form:
    members: set[int] = set()
    negated = False
    for kind, value in items:
        if kind is code.NEGATE:
            negated = True
        elif kind is code.LITERAL:
            members.add(_lower(value))
        elif kind is code.RANGE:
            first, last = value
            members.update(map(_lower, range(first, min(last + 1, ASCII))))
            members.update(range(max(first, ASCII), last + 1))
        else:
            members.update(_category(str(kind) + str(value)))
    return ("set", negated, frozenset(members))


@cache
def _category(name: str) -> set[int]:
    letter = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}[name.rpartition("_")[2]]
    letter = letter.upper() if "_NOT_" in name else letter
    return {
        _lower(number) for number in range(256) if re.match(rf"\{letter}", chr(number), re.ASCII)
    }


def _lower(number: int) -> int:
    return ord(chr(number).lower()) if number < ASCII else number


def is_plain(said: Form) -> bool:
    """Whether there is but one way to say it.

    That is a row of characters, sets of them and at most two repeats, with no choice but between
    words: a name, a prefix and digits, one of some keywords.
    """
    return _repeats(said) <= MOST_REPEATS


def _repeats(said: Form) -> int:
    """How many repeats a row has; more than allowed where it is no row."""
    count = 0
    for item in said:
        match item:
            case ("repeat", _, _, most, body):
                count += _repeats(body) + (most >= MANY)
            case ("look", _, _, body):
                count += _repeats(body)
            case ("same",):
                count += MOST_REPEATS + 1
            case ("branch", _) if not _is_words((item,)):
                count += MOST_REPEATS + 1
    return count


def _is_words(said: Form) -> bool:
    for item in said:
        match item:
            case ("repeat", _, 0, 1, body) if _is_words(body):
                pass
            case ("branch", branches) if all(map(_is_words, branches)):
                pass
            case ("set", False, _) | ("place", "AT", _):
                pass
            case _:
                return False
    return True
