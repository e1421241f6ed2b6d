"""Streams to and from commands: `IO.popen`, `IO.pipe`, Open3."""

from __future__ import annotations

import os
import subprocess
from typing import Any

from jekyllpy.rubylang.core.io import IO
from jekyllpy.rubylang.native import (
    define_class,
    define_module,
    method,
    module_function,
    singleton_method,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.stream import RIO, decode
from jekyllpy.rubylang.objects.string import UTF_8, binary
from jekyllpy.rubylang.operations import text_or_none, truthy
from jekyllpy.rubylang.std.arguments import data, string
from jekyllpy.rubylang.std.processes import Command, Status, finished

define_module("Open3")


class Child:
    """A command at the other end of a stream."""

    def __init__(self, popen: subprocess.Popen[bytes]) -> None:
        self.popen = popen

    def finish(self) -> Status:
        """Wait until it has ended."""
        return finished(self.popen)


def popen(command: Any, mode: Any = None, options: dict[str, Any] | None = None) -> RIO:
    """A stream of a command's output, or input, or both."""
    args = tuple(command) if isinstance(command, list) else (command,)
    letters = string(mode) if text_or_none(mode) is not None else "r"
    reads = letters.startswith("r") or "+" in letters
    writes = not letters.startswith("r") or "+" in letters
    process = Command(args, options).start(
        **({"stdout": subprocess.PIPE} if reads else {}),
        **({"stdin": subprocess.PIPE} if writes else {}),
    )
    stream = RIO(IO, process.stdout, process.stdin)
    stream.process = Child(process)
    return stream


@singleton_method("IO", "popen")
def io_popen(self: Any, block: Any, *args: Any, **options: Any) -> Any:
    given = list(args)
    environment = [given.pop(0)] if given and isinstance(given[0], dict) else []
    command, *rest = given
    words = list(command) if isinstance(command, list) else [command]
    from jekyllpy.rubylang.std.file import yielded

    return yielded(popen([*environment, *words], rest[0] if rest else None, options), block)


@singleton_method("IO", "pipe")
def io_pipe(self: Any, block: Any, *args: Any, **options: Any) -> Any:
    source, target = os.pipe()
    ends = RArray((RIO(IO, os.fdopen(source, "rb")), RIO(IO, None, os.fdopen(target, "wb", 0))))
    if block is None:
        return ends
    try:
        return block.call(*ends)
    finally:
        for end in ends:
            end.close()


def _between_pipes(
    args: tuple[Any, ...], options: dict[str, Any], err: Any
) -> subprocess.Popen[bytes]:
    """A command with pipes to its input and from its output; its errors go to `err`."""
    streams = {} if err is None else {"stderr": err}
    return Command(args, options).start(stdin=subprocess.PIPE, stdout=subprocess.PIPE, **streams)


def _captured(
    args: tuple[Any, ...], options: dict[str, Any], *, err: Any
) -> tuple[bytes, bytes, Status]:
    stdin_data = options.pop("stdin_data", None)
    options.pop("binmode", None)
    process = _between_pipes(args, options, err)
    out, error_output = process.communicate(b"" if stdin_data is None else data(stdin_data))
    return out, error_output or b"", finished(process)


def _string(content: bytes, options: dict[str, Any]) -> Any:
    return binary(content) if truthy(options.get("binmode")) else decode(content, UTF_8)


@module_function("Open3", "capture3")
def open3_capture3(self: Any, block: Any, *args: Any, **options: Any) -> RArray:
    out, err, status = _captured(args, dict(options), err=subprocess.PIPE)
    return RArray((_string(out, options), _string(err, options), status))


@module_function("Open3", "capture2")
def open3_capture2(self: Any, block: Any, *args: Any, **options: Any) -> RArray:
    out, _, status = _captured(args, dict(options), err=None)
    return RArray((_string(out, options), status))


@module_function("Open3", "capture2e")
def open3_capture2e(self: Any, block: Any, *args: Any, **options: Any) -> RArray:
    out, _, status = _captured(args, dict(options), err=subprocess.STDOUT)
    return RArray((_string(out, options), status))


class Waiter(RObject):
    """What `popen3` gives to wait with."""

    __slots__ = ("child",)
    child: Any


WAITER = define_class("Process::Waiter")


@method("Process::Waiter", "value", "join")
def waiter_value(self: Waiter, block: Any) -> Status:
    status: Status = self.child.finish()
    return status


@method("Process::Waiter", "pid")
def waiter_pid(self: Waiter, block: Any) -> int:
    return int(self.child.popen.pid)


@method("Process::Waiter", "alive?")
def waiter_is_alive(self: Waiter, block: Any) -> bool:
    return self.child.popen.poll() is None


def _open(args: tuple[Any, ...], options: dict[str, Any], err: Any, block: Any) -> Any:
    process = _between_pipes(args, options, err)
    waiter = Waiter(WAITER)
    waiter.child = Child(process)
    streams = [RIO(IO, None, process.stdin), RIO(IO, process.stdout)]
    if err == subprocess.PIPE:
        streams.append(RIO(IO, process.stderr))
    if process.stdin is not None:
        streams[0].ivars["@sync"] = True
    if block is None:
        return RArray((*streams, waiter))
    try:
        return block.call(*streams, waiter)
    finally:
        for stream in streams:
            if not stream.closed:
                stream.close()
        waiter.child.finish()


@module_function("Open3", "popen3")
def open3_popen3(self: Any, block: Any, *args: Any, **options: Any) -> Any:
    return _open(args, options, subprocess.PIPE, block)


@module_function("Open3", "popen2")
def open3_popen2(self: Any, block: Any, *args: Any, **options: Any) -> Any:
    return _open(args, options, None, block)


@module_function("Open3", "popen2e")
def open3_popen2e(self: Any, block: Any, *args: Any, **options: Any) -> Any:
    return _open(args, options, subprocess.STDOUT, block)
