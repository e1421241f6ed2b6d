"""Ruby's IO: what `puts`, `print` and `p` write to."""

from __future__ import annotations

import sys
from typing import IO, TYPE_CHECKING, Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import define_class, define_constant, method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect, to_s
from jekyllpy.rubylang.runtime import runtime

if TYPE_CHECKING:
    from jekyllpy.rubylang.runtime import Runtime


class RIO:
    """A stream. `stream()` gives Python's, which may change for the standard ones."""

    __slots__ = ("__dict__", "name")

    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def stream(self) -> IO[str]:
        """Python's stream of that name, as it is now."""
        found: IO[str] = getattr(sys, self.name)
        return found


define_class("IO", types=(RIO,))

STDOUT, STDERR, STDIN = RIO("stdout"), RIO("stderr"), RIO("stdin")
define_constant("Object", "STDOUT", STDOUT)
define_constant("Object", "STDERR", STDERR)
define_constant("Object", "STDIN", STDIN)


def prepare(runtime: Runtime) -> None:
    """Set `$stdout` and its kin."""
    runtime.globals.update({"$stdout": STDOUT, "$stderr": STDERR, "$stdin": STDIN, "$>": STDOUT})


def lines_of(value: Any, seen: tuple[int, ...] = ()) -> list[str]:
    """What `puts` writes for a value: a line, or one for each item of an Array."""
    if isinstance(value, list):
        if id(value) in seen:
            return ["[...]"]
        return [line for item in value for line in lines_of(item, (*seen, id(value)))]
    return [to_s(value)]


def puts_text(values: tuple[Any, ...]) -> str:
    """All that `puts` writes for its arguments."""
    if not values:
        return "\n"
    lines = [line for value in values for line in lines_of(value)]
    if not lines and len(values) == 1 and values[0] == []:
        return "\n"
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


@method("IO", "write")
def io_write(self: RIO, block: Any, *values: Any) -> int:
    whole = "".join(to_s(value) for value in values)
    self.stream.write(whole)
    return len(whole.encode("utf-8", "surrogateescape"))


@method("IO", "puts")
def io_puts(self: Any, block: Any, *values: Any) -> None:
    call(self, "write", RString(puts_text(values)))


@method("IO", "print")
def io_print(self: Any, block: Any, *values: Any) -> None:
    call(self, "write", *values)


@method("IO", "<<")
def io_append(self: Any, block: Any, value: Any) -> Any:
    call(self, "write", value)
    return self


@method("IO", "flush", "fsync")
def io_flush(self: RIO, block: Any) -> RIO:
    self.stream.flush()
    return self


@method("IO", "sync")
def io_sync(self: RIO, block: Any) -> bool:
    return True


@method("IO", "sync=")
def io_set_sync(self: RIO, block: Any, value: Any) -> Any:
    return value


@method("IO", "tty?", "isatty")
def io_is_tty(self: RIO, block: Any) -> bool:
    return self.stream.isatty()


def _out() -> Any:
    return runtime.globals["$stdout"]


@method("Kernel", "puts", visibility="private")
def kernel_puts(self: Any, block: Any, *values: Any) -> None:
    call(_out(), "puts", *values)


@method("Kernel", "print", visibility="private")
def kernel_print(self: Any, block: Any, *values: Any) -> None:
    call(_out(), "print", *values)


@method("Kernel", "p", visibility="private")
def kernel_p(self: Any, block: Any, *values: Any) -> Any:
    for value in values:
        call(_out(), "write", RString(inspect(value) + "\n"))
    if len(values) < 2:
        return values[0] if values else None
    from jekyllpy.rubylang.objects.array import RArray

    return RArray(values)


@method("Kernel", "warn", visibility="private")
def kernel_warn(
    self: Any, block: Any, *values: Any, uplevel: Any = None, category: Any = None
) -> None:
    if values:
        call(runtime.globals["$stderr"], "write", RString(puts_text(values)))
