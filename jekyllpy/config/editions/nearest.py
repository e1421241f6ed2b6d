"""Which of the known versions a version is taken for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Part(Protocol):
    """A part of an edition: the ways of one version."""

    @property
    def version(self) -> str: ...


P = TypeVar("P", bound=Part)
Numbers = tuple[int, ...]
LENGTH = 4
"""Of a version's numbers, so many are compared; gems have three or four."""


def nearest(known: Sequence[P], wanted: Numbers) -> P:
    """The part whose version is next to the one that is wanted, the older of two that are as near.

    Between a version below and one above, the first number that differs less decides: Rouge 4.1 is
    nearer to 4.7 than to 3.30.
    """
    version = padded(wanted)
    ordered = sorted(known, key=numbers)
    below = [part for part in ordered if numbers(part) <= version]
    above = [part for part in ordered if numbers(part) > version]
    return min(below[-1:] + above[:1], key=lambda part: distance(numbers(part), version))


def numbers(part: Part) -> Numbers:
    """A part's version as numbers."""
    return padded(tuple(int(number) for number in part.version.split(".") if number.isdigit()))


def padded(version: Numbers) -> Numbers:
    """A version's numbers, zeros at the end where it has fewer."""
    return (*version, *(0,) * LENGTH)[:LENGTH]


def distance(one: Numbers, other: Numbers) -> Numbers:
    """How far two versions are from each other, number by number."""
    return tuple(abs(a - b) for a, b in zip(one, other, strict=True))
