"""A kind of input: how it is made and what reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from benchmarks.fuzz.mutation import grown, mutated, soup, with_odd_bytes
from jekyllpy.errors import JekyllError

Grammar = Callable[[Random], str]


@dataclass(frozen=True)
class Kind:
    """Inputs that one part of the package reads.

    Attributes:
        read: reads an input; what it raises must be one of `errors`.
        corpus: gives real inputs, to be changed.
        pieces: words that mean something in such inputs.
        grammar: makes an input from scratch.
        errors: what may be raised, as documented.
        is_text: whether inputs are text, to be made of other encodings only seldom.
    """

    name: str
    read: Callable[[bytes], object]
    corpus: Callable[[], Sequence[str | bytes]] = tuple
    pieces: Sequence[str] = ()
    grammar: Grammar | None = None
    errors: tuple[type[BaseException], ...] = field(default=(JekyllError,))
    is_text: bool = True

    def make(self, seed: str) -> bytes:
        """The input of a seed: always the same one for the same version of the fuzzer."""
        random = Random(f"{self.name}:{seed}")
        if not self.is_text:
            return mutated_bytes(random, as_bytes(random.choice(self.corpus())))
        data = self._text(random).encode("utf-8", "surrogateescape")
        return with_odd_bytes(random, data) if random.random() < 0.04 else data

    def _text(self, random: Random) -> str:
        ways = [soup, grown]
        text = ""
        if self.grammar is not None and random.random() < 0.45:
            text = self.grammar(random)
        elif random.random() < 0.5 and self.corpus():
            text = as_text(random.choice(self.corpus()))
        elif self.pieces:
            return random.choice(ways)(random, self.pieces)
        times = random.choice((0, 1, 1, 2, 4)) if self.grammar else random.choice((1, 2, 4, 8))
        return mutated(random, text, self.pieces, times)


def as_text(sample: str | bytes) -> str:
    return sample if isinstance(sample, str) else sample.decode("utf-8", "surrogateescape")


def as_bytes(sample: str | bytes) -> bytes:
    return sample if isinstance(sample, bytes) else sample.encode()


def mutated_bytes(random: Random, data: bytes) -> bytes:
    """`data` with bytes changed, cut, doubled or left out."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 4, 16))):
        at = random.randrange(len(changed) + 1)
        end = min(len(changed), at + random.choice((1, 2, 4, 16, 100)))
        way = random.randrange(5)
        if way == 0:
            changed[at:end] = random.randbytes(end - at)
        elif way == 1:
            del changed[at:end]
        elif way == 2:
            changed[at:at] = changed[at:end]
        elif way == 3:
            changed[at:end] = random.choice((b"\0", b"\xff", b"\x7f")) * (end - at)
        else:
            del changed[at:]
        if not changed:
            return b""
    return bytes(changed)
