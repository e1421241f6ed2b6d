"""Ruby's JSON."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import (
    define_class,
    define_constant,
    define_module,
    method,
    module_function,
    singleton_method,
)
from jekyllpy.rubylang.objects.hash import RHash, key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, text_or_none
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.rubylang.std.arguments import path, string
from jekyllpy.rubylang.std.json_reading import Options, read
from jekyllpy.rubylang.std.json_writing import State, to_json

define_module("JSON")
define_class("JSON::JSONError", "StandardError")
define_class("JSON::ParserError", "JSON::JSONError")
define_class("JSON::NestingError", "JSON::ParserError")
define_class("JSON::GeneratorError", "JSON::JSONError")
STATE = define_class("JSON::State", allocate=State)
define_constant("JSON", "VERSION", "2.6.1")
define_constant("JSON", "NaN", float("nan"))
define_constant("JSON", "Infinity", float("inf"))
define_constant("JSON", "MinusInfinity", float("-inf"))

_PRETTY = {"indent": "  ", "space": " ", "object_nl": "\n", "array_nl": "\n"}
_LENIENT = {"allow_nan": True, "max_nesting": 0}


def options_of(value: Any, keywords: dict[str, Any]) -> dict[str, Any]:
    """Options given as a Hash or as keywords, by name."""
    if isinstance(value, State):
        return dict(value.options)
    if not isinstance(value, dict):
        return keywords
    return {name_of(key_value(key)): item for key, item in value.items()} | keywords


@module_function("JSON", "parse")
def json_parse(self: Any, block: Any, source: Any, options: Any = None, /, **keywords: Any) -> Any:
    return read(string(source), Options(options_of(options, keywords)))


@module_function("JSON", "parse!")
def json_parse_leniently(
    self: Any, block: Any, source: Any, options: Any = None, /, **keywords: Any
) -> Any:
    return read(string(source), Options(_LENIENT | options_of(options, keywords)))


@module_function("JSON", "load", "restore", "unsafe_load")
def json_load(
    self: Any, block: Any, source: Any, visit: Any = None, options: Any = None, /, **keywords: Any
) -> Any:
    if source is not None and text_or_none(source) is None:
        source = call(source, "read")
    text = "" if source is None else string(source)
    found = read(text, Options(_LENIENT | options_of(options, keywords))) if text else None
    if visit is not None:
        _visit(found, visit)
    return found


def _visit(value: Any, visit: Any) -> None:
    if isinstance(value, list):
        for item in value:
            _visit(item, visit)
    elif isinstance(value, dict):
        for key, item in value.items():
            _visit(key_value(key), visit)
            _visit(item, visit)
    call(visit, "call", value)


@module_function("JSON", "load_file")
def json_load_file(
    self: Any, block: Any, name: Any, options: Any = None, /, **keywords: Any
) -> Any:
    from jekyllpy.rubylang.std.file import file_read

    return json_parse(self, None, file_read(self, None, path(name)), options, **keywords)


@module_function("JSON", "generate", "unparse", "fast_generate", "fast_unparse")
def json_generate(
    self: Any, block: Any, value: Any, options: Any = None, /, **keywords: Any
) -> RString:
    return to_json(value, State(STATE, options_of(options, keywords)))


@module_function("JSON", "pretty_generate", "pretty_unparse")
def json_pretty_generate(
    self: Any, block: Any, value: Any, options: Any = None, /, **keywords: Any
) -> RString:
    return to_json(value, State(STATE, _PRETTY | options_of(options, keywords)))


@module_function("JSON", "dump")
def json_dump(
    self: Any, block: Any, value: Any, stream: Any = None, limit: Any = None, /, **keywords: Any
) -> Any:
    written = to_json(value, State(STATE, _LENIENT | options_of(stream, keywords)))
    if stream is None or isinstance(stream, (dict, int)):
        return written
    call(stream, "write", written)
    return stream


@singleton_method("JSON", "[]")
def json_either(self: Any, block: Any, value: Any, options: Any = None, /, **keywords: Any) -> Any:
    use = json_generate if text_or_none(value) is None else json_parse
    return use(self, None, value, options, **keywords)


@method("Kernel", "JSON", visibility="private")
def kernel_json(self: Any, block: Any, value: Any, options: Any = None, /, **keywords: Any) -> Any:
    return json_either(self, None, value, options, **keywords)


@method("Kernel", "j", visibility="private")
def kernel_j(self: Any, block: Any, *values: Any) -> None:
    for value in values:
        call(runtime.globals["$stdout"], "puts", json_generate(self, None, value))


@method("Kernel", "jj", visibility="private")
def kernel_jj(self: Any, block: Any, *values: Any) -> None:
    for value in values:
        call(runtime.globals["$stdout"], "puts", json_pretty_generate(self, None, value))


@method("Kernel", "to_json")
def object_to_json(
    self: Any, block: Any, state: Any = None, *rest: Any, **keywords: Any
) -> RString:
    if not isinstance(state, State):
        state = State(STATE, options_of(state, keywords))
    return to_json(self, state)


@method("JSON::State", "initialize", visibility="private")
def state_initialize(self: State, block: Any, options: Any = None, /, **keywords: Any) -> None:
    self.configure(options_of(options, keywords))


@method("JSON::State", "generate")
def state_generate(self: State, block: Any, value: Any) -> RString:
    return to_json(value, self)


@method("JSON::State", "to_h", "to_hash")
def state_to_h(self: State, block: Any) -> Any:
    return RHash((intern(name), value) for name, value in self.options.items())
