"""`class`, `module`, `class << self`: making them, and running their bodies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.constants import (
    compile_scope_of,
    find_lexical,
    is_absent,
    own_constant,
)
from jekyllpy.rubylang.compile.node import Run, compile_node, compile_optional, compiles, nothing
from jekyllpy.rubylang.compile.scope import Scope
from jekyllpy.rubylang.dispatch import real_class_of, send, singleton_class
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import CLASS, MODULE, OBJECT, singleton_of
from jekyllpy.rubylang.objects.frame import DEFINITION, Cref, Definition, Frame
from jekyllpy.rubylang.objects.method import PUBLIC
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.operations import inspect
from jekyllpy.rubylang.reading.tree import field, parts

if TYPE_CHECKING:
    from tree_sitter import Node


def _body_runner(
    body_node: Node | None, scope: Scope, label: str
) -> Callable[[RModule, Cref], Any]:
    """Runs the body of a class or module."""
    inner = Scope(scope.unit, "class")
    around = scope.unit.refinements
    body = compile_optional(body_node, inner)
    scope.unit.refinements = around
    if body is nothing:
        return lambda module, cref: None

    def run_body(module: RModule, cref: Cref) -> Any:
        definition = Definition(Cref(module, cref), label)
        before = module.default_visibility, module.module_function
        module.default_visibility, module.module_function = PUBLIC, False
        try:
            return body([module, None, definition, None, *[None] * inner.size])
        finally:
            module.default_visibility, module.module_function = before

    return run_body


def _named_module(frame: Frame, name: str, before: Run | None) -> tuple[RModule, Any]:
    """Where a class or module is to be found or made, and what is there."""
    cref = frame[DEFINITION].cref
    if before is not None:
        home = before(frame)
        if not isinstance(home, RModule):
            raise error("TypeError", f"{inspect(home)} is not a class/module")
        return home, own_constant(home, name)
    found = own_constant(cref.module, name)
    if is_absent(found) and cref.outer is None:
        found = find_lexical(cref, name)
    return cref.module, found


def _name_and_scope(node: Node, scope: Scope) -> tuple[str, Run | None]:
    name_node = field(node, "name")
    if name_node.type == "scope_resolution":
        own = field(name_node, "name")
        return scope.text(own), compile_scope_of(name_node, scope)
    return scope.text(name_node), None


@compiles("class")
def compile_class(node: Node, scope: Scope) -> Run:
    name, before = _name_and_scope(node, scope)
    superclass_node = node.child_by_field_name("superclass")
    superclass = compile_node(parts(superclass_node)[0], scope) if superclass_node else None
    run_body = _body_runner(node.child_by_field_name("body"), scope, f"<class:{name}>")
    site = scope.site(node, name)

    def define(frame: Frame) -> Any:
        above = None if superclass is None else superclass(frame)
        if superclass is not None and not isinstance(above, RClass):
            raise not_a_class(above)
        home, found = _named_module(frame, site.name, before)
        if is_absent(found):
            found = new_class(above or OBJECT, home.path_of(name))
            home.set_constant(name, found)
            inherited(found)
        elif not isinstance(found, RClass):
            raise error("TypeError", f"{name} is not a class")
        elif (
            above is not None
            and found.superclass is not None
            and found.superclass.real is not above
        ):
            raise error("TypeError", f"superclass mismatch for class {name}")
        return run_body(found, frame[DEFINITION].cref)

    return define


def not_a_class(value: Any) -> Exception:
    """The TypeError of a superclass that is none."""
    kind = real_class_of(value).name
    return error(
        "TypeError", f"superclass must be an instance of Class (given an instance of {kind})"
    )


def new_class(superclass: RClass, name: str | None = None) -> RClass:
    """A new class below another."""
    if superclass.is_singleton:
        raise error("TypeError", "can't make subclass of singleton class")
    if superclass is CLASS:
        raise error("TypeError", "can't make subclass of Class")
    made = RClass(name, superclass, CLASS)
    superclass.subclasses.append(made)
    singleton_of(made)
    return made


def inherited(made: RClass) -> None:
    """Tell a class of a new subclass."""
    send(made.superclass, "inherited", made)


@compiles("module")
def compile_module(node: Node, scope: Scope) -> Run:
    name, before = _name_and_scope(node, scope)
    run_body = _body_runner(node.child_by_field_name("body"), scope, f"<module:{name}>")
    site = scope.site(node, name)

    def define(frame: Frame) -> Any:
        home, found = _named_module(frame, site.name, before)
        if is_absent(found):
            found = RModule(home.path_of(name), MODULE)
            home.set_constant(name, found)
        elif not isinstance(found, RModule) or found.is_class:
            raise error("TypeError", f"{name} is not a module")
        return run_body(found, frame[DEFINITION].cref)

    return define


@compiles("singleton_class")
def compile_singleton_class(node: Node, scope: Scope) -> Run:
    value_node = field(node, "value")
    value = compile_node(value_node, scope)
    run_body = _body_runner(node.child_by_field_name("body"), scope, "singleton class")

    def open_class(frame: Frame) -> Any:
        return run_body(singleton_class(value(frame)), frame[DEFINITION].cref)

    return open_class
