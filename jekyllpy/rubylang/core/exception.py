"""Ruby's exceptions: `raise` and the methods of exception objects."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of, module_inspect, responds_to
from jekyllpy.rubylang.errors import RubyError, error, make_exception
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.exception import RException
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString, text
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import equal, text_or_none, to_s
from jekyllpy.rubylang.runtime import runtime

_UNSET = object()


@method("Kernel", "raise", "fail", visibility="private")
def kernel_raise(self: Any, block: Any, *args: Any, cause: Any = _UNSET, **keywords: Any) -> Any:
    if keywords:
        args = (*args, RHash((intern(name), value) for name, value in keywords.items()))
    value = _exception_of(args)
    if len(args) > 2 and args[2] is not None:
        value.backtrace = [to_s(line) for line in _as_lines(args[2])]
    if cause is not _UNSET:
        value.cause = cause
    elif value.cause is None and runtime.error is not value:
        value.cause = runtime.error
    raise RubyError(value)


def _as_lines(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _exception_of(args: tuple[Any, ...]) -> RException:
    """The exception that the arguments of `raise` mean."""
    if not args:
        if runtime.error is not None:
            found: RException = runtime.error
            return found
        return make_exception("RuntimeError", "")
    first, rest = args[0], args[1:2]
    message = text_or_none(first)
    if message is not None:
        return make_exception("RuntimeError", message)
    if isinstance(first, RException) and not rest:
        made = first
    elif responds_to(first, "exception"):
        made = call(first, "exception", *rest)
    else:
        made = None
    if not isinstance(made, RException):
        raise error("TypeError", "exception class/object expected")
    return made


@singleton_method("Exception", "exception")
def exception_exception(self: RClass, block: Any, *args: Any) -> Any:
    return call(self, "new", *args)


@method("Exception", "initialize", visibility="private")
def exception_initialize(self: RException, block: Any, message: Any = None) -> None:
    self.message = message


@method("Exception", "exception")
def exception_again(self: RException, block: Any, message: Any = _UNSET) -> RException:
    if message is _UNSET or message is self:
        return self
    made = RException(self.cls, message)
    made.ivars = dict(self.ivars)
    return made


@method("Exception", "to_s")
def exception_to_s(self: RException, block: Any) -> Any:
    if self.message is None:
        return RString(module_inspect(self.cls.real))
    return RString(to_s(self.message))


@method("Exception", "message")
def exception_message(self: RException, block: Any) -> Any:
    return RString(to_s(call(self, "to_s")))


@method("Exception", "detailed_message")
def exception_detailed(self: RException, block: Any, highlight: Any = False) -> Any:
    return RString(f"{message_of(self)} ({module_inspect(self.cls.real)})")


@method("Exception", "full_message")
def exception_full_message(
    self: RException, block: Any, *, highlight: Any = False, order: Any = None
) -> RString:
    return RString(full_message(self))


@method("Exception", "inspect")
def exception_inspect(self: RException, block: Any) -> RString:
    shown = to_s(self)
    name = module_inspect(self.cls.real)
    return RString(f"#<{name}: {shown}>" if shown else name)


@method("Exception", "backtrace")
def exception_backtrace(self: RException, block: Any) -> Any:
    return None if self.backtrace is None else RArray(RString(line) for line in self.backtrace)


@method("Exception", "set_backtrace")
def exception_set_backtrace(self: RException, block: Any, lines: Any) -> Any:
    self.backtrace = None if lines is None else [to_s(line) for line in _as_lines(lines)]
    return lines


@method("Exception", "cause")
def exception_cause(self: RException, block: Any) -> Any:
    return self.cause


@method("Exception", "==")
def exception_equal(self: RException, block: Any, other: Any) -> bool:
    if self is other:
        return True
    return (
        isinstance(other, RException)
        and class_of(self).real is class_of(other).real
        and equal(call(self, "message"), call(other, "message"))
    )


def message_of(value: RException) -> str:
    """What `message` gives, as Python text."""
    return to_s(call(value, "message"))


def full_message(value: RException) -> str:
    """The message with class and backtrace, as an uncaught exception is told."""
    lines = value.backtrace or []
    head = f"{lines[0]}: " if lines else ""
    first, line_break, more = message_of(value).partition("\n")
    told = f"{head}{first} ({module_inspect(value.cls.real)}){line_break}{more}"
    return "\n".join([told, *(f"\tfrom {line}" for line in lines[1:])])


def _ivar_reader(cls: str, name: str) -> None:
    @method(cls, name)
    def read(self: RObject, block: Any) -> Any:
        return self.ivars.get(f"@{name}")


for _cls, _names in {
    "NameError": ("name", "receiver"),
    "NoMethodError": ("args",),
    "KeyError": ("key", "receiver"),
    "FrozenError": ("receiver",),
    "StopIteration": ("result",),
    "LoadError": ("path",),
    "SystemExit": ("status",),
    "UncaughtThrowError": ("tag", "value"),
    "NoMatchingPatternKeyError": ("key", "matchee"),
}.items():
    for _name in _names:
        _ivar_reader(_cls, _name)


@method("NameError", "initialize", visibility="private")
def name_error_initialize(
    self: RException, block: Any, message: Any = None, name: Any = None, *, receiver: Any = None
) -> None:
    self.message = message
    self.ivars.update({"@name": name, "@receiver": receiver})


@method("KeyError", "initialize", visibility="private")
def key_error_initialize(
    self: RException, block: Any, message: Any = None, *, receiver: Any = None, key: Any = None
) -> None:
    self.message = message
    self.ivars.update({"@key": key, "@receiver": receiver})


@method("SystemExit", "success?")
def system_exit_success(self: RException, block: Any) -> bool:
    return self.ivars.get("@status") in (0, True, None)


@method("SystemExit", "initialize", visibility="private")
def system_exit_initialize(
    self: RException, block: Any, status: Any = 0, message: Any = "exit"
) -> None:
    if text_or_none(status) is not None:
        status, message = 0, text(status)
    self.message = message
    self.ivars["@status"] = (
        {True: 0, False: 1}.get(status, status) if type(status) is bool else status
    )


@method("Kernel", "exit", visibility="private")
def kernel_exit(self: Any, block: Any, status: Any = True) -> Any:
    value = make_exception("SystemExit", "exit")
    value.ivars["@status"] = int(not status) if type(status) is bool else status
    raise RubyError(value)


@method("Kernel", "abort", visibility="private")
def kernel_abort(self: Any, block: Any, message: Any = None) -> Any:
    if message is not None:
        call(runtime.globals["$stderr"], "puts", message)
    value = make_exception("SystemExit", "exit" if message is None else to_s(message))
    value.ivars["@status"] = 1
    raise RubyError(value)


@method("Kernel", "at_exit", visibility="private")
def kernel_at_exit(self: Any, block: Any) -> Any:
    runtime.exit_blocks.append(block)
    return block
