"""Functions of Kernel that fit nowhere else."""

from __future__ import annotations

import random
import time
from typing import Any

from jekyllpy.rubylang.native import define_module, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.runtime import runtime

_random = random.Random()


@method("Kernel", "rand", visibility="private")
def kernel_rand(self: Any, block: Any, limit: Any = None) -> Any:
    if limit is None or limit == 0:
        return _random.random()
    if isinstance(limit, Range):
        if isinstance(limit.first, float) or isinstance(limit.last, float):
            return _random.uniform(limit.first, limit.last)
        return _random.randint(limit.first, limit.last - (1 if limit.exclusive else 0))
    return _random.randrange(abs(int(limit)))


@method("Kernel", "srand", visibility="private")
def kernel_srand(self: Any, block: Any, seed: Any = 0) -> int:
    _random.seed(seed)
    return 0


@method("Kernel", "sleep", visibility="private")
def kernel_sleep(self: Any, block: Any, seconds: Any = None) -> int:
    start = time.monotonic()
    while seconds is None:
        time.sleep(3600)
    time.sleep(seconds)
    return round(time.monotonic() - start)


@method("Kernel", "global_variables", visibility="private")
def kernel_global_variables(self: Any, block: Any) -> RArray:
    return RArray(intern(name) for name in {**runtime.globals, **runtime.readers})


define_module("GC")


@singleton_method("GC", "start", "compact")
def gc_start(self: Any, block: Any, **options: Any) -> None:
    return None


@singleton_method("GC", "enable", "disable")
def gc_switch(self: Any, block: Any) -> bool:
    return False
