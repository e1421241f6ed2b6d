"""Ruby's YAML (Psych)."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.native import (
    MODULES,
    define_class,
    define_constant,
    define_module,
    method,
    singleton_method,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, text_or_none, to_s, truthy
from jekyllpy.rubylang.std.arguments import path, string
from jekyllpy.rubylang.std.yaml_reading import Limits, documents
from jekyllpy.rubylang.std.yaml_writing import dump, dump_all

define_module("Psych")
define_constant("Object", "YAML", MODULES["Psych"])
define_class("Psych::Exception", "RuntimeError")
define_class("Psych::SyntaxError", "Psych::Exception")
define_class("Psych::DisallowedClass", "Psych::Exception")
define_class("Psych::BadAlias", "Psych::Exception")
define_constant("Psych", "VERSION", "4.0.3")

# what any text may make
_ALWAYS = {"Symbol"}


def _source(value: Any) -> str:
    """The text of a String, or of a stream."""
    if text_or_none(value) is None and class_of(value).lookup("read") is not None:
        value = call(value, "read")
    return string(value).removeprefix("\ufeff")


def _limits(options: dict[str, Any], always: set[str]) -> Limits:
    classes = set(always)
    for each in options.get("permitted_classes") or ():
        classes.add(each.name or "" if isinstance(each, RModule) else to_s(each))
    return Limits(
        classes,
        aliases=truthy(options.get("aliases", False)),
        symbolize=truthy(options.get("symbolize_names")),
        freeze=truthy(options.get("freeze")),
    )


def _file_name(options: dict[str, Any]) -> str | None:
    return text_or_none(options.get("filename"))


def _first(text: str, limits: Limits, options: dict[str, Any]) -> Any:
    for found in documents(text, limits, _file_name(options)):
        return found
    return options.get("fallback")


@singleton_method("Psych", "load")
def yaml_load(self: Any, block: Any, source: Any, **options: Any) -> Any:
    return _first(_source(source), _limits(options, _ALWAYS), {"fallback": None, **options})


@singleton_method("Psych", "safe_load")
def yaml_safe_load(self: Any, block: Any, source: Any, **options: Any) -> Any:
    return _first(_source(source), _limits(options, set()), options)


@singleton_method("Psych", "unsafe_load")
def yaml_unsafe_load(self: Any, block: Any, source: Any, **options: Any) -> Any:
    limits = Limits(
        symbolize=truthy(options.get("symbolize_names")), freeze=truthy(options.get("freeze"))
    )
    return _first(_source(source), limits, {"fallback": False, **options})


def _read(name: Any) -> RString:
    from jekyllpy.rubylang.std.file import file_read

    found: RString = file_read(None, None, path(name), encoding="bom|utf-8")
    return found


@singleton_method("Psych", "load_file")
def yaml_load_file(self: Any, block: Any, name: Any, **options: Any) -> Any:
    return yaml_load(self, None, _read(name), **{"filename": RString(path(name)), **options})


@singleton_method("Psych", "safe_load_file")
def yaml_safe_load_file(self: Any, block: Any, name: Any, **options: Any) -> Any:
    return yaml_safe_load(self, None, _read(name), **{"filename": RString(path(name)), **options})


@singleton_method("Psych", "unsafe_load_file")
def yaml_unsafe_load_file(self: Any, block: Any, name: Any, **options: Any) -> Any:
    return yaml_unsafe_load(self, None, _read(name), **{"filename": RString(path(name)), **options})


@singleton_method("Psych", "load_stream")
def yaml_load_stream(self: Any, block: Any, source: Any, **options: Any) -> Any:
    found = documents(_source(source), Limits(), _file_name(options))
    if block is None:
        return RArray(found)
    for each in found:
        block.call(each)
    return None


def _options(given: Any, keywords: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(given, dict):
        return keywords
    return {name_of(key_value(key)): value for key, value in given.items()} | keywords


@singleton_method("Psych", "dump", "safe_dump")
def yaml_dump(
    self: Any, block: Any, value: Any, stream: Any = None, options: Any = None, /, **keywords: Any
) -> Any:
    if isinstance(stream, dict):
        stream, options = None, stream
    written = RString(dump(value, _options(options, keywords)))
    if stream is None:
        return written
    call(stream, "write", written)
    return stream


@singleton_method("Psych", "dump_stream")
def yaml_dump_stream(self: Any, block: Any, *values: Any) -> RString:
    return RString(dump_all(values, {}))


@method("Kernel", "to_yaml")
def object_to_yaml(self: Any, block: Any, options: Any = None, /, **keywords: Any) -> RString:
    return RString(dump(self, _options(options, keywords)))


def _field(name: str) -> None:
    @method("Psych::SyntaxError", name)
    def read(self: Any, block: Any) -> Any:
        return self.ivars.get(f"@{name}")


for _name in ("line", "problem", "file"):
    _field(_name)
