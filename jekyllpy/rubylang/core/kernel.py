"""Functions of Kernel that fit nowhere else."""

from __future__ import annotations

import time
from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.formatting import format_text
from jekyllpy.rubylang.implicit import to_str
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.runtime import runtime


@method("Kernel", "sleep", visibility="private")
def kernel_sleep(self: Any, block: Any, seconds: Any = None) -> int:
    start = time.monotonic()
    while seconds is None:
        time.sleep(3600)
    runtime.sleep(seconds)
    return round(time.monotonic() - start)


@method("Kernel", "format", "sprintf", visibility="private")
def kernel_format(self: Any, block: Any, template: Any, *values: Any) -> RString:
    return RString(format_text(to_str(template), list(values)))


@method("Kernel", "printf", visibility="private")
def kernel_printf(self: Any, block: Any, template: Any, *values: Any) -> None:
    call(runtime.globals["$stdout"], "write", kernel_format(self, None, template, *values))


@method("Kernel", "global_variables", visibility="private")
def kernel_global_variables(self: Any, block: Any) -> RArray:
    return RArray(intern(name) for name in {**runtime.globals, **runtime.readers})


@singleton_method("GC", "start", "compact")
def gc_start(self: Any, block: Any, **options: Any) -> None:
    return None


@singleton_method("GC", "enable", "disable")
def gc_switch(self: Any, block: Any) -> bool:
    return False
