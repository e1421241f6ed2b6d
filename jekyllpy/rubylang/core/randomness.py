"""Ruby's Random: other numbers than Ruby's for the same seed, but the same ones every time."""

from __future__ import annotations

import random
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_int
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString, binary
from jekyllpy.rubylang.operations import inspect


class RRandom:
    """A generator of random numbers."""

    __slots__ = ("__dict__", "seed", "source")

    def __init__(self, seed: int | None = None) -> None:
        self.seed = random.getrandbits(64) if seed is None else seed
        self.source = random.Random(self.seed)


define_class("Random", types=(RRandom,))
_shared = RRandom()


@singleton_method("Random", "new")
def random_new(self: Any, block: Any, seed: Any = None) -> RRandom:
    return RRandom(None if seed is None else to_int(seed))


def number_from(generator: RRandom, limit: Any, lenient: bool) -> Any:
    """What `rand` gives for its argument."""
    source = generator.source
    if limit is None or (lenient and limit == 0):
        return source.random()
    if isinstance(limit, Range):
        if isinstance(limit.first, float) or isinstance(limit.last, float):
            return source.uniform(limit.first, limit.last)
        last = limit.last - (1 if limit.exclusive else 0)
        return source.randint(limit.first, last) if last >= limit.first else None
    if type(limit) is float and not lenient:
        return source.random() * limit
    most = abs(to_int(limit)) if lenient else to_int(limit)
    if most <= 0:
        raise error("ArgumentError", f"invalid argument - {inspect(limit)}")
    return source.randrange(most)


@method("Random", "rand")
def random_rand(self: RRandom, block: Any, limit: Any = None) -> Any:
    return number_from(self, limit, False)


@method("Random", "seed")
def random_seed(self: RRandom, block: Any) -> int:
    return self.seed


@method("Random", "bytes")
def random_bytes(self: RRandom, block: Any, count: int) -> RString:
    return binary(self.source.randbytes(count))


@singleton_method("Random", "rand", "random_number")
def random_class_rand(self: Any, block: Any, limit: Any = None) -> Any:
    return number_from(_shared, limit, False)


@singleton_method("Random", "new_seed")
def random_new_seed(self: Any, block: Any) -> int:
    return random.getrandbits(128)


@singleton_method("Random", "bytes")
def random_class_bytes(self: Any, block: Any, count: int) -> Any:
    return random_bytes(_shared, None, count)


@singleton_method("Random", "srand")
@method("Kernel", "srand", visibility="private")
def random_srand(self: Any, block: Any, seed: Any = None) -> int:
    before = _shared.seed
    _shared.seed = random.getrandbits(64) if seed is None else to_int(seed)
    _shared.source.seed(_shared.seed)
    return before


@method("Kernel", "rand", visibility="private")
def kernel_rand(self: Any, block: Any, limit: Any = None) -> Any:
    return number_from(_shared, limit, True)
