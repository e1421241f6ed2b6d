"""Ruby's core classes, a module for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.rubylang.core import base  # isort: skip - the classes, before their methods
from jekyllpy.rubylang.core import (
    array,
    catching,
    conversions,
    exception,
    frames,
    global_variables,
    hash,
    integer,
    io,
    io_reading,
    io_writing,
    kernel,
    loading,
    modules,
    nil,
    objects,
    procs,
    ranges,
    reflection,
    string,
    symbol,
)

if TYPE_CHECKING:
    from jekyllpy.rubylang.runtime import Runtime

__all__ = [
    "array",
    "base",
    "catching",
    "conversions",
    "exception",
    "frames",
    "hash",
    "integer",
    "io",
    "io_reading",
    "io_writing",
    "kernel",
    "loading",
    "modules",
    "nil",
    "objects",
    "prepare",
    "procs",
    "ranges",
    "reflection",
    "string",
    "symbol",
]


def prepare(runtime: Runtime) -> None:
    """Give global variables and constants their first values."""
    global_variables.prepare(runtime)
    io.prepare(runtime)
