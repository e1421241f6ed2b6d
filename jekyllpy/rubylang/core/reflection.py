"""Asking objects about themselves: `send`, `respond_to?`, `method`, instance variables."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.compile.blocks import BlockCode
from jekyllpy.rubylang.compile.definitions import add_method
from jekyllpy.rubylang.compile.signals import BreakJump
from jekyllpy.rubylang.core.visibility import visible_methods
from jekyllpy.rubylang.dispatch import (
    call_with_keywords,
    class_of,
    find_method,
    missing,
    module_inspect,
    responds_by_itself,
    send,
    singleton_class,
)
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.frame import Definition
from jekyllpy.rubylang.objects.method import PRIVATE, PROTECTED, PUBLIC, BoundMethod, Method
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import check_frozen, inspect, ivars_of, name_of, truthy


@method("BasicObject", "__send__")
@method("Kernel", "send")
def object_send(self: Any, block: Any, name: Any, *args: Any, **keywords: Any) -> Any:
    if keywords:
        return call_with_keywords(self, name_of(name), args, keywords, block, own=True)
    return send(self, name_of(name), *args, block=block)


@method("Kernel", "public_send")
def object_public_send(self: Any, block: Any, name: Any, *args: Any, **keywords: Any) -> Any:
    return call_with_keywords(self, name_of(name), args, keywords, block)


@method("Kernel", "respond_to?")
def object_respond_to(self: Any, block: Any, name: Any, private: Any = False) -> bool:
    return responds_by_itself(self, name_of(name), truthy(private))


@method("Kernel", "respond_to_missing?", visibility="private")
def object_respond_to_missing(self: Any, block: Any, name: Any, private: Any) -> bool:
    return False


def _check_ivar_name(name: str) -> str:
    if not name.startswith("@") or not name[1:].isidentifier():
        raise error("NameError", f"`{name}' is not allowed as an instance variable name")
    return name


@method("Kernel", "instance_variable_get")
def object_ivar_get(self: Any, block: Any, name: Any) -> Any:
    return ivars_of(self).get(_check_ivar_name(name_of(name)))


@method("Kernel", "instance_variable_set")
def object_ivar_set(self: Any, block: Any, name: Any, value: Any) -> Any:
    check_frozen(self)
    ivars_of(self)[_check_ivar_name(name_of(name))] = value
    return value


@method("Kernel", "instance_variable_defined?")
def object_ivar_defined(self: Any, block: Any, name: Any) -> bool:
    return name_of(name) in ivars_of(self)


@method("Kernel", "instance_variables")
def object_ivars(self: Any, block: Any) -> RArray:
    return RArray(intern(name) for name in ivars_of(self))


@method("Kernel", "remove_instance_variable")
def object_remove_ivar(self: Any, block: Any, name: Any) -> Any:
    ivars = ivars_of(self)
    if name_of(name) not in ivars:
        raise error(
            "NameError", f"instance variable {name_of(name)} not defined for {inspect(self)}"
        )
    return ivars.pop(name_of(name))


def bound_method(value: Any, name: str) -> BoundMethod:
    """The Method object of a name."""
    entry = find_method(value, name)
    if entry is not None:
        return BoundMethod(value, entry, name)
    hook = class_of(value).lookup("respond_to_missing?")
    if hook is not None and truthy(hook.fn(value, None, intern(name), True)):
        return BoundMethod(
            value, Method(name, missing(class_of(value), name, ""), class_of(value)), name
        )
    raise error(
        "NameError",
        f"undefined method `{name}' for class `{_class_shown(value)}'",
        name=intern(name),
        receiver=value,
    )


def _class_shown(value: Any) -> str:
    if isinstance(value, RModule):
        return f"#<Class:{module_inspect(value)}>"
    return module_inspect(class_of(value).real)


@method("Kernel", "method", "public_method")
def object_method(self: Any, block: Any, name: Any) -> BoundMethod:
    return bound_method(self, name_of(name))


@method("Kernel", "singleton_method")
def object_singleton_method(self: Any, block: Any, name: Any) -> BoundMethod:
    return bound_method(self, name_of(name))


@method("Kernel", "methods", "public_methods")
def object_methods(self: Any, block: Any, inherited: Any = True) -> RArray:
    if not truthy(inherited):
        return singleton_names(self)
    return visible_methods(class_of(self).ancestors, PUBLIC, PROTECTED)


@method("Kernel", "private_methods")
def object_private_methods(self: Any, block: Any, inherited: Any = True) -> RArray:
    own = class_of(self)
    return visible_methods(own.ancestors if truthy(inherited) else [own], PRIVATE)


@method("Kernel", "singleton_methods")
def object_singleton_methods(self: Any, block: Any, inherited: Any = True) -> RArray:
    return singleton_names(self)


def singleton_names(value: Any) -> RArray:
    """The names of the methods of an object's singleton class."""
    names: dict[str, None] = {}
    for module in class_of(value).ancestors:
        if not getattr(module, "is_singleton", False) and module not in class_of(value).included:
            break
        names.update(
            dict.fromkeys(
                name
                for name, entry in module.methods.items()
                if entry.visibility != PRIVATE and not entry.native
            )
        )
    return RArray(intern(name) for name in names)


@method("Kernel", "define_singleton_method")
def object_define_singleton(self: Any, block: Any, name: Any, body: Any = None) -> Any:
    from jekyllpy.rubylang.core.module_methods import method_from

    cls = singleton_class(self)
    add_method(cls, method_from(name_of(name), body if body is not None else block, cls, PUBLIC))
    return intern(name_of(name))


def run_with_self(block: Proc, value: Any, target: Any, *args: Any, **keywords: Any) -> Any:
    """Run a block with another self; `def` in it puts methods into `target`."""
    up = block.up
    code = block.shape
    if up is None or not isinstance(code, BlockCode):
        return block.call_with((value, *args), keywords)
    running = up[2]
    definition = Definition(running.cref, running.label, running.method, target)
    made = code.bound(up, value, up[1], definition, block.is_lambda)
    if code.breaks:
        try:
            return made.call_with(args, keywords)
        except BreakJump as jump:
            if jump.proc is made:
                jump.proc = block
            raise
    return made.call_with(args, keywords)


@method("BasicObject", "instance_eval")
def object_instance_eval(self: Any, block: Any, source: Any = None, *where: Any) -> Any:
    if block is None:
        from jekyllpy.rubylang.core.frames import eval_with_self

        return eval_with_self(self, singleton_class(self), source, where)
    return run_with_self(block, self, _singleton_or_none(self), self)


@method("BasicObject", "instance_exec")
def object_instance_exec(self: Any, block: Any, *args: Any, **keywords: Any) -> Any:
    if block is None:
        raise error("LocalJumpError", "no block given (yield)")
    return run_with_self(block, self, _singleton_or_none(self), *args, **keywords)


def _singleton_or_none(value: Any) -> Any:
    if isinstance(value, (int, float, str, Symbol)) or value is None:
        return class_of(value)
    return singleton_class(value)
