"""Ruby's Random, `rand` and `srand`."""

from __future__ import annotations

import random
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_int
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.random import SHARED, RRandom
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString, binary
from jekyllpy.rubylang.operations import inspect

define_class("Random", types=(RRandom,))


@singleton_method("Random", "new")
def random_new(self: Any, block: Any, seed: Any = None) -> RRandom:
    return RRandom(None if seed is None else to_int(seed))


def number_from(generator: RRandom, limit: Any, lenient: bool) -> Any:
    """What `rand` gives for its argument."""
    source = generator.source
    if limit is None or (lenient and limit == 0):
        return source.random()
    if isinstance(limit, Range):
        return _within(generator, limit)
    if type(limit) is float and not lenient:
        return source.random() * limit
    most = abs(to_int(limit)) if lenient else to_int(limit)
    if most <= 0:
        raise error("ArgumentError", f"invalid argument - {inspect(limit)}")
    return generator.upto(most - 1)


def _within(generator: RRandom, limits: Range) -> Any:
    first, last = limits.first, limits.last
    if isinstance(first, float) or isinstance(last, float):
        drawn = generator.source.random() if limits.exclusive else generator.closed_fraction()
        return drawn * (last - first) + first if last >= first else None
    most = last - first - (1 if limits.exclusive else 0)
    return first + generator.upto(most) if most >= 0 else None


@method("Random", "rand")
def random_rand(self: RRandom, block: Any, limit: Any = None) -> Any:
    return number_from(self, limit, False)


@method("Random", "seed")
def random_seed(self: RRandom, block: Any) -> int:
    return self.seed


@method("Random", "bytes")
def random_bytes(self: RRandom, block: Any, count: int) -> RString:
    return binary(self.octets(count))


@singleton_method("Random", "rand", "random_number")
def random_class_rand(self: Any, block: Any, limit: Any = None) -> Any:
    return number_from(SHARED, limit, False)


@singleton_method("Random", "new_seed")
def random_new_seed(self: Any, block: Any) -> int:
    return random.getrandbits(128)


@singleton_method("Random", "bytes")
def random_class_bytes(self: Any, block: Any, count: int) -> Any:
    return random_bytes(SHARED, None, count)


@singleton_method("Random", "srand")
@method("Kernel", "srand", visibility="private")
def random_srand(self: Any, block: Any, seed: Any = None) -> int:
    before = SHARED.seed
    SHARED.sow(None if seed is None else to_int(seed))
    return before


@method("Kernel", "rand", visibility="private")
def kernel_rand(self: Any, block: Any, limit: Any = None) -> Any:
    return number_from(SHARED, limit, True)
