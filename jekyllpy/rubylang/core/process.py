"""Process and Signal: clocks, ids, and signals that are left to the host."""

from __future__ import annotations

import os
import time
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import (
    define_constant,
    module_function,
    singleton_method,
)

# the numbers that Ruby has for clocks on Linux, and Python's clocks
_CLOCKS = {
    "CLOCK_REALTIME": (0, time.time_ns),
    "CLOCK_MONOTONIC": (1, time.monotonic_ns),
    "CLOCK_PROCESS_CPUTIME_ID": (2, time.process_time_ns),
    "CLOCK_THREAD_CPUTIME_ID": (3, time.thread_time_ns),
}
_CLOCK_BY_NUMBER = dict(_CLOCKS.values())
for _name, (_number, _) in _CLOCKS.items():
    define_constant("Process", _name, _number)

# units: nanoseconds in one, and whether whole numbers are told
_UNITS = {
    "float_second": (10**9, False),
    "float_millisecond": (10**6, False),
    "float_microsecond": (10**3, False),
    "second": (10**9, True),
    "millisecond": (10**6, True),
    "microsecond": (10**3, True),
    "nanosecond": (1, True),
}


@module_function("Process", "clock_gettime")
def process_clock(self: Any, block: Any, clock: Any, unit: Any = None) -> Any:
    if clock not in _CLOCK_BY_NUMBER:
        raise error("Errno::EINVAL", "Invalid argument - clock_gettime")
    size, whole = _UNITS["float_second" if unit is None else unit.name]
    now = _CLOCK_BY_NUMBER[clock]()
    return now // size if whole else now / size


@module_function("Process", "pid")
def process_pid(self: Any, block: Any) -> int:
    return os.getpid()


@module_function("Process", "ppid")
def process_ppid(self: Any, block: Any) -> int:
    return os.getppid()


@singleton_method("Signal", "trap")
def signal_trap(self: Any, block: Any, name: Any, command: Any = None) -> str:
    return "DEFAULT"
