"""Reading and setting variables: local, instance, class and global ones, and `self`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.node import Run, compiles, constant
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.objects.frame import DEFINITION, SELF, UP, Cref, Frame
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.operations import check_frozen, ivars_of
from jekyllpy.rubylang.runtime import runtime

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope

Setter = Callable[[Frame, Any], None]


def local_reader(depth: int, index: int) -> Run:
    """Reads a local variable."""
    if depth == 0:

        def read(frame: Frame) -> Any:
            return frame[index]

        read.slot = index  # type: ignore[attr-defined]

    elif depth == 1:

        def read(frame: Frame) -> Any:
            return frame[UP][index]

    elif depth == 2:

        def read(frame: Frame) -> Any:
            return frame[UP][UP][index]

    else:

        def read(frame: Frame) -> Any:
            for _ in range(depth):
                frame = frame[UP]
            return frame[index]

    return read


def slot_of(run: Run) -> int | None:
    """The slot, if `run` does no more than read a variable of its own frame."""
    return getattr(run, "slot", None)


def local_setter(depth: int, index: int) -> Setter:
    """Sets a local variable."""
    if depth == 0:

        def assign(frame: Frame, value: Any) -> None:
            frame[index] = value

    elif depth == 1:

        def assign(frame: Frame, value: Any) -> None:
            frame[UP][index] = value

    else:

        def assign(frame: Frame, value: Any) -> None:
            for _ in range(depth):
                frame = frame[UP]
            frame[index] = value

    return assign


@compiles("self")
def compile_self(node: Node, scope: Scope) -> Run:
    def read_self(frame: Frame) -> Any:
        return frame[SELF]

    return read_self


@compiles("instance_variable")
def compile_instance_variable(node: Node, scope: Scope) -> Run:
    name = scope.text(node)

    def read(frame: Frame) -> Any:
        try:
            return frame[SELF].ivars.get(name)
        except AttributeError:
            return ivars_of(frame[SELF]).get(name)

    return read


def instance_setter(name: str) -> Setter:
    """Sets an instance variable of self."""

    def assign(frame: Frame, value: Any) -> None:
        self = frame[SELF]
        try:
            ivars = self.ivars
        except AttributeError:
            ivars = ivars_of(self)
        check_frozen(self)
        ivars[name] = value

    return assign


@compiles("global_variable")
def compile_global_variable(node: Node, scope: Scope) -> Run:
    return global_reader(scope.text(node))


def global_reader(name: str) -> Run:
    """Reads a global variable."""
    reader = runtime.readers.get(name)
    if reader is None and name[1:].isdigit() and name != "$0":
        number = int(name[1:])

        def read_group(frame: Frame) -> Any:
            match = runtime.last_match
            return None if match is None else match.group(number)

        return read_group
    if reader is not None:
        found = reader
        return lambda frame: found()
    return lambda frame: runtime.globals.get(name)


def global_setter(name: str) -> Setter:
    """Sets a global variable."""
    writer = runtime.writers.get(name)
    if writer is not None:
        write = writer
        return lambda frame, value: write(value)

    def assign(frame: Frame, value: Any) -> None:
        runtime.globals[name] = value

    return assign


def class_variable_owner(module: RModule, name: str) -> RModule | None:
    """The class or module that has a class variable, seen from `module`."""
    return next((each for each in module.ancestors if name in each.class_variables), None)


def class_variable_home(cref: Cref) -> RModule:
    """The class whose variables `@@name` means: of a singleton class, that of its object."""
    while isinstance(cref.module, RClass) and cref.module.is_singleton and cref.outer:
        if isinstance(cref.module.attached, RModule):
            return cref.module.attached
        cref = cref.outer
    return cref.module


@compiles("class_variable")
def compile_class_variable(node: Node, scope: Scope) -> Run:
    name = scope.text(node)

    def read(frame: Frame) -> Any:
        home = class_variable_home(frame[DEFINITION].cref)
        owner = class_variable_owner(home, name)
        if owner is None:
            raise error("NameError", f"uninitialized class variable {name} in {home.name}")
        return owner.class_variables[name]

    return read


def class_variable_setter(name: str) -> Setter:
    """Sets a class variable where it is, else in the class around."""

    def assign(frame: Frame, value: Any) -> None:
        home = class_variable_home(frame[DEFINITION].cref)
        owner = class_variable_owner(home, name) or home
        owner.class_variables[name] = value

    return assign


@compiles("nil")
def compile_nil(node: Node, scope: Scope) -> Run:
    return constant(None)


@compiles("true")
def compile_true(node: Node, scope: Scope) -> Run:
    return constant(True)


@compiles("false")
def compile_false(node: Node, scope: Scope) -> Run:
    return constant(False)
