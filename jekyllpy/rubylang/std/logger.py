"""Ruby's Logger."""

from __future__ import annotations

import datetime
import os
from typing import Any

from jekyllpy import ruby
from jekyllpy.ruby.zone import LOCAL
from jekyllpy.rubylang import clock
from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, define_constant, define_module, method
from jekyllpy.rubylang.objects.exception import RException
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.stream import RIO
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect, name_of, text_or_none, to_s, truthy
from jekyllpy.rubylang.std.file import opened

ANY = "ANY"
LEVELS = ("DEBUG", "INFO", "WARN", "ERROR", "FATAL", ANY)
UNKNOWN = LEVELS.index(ANY)
DATE_FORMAT = "%Y-%m-%dT%H:%M:%S.%6N"


class Logger(RObject):
    """Where it writes, and from which level on."""

    __slots__ = ("date_format", "device", "formatter", "level", "progname")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.device: Any = None
        self.level = 0
        self.progname: Any = None
        self.formatter: Any = None
        self.date_format: Any = None


class Formatter(RObject):
    """Lays messages out."""

    __slots__ = ("date_format",)

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.date_format: Any = None


define_class("Logger", allocate=Logger)
define_module("Logger::Severity")
define_class("Logger::Formatter", allocate=Formatter)
for _number, _name in enumerate((*LEVELS[:UNKNOWN], "UNKNOWN")):
    define_constant("Logger", _name, _number)
    define_constant("Logger::Severity", _name, _number)


def level_of(value: Any) -> int:
    """A level by number or name."""
    if type(value) is int:
        return value
    name = name_of(value).upper()
    if name == "UNKNOWN":
        return UNKNOWN
    if name not in LEVELS:
        raise error("ArgumentError", f"invalid log level: {to_s(value)}")
    return LEVELS.index(name)


@method("Logger", "initialize", visibility="private")
def logger_initialize(
    self: Logger, block: Any, device: Any = None, *rest: Any, level: Any = 0, progname: Any = None,
    formatter: Any = None, datetime_format: Any = None, **options: Any,
) -> None:  # fmt: skip
    if text_or_none(device) is not None or (
        class_of(device).lookup("to_path") and not isinstance(device, RIO)
    ):
        device = opened(device, "a")
        device.ivars["@sync"] = True
    self.device = device
    self.level = level_of(level)
    self.progname, self.formatter, self.date_format = progname, formatter, datetime_format


def severity(level: int) -> str:
    """What a level is called in a line."""
    return LEVELS[level] if 0 <= level < len(LEVELS) else ANY


def _shown(message: Any) -> str:
    text = text_or_none(message)
    if text is not None:
        return text
    if isinstance(message, RException):
        lines = message.backtrace or []
        return f"{to_s(call(message, 'message'))} ({message.cls.real.name})\n" + "\n".join(lines)
    return inspect(message)


def _formatted(
    level: int, moment: datetime.datetime, progname: Any, message: Any, date_format: Any
) -> str:
    name = severity(level)
    when = ruby.strftime(moment, DATE_FORMAT if date_format is None else to_s(date_format))
    return f"{name[0]}, [{when} #{os.getpid()}] {name:>5} -- {to_s(progname)}: {_shown(message)}\n"


def log(self: Logger, level: int, message: Any, progname: Any, block: Any) -> bool:
    """Write a message if its level is high enough."""
    if self.device is None or level < self.level:
        return True
    name = self.progname if progname is None else progname
    if message is None:
        if block is not None:
            message = block.call()
        else:
            message, name = progname, self.progname
    moment = clock.now(datetime.UTC).astimezone(LOCAL)
    if self.formatter is not None:
        named = RString(severity(level))
        text = to_s(call(self.formatter, "call", named, moment, name, message))
    else:
        text = _formatted(level, moment, name, message, self.date_format)
    call(self.device, "write", RString(text))
    if isinstance(self.device, RIO):
        call(self.device, "flush")
    return True


@method("Logger", "add", "log")
def logger_add(
    self: Logger, block: Any, level: Any, message: Any = None, progname: Any = None
) -> bool:
    return log(self, UNKNOWN if level is None else level, message, progname, block)


def _level(name: str, number: int) -> None:
    @method("Logger", name)
    def write(self: Logger, block: Any, progname: Any = None) -> bool:
        return log(self, number, None, progname, block)

    @method("Logger", f"{name}?")
    def is_on(self: Logger, block: Any) -> bool:
        return self.level <= number

    @method("Logger", f"{name}!")
    def turn_on(self: Logger, block: Any) -> int:
        self.level = number
        return number


for _number, _name in enumerate(("debug", "info", "warn", "error", "fatal")):
    _level(_name, _number)


@method("Logger", "unknown")
def logger_unknown(self: Logger, block: Any, progname: Any = None) -> bool:
    return log(self, UNKNOWN, None, progname, block)


@method("Logger", "<<")
def logger_append(self: Logger, block: Any, text: Any) -> Any:
    if self.device is not None:
        call(self.device, "write", text)
    return self


@method("Logger", "level", "sev_threshold")
def logger_level(self: Logger, block: Any) -> int:
    return self.level


@method("Logger", "level=", "sev_threshold=")
def logger_set_level(self: Logger, block: Any, level: Any) -> Any:
    self.level = level_of(level)
    return level


def _attribute(name: str, slot: str) -> None:
    @method("Logger", name)
    def read(self: Logger, block: Any) -> Any:
        return getattr(self, slot)

    @method("Logger", f"{name}=")
    def write(self: Logger, block: Any, value: Any) -> Any:
        setattr(self, slot, value)
        return value


_attribute("progname", "progname")
_attribute("formatter", "formatter")
_attribute("datetime_format", "date_format")


@method("Logger", "close")
def logger_close(self: Logger, block: Any) -> None:
    if self.device is not None and truthy(self.device):
        call(self.device, "close")


@method("Logger::Formatter", "call")
def formatter_call(
    self: Formatter, block: Any, name: Any, moment: Any, progname: Any, message: Any
) -> RString:
    level = LEVELS.index(to_s(name)) if to_s(name) in LEVELS else UNKNOWN
    return RString(_formatted(level, moment, progname, message, self.date_format))
