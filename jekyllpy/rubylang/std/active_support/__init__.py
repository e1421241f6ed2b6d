"""The part of ActiveSupport that plugins use: what it adds to Ruby's classes, and its helpers."""

from __future__ import annotations

from jekyllpy.rubylang.std.active_support import (
    arrays,
    durations,
    extension,
    hashes,
    indifferent,
    inflections,
    numbers,
    objects,
    strings,
    times,
)

__all__ = [
    "arrays",
    "durations",
    "extension",
    "hashes",
    "indifferent",
    "inflections",
    "numbers",
    "objects",
    "start",
    "strings",
    "times",
]

start = extension.add_all
