"""Ruby's Random: the numbers that a seed brings, which are Ruby's own."""

from __future__ import annotations

import random

_WORD = 32
_FULL = 2**_WORD - 1
_WORDS = 624
_SPREAD = 1812433253  # of Matsumoto and Nishimura's seeding by one number
_DIGITS = 53


class RRandom:
    """A generator of random numbers: the Mersenne Twister, seeded as Ruby does."""

    __slots__ = ("__dict__", "seed", "source")

    def __init__(self, seed: int | None = None) -> None:
        self.source = random.Random()
        self.sow(seed)

    def sow(self, seed: int | None) -> None:
        """Begin anew from a seed, or from one that nobody knows."""
        self.seed = random.getrandbits(128) if seed is None else seed
        key = _key(abs(self.seed))
        if key > _FULL:
            self.source.seed(key)
        else:
            self.source.setstate((3, (*_state(key), _WORDS), None))

    def upto(self, most: int) -> int:
        """A whole number from 0 to `most`, drawn word by word and anew when it is above it."""
        highest = (max(most.bit_length(), 1) - 1) // _WORD
        mask = (1 << most.bit_length()) - 1
        while most:
            drawn = 0
            for place in range(highest, -1, -1):
                drawn |= (self.source.getrandbits(_WORD) << place * _WORD) & mask
                if drawn > most:
                    break
            else:
                return drawn
        return 0

    def closed_fraction(self) -> float:
        """A number from 0 to 1, both among them."""
        high, low = self.source.getrandbits(_WORD), self.source.getrandbits(_WORD)
        drawn = (high << _WORD | low) * (2**_DIGITS + 1) >> 2 * _WORD
        return float(drawn) / 2.0**_DIGITS

    def octets(self, count: int) -> bytes:
        """So many bytes, of whole words each."""
        words = (self.source.getrandbits(_WORD) for _ in range(-(-count // 4)))
        return b"".join(word.to_bytes(4, "little") for word in words)[:count]


def _key(seed: int) -> int:
    """The seed without the 1 that may stand alone in its highest word, a guard to Ruby."""
    top = (max(seed.bit_length(), 1) - 1) // _WORD * _WORD
    return seed - (1 << top) if top and seed >> top == 1 else seed


def _state(seed: int) -> list[int]:
    words = [seed]
    for place in range(1, _WORDS):
        before = words[-1]
        words.append((_SPREAD * (before ^ before >> 30) + place) & _FULL)
    return words


SHARED = RRandom()
