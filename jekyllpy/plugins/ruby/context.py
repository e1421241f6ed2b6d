"""`Liquid::Context`: what a tag or filter sees of the rendering."""

from __future__ import annotations

from typing import Any

from jekyllpy.liquid.context import Context
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import inspect, to_s


class Registers:
    """`context.registers`: the site, the page, and what tags keep there."""

    def __init__(self, values: dict[Any, Any]) -> None:
        self.values = values


class Scope:
    """One of `context.scopes`: the innermost, or the one that `assign` sets variables in."""

    def __init__(self, context: Context, is_outermost: bool) -> None:
        self.context = context
        self.is_outermost = is_outermost


define_class("Liquid::Context", types=(Context,), allocate=lambda cls: _new_context())
define_class("Liquid::Registers", types=(Registers,))
define_class("Liquid::Scope", types=(Scope,))


def _new_context() -> Context:
    from jekyllpy.plugins.ruby.state import state

    return Context(state.site.liquid, {}, {"site": state.site})


def _name(key: Any) -> Any:
    return key.name if isinstance(key, Symbol) else to_host(key)


@method("Liquid::Context", "initialize", visibility="private")
def context_initialize(
    self: Context, block: Any, environments: Any = None, scopes: Any = None, registers: Any = None,
    *rest: Any,
) -> None:  # fmt: skip
    first = environments[0] if isinstance(environments, list) and environments else environments
    self.payload = to_host(first) if first is not None else {}
    for name, value in (to_host(scopes) or {}).items():
        self.assign(str(name), value)
    for name, value in (to_host(registers) or {}).items():
        self.registers[str(name)] = value


@method("Liquid::Context", "[]", "evaluate", "lookup_and_evaluate")
def context_at(self: Context, block: Any, expression: Any) -> Any:
    settle()
    if not isinstance(expression, (RString, str, Symbol)):
        evaluate = getattr(expression, "evaluate", None)
        return to_ruby(evaluate(self)) if evaluate is not None else expression
    return to_ruby(self.evaluate(to_s(expression)))


@method("Liquid::Context", "find_variable")
def find_variable(self: Context, block: Any, name: Any, **options: Any) -> Any:
    settle()
    return to_ruby(self.find(to_s(name)))


@method("Liquid::Context", "key?", "has_key?", "include?")
def context_has(self: Context, block: Any, name: Any) -> bool:
    settle()
    return self.evaluate(to_s(name)) is not None


@method("Liquid::Context", "[]=")
def context_set(self: Context, block: Any, name: Any, value: Any) -> Any:
    self[to_s(name)] = to_host(value)
    return value


@method("Liquid::Context", "registers")
def context_registers(self: Context, block: Any) -> Registers:
    return Registers(self.registers)


@method("Liquid::Context", "environments")
def context_environments(self: Context, block: Any) -> RArray:
    return RArray([self.payload])


@method("Liquid::Context", "scopes")
def context_scopes(self: Context, block: Any) -> RArray:
    return RArray([Scope(self, False), Scope(self, True)])


@method("Liquid::Context", "stack")
def context_stack(self: Context, block: Any, scope: Any = None) -> Any:
    with self.stack(to_host(scope)):
        return block.call()


@method("Liquid::Context", "push")
def context_push(self: Context, block: Any, scope: Any = None) -> None:
    self.push()
    for name, value in (to_host(scope) or {}).items():
        self[str(name)] = value


@method("Liquid::Context", "pop")
def context_pop(self: Context, block: Any) -> None:
    self.pop()


@method("Liquid::Context", "merge")
def context_merge(self: Context, block: Any, variables: Any) -> None:
    for name, value in (to_host(variables) or {}).items():
        self[str(name)] = value


@method("Liquid::Context", "errors", "warnings")
def context_errors(self: Context, block: Any) -> RArray:
    return RArray()


@method("Liquid::Context", "invoke")
def context_invoke(self: Context, block: Any, name: Any, *args: Any) -> Any:
    from jekyllpy.plugins.ruby.filters import strainer_of
    from jekyllpy.rubylang.dispatch import call, responds_to

    strainer = strainer_of(self)
    return call(strainer, to_s(name), *args) if responds_to(strainer, to_s(name)) else args[0]


@method("Liquid::Context", "strainer")
def context_strainer(self: Context, block: Any) -> Any:
    from jekyllpy.plugins.ruby.filters import strainer_of

    return strainer_of(self)


@method("Liquid::Context", "environments=", "registers=", "template_name=", "partial=")
def context_ignored(self: Context, block: Any, value: Any) -> Any:
    return value


# Registers


@method("Liquid::Registers", "[]")
def registers_at(self: Registers, block: Any, key: Any) -> Any:
    return to_ruby(self.values.get(_name(key)))


@method("Liquid::Registers", "[]=", "store")
def registers_set(self: Registers, block: Any, key: Any, value: Any) -> Any:
    self.values[_name(key)] = value
    return value


@method("Liquid::Registers", "key?", "has_key?", "include?")
def registers_has(self: Registers, block: Any, key: Any) -> bool:
    return _name(key) in self.values


@method("Liquid::Registers", "fetch")
def registers_fetch(self: Registers, block: Any, key: Any, default: Any = None) -> Any:
    name = _name(key)
    if name in self.values:
        return to_ruby(self.values[name])
    return block.call(key) if block is not None else default


@method("Liquid::Registers", "delete")
def registers_delete(self: Registers, block: Any, key: Any) -> Any:
    return to_ruby(self.values.pop(_name(key), None))


@method("Liquid::Registers", "keys")
def registers_keys(self: Registers, block: Any) -> RArray:
    return RArray(intern(str(key)) for key in self.values)


@method("Liquid::Registers", "dig")
def registers_dig(self: Registers, block: Any, key: Any, *rest: Any) -> Any:
    from jekyllpy.rubylang.dispatch import call

    found = registers_at(self, None, key)
    return call(found, "dig", *rest) if rest and found is not None else found


@method("Liquid::Registers", "inspect", "to_s")
def registers_inspect(self: Registers, block: Any) -> RString:
    return RString(f"#<Liquid::Registers {', '.join(map(inspect, registers_keys(self, None)))}>")


# Scopes


@method("Liquid::Scope", "[]")
def scope_at(self: Scope, block: Any, name: Any) -> Any:
    return to_ruby(self.context.variables.get(to_s(name)))


@method("Liquid::Scope", "[]=", "store")
def scope_set(self: Scope, block: Any, name: Any, value: Any) -> Any:
    if self.is_outermost:
        self.context.assign(to_s(name), to_host(value))
    else:
        self.context[to_s(name)] = to_host(value)
    return value


@method("Liquid::Scope", "key?", "has_key?", "include?")
def scope_has(self: Scope, block: Any, name: Any) -> bool:
    return to_s(name) in self.context.variables


@method("Liquid::Scope", "merge!", "update")
def scope_merge(self: Scope, block: Any, values: Any) -> Scope:
    for name, value in values.items():
        scope_set(self, None, name, value)
    return self
