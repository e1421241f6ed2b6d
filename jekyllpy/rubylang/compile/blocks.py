"""Blocks and lambdas: from their text to Procs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.node import Run, compiles
from jekyllpy.rubylang.compile.parameters import Parameters, compile_parameters, spread
from jekyllpy.rubylang.compile.scope import Scope
from jekyllpy.rubylang.compile.signals import BreakJump, NextJump, RedoJump, ReturnJump
from jekyllpy.rubylang.compile.tails import BOTH, NEXT, compile_body
from jekyllpy.rubylang.objects.frame import BLOCK, DEFINITION, SELF, Definition, Frame
from jekyllpy.rubylang.objects.proc import Callback, Proc, Shape
from jekyllpy.rubylang.reading.tree import field, walk

if TYPE_CHECKING:
    from tree_sitter import Node

_MISSING = object()


class BlockCode(Shape):
    """A compiled block: makes the functions of its Procs."""

    __slots__ = (
        "body",
        "breaks",
        "empty",
        "own_lambda",
        "parameters_of",
        "plain",
        "returns",
        "size",
    )

    def __init__(self, parameters: Parameters, body: Run, scope: Scope, node: Node) -> None:
        described = tuple(parameters.described)
        super().__init__(
            parameters.arity(scope.is_lambda),
            described,
            parameters.spreads,
            (scope.unit.path, scope.unit.line(node)),
        )
        self.parameters_of = parameters
        self.body = catching_next(body) if scope.catches & {"next", "redo"} else body
        self.breaks = "break" in scope.catches
        self.returns = "return" in scope.catches
        self.own_lambda = scope.is_lambda
        self.size = scope.size
        self.empty = [None] * scope.size
        required = len(parameters.required)
        self.plain = _PLAIN[required] if parameters.plain and required <= 2 else None
        if self.plain is not None:
            del self.empty[:required]
        self.takes_keywords = not parameters.plain

    def proc(self, frame: Frame, is_lambda: bool = False) -> Proc:
        """The Proc of a block that is met in `frame`."""
        return self.bound(frame, frame[SELF], frame[BLOCK], frame[DEFINITION], is_lambda)

    def maker(self) -> Run:
        """Makes the Proc of a block where it is met, with a short way for one parameter."""
        if self.breaks or self.plain is None:
            return self.proc
        body, plain, empty = self.body, self.plain, self.empty
        if plain is _one_parameter and not empty:
            return self._one_parameter_maker()

        def make(frame: Frame) -> Proc:
            call = plain(body, frame, frame[SELF], frame[BLOCK], frame[DEFINITION], empty)
            return Proc(call, self, frame)

        return make

    def _one_parameter_maker(self) -> Run:
        body = self.body

        def make(up: Frame) -> Proc:
            self_, block, definition = up[SELF], up[BLOCK], up[DEFINITION]

            def call_block(value: Any = None, *rest: Any) -> Any:
                return body([self_, block, definition, up, value])

            return Proc(call_block, self, up)

        return make

    def bound(
        self, up: Frame, self_: Any, block: Any, definition: Definition, is_lambda: bool = False
    ) -> Proc:
        """The Proc with another self and definition than those of the frame around."""
        if is_lambda:
            call = self.strict(up, self_, block, definition)
            return Proc(call, self, up, True)
        call = self.loose(up, self_, block, definition)
        if not self.breaks:
            return Proc(call, self, up)
        proc = Proc(call, self, up)
        proc.call = _marking_breaks(call, proc)
        return proc

    def loose(self, up: Frame, self_: Any, block: Any, definition: Definition) -> Callback:
        """The function that `yield` calls."""
        if self.plain is not None:
            return self.plain(self.body, up, self_, block, definition, self.empty)
        parameters = self.parameters_of
        body, empty, bind = self.body, self.empty, parameters.bind_loosely

        def call_block(*args: Any, **keywords: Any) -> Any:
            frame = [self_, block, definition, up, *empty]
            if "&" in keywords:
                own = keywords.pop("&")
                if parameters.block is not None:
                    frame[parameters.block] = own
            bind(frame, args, keywords)
            return body(frame)

        return call_block

    def strict(self, up: Frame, self_: Any, block: Any, definition: Definition) -> Callback:
        """The function of a lambda: all arguments must be there, `return` leaves it."""
        parameters = self.parameters_of
        body, bind = self.body, parameters.bind_strictly
        empty = [None] * self.size
        returns = self.returns or self.breaks
        if parameters.plain and not returns:
            return _strict_plain(self, up, self_, block, definition)

        def call_lambda(*args: Any, **keywords: Any) -> Any:
            frame = [self_, block, definition, up, *empty]
            if "&" in keywords:
                own = keywords.pop("&")
                if parameters.block is not None:
                    frame[parameters.block] = own
            bind(frame, args, keywords)
            if not returns:
                return body(frame)
            try:
                return body(frame)
            except ReturnJump as jump:
                if jump.frame is not frame:
                    raise
                return jump.value
            except BreakJump as jump:
                if jump.proc is not None:
                    raise
                return jump.value

        return call_lambda


def _strict_plain(
    code: BlockCode, up: Frame, self_: Any, block: Any, definition: Definition
) -> Callback:
    """The function of a lambda with nothing but required parameters and no jumps."""
    parameters, body = code.parameters_of, code.body
    required = len(parameters.required)
    empty = [None] * (code.size - required)

    def call_lambda(*args: Any) -> Any:
        if len(args) != required:
            parameters.bind_strictly([], args, {})
        return body([self_, block, definition, up, *args, *empty])

    return call_lambda


Maker = Callable[..., Callback]


def _no_parameters(
    body: Run, up: Frame, self_: Any, block: Any, definition: Definition, empty: list[None]
) -> Callback:
    def call_block(*args: Any) -> Any:
        return body([self_, block, definition, up, *empty])

    return call_block


def _one_parameter(
    body: Run, up: Frame, self_: Any, block: Any, definition: Definition, empty: list[None]
) -> Callback:
    if empty:

        def call_block(value: Any = None, *rest: Any) -> Any:
            return body([self_, block, definition, up, value, *empty])

    else:

        def call_block(value: Any = None, *rest: Any) -> Any:
            return body([self_, block, definition, up, value])

    return call_block


def _two_parameters(
    body: Run, up: Frame, self_: Any, block: Any, definition: Definition, empty: list[None]
) -> Callback:
    def call_block(one: Any = None, two: Any = _MISSING, *rest: Any) -> Any:
        if two is _MISSING:
            two = None
            if isinstance(one, list):
                count = len(one)
                two = one[1] if count > 1 else None
                one = one[0] if count else None
            elif one is not None:
                one, two = (*spread(one), None, None)[:2]
        return body([self_, block, definition, up, one, two, *empty])

    return call_block


_PLAIN: list[Maker] = [_no_parameters, _one_parameter, _two_parameters]


def catching_next(body: Run) -> Run:
    """A body that `next` leaves and `redo` begins again."""

    def run(frame: Frame) -> Any:
        while True:
            try:
                return body(frame)
            except NextJump as jump:
                return jump.value
            except RedoJump:
                continue

    return run


def _marking_breaks(call: Callback, proc: Proc) -> Callback:
    def marking(*args: Any, **keywords: Any) -> Any:
        try:
            return call(*args, **keywords)
        except BreakJump as jump:
            if jump.proc is None:
                jump.proc = proc
            raise

    return marking


def compile_block(
    node: Node, scope: Scope, is_lambda: bool = False, own: Node | None = None
) -> BlockCode:
    """The code of a `{ … }` or `do … end`; `own` are the parameters of a `->`."""
    inner = Scope(scope.unit, "block", scope)
    inner.is_lambda = is_lambda
    parameter_node = own if own is not None else node.child_by_field_name("parameters")
    body_node = node.child_by_field_name("body")
    if parameter_node is None and body_node is not None:
        parameters = _numbered(body_node, inner)
    else:
        parameters = compile_parameters(parameter_node, inner)
    body = compile_body(body_node, inner, BOTH if is_lambda else NEXT)
    return BlockCode(parameters, body, inner, node)


def _numbered(body: Node, scope: Scope) -> Parameters:
    """Parameters `_1`, `_2` … or `it`, if the body of a block without any speaks of them."""
    found = Parameters()
    text = body.text or b""
    if b"_" not in text and b"it" not in text:
        return found
    names = {scope.text(node) for node in walk(body) if node.type == "identifier"}
    highest = max((n for n in range(1, 10) if f"_{n}" in names), default=0)
    for number in range(1, highest + 1):
        found.required.append(scope.declare_here(f"_{number}"))
        found.described.append(("req", f"_{number}"))
    if not highest and "it" in names and scope.find("it") is None:
        found.required.append(scope.declare_here("it"))
        found.described.append(("req", "it"))
    return found


@compiles("lambda")
def compile_lambda(node: Node, scope: Scope) -> Run:
    body = field(node, "body")
    code = compile_block(body, scope, True, node.child_by_field_name("parameters"))

    def run(frame: Frame) -> Any:
        return code.proc(frame, True)

    return run
