"""Functions of Kernel that fit nowhere else."""

from __future__ import annotations

import random
import time
from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import inspect
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


WIDTH = 80


@method("Kernel", "pp", visibility="private")
def kernel_pp(self: Any, block: Any, *values: Any) -> Any:
    for value in values:
        call(runtime.globals["$stdout"], "write", RString(pretty(value, 0) + "\n"))
    if len(values) < 2:
        return values[0] if values else None
    return RArray(values)


def pretty(value: Any, indentation: int, after: int = 0) -> str:
    """What `pp` writes: as `inspect`, with an item a line where it doesn't fit."""
    shown = inspect(value)
    if indentation + len(shown) + after < WIDTH or not isinstance(value, (list, dict)):
        return shown
    inner = indentation + 1
    if isinstance(value, list):
        opening, closing = "[]"
        items = [pretty(item, inner, 1) for item in value]
    else:
        opening, closing = "{}"
        items = [_pretty_pair(key_value(key), item, inner) for key, item in value.items()]
    return opening + (",\n" + " " * inner).join(items) + closing


def _pretty_pair(key: Any, value: Any, indentation: int) -> str:
    head = f"{inspect(key)}=>"
    shown = inspect(value)
    if indentation + len(head) + len(shown) + 1 < WIDTH:
        return head + shown
    return f"{head}\n{' ' * (indentation + 1)}{pretty(value, indentation + 1, 1)}"


@method("Kernel", "global_variables", visibility="private")
def kernel_global_variables(self: Any, block: Any) -> RArray:
    return RArray(intern(name) for name in {**runtime.globals, **runtime.readers})


@singleton_method("GC", "start", "compact")
def gc_start(self: Any, block: Any, **options: Any) -> None:
    return None


@singleton_method("GC", "enable", "disable")
def gc_switch(self: Any, block: Any) -> bool:
    return False
