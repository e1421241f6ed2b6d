"""Ruby's standard library, a module for each part; imported when a program needs it.

What Jekyll itself has loaded is there without `require`, as it is in a plugin.
"""

from __future__ import annotations

import datetime
from importlib import import_module
from typing import Any

from jekyllpy.rubylang.std.tables import CONSTANTS, LIBRARIES, METHODS, TIME

__all__ = ["CONSTANTS", "LATE_TYPES", "LIBRARIES", "METHODS", "import_parts", "load_constant"]

# Python's types whose classes aren't there from the start
LATE_TYPES: dict[type, tuple[str, ...]] = {datetime.datetime: TIME, datetime.date: TIME}


def import_parts(names: tuple[str, ...]) -> None:
    """Import modules of this package; those with a `start` do more for each program."""
    for name in names:
        start = getattr(import_module(f"jekyllpy.rubylang.std.{name}"), "start", None)
        if start is not None:
            start()


def load_constant(name: str) -> Any:
    """The constant of that full name, which a part of the library makes."""
    from jekyllpy.rubylang.native import MODULES, OBJECT

    import_parts(CONSTANTS[name])
    outer, _, own = name.rpartition("::")
    return (MODULES[outer] if outer else OBJECT).constants[own]
