"""Constants: looked up by the text's nesting, then by ancestors; kept until any constant changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.node import Run, compile_node, compiles
from jekyllpy.rubylang.dispatch import call, module_inspect
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import OBJECT
from jekyllpy.rubylang.objects.frame import DEFINITION, Cref, Frame
from jekyllpy.rubylang.objects.module import ConstantClock, RModule
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import inspect
from jekyllpy.rubylang.reading.tree import field
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.rubylang.std import CONSTANTS, load_constant

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope

_ABSENT = object()


def own_constant(module: RModule, name: str) -> Any:
    """The constant in this very module (an autoload is carried out), or `_ABSENT`."""
    if name in module.constants:
        return module.constants[name]
    if name in module.autoloads:
        runtime.interpreter.require(module.autoloads.pop(name))
        return module.constants.get(name, _ABSENT)
    full_name = name if module is OBJECT else f"{module.name}::{name}"
    if full_name in CONSTANTS:
        return load_constant(full_name)
    return _ABSENT


def inherited_constant(module: RModule, name: str, *, top: bool = True) -> Any:
    """The constant in a module or its ancestors; those of Object only if `top`."""
    for each in module.ancestors:
        if each is OBJECT and not top and module is not OBJECT:
            break
        found = own_constant(each, name)
        if found is not _ABSENT:
            return found
    if top and not module.is_class:
        return own_constant(OBJECT, name)
    return _ABSENT


def find_lexical(cref: Cref, name: str) -> Any:
    """The constant that `Name` means in the text nested in `cref`, or `_ABSENT`."""
    level: Cref | None = cref
    while level is not None and level.outer is not None:
        found = own_constant(level.module, name)
        if found is not _ABSENT:
            return found
        level = level.outer
    return inherited_constant(cref.module, name)


def scoped_constant(module: Any, name: str) -> Any:
    """The constant that `module::Name` means."""
    if not isinstance(module, RModule):
        raise error("TypeError", f"{inspect(module)} is not a class/module")
    if name in module.private_constants:
        raise error("NameError", f"private constant {module.name}::{name} referenced")
    found = inherited_constant(module, name, top=module is OBJECT)
    return found if found is not _ABSENT else const_missing(module, name)


def const_missing(module: RModule, name: str) -> Any:
    """What the module makes of a constant that isn't there."""
    return call(module, "const_missing", intern(name))


def uninitialized(module: RModule, name: str) -> Exception:
    """The NameError of a constant that isn't there."""
    shown = name if module is OBJECT else f"{module_inspect(module)}::{name}"
    wrong = f"uninitialized constant {shown}"
    library = runtime.absent.get(name)
    if library is not None:
        wrong += (
            f". jekyllpy has no library {library}, though it may be required; a Python plugin "
            "(docs/plugins/ruby.md) can do the work"
        )
    return error("NameError", wrong, name=intern(name))


def is_absent(found: Any) -> bool:
    """Whether a look-up has found nothing."""
    return found is _ABSENT


@compiles("constant")
def compile_constant(node: Node, scope: Scope) -> Run:
    return constant_reader(scope.text(node), scope, node)


def constant_reader(name: str, scope: Scope, node: Node) -> Run:
    """Reads a constant by the nesting of the text."""
    site = scope.site(node, name)
    kept_time = -1
    kept_cref: Cref | None = None
    kept: Any = None

    def read(frame: Frame) -> Any:
        nonlocal kept_time, kept_cref, kept
        cref = frame[DEFINITION].cref
        if kept_time == ConstantClock.time and kept_cref is cref:
            return kept
        found = find_lexical(cref, site.name)
        if found is _ABSENT:
            return const_missing(cref.module, name)
        kept_time, kept_cref, kept = ConstantClock.time, cref, found
        return found

    return read


def compile_scope_of(node: Node, scope: Scope) -> Run:
    """The module before `::` (Object if there is none)."""
    before = node.child_by_field_name("scope")
    return compile_node(before, scope) if before is not None else lambda frame: OBJECT


@compiles("scope_resolution")
def compile_scope_resolution(node: Node, scope: Scope) -> Run:
    name_node = field(node, "name")
    name = scope.text(name_node)
    before = compile_scope_of(node, scope)
    site = scope.site(node, name)
    if name_node.type != "constant":

        def send_name(frame: Frame) -> Any:
            return call(before(frame), site.name)

        return send_name
    kept_time = -1
    kept_module: Any = None
    kept: Any = None

    def read(frame: Frame) -> Any:
        nonlocal kept_time, kept_module, kept
        module = before(frame)
        if kept_time == ConstantClock.time and kept_module is module:
            return kept
        found = scoped_constant(module, site.name)
        kept_time, kept_module, kept = ConstantClock.time, module, found
        return found

    return read


def constant_setter(node: Node, scope: Scope) -> Callable[[Frame, Any], None]:
    """Sets a constant of the module around, or of the one named."""
    if node.type == "constant":
        name = scope.text(node)

        def assign(frame: Frame, value: Any) -> None:
            frame[DEFINITION].cref.module.set_constant(name, value)

        return assign
    name_node = field(node, "name")
    own_name = scope.text(name_node)
    module = compile_scope_of(node, scope)

    def assign_scoped(frame: Frame, value: Any) -> None:
        module(frame).set_constant(own_name, value)

    return assign_scoped
