"""What needs the frame of its caller: `block_given?`, `binding`, `__method__`, `lambda`, `eval` …"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.backtrace import callers
from jekyllpy.rubylang.compile.arguments import Arguments
from jekyllpy.rubylang.compile.blocks import BlockCode
from jekyllpy.rubylang.compile.calls import intrinsic
from jekyllpy.rubylang.compile.node import Run, compile_node, constant
from jekyllpy.rubylang.compile.scope import Scope
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import MODULES, define_class, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.frame import (
    BLOCK,
    DEFINITION,
    FIRST,
    SELF,
    UP,
    Cref,
    Definition,
    Frame,
)
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s
from jekyllpy.rubylang.reading.tree import Unit
from jekyllpy.rubylang.runtime import runtime

if TYPE_CHECKING:
    from tree_sitter import Node


@intrinsic("block_given?", "iterator?")
def compile_block_given(node: Node, scope: Scope, arguments: Arguments) -> Run:
    return lambda frame: frame[BLOCK] is not None


@intrinsic("__FILE__")
def compile_file(node: Node, scope: Scope, arguments: Arguments) -> Run:
    path = scope.unit.path
    return lambda frame: RString(path)


@intrinsic("__LINE__")
def compile_line(node: Node, scope: Scope, arguments: Arguments) -> Run:
    return constant(scope.unit.line(node))


@intrinsic("__ENCODING__")
def compile_encoding(node: Node, scope: Scope, arguments: Arguments) -> Run:
    return lambda frame: MODULES["Encoding"].constants.get("UTF_8")


@intrinsic("__dir__")
def compile_dir(node: Node, scope: Scope, arguments: Arguments) -> Run:
    folder = str(Path(scope.unit.path).resolve().parent)
    return lambda frame: RString(folder)


@intrinsic("__method__")
def compile_method_name(node: Node, scope: Scope, arguments: Arguments) -> Run:
    def run(frame: Frame) -> Any:
        found = frame[DEFINITION].method
        return None if found is None else intern(found.original)

    return run


@intrinsic("Module.nesting")
def compile_nesting(node: Node, scope: Scope, arguments: Arguments) -> Run:
    def run(frame: Frame) -> Any:
        nesting = RArray()
        cref = frame[DEFINITION].cref
        while cref.outer is not None:
            nesting.append(cref.module)
            cref = cref.outer
        return nesting

    return run


@intrinsic("require_relative")
def compile_require_relative(node: Node, scope: Scope, arguments: Arguments) -> Run:
    folder = Path(scope.unit.path).resolve().parent
    site = scope.site(node, "require_relative")

    def run(frame: Frame) -> Any:
        name = to_s(arguments.runs[0](frame))
        wanted = folder / name
        for candidate in (wanted, wanted.with_name(wanted.name + ".rb")):
            if candidate.suffix == ".rb" and candidate.is_file():
                return runtime.interpreter.require_file(candidate)
        raise error("LoadError", f"cannot load such file -- {wanted}", path=site.path)

    return run


@intrinsic("caller")
def compile_caller(node: Node, scope: Scope, arguments: Arguments) -> Run:
    site = scope.site(node, "caller")

    def run(frame: Frame) -> Any:
        start = arguments.runs[0](frame) if arguments.runs else 1
        lines = callers(f"{site.path}:{site.line}")[start:]
        if len(arguments.runs) > 1:
            lines = lines[: arguments.runs[1](frame)]
        return RArray(RString(line) for line in lines)

    return run


define_class("Thread")
define_class("Thread::Backtrace")


class Location:
    """A line of a backtrace, as `caller_locations` gives it."""

    __slots__ = ("__dict__", "line")

    def __init__(self, line: str) -> None:
        self.line = line


define_class("Thread::Backtrace::Location", types=(Location,))


@method("Thread::Backtrace::Location", "to_s")
def location_to_s(self: Location, block: Any) -> RString:
    return RString(self.line)


@method("Thread::Backtrace::Location", "path", "absolute_path")
def location_path(self: Location, block: Any) -> RString:
    return RString(self.line.split(":", 1)[0])


@method("Thread::Backtrace::Location", "lineno")
def location_lineno(self: Location, block: Any) -> int:
    return int(self.line.split(":")[1])


@method("Thread::Backtrace::Location", "label", "base_label")
def location_label(self: Location, block: Any) -> RString:
    return RString(self.line.partition("`")[2].rstrip("'").removeprefix("block in "))


@intrinsic("caller_locations")
def compile_caller_locations(node: Node, scope: Scope, arguments: Arguments) -> Run:
    lines = compile_caller(node, scope, arguments)
    return lambda frame: RArray(Location(line.text) for line in lines(frame))


@intrinsic("binding")
def compile_binding(node: Node, scope: Scope, arguments: Arguments) -> Run:
    return lambda frame: Binding(frame, scope)


@intrinsic("local_variables")
def compile_local_variables(node: Node, scope: Scope, arguments: Arguments) -> Run:
    return lambda frame: Binding(frame, scope).names()


@intrinsic("eval")
def compile_eval(node: Node, scope: Scope, arguments: Arguments) -> Run:
    def run(frame: Frame) -> Any:
        args, _ = arguments.evaluate(frame)
        binding = args[1] if len(args) > 1 and args[1] is not None else Binding(frame, scope)
        return binding.eval(to_s(args[0]), *_where(args[2:]))

    return run


def _where(args: Any) -> tuple[str, int]:
    path = to_s(args[0]) if args and args[0] is not None else "(eval)"
    return path, args[1] if len(args) > 1 else 1


class Binding:
    """A frame with the names of its variables, for `eval` and ERB."""

    def __init__(self, frame: Frame, scope: Scope) -> None:
        self.frame = frame
        self.scope = scope

    def eval(self, source: str, path: str = "(eval)", line: int = 1) -> Any:
        """Run a text as if it stood in the place of the binding; new variables stay."""
        unit = Unit(source, path, line)
        inner = Scope(unit, "block", self.scope)
        run = compile_node(unit.root, inner)
        outer = self.frame
        frame = [outer[SELF], outer[BLOCK], outer[DEFINITION], outer, *[None] * inner.size]
        result = run(frame)
        self.frame, self.scope = frame, inner
        return result

    def place(self, name: str) -> tuple[Frame, int] | None:
        """The frame and slot of a variable."""
        found = self.scope.find(name)
        if found is None:
            return None
        depth, index = found
        frame = self.frame
        for _ in range(depth):
            frame = frame[UP]
        while len(frame) <= index:
            frame.append(None)
        return frame, index

    def names(self) -> RArray:
        """The names of all variables."""
        names: dict[str, None] = {}
        scope: Scope | None = self.scope
        while scope is not None:
            names.update(
                dict.fromkeys(name for name in scope.names if name[0].isalpha() or name[0] == "_")
            )
            scope = scope.parent
        return RArray(intern(name) for name in names)


define_class("Binding", types=(Binding,))


@method("Binding", "local_variable_get")
def binding_get(self: Binding, block: Any, name: Any) -> Any:
    place = self.place(name_of(name))
    if place is None:
        raise error(
            "NameError", f"local variable `{name_of(name)}' is not defined for {to_s(self)}"
        )
    frame, index = place
    return frame[index]


@method("Binding", "local_variable_set")
def binding_set(self: Binding, block: Any, name: Any, value: Any) -> Any:
    place = self.place(name_of(name))
    if place is None:
        inner = Scope(self.scope.unit, "block", self.scope)
        inner.declare_here(name_of(name))
        outer = self.frame
        self.frame = [outer[SELF], outer[BLOCK], outer[DEFINITION], outer, None]
        self.scope = inner
        place = self.frame, FIRST
    frame, index = place
    frame[index] = value
    return value


@method("Binding", "local_variable_defined?")
def binding_defined(self: Binding, block: Any, name: Any) -> bool:
    return self.scope.find(name_of(name)) is not None


@method("Binding", "local_variables")
def binding_names(self: Binding, block: Any) -> RArray:
    return self.names()


@method("Binding", "receiver")
def binding_receiver(self: Binding, block: Any) -> Any:
    return self.frame[SELF]


@method("Binding", "eval")
def binding_eval(self: Binding, block: Any, source: Any, *where: Any) -> Any:
    return self.eval(to_s(source), *_where(where))


@method("Binding", "irb")
def binding_irb(self: Binding, block: Any) -> None:
    return None


def eval_with_self(value: Any, target: Any, source: Any, where: tuple[Any, ...]) -> Any:
    """`instance_eval` and `class_eval` of a text."""
    path, line = _where(where)
    unit = Unit(to_s(source), path, line)
    scope = Scope(unit, "class")
    run = compile_node(unit.root, scope)
    definition = Definition(Cref(target, runtime.interpreter.top), path)
    return run([value, None, definition, None, *[None] * scope.size])


@method("Kernel", "lambda", visibility="private")
def kernel_lambda(self: Any, block: Proc | None) -> Proc:
    if block is None:
        raise error("ArgumentError", "tried to create Proc object without a block")
    up, code = block.up, block.shape
    if up is None or not isinstance(code, BlockCode) or not code.own_lambda:
        return block
    return code.bound(up, up[SELF], up[BLOCK], up[DEFINITION], True)


@method("Kernel", "proc", visibility="private")
def kernel_proc(self: Any, block: Proc | None) -> Proc:
    if block is None:
        raise error("ArgumentError", "tried to create Proc object without a block")
    return block
