"""Exceptions: Ruby's tree of classes, raising them from Python, and errors in reading Ruby."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.errors import JekyllError
from jekyllpy.rubylang.native import MODULES, define_class, define_module
from jekyllpy.rubylang.objects.exception import RException
from jekyllpy.rubylang.objects.module import RClass

_PLACE = re.compile(r"(.+?):(\d+)(?::|$)")

_TREE = """
Exception
 NoMemoryError
 ScriptError
  LoadError
  NotImplementedError
  SyntaxError
 SecurityError
 SignalException
  Interrupt
 SystemExit
 SystemStackError
 fatal
 StandardError
  ArgumentError
   UncaughtThrowError
  EncodingError
   Encoding::CompatibilityError
   Encoding::UndefinedConversionError
   Encoding::InvalidByteSequenceError
   Encoding::ConverterNotFoundError
  FiberError
  IOError
   EOFError
  IndexError
   KeyError
   StopIteration
    ClosedQueueError
  LocalJumpError
  NameError
   NoMethodError
  RangeError
   FloatDomainError
  RegexpError
  RuntimeError
   FrozenError
  SystemCallError
  ThreadError
  TypeError
  ZeroDivisionError
  NoMatchingPatternError
   NoMatchingPatternKeyError
"""


def _define_tree() -> None:
    define_class("Exception", allocate=RException)
    define_class("Encoding")
    define_module("Errno")
    line: list[str] = []
    for row in _TREE.strip("\n").splitlines():
        depth = len(row) - len(row.lstrip(" "))
        del line[depth:]
        name = row.strip()
        if depth:
            define_class(name, line[-1])
        line.append(name)


_define_tree()


class RubyError(Exception):
    """A Ruby exception on its way; `value` is the exception object."""

    def __init__(self, value: RException) -> None:
        super().__init__()
        self.value = value

    def __str__(self) -> str:
        return f"{self.value.cls.name}: {self.value.message}"


class UnknownConstructError(JekyllError):
    """Ruby that the interpreter doesn't know."""


class UncaughtRubyError(JekyllError):
    """A Ruby exception that nothing has rescued.

    `backtrace` has Ruby's lines; the first is where it was raised.
    """

    def __init__(self, message: str, backtrace: list[str]) -> None:
        path, line = place_in(backtrace[0]) if backtrace else (None, None)
        super().__init__(message, path=path, line=line)
        self.backtrace = backtrace


def place_in(entry: str) -> tuple[str | None, int | None]:
    """File and line of an entry of a backtrace, `path:line:in ...`."""
    match = _PLACE.match(entry)
    return (match[1], int(match[2])) if match is not None else (None, None)


class RubySyntaxError(JekyllError):
    """A file that isn't Ruby."""


def make_exception(cls: str | RClass, message: str) -> RException:
    """An exception object of a class of the language."""
    if isinstance(cls, str):
        found = MODULES[cls]
        assert isinstance(found, RClass)
        cls = found
    return RException(cls, message)


def error(cls: str | RClass, message: str, **ivars: Any) -> RubyError:
    """What to raise for a Ruby exception: `raise error("ArgumentError", "wrong ...")`.

    `ivars` become its instance variables (`receiver=`, `key=` of a KeyError).
    """
    value = make_exception(cls, message)
    value.ivars.update({f"@{name}": item for name, item in ivars.items()})
    return RubyError(value)
