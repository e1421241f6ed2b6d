"""Commands: backticks, `system`, `spawn`, `$?`, Process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
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
from jekyllpy.rubylang.objects.stream import RIO, StandardStream, decode
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import name_of, text_or_none, truthy
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.rubylang.std.arguments import path, string, system_error


class Status(RObject):
    """How a command ended."""

    __slots__ = ("code", "pid")

    def __init__(self, cls: RClass, pid: int, code: int) -> None:
        super().__init__(cls)
        self.pid = pid
        self.code = code


define_module("Process")
STATUS = define_class("Process::Status")
define_constant("Process", "WNOHANG", getattr(os, "WNOHANG", 1))

_SHELL_SIGNS = frozenset("*?{}[]<>()~&|\\$;'`\"\n#=%")
# what only a shell knows: its reserved words and special built-in commands
_SHELL_WORDS = frozenset(
    "! . : break case continue do done elif else esac eval exec exit export fi for if in readonly "
    "return set shift then times trap unset until while".split()
)
_DIRECTIONS = {
    "out": "stdout",
    "err": "stderr",
    "in": "stdin",
    1: "stdout",
    2: "stderr",
    0: "stdin",
}


class Command:
    """A command to run: words or a line for the shell, its environment and its streams."""

    def __init__(self, args: tuple[Any, ...], options: dict[str, Any] | None = None) -> None:
        given = list(args)
        self.options: dict[str, Any] = dict(options or {})
        self.environment: dict[str, str] | None = None
        if given and isinstance(given[0], dict):
            self._set_environment(given.pop(0))
        if given and isinstance(given[-1], dict):
            self.redirections = given.pop()
        else:
            self.redirections = {}
        if not given:
            raise error("ArgumentError", "wrong number of arguments (given 0, expected 1+)")
        if isinstance(given[0], list):
            given[0] = given[0][0]
            self.words: list[str] | str = [string(word) for word in given]
        elif len(given) == 1:
            line = string(given[0])
            first = line.split()[:1]
            shell = not first or first[0] in _SHELL_WORDS or not _SHELL_SIGNS.isdisjoint(line)
            self.words = line if shell else line.split()
        else:
            self.words = [string(word) for word in given]

    def _set_environment(self, changes: dict[Any, Any]) -> None:
        self.environment = dict(os.environ)
        for name, value in changes.items():
            if value is None:
                self.environment.pop(string(name), None)
            else:
                self.environment[string(name)] = string(value)

    def start(self, **streams: Any) -> subprocess.Popen[bytes]:
        """Start it."""
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        streams = {**self._redirected(), **dict(streams.items())}
        folder = self.options.get("chdir")
        first = self.words if isinstance(self.words, str) else self.words[0]
        try:
            return subprocess.Popen(
                self.words,
                shell=isinstance(self.words, str),
                env=self.environment,
                cwd=None if folder is None else path(folder),
                **streams,
            )
        except OSError as raised:
            failed = system_error(raised)
            failed.value.message = (
                f"{failed.value.message} - {first.split()[0] if first.split() else first}"
            )
            raise failed from None

    def _redirected(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in {**self.redirections, **self.options}.items():
            names = [
                _DIRECTIONS.get(_stream_name(each))
                for each in (key if isinstance(key, list) else [key])
            ]
            if names[0] is not None:
                target = _target(names[0], value)
                found.update((name, target) for name in names if name is not None)
        return found


def _stream_name(key: Any) -> Any:
    if isinstance(key, StandardStream):
        return {"stdout": "out", "stderr": "err", "stdin": "in"}[key.name]
    return key.name if isinstance(key, Symbol) else key


def _target(name: str, value: Any) -> Any:
    """What a stream of a command is connected to."""
    if isinstance(value, list) and len(value) == 2 and isinstance(value[0], Symbol):
        return _target(name, value[1])
    if value is False or (isinstance(value, Symbol) and value.name == "close"):
        return subprocess.DEVNULL
    if isinstance(value, Symbol) or type(value) is int:
        other = _DIRECTIONS.get(_stream_name(value))
        return subprocess.STDOUT if name == "stderr" and other == "stdout" else None
    if isinstance(value, StandardStream):
        return subprocess.STDOUT if name == "stderr" and value.name == "stdout" else None
    if isinstance(value, RIO):
        return value.both[-1].fileno()
    if isinstance(value, list):
        return open(path(value[0]), string(value[1]) + "b")
    return open(path(value), "rb" if name == "stdin" else "wb")


def finished(process: subprocess.Popen[bytes]) -> Status:
    """Wait for a command's end, and make it `$?`."""
    status = Status(STATUS, process.pid, process.wait())
    runtime.globals["$?"] = status
    return status


@method("Kernel", "`", visibility="private")
def kernel_backtick(self: Any, block: Any, line: Any) -> RString:
    process = Command((line,)).start(stdout=subprocess.PIPE)
    out = process.communicate()[0]
    finished(process)
    return decode(out)


def _is_redirected() -> bool:
    """Whether Python's standard output is another than the process's."""
    try:
        return sys.stdout.fileno() != 1
    except (OSError, ValueError, AttributeError):
        return True


def run(command: Command) -> Status:
    """Run a command that writes where the program does."""
    if not _is_redirected():
        return finished(command.start())
    own = command._redirected()
    process = command.start(**({} if "stdout" in own else {"stdout": subprocess.PIPE}))
    out = process.communicate()[0]
    if out:
        sys.stdout.write(out.decode("utf-8", "surrogateescape"))
    return finished(process)


@method("Kernel", "system", visibility="private")
def kernel_system(self: Any, block: Any, *args: Any, exception: Any = None, **options: Any) -> Any:
    try:
        status = run(Command(args, options))
    except Exception:
        runtime.globals["$?"] = Status(STATUS, 0, 127)
        if truthy(exception):
            raise
        return None
    if truthy(exception) and status.code:
        words = Command(args, options).words
        name = words if isinstance(words, str) else words[0]
        raise error("RuntimeError", f"Command failed with exit {status.code}: {name}")
    return status.code == 0


_children: dict[int, subprocess.Popen[bytes]] = {}


@module_function("Process", "spawn")
@method("Kernel", "spawn", visibility="private")
def kernel_spawn(self: Any, block: Any, *args: Any, **options: Any) -> int:
    process = Command(args, options).start()
    _children[process.pid] = process
    return process.pid


@method("Kernel", "exec", visibility="private")
def kernel_exec(self: Any, block: Any, *args: Any, **options: Any) -> None:
    status = run(Command(args, options))
    raise SystemExit(status.code)


@method("Kernel", "fork", visibility="private")
@module_function("Process", "fork")
def kernel_fork(self: Any, block: Any) -> Any:
    raise error("NotImplementedError", "fork() function is unimplemented on this machine")


@module_function("Process", "wait", "waitpid")
def process_wait(self: Any, block: Any, pid: int = -1, flags: int = 0) -> Any:
    if pid == -1 and _children:
        pid = next(iter(_children))
    process = _children.pop(pid, None)
    if process is None:
        raise error("Errno::ECHILD", "No child processes")
    finished(process)
    return pid


@module_function("Process", "wait2", "waitpid2")
def process_wait2(self: Any, block: Any, pid: int = -1, flags: int = 0) -> RArray:
    found = process_wait(self, None, pid, flags)
    return RArray((found, runtime.globals["$?"]))


@module_function("Process", "waitall")
def process_waitall(self: Any, block: Any) -> RArray:
    return RArray(process_wait2(self, None, pid) for pid in list(_children))


@module_function("Process", "detach")
def process_detach(self: Any, block: Any, pid: int) -> None:
    return None


@module_function("Process", "kill")
def process_kill(self: Any, block: Any, which: Any, *pids: int) -> int:
    number = which
    if type(which) is not int:
        name = name_of(which).removeprefix("SIG")
        number = getattr(signal, f"SIG{name}", None)
        if number is None:
            raise error("ArgumentError", f"unsupported signal `SIG{name}'")
    for pid in pids:
        os.kill(pid, number)
    return len(pids)


@module_function("Process", "ppid")
def process_ppid(self: Any, block: Any) -> int:
    return os.getppid()


@module_function("Process", "uid")
def process_uid(self: Any, block: Any) -> int:
    return 0 if os.name == "nt" else os.getuid()


@module_function("Process", "last_status")
def process_last_status(self: Any, block: Any) -> Any:
    return runtime.globals.get("$?")


@method("Process::Status", "exitstatus")
def status_exitstatus(self: Status, block: Any) -> int | None:
    return self.code if self.code >= 0 else None


@method("Process::Status", "success?")
def status_is_success(self: Status, block: Any) -> bool | None:
    return self.code == 0 if self.code >= 0 else None


@method("Process::Status", "exited?")
def status_has_exited(self: Status, block: Any) -> bool:
    return self.code >= 0


@method("Process::Status", "signaled?")
def status_was_signaled(self: Status, block: Any) -> bool:
    return self.code < 0


@method("Process::Status", "termsig")
def status_signal(self: Status, block: Any) -> int | None:
    return -self.code if self.code < 0 else None


@method("Process::Status", "pid")
def status_pid(self: Status, block: Any) -> int:
    return self.pid


@method("Process::Status", "to_i")
def status_to_i(self: Status, block: Any) -> int:
    return self.code << 8 if self.code >= 0 else -self.code


@method("Process::Status", "==")
def status_equal(self: Status, block: Any, other: Any) -> bool:
    own = status_to_i(self, None)
    return bool(own == (status_to_i(other, None) if isinstance(other, Status) else other))


@method("Process::Status", "to_s")
def status_to_s(self: Status, block: Any) -> RString:
    if self.code >= 0:
        return RString(f"pid {self.pid} exit {self.code}")
    return RString(f"pid {self.pid} SIG{signal.Signals(-self.code).name[3:]} (signal {-self.code})")


@method("Process::Status", "inspect")
def status_inspect(self: Status, block: Any) -> RString:
    return RString(f"#<Process::Status: {status_to_s(self, None).text}>")


@method("Kernel", "trap", visibility="private")
def kernel_trap(self: Any, block: Any, which: Any, command: Any = None) -> Any:
    name = name_of(which).removeprefix("SIG") if type(which) is not int else which
    if name == "EXIT":
        call(self, "at_exit", block=block)
        return None
    number = name if type(name) is int else getattr(signal, f"SIG{name}")
    action: Any = signal.SIG_DFL
    if block is not None:
        action = lambda caught, frame: block.call(caught)  # noqa: E731
    elif text_or_none(command) in ("IGNORE", "SIG_IGN", ""):
        action = signal.SIG_IGN
    signal.signal(number, action)
    return RString("DEFAULT")
