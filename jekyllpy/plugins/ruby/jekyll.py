"""The module `Jekyll`: its logger, errors and functions, and `Liquid`'s constants."""

from __future__ import annotations

from typing import Any

from jekyllpy import ruby
from jekyllpy.config.configuration import Configuration
from jekyllpy.content.drops import environment
from jekyllpy.log import Logger, formatted_topic
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.process_zone import process_zone
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.values import to_host
from jekyllpy.rubylang.errors import RubyError, make_exception
from jekyllpy.rubylang.native import (
    define_class,
    define_constant,
    define_module,
    method,
    singleton_method,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import to_s
from jekyllpy.text.paths import join, sanitized_path

define_module("Jekyll")
define_class("Jekyll::LogAdapter", types=(Logger,))
define_class("Jekyll::Stevenson")
define_module("Jekyll::PathManager")
define_module("Jekyll::Errors")
define_class("Jekyll::Errors::FatalException", "RuntimeError")
for _name in (
    "InvalidThemeName", "DropMutationException", "InvalidPermalinkError",
    "InvalidYAMLFrontMatterError", "MissingDependencyException", "InvalidDateError",
    "InvalidPostNameError", "PostURLError", "InvalidURLError", "InvalidConfigurationError",
):  # fmt: skip
    define_class(f"Jekyll::Errors::{_name}", "Jekyll::Errors::FatalException")

define_module("Liquid")
define_class("Liquid::Error", "StandardError")
for _name in (
    "ArgumentError", "ContextError", "FileSystemError", "StandardError", "SyntaxError",
    "StackLevelError", "TaintedError", "MemoryError", "ZeroDivisionError", "FloatDomainError",
    "UndefinedVariable", "UndefinedDropMethod", "UndefinedFilter", "MethodOverrideError",
    "InternalError",
):  # fmt: skip
    define_class(f"Liquid::{_name}", "Liquid::Error")

_QUOTED = "\"[^\"]*\"|'[^']*'"
_FRAGMENT = rf"""(?-mix:{_QUOTED})|(?:[^\s,\|'"]|(?-mix:{_QUOTED}))+"""
for _name, _sign in {
    "ArgumentSeparator": ",",
    "FilterArgumentSeparator": ":",
    "VariableAttributeSeparator": ".",
    "WhitespaceControl": "-",
}.items():
    define_constant("Liquid", _name, _sign)
for _name, _source in {
    "FilterSeparator": r"\|",
    "TagStart": r"\{\%",
    "TagEnd": r"\%\}",
    "VariableStart": r"\{\{",
    "VariableEnd": r"\}\}",
    "VariableIncompleteEnd": r"\}\}?",
    "VariableSignature": r"\(?[\w\-\.\[\]]\)?",
    "VariableSegment": r"[\w\-]",
    "QuotedString": _QUOTED,
    "QuotedFragment": _FRAGMENT,
    "TagAttributes": rf"(\w+)\s*\:\s*((?-mix:{_FRAGMENT}))",
    "AnyStartingTag": r"\{\{|\{\%",
    "PartialTemplateParser": r"(?m-ix:\{\%.*?\%\}|\{\{.*?\}\}?)",
    "TemplateParser": r"(?m-ix:(\{\%.*?\%\}|\{\{.*?\}\}?|\{\{|\{\%))",
    "VariableParser": r"\[[^\]]+\]|[\w\-]+\??",
}.items():
    define_constant("Liquid", _name, Regexp.literal(_source, ""))


@singleton_method("Jekyll", "logger")
def jekyll_logger(self: Any, block: Any) -> Logger:
    return state.site.logger


@singleton_method("Jekyll", "sites")
def jekyll_sites(self: Any, block: Any) -> RArray:
    return RArray([state.site])


@singleton_method("Jekyll", "env")
def jekyll_env(self: Any, block: Any) -> RString:
    return RString(environment())


@singleton_method("Jekyll", "configuration")
def jekyll_configuration(self: Any, block: Any, override: Any = None, **given: Any) -> Any:
    """The settings that a site here has, with others laid over them."""
    settle()
    flags = {str(key): value for key, value in {**(to_host(override) or {}), **given}.items()}
    silent = Logger.silent()
    return Configuration.load({"source": state.site.source, **flags}, silent)


@singleton_method("Jekyll", "sanitized_path")
@singleton_method("Jekyll::PathManager", "sanitized_path")
def jekyll_sanitized_path(self: Any, block: Any, base: Any, path: Any) -> RString:
    return RString(sanitized_path(to_s(base), None if path is None else to_s(path)))


@singleton_method("Jekyll::PathManager", "join")
def manager_join(self: Any, block: Any, base: Any, item: Any) -> RString:
    return RString(
        join(to_s(base) if base is not None else "", to_s(item) if item is not None else "")
    )


@singleton_method("Jekyll", "set_timezone")
def set_timezone(self: Any, block: Any, timezone: Any) -> None:
    """Have the programs' times shown in a zone; the site's own stay as its settings say."""
    process_zone.set(to_s(timezone))


@singleton_method("Liquid", "cache_classes")
def cache_classes(self: Any, block: Any) -> bool:
    return True


@singleton_method("Liquid", "cache_classes=")
def set_cache_classes(self: Any, block: Any, value: Any) -> Any:
    return value


# The logger


def _tell(level: str) -> None:
    @method("Jekyll::LogAdapter", level)
    def tell(self: Logger, block: Any, topic: Any, message: Any = None) -> bool:
        if block is not None and message is None:
            message = block.call()
        getattr(self, level)(_text(topic), None if message is None else _text(message))
        return True


def _text(value: Any) -> str:
    host = to_host(value)
    return host if isinstance(host, str) else ruby.to_s(host)


for _level in ("debug", "info", "warn", "error"):
    _tell(_level)


@method("Jekyll::LogAdapter", "abort_with")
def abort_with(self: Logger, block: Any, topic: Any, message: Any = None) -> None:
    self.error(_text(topic), None if message is None else _text(message))
    raise RubyError(make_exception("SystemExit", "exit"))


@method("Jekyll::LogAdapter", "formatted_topic")
def log_topic(self: Logger, block: Any, topic: Any, colon: Any = False) -> RString:
    return RString(formatted_topic(_text(topic) + (":" if colon else "")))


@method("Jekyll::LogAdapter", "log_level=")
def set_log_level(self: Logger, block: Any, level: Any) -> Any:
    self.level = _text(level)
    return level


@method("Jekyll::LogAdapter", "level")
def log_level(self: Logger, block: Any) -> Any:
    return intern(self.level)


@method("Jekyll::LogAdapter", "messages")
def log_messages(self: Logger, block: Any) -> Any:
    return RArray(RString(line) for line in self.messages)


@method("Jekyll::LogAdapter", "adjust_verbosity")
def adjust_verbosity(self: Logger, block: Any, *args: Any, **given: Any) -> None:
    """The command line has said how much is told."""


@method("Jekyll::LogAdapter", "writer")
def log_writer(self: Logger, block: Any) -> Logger:
    return self
