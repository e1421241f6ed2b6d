"""The sets of characters a pattern tells apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from tests.ambiguity.trees import walk

EVERY = tuple(
    map(chr, [*range(0x300), 0x391, 0x3B1, 0x5D0, 0x200B, 0x2028, 0x3042, 0x4E00, 0xFEFF])
)
END = 1
"""The bit that stands for the end of the text."""


class Alphabet:
    """Characters put together where no set of the pattern tells them apart; sets are bits."""

    def __init__(self, tree: Any, flags: int) -> None:
        members = set(_sets(tree, flags))
        own = {chr(number) for number in _literals(tree)}
        characters = [*EVERY, *sorted(own - set(EVERY))]
        table = {key: _members(*key, "".join(characters)) for key in members}
        kinds: dict[tuple[bool, ...], int] = {}
        kind_of = {}
        for character in characters:
            known = tuple(character in table[key] for key in members)
            kind_of[character] = kinds.setdefault(known, len(kinds) + 1)
        self.all = (1 << len(kinds) + 1) - 1
        self.kind_of = kind_of
        self.bits = {
            key: sum({1 << kind_of[character] for character in found})
            for key, found in table.items()
        }

    def of(self, character: str) -> int:
        return 1 << self.kind_of[character]

    def set_of(self, operation: Any, argument: Any, flags: int) -> int | None:
        key = _key(operation, argument, flags)
        return None if key is None else self.bits[key]


Key = tuple[Any, int]
ONE_CHARACTER = (code.LITERAL, code.NOT_LITERAL, code.ANY, code.IN)
MATTERING = re.IGNORECASE | re.DOTALL | re.ASCII | re.UNICODE


def _key(operation: Any, argument: Any, flags: int) -> Key | None:
    if operation not in ONE_CHARACTER:
        return None
    frozen = tuple(argument) if isinstance(argument, list) else argument
    return ((operation, frozen), flags & MATTERING)


def _sets(tree: Any, flags: int) -> Iterator[Key]:
    yield (code.LITERAL, ord("\n")), 0
    for operation, argument, inner_flags in walk(tree, flags):
        key = _key(operation, argument, inner_flags)
        if key is not None:
            yield key


def _literals(tree: Any) -> Iterator[int]:
    for operation, argument, _ in walk(tree, 0):
        if operation in (code.LITERAL, code.NOT_LITERAL):
            yield argument
        elif operation is code.IN:
            for kind, value in argument:
                if kind is code.LITERAL:
                    yield value
                elif kind is code.RANGE:
                    yield from value


@cache
def _members(item: Any, flags: int, characters: str) -> frozenset[str]:
    """Those of the characters that an item for one character matches."""
    operation, argument = item
    tree = parser.parse("x", flags)
    tree.data = [(operation, list(argument) if isinstance(argument, tuple) else argument)]
    return frozenset(_compiled(tree, flags).findall(characters))


def _compiled(tree: Any, flags: int) -> re.Pattern[str]:
    from re import _compiler  # type: ignore[attr-defined]

    pattern: re.Pattern[str] = _compiler.compile(tree, flags)
    return pattern
