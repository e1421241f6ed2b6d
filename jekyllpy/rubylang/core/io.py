"""Ruby's IO: the standard streams, and what `puts`, `print` and `p` write to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import define_class, define_constant, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.stream import RIO, StandardStream
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect, text_or_none, to_s
from jekyllpy.rubylang.runtime import runtime

if TYPE_CHECKING:
    from jekyllpy.rubylang.runtime import Runtime

IO = define_class("IO", allocate=RIO)

STDOUT, STDERR, STDIN = (StandardStream(IO, name) for name in ("stdout", "stderr", "stdin"))
define_constant("Object", "STDOUT", STDOUT)
define_constant("Object", "STDERR", STDERR)
define_constant("Object", "STDIN", STDIN)
define_constant("Object", "ARGV", RArray())


def prepare(runtime: Runtime) -> None:
    """Set `$stdout` and its kin."""
    runtime.globals.update({"$stdout": STDOUT, "$stderr": STDERR, "$stdin": STDIN})
    runtime.readers["$>"] = lambda: runtime.globals["$stdout"]
    runtime.writers["$>"] = lambda value: runtime.globals.__setitem__("$stdout", value)


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


def as_string(value: Any) -> RString | str:
    """The value itself if it is a String, else what it is as one."""
    return value if text_or_none(value) is not None else to_s(value)


def character(value: Any) -> RString:
    """What `putc` writes: a character by its number, or the first one of a text."""
    return RString(chr(value) if type(value) is int else to_s(value)[:1])


def _out() -> Any:
    return runtime.globals["$stdout"]


@method("Kernel", "puts", visibility="private")
def kernel_puts(self: Any, block: Any, *values: Any) -> None:
    call(_out(), "puts", *values)


@method("Kernel", "print", visibility="private")
def kernel_print(self: Any, block: Any, *values: Any) -> None:
    call(_out(), "print", *values)


@method("Kernel", "putc", visibility="private")
def kernel_putc(self: Any, block: Any, value: Any) -> Any:
    call(_out(), "write", character(value))
    return value


@method("Kernel", "p", visibility="private")
def kernel_p(self: Any, block: Any, *values: Any) -> Any:
    for value in values:
        call(_out(), "write", RString(inspect(value) + "\n"))
    if len(values) < 2:
        return values[0] if values else None
    return RArray(values)


@method("Kernel", "warn", visibility="private")
def kernel_warn(
    self: Any, block: Any, *values: Any, uplevel: Any = None, category: Any = None
) -> None:
    if values:
        call(runtime.globals["$stderr"], "write", RString(puts_text(values)))


@method("Kernel", "gets", visibility="private")
def kernel_gets(self: Any, block: Any, *args: Any, **options: Any) -> Any:
    from jekyllpy.rubylang.core.io_reading import stream_gets

    return stream_gets(runtime.globals["$stdin"], None, *args, **options)
