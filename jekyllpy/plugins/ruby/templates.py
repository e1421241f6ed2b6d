"""`Liquid::Template` and `Liquid::Variable`."""

from __future__ import annotations

from typing import Any

from jekyllpy.errors import JekyllError, LiquidSyntaxError
from jekyllpy.liquid.context import Context
from jekyllpy.liquid.drop import Drop
from jekyllpy.liquid.expressions import Expression
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.template import Template
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.context import Registers
from jekyllpy.plugins.ruby.filters import register_filters
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.tags import ParseContext, tag_class
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import to_s


class Parsed:
    """A template of a plugin's."""

    def __init__(self) -> None:
        self.template: Template | None = None
        self.registers: dict[Any, Any] = {}
        self.assigns: dict[Any, Any] = {}


class Variable:
    """`Liquid::Variable`: an expression with its filters."""

    def __init__(self, expression: Expression | None, markup: str) -> None:
        self.expression = expression
        self.markup = markup


define_class("Liquid::Template", types=(Parsed,), allocate=lambda cls: Parsed())
define_class("Liquid::Variable", types=(Variable,), allocate=lambda cls: Variable(None, ""))
define_class("Liquid::Expression")
define_class("Liquid::VariableLookup")


@singleton_method("Liquid::Template", "register_tag")
def register_tag(self: RClass, block: Any, name: Any, cls: RClass) -> None:
    name = to_s(name)
    state.tags[name] = cls
    state.site.plugins.tag(name, tag_class(name, cls))
    state.site._liquid = None


@singleton_method("Liquid::Template", "register_filter")
def register_filter(self: RClass, block: Any, module: Any) -> None:
    register_filters(module)
    state.site._liquid = None


@singleton_method("Liquid::Template", "tags")
def template_tags(self: RClass, block: Any) -> RHash:
    return RHash(state.tags)


@singleton_method("Liquid::Template", "error_mode")
def error_mode(self: RClass, block: Any) -> Symbol:
    return intern(state.site.liquid.error_mode)


@singleton_method("Liquid::Template", "error_mode=")
def set_error_mode(self: RClass, block: Any, mode: Any) -> Any:
    liquid = state.site.config.setdefault("liquid", {})
    liquid["error_mode"] = to_s(mode)
    return mode


@singleton_method("Liquid::Template", "file_system", "default_resource_limits")
def file_system(self: RClass, block: Any) -> None:
    """Jekyll has its own way of finding files."""


@singleton_method("Liquid::Template", "parse")
def template_class_parse(
    self: RClass, block: Any, source: Any, options: Any = None, **_: Any
) -> Parsed:
    parsed = Parsed()
    template_parse(parsed, None, source)
    return parsed


@method("Liquid::Template", "parse")
def template_parse(self: Parsed, block: Any, source: Any, options: Any = None, **_: Any) -> Parsed:
    settle()
    self.template = state.site.liquid.parse(to_s(source))
    return self


@method("Liquid::Template", "render", "render!")
def template_render(
    self: Parsed, block: Any, payload: Any = None, info: Any = None, **given: Any
) -> Any:
    if info is None and given:
        info = RHash((intern(name), value) for name, value in given.items())
    assert self.template is not None
    self.template.registers.update(self.registers)
    return render(self.template, state.site, payload, info, self.assigns)


@method("Liquid::Template", "registers")
def template_registers(self: Parsed, block: Any) -> Any:
    return Registers(self.registers)


@method("Liquid::Template", "assigns", "instance_assigns")
def template_assigns(self: Parsed, block: Any) -> Any:
    return self.assigns


@method("Liquid::Template", "errors", "warnings")
def template_errors(self: Parsed, block: Any) -> RArray:
    return RArray()


@method("Liquid::Template", "root")
def template_root(self: Parsed, block: Any) -> Any:
    return self.template.body if self.template is not None else None


def render(
    template: Template, site: Any, payload: Any, info: Any, assigns: dict[Any, Any] | None = None
) -> RString:
    """The text of a template with what a plugin gives it: a hash, a drop or a context."""
    settle()
    if isinstance(payload, Context):
        out: list[str] = []
        template.emit(payload, out)
        return RString("".join(out))
    registers: dict[Any, Any] = {"site": site.seen_by_templates}
    if isinstance(info, dict):
        given = info.get(intern("registers"))
        values = given.values if isinstance(given, Registers) else given or {}
        registers.update({_text(key): value for key, value in values.items()})
    variables: Any = payload
    if not isinstance(payload, Drop):
        variables = {**(assigns or {}), **(to_host(payload) or {})}
    return RString(template.render(variables, registers))


def _text(key: Any) -> str:
    return key.name if isinstance(key, Symbol) else str(key)


# Variables


@singleton_method("Liquid::Variable", "new")
def variable_new(self: RClass, block: Any, markup: Any, parse_context: Any = None) -> Variable:
    stream = parse_context.stream if isinstance(parse_context, ParseContext) else None
    environment = state.site.liquid
    if not isinstance(stream, Stream):
        return Variable(environment.filtered(to_s(markup)), to_s(markup))
    return Variable(environment.parse_filtered(to_s(markup), stream), to_s(markup))


@method("Liquid::Variable", "render")
def variable_render(self: Variable, block: Any, context: Any) -> Any:
    settle()
    assert self.expression is not None
    return to_ruby(self.expression.evaluate(context))


@method("Liquid::Variable", "raw")
def variable_raw(self: Variable, block: Any) -> RString:
    return RString(self.markup)


@singleton_method("Liquid::Expression", "parse")
def expression_parse(self: RClass, block: Any, markup: Any) -> Any:
    from jekyllpy.liquid.expressions import parse_expression

    try:
        return parse_expression(to_s(markup))
    except LiquidSyntaxError as fault:
        raise JekyllError(str(fault)) from None


@singleton_method("Liquid::VariableLookup", "parse", "new")
def lookup_parse(self: RClass, block: Any, markup: Any) -> Any:
    return expression_parse(self, None, markup)
