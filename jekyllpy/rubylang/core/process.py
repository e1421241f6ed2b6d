"""Ruby's Process: clocks and its number."""

from __future__ import annotations

import os
import time
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_constant, define_module, module_function
from jekyllpy.rubylang.operations import name_of

define_module("Process")

_CLOCKS = {
    "CLOCK_REALTIME": time.CLOCK_REALTIME,
    "CLOCK_MONOTONIC": time.CLOCK_MONOTONIC,
    "CLOCK_PROCESS_CPUTIME_ID": time.CLOCK_PROCESS_CPUTIME_ID,
}
for _name, _clock in _CLOCKS.items():
    define_constant("Process", _name, _clock)

_PER_SECOND = {"second": 1, "millisecond": 1_000, "microsecond": 1_000_000, "nanosecond": 10**9}


@module_function("Process", "clock_gettime")
def process_clock(self: Any, block: Any, clock: int, unit: Any = None) -> Any:
    name = "float_second" if unit is None else name_of(unit)
    nanoseconds = time.clock_gettime_ns(clock)
    per_second = _PER_SECOND.get(name.removeprefix("float_"))
    if per_second is None:
        raise error("ArgumentError", f"unexpected unit: {name}")
    if name.startswith("float_"):
        return nanoseconds * per_second / 10**9
    return nanoseconds * per_second // 10**9


@module_function("Process", "pid")
def process_pid(self: Any, block: Any) -> int:
    return os.getpid()


@module_function("Process", "ppid")
def process_parent(self: Any, block: Any) -> int:
    return os.getppid()
