"""The methods of a module: making, aliasing, removing and listing them."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.compile.blocks import BlockCode
from jekyllpy.rubylang.compile.definitions import (
    add_method,
    alias_method,
    undef_method,
    undefined_method,
)
from jekyllpy.rubylang.core.visibility import method_names, visible_methods
from jekyllpy.rubylang.dispatch import module_inspect
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import OBJECT, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.frame import Definition
from jekyllpy.rubylang.objects.method import (
    PRIVATE,
    PROTECTED,
    PUBLIC,
    BoundMethod,
    Method,
    UnboundMethod,
)
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import name_of, truthy


@method("Module", "alias_method")
def module_alias_method(self: RModule, block: Any, new: Any, old: Any) -> Symbol:
    alias_method(self, name_of(new), name_of(old))
    return intern(name_of(new))


@method("Module", "remove_method")
def module_remove_method(self: RModule, block: Any, *names: Any) -> RModule:
    from jekyllpy.rubylang.objects.module import methods_changed

    for name in method_names(names):
        if name not in self.methods:
            raise error("NameError", f"method `{name}' not defined in {module_inspect(self)}")
        del self.methods[name]
        methods_changed()
    return self


@method("Module", "undef_method")
def module_undef_method(self: RModule, block: Any, *names: Any) -> RModule:
    for name in method_names(names):
        undef_method(self, name)
    return self


def method_from(name: str, body: Any, module: RModule, visibility: str) -> Method:
    """A method made of a block, a Method or an UnboundMethod."""
    if isinstance(body, (BoundMethod, UnboundMethod)):
        entry = body.entry
        return entry.copy(name=name, owner=module, visibility=visibility)
    if not isinstance(body, Proc):
        raise error("ArgumentError", "tried to create Proc object without a block")
    shape = body.shape
    up = body.up
    if up is None or not isinstance(shape, BlockCode):
        native = body.call

        def call_native(self: Any, block: Any, /, *args: Any, **keywords: Any) -> Any:
            return native(self, *args, **keywords)

        return Method(name, call_native, module, visibility)
    running = up[2]
    definition = Definition(running.cref, name, None, None)
    strict = shape.strict

    def call_block(self: Any, block: Any, /, *args: Any, **keywords: Any) -> Any:
        if block is not None:
            keywords["&"] = block
        return strict(up, self, block, definition)(*args, **keywords)

    parameters = shape.parameters_of
    entry = Method(
        name,
        call_block,
        module,
        visibility,
        arity=parameters.arity(),
        parameters=shape.parameters,
        keywords=parameters.takes_keywords,
        place=shape.place,
    )
    definition.method = entry
    return entry


@method("Module", "define_method")
def module_define_method(self: RModule, block: Any, name: Any, body: Any = None) -> Symbol:
    visibility = self.default_visibility if self is not OBJECT else PUBLIC
    found = body if body is not None else block
    add_method(self, method_from(name_of(name), found, self, visibility))
    return intern(name_of(name))


@method("Module", "method_defined?", "public_method_defined?")
def module_method_defined(self: RModule, block: Any, name: Any, inherit: Any = True) -> bool:
    entry = self.lookup(name_of(name)) if truthy(inherit) else self.methods.get(name_of(name))
    return entry is not None and entry.visibility != PRIVATE


@method("Module", "private_method_defined?")
def module_private_method_defined(
    self: RModule, block: Any, name: Any, inherit: Any = True
) -> bool:
    entry = self.lookup(name_of(name))
    return entry is not None and entry.visibility == PRIVATE


@method("Module", "protected_method_defined?")
def module_protected_defined(self: RModule, block: Any, name: Any, inherit: Any = True) -> bool:
    entry = self.lookup(name_of(name))
    return entry is not None and entry.visibility == PROTECTED


def _instance_methods(module: RModule, inherit: bool, *visibilities: str) -> RArray:
    return visible_methods(module.ancestors if inherit else [module], *visibilities)


@method("Module", "instance_methods", "public_instance_methods")
def module_instance_methods(self: RModule, block: Any, inherit: Any = True) -> RArray:
    return _instance_methods(self, truthy(inherit), PUBLIC, PROTECTED)


@method("Module", "private_instance_methods")
def module_private_instance_methods(self: RModule, block: Any, inherit: Any = True) -> RArray:
    return _instance_methods(self, truthy(inherit), PRIVATE)


@method("Module", "instance_method", "public_instance_method")
def module_instance_method(self: RModule, block: Any, name: Any) -> UnboundMethod:
    entry = self.lookup(name_of(name))
    if entry is None:
        raise undefined_method(self, name_of(name))
    return UnboundMethod(self, entry, name_of(name))
