"""Ruby's Benchmark."""

from __future__ import annotations

import time
from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import (
    define_class,
    define_constant,
    define_module,
    method,
    module_function,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.runtime import runtime


class Times(RObject):
    """How long something took."""

    __slots__ = ("label", "real", "stime", "utime")

    def __init__(
        self, cls: RClass, utime: float = 0, stime: float = 0, real: float = 0, label: str = ""
    ) -> None:
        super().__init__(cls)
        self.utime, self.stime, self.real, self.label = utime, stime, real, label


class Report(RObject):
    """What a block of `bm` reports to."""

    __slots__ = ("found", "width")
    found: Any
    width: Any


define_module("Benchmark")
TMS = define_class("Benchmark::Tms", allocate=Times)
REPORT = define_class("Benchmark::Report", allocate=Report)
define_constant("Benchmark", "CAPTION", "      user     system      total        real\n")


def measured(block: Any, label: str = "") -> Times:
    """How long a block takes."""
    before, start = time.process_time(), time.perf_counter()
    block.call()
    return Times(TMS, time.process_time() - before, 0.0, time.perf_counter() - start, label)


@module_function("Benchmark", "realtime")
def benchmark_realtime(self: Any, block: Any) -> float:
    return measured(block).real


@module_function("Benchmark", "measure")
def benchmark_measure(self: Any, block: Any, label: Any = "") -> Times:
    return measured(block, to_s(label))


@module_function("Benchmark", "bm", "bmbm", "benchmark")
def benchmark_bm(self: Any, block: Any, width: Any = 0, *rest: Any) -> RArray:
    report = Report(REPORT)
    report.width = width if type(width) is int else 0
    report.found = []
    call(
        runtime.globals["$stdout"],
        "write",
        " " * report.width + "      user     system      total        real\n",
    )
    block.call(report)
    return RArray(report.found)


@method("Benchmark::Report", "report", "item")
def report_report(self: Report, block: Any, label: Any = "") -> Times:
    found = measured(block, to_s(label))
    self.found.append(found)
    line = to_s(label).ljust(self.width) + formatted(found)
    call(runtime.globals["$stdout"], "write", line)
    return found


def formatted(times: Times) -> str:
    """A line as Ruby writes it."""
    total = times.utime + times.stime
    return f"{times.utime:10.6f} {times.stime:10.6f} {total:10.6f} ({times.real:10.6f})\n"


@method("Benchmark::Tms", "real")
def tms_real(self: Times, block: Any) -> float:
    return self.real


@method("Benchmark::Tms", "utime")
def tms_utime(self: Times, block: Any) -> float:
    return self.utime


@method("Benchmark::Tms", "stime")
def tms_stime(self: Times, block: Any) -> float:
    return self.stime


@method("Benchmark::Tms", "total")
def tms_total(self: Times, block: Any) -> float:
    return self.utime + self.stime


@method("Benchmark::Tms", "label")
def tms_label(self: Times, block: Any) -> RString:
    return RString(self.label)


@method("Benchmark::Tms", "format", "to_s")
def tms_format(self: Times, block: Any, *args: Any) -> RString:
    return RString(formatted(self))
