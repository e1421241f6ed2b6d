"""`def`, `alias`, `undef`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.functions import method_function
from jekyllpy.rubylang.compile.node import Run, compile_node, compiles, nothing
from jekyllpy.rubylang.compile.parameters import Parameters, compile_parameters
from jekyllpy.rubylang.compile.scope import Scope, Site
from jekyllpy.rubylang.compile.signals import ReturnJump
from jekyllpy.rubylang.compile.tails import RETURN, compile_body
from jekyllpy.rubylang.compile.variables import global_reader, global_setter
from jekyllpy.rubylang.dispatch import class_of, singleton_class
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import OBJECT, singleton_of
from jekyllpy.rubylang.objects.frame import DEFINITION, Cref, Definition, Frame
from jekyllpy.rubylang.objects.method import PRIVATE, PUBLIC, Method
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import inspect
from jekyllpy.rubylang.reading.tree import field, parts
from jekyllpy.rubylang.runtime import runtime

if TYPE_CHECKING:
    from tree_sitter import Node

_ALWAYS_PRIVATE = {
    "initialize",
    "initialize_copy",
    "initialize_dup",
    "initialize_clone",
    "respond_to_missing?",
}


class MethodCode:
    """A compiled `def`: makes the entries of a method."""

    def __init__(self, name: str, parameters: Parameters, body: Run, scope: Scope) -> None:
        self.name = name
        self.parameters = parameters
        self.body = catching_return(body) if "return" in scope.catches else body
        self.size = scope.size

    def method(self, owner: RModule, visibility: str, cref: Cref, place: tuple[str, int]) -> Method:
        """The entry for a class's table."""
        definition = Definition(cref, self.name)
        entry = Method(
            self.name,
            method_function(self.body, self.parameters, self.size, definition),
            owner,
            visibility,
            arity=self.parameters.arity(),
            parameters=tuple(self.parameters.described),
            keywords=self.parameters.takes_keywords or self.parameters.refuses_keywords,
            place=place,
        )
        definition.method = entry
        return entry


def catching_return(body: Run) -> Run:
    """A body that a `return` in its midst leaves."""

    def run(frame: Frame) -> Any:
        try:
            return body(frame)
        except ReturnJump as jump:
            if jump.frame is not frame:
                raise
            return jump.value

    return run


def _compile_def(node: Node, scope: Scope) -> MethodCode:
    name_node = field(node, "name")
    name = scope.text(name_node).replace(" ", "")
    inner = Scope(scope.unit, "method")
    inner.method_name = name
    parameters = compile_parameters(node.child_by_field_name("parameters"), inner)
    inner.parameters = parameters
    body_node = node.child_by_field_name("body")
    body = compile_body(body_node, inner, RETURN)
    return MethodCode(name, parameters, body, inner)


@compiles("method")
def compile_method(node: Node, scope: Scope) -> Run:
    code = _compile_def(node, scope)
    symbol = intern(code.name)
    place = (scope.unit.path, scope.unit.line(node))

    def define(frame: Frame) -> Any:
        definition = frame[DEFINITION]
        module = definition.target or definition.cref.module
        visibility = module.default_visibility
        if code.name in _ALWAYS_PRIVATE:
            visibility = PRIVATE
        entry = code.method(module, visibility, definition.cref, place)
        if module.module_function:
            entry.visibility = PRIVATE
            singleton = singleton_of(module)
            singleton.define(entry.copy(owner=singleton, visibility=PUBLIC))
        add_method(module, entry)
        return symbol

    return define


def add_method(module: RModule, entry: Method) -> None:
    """Put a method into a module and tell its hook."""
    if module.frozen:
        raise error("FrozenError", f"can't modify frozen class: {inspect(module)}")
    module.define(entry)
    if isinstance(module, RClass) and module.is_singleton:
        hook = class_of(module.attached).lookup("singleton_method_added")
        if hook is not None and not hook.native:
            hook.fn(module.attached, None, intern(entry.name))
        return
    hook = class_of(module).lookup("method_added")
    if hook is not None and not hook.native:
        hook.fn(module, None, intern(entry.name))


@compiles("singleton_method")
def compile_singleton_method(node: Node, scope: Scope) -> Run:
    object_node = field(node, "object")
    target = compile_node(object_node, scope)
    code = _compile_def(node, scope)
    symbol = intern(code.name)
    place = (scope.unit.path, scope.unit.line(node))

    def define(frame: Frame) -> Any:
        module = singleton_class(target(frame))
        add_method(module, code.method(module, PUBLIC, frame[DEFINITION].cref, place))
        return symbol

    return define


@compiles("alias")
def compile_alias(node: Node, scope: Scope) -> Run:
    new, old = (_method_name(child, scope) for child in parts(node))
    if new.startswith("$"):
        read, write = global_reader(old), global_setter(old)
        runtime.readers[new] = lambda: read([])
        runtime.writers[new] = lambda value: write([], value)
        return nothing
    site = scope.site(node, "alias")

    def alias(frame: Frame, site: Site = site) -> None:
        definition = frame[DEFINITION]
        alias_method(definition.target or definition.cref.module, new, old)

    return alias


def alias_method(module: RModule, new: str, old: str) -> None:
    """Give a method a second name."""
    entry = module.lookup(old)
    if entry is None and not module.is_class:
        entry = OBJECT.lookup(old)
    if entry is None:
        raise undefined_method(module, old)
    copied = entry.copy(name=new)
    add_method(module, copied)


def undefined_method(module: RModule, name: str) -> Exception:
    """The NameError for a method that a module hasn't."""
    kind = "class" if isinstance(module, RClass) else "module"
    return error(
        "NameError",
        f"undefined method `{name}' for {kind} `{inspect(module)}'",
        name=intern(name),
    )


def _method_name(node: Node, scope: Scope) -> str:
    text = scope.text(node)
    return text[1:] if node.type == "simple_symbol" else text


@compiles("undef")
def compile_undef(node: Node, scope: Scope) -> Run:
    names = [_method_name(child, scope) for child in parts(node)]

    def undef(frame: Frame) -> None:
        definition = frame[DEFINITION]
        for name in names:
            undef_method(definition.target or definition.cref.module, name)

    return undef


def undef_method(module: RModule, name: str) -> None:
    """Hide a method, those of ancestors, too."""
    if module.lookup(name) is None:
        raise undefined_method(module, name)
    module.define(hidden(name, module))


def hidden(name: str, module: RModule, *, native: bool = False) -> Method:
    """The entry that hides the methods of that name above `module`."""
    return Method(name, _undefined, module, native=native, undefined=True)


def _undefined(self: Any, block: Any, *args: Any) -> Any:
    raise AssertionError("an undefined method is never called")
