"""Global variables that are there from the start, and those that are more than a value."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString

if TYPE_CHECKING:
    from jekyllpy.rubylang.runtime import Runtime

_SAME = {"$:": "$LOAD_PATH", "$-I": "$LOAD_PATH", "$PROGRAM_NAME": "$0", '$"': "$LOADED_FEATURES"}


def prepare(runtime: Runtime) -> None:
    """Set them."""
    runtime.globals.update(
        {
            "$LOAD_PATH": RArray(),
            "$LOADED_FEATURES": RArray(),
            "$0": RString("ruby"),
            "$,": None,
            "$/": "\n",
            "$;": None,
            "$VERBOSE": False,
            "$DEBUG": False,
        }
    )
    for name, other in _SAME.items():
        runtime.readers[name] = _reader(runtime, other)
        runtime.writers[name] = _writer(runtime, other)
    runtime.readers["$~"] = lambda: runtime.last_match
    runtime.writers["$~"] = lambda match: setattr(runtime, "last_match", match)
    for name, part in _PARTS_OF_MATCH.items():
        runtime.readers[name] = _match_reader(runtime, part)
    runtime.readers["$$"] = os.getpid
    runtime.readers["$!"] = lambda: runtime.error
    runtime.readers["$@"] = lambda: _backtrace(runtime)


_PARTS_OF_MATCH: dict[str, Any] = {
    "$&": lambda match: match.match.group(),
    "$`": lambda match: match.match.string[: match.match.start()],
    "$'": lambda match: match.match.string[match.match.end() :],
    "$+": lambda match: next(
        (group for group in reversed(match.match.groups()) if group is not None), None
    ),
}


def _match_reader(runtime: Runtime, part: Any) -> Any:
    def read() -> Any:
        found = None if runtime.last_match is None else part(runtime.last_match)
        return None if found is None else RString(found)

    return read


def _reader(runtime: Runtime, name: str) -> Any:
    return lambda: runtime.globals.get(name)


def _writer(runtime: Runtime, name: str) -> Any:
    return lambda value: runtime.globals.__setitem__(name, value)


def _backtrace(runtime: Runtime) -> Any:
    if runtime.error is None or runtime.error.backtrace is None:
        return None
    return RArray(runtime.error.backtrace)
