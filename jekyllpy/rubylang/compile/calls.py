"""Calls of methods: with a receiver or on self, with arguments and blocks of all kinds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import Arguments, compile_arguments
from jekyllpy.rubylang.compile.blocks import BlockCode, compile_block
from jekyllpy.rubylang.compile.node import Run, compile_node, compiles
from jekyllpy.rubylang.compile.signals import BreakJump
from jekyllpy.rubylang.compile.variables import local_reader, slot_of
from jekyllpy.rubylang.dispatch import class_of, resolve, resolve_own
from jekyllpy.rubylang.native import CLASS_OF
from jekyllpy.rubylang.objects.frame import SELF, Frame
from jekyllpy.rubylang.objects.method import PUBLIC
from jekyllpy.rubylang.objects.proc import Proc, keyword_hash
from jekyllpy.rubylang.reading.tree import parts

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.scope import Scope, Site

Intrinsic = Callable[["Node", "Scope", Arguments], Run]

_INTRINSICS: dict[str, Intrinsic] = {}

# methods whose block is a method or lambda of its own: `return` leaves it
_LAMBDA_MAKERS = {"lambda", "define_method", "define_singleton_method"}


# methods that neither keep nor change the Strings they are given, whatever the receiver
_READ_ONLY = {
    "==", "!=", "=~", "start_with?", "end_with?", "include?", "split", "join", "gsub", "gsub!",
    "sub", "sub!", "tr", "tr_s", "delete", "squeeze", "count", "index", "rindex", "key?", "has_key?",
    "delete_prefix", "delete_suffix", "partition", "rpartition", "match?", "strftime", "dig",
    "casecmp?", "chomp", "scan", "match", "respond_to?", "ljust", "rjust", "center",
}  # fmt: skip


def intrinsic(*names: str) -> Callable[[Intrinsic], Intrinsic]:
    """Register what a call without receiver compiles to, if it needs the frame of its caller."""

    def register(function: Intrinsic) -> Intrinsic:
        for name in names:
            _INTRINSICS[name] = function
        return function

    return register


def compile_name(name: str, node: Node, scope: Scope) -> Run:
    """A bare name: a local variable, else a call on self."""
    variable = scope.find(name)
    if variable is not None:
        return local_reader(*variable)
    if name in _INTRINSICS:
        return _INTRINSICS[name](node, scope, Arguments())
    return bare_call(scope.site(node, name))


@compiles("identifier")
def compile_identifier(node: Node, scope: Scope) -> Run:
    return compile_name(scope.text(node), node, scope)


@compiles("call")
def compile_call(node: Node, scope: Scope) -> Run:
    receiver_node = node.child_by_field_name("receiver")
    method_node = node.child_by_field_name("method")
    argument_node = node.child_by_field_name("arguments")
    block_node = node.child_by_field_name("block")
    if method_node is not None and method_node.type == "super":
        from jekyllpy.rubylang.compile.supers import compile_super_call

        return compile_super_call(node, scope, argument_node, block_node)
    name = "call" if method_node is None else scope.text(method_node)
    if receiver_node is None:
        misread = _misread_operator(node, scope, name, argument_node)
        if misread is not None:
            return misread
    elif name == "nesting" and scope.text(receiver_node) == "Module":
        return _INTRINSICS["Module.nesting"](node, scope, Arguments())
    operator = node.child_by_field_name("operator")
    safe = operator is not None and scope.text(operator) == "&."
    receiver: Run | None = None
    if receiver_node is not None and receiver_node.type != "self":
        receiver = compile_node(receiver_node, scope)
    arguments = compile_arguments(
        parts(argument_node) if argument_node else [],
        scope,
        read_only=name in _READ_ONLY and receiver_node is not None,
    )
    if receiver_node is None and name in _INTRINSICS and block_node is None:
        return _INTRINSICS[name](node, scope, arguments)
    block = None
    if block_node is not None:
        is_lambda = name == "define_method" or (receiver_node is None and name in _LAMBDA_MAKERS)
        block = compile_block(block_node, scope, is_lambda)
    site = scope.site(method_node or node, name)
    if receiver_node is None and argument_node is None and block is None and name[0].islower():
        return bare_call(site)
    return build_call(site, receiver, arguments, block, scope, safe=safe)


def _misread_operator(node: Node, scope: Scope, name: str, arguments: Node | None) -> Run | None:
    """`x -1` of a local variable: an operation, though the parser takes it for a call."""
    if arguments is None or scope.find(name) is None or arguments.children[0].type == "(":
        return None
    given = parts(arguments)
    if len(given) != 1 or node.child_by_field_name("block") is not None:
        return None
    from jekyllpy.rubylang.compile.operators import misread_binary

    return misread_binary(node, name, given[0], scope)


def bare_call(site: Site) -> Run:
    """A call on self that looks like a local variable."""
    name = site.name

    def call_bare(frame: Frame) -> Any:
        self = frame[SELF]
        try:
            fn = (CLASS_OF.get(type(self)) or self.cls).everything[name]
        except (KeyError, AttributeError):
            fn = resolve_own(class_of(self), self, site.name, True)
        return fn(self, None)

    return call_bare


def build_call(
    site: Site,
    receiver: Run | None,
    arguments: Arguments,
    block: BlockCode | None,
    scope: Scope,
    *,
    safe: bool = False,
) -> Run:
    """The call of `site.name` on what `receiver` gives (on self if None)."""
    if safe and receiver is not None:
        return _safe_call(site, receiver, arguments, block, scope)
    block_run = _block_run(block, arguments)
    if not arguments.simple:
        run = _general_call(site, receiver, arguments, block_run)
    elif block_run is not None:
        run = _call_with_block(site, receiver, arguments.runs, block_run)
    elif receiver is None:
        run = _own_call(site, arguments.runs)
    else:
        plain_call = _calling_procs if site.name == "call" else _plain_call
        run = plain_call(site, receiver, arguments.runs)
    if block is not None and block.breaks:
        return _catching_break(run)
    return run


def _safe_call(
    site: Site, receiver: Run, arguments: Arguments, block: BlockCode | None, scope: Scope
) -> Run:
    slot = scope.reserve()
    inner = build_call(site, local_reader(0, slot), arguments, block, scope)

    def call_safely(frame: Frame) -> Any:
        value = receiver(frame)
        if value is None:
            return None
        frame[slot] = value
        return inner(frame)

    return call_safely


def _block_run(block: BlockCode | None, arguments: Arguments) -> Run | None:
    if block is not None:
        return block.maker()
    return arguments.block


def _catching_break(run: Run) -> Run:
    """A call whose block has a `break`."""

    def call_breakable(frame: Frame) -> Any:
        try:
            return run(frame)
        except BreakJump as jump:
            if jump.proc is None or jump.proc.up is not frame:
                raise
            return jump.value

    return call_breakable


def _plain_call(site: Site, receiver: Run, runs: list[Run]) -> Run:
    """A call with a receiver, without a block."""
    name = site.name
    slot = slot_of(receiver)
    if not runs and slot is not None:

        def call_local(frame: Frame) -> Any:
            value = frame[slot]
            try:
                fn = (CLASS_OF.get(type(value)) or value.cls).public[name]
            except (KeyError, AttributeError):
                fn = resolve(class_of(value), value, site.name, frame[SELF])
            return fn(value, None)

        return call_local
    if not runs:

        def call_none(frame: Frame) -> Any:
            value = receiver(frame)
            try:
                fn = (CLASS_OF.get(type(value)) or value.cls).public[name]
            except (KeyError, AttributeError):
                fn = resolve(class_of(value), value, site.name, frame[SELF])
            return fn(value, None)

        return call_none
    if len(runs) == 1 and slot is not None:
        return _local_call_one(site, slot, runs[0])
    if len(runs) == 1:
        first = runs[0]

        def call_one(frame: Frame) -> Any:
            value = receiver(frame)
            try:
                fn = (CLASS_OF.get(type(value)) or value.cls).public[name]
            except (KeyError, AttributeError):
                fn = resolve(class_of(value), value, site.name, frame[SELF])
            return fn(value, None, first(frame))

        return call_one
    if len(runs) == 2:
        first, second = runs

        def call_two(frame: Frame) -> Any:
            value = receiver(frame)
            try:
                fn = (CLASS_OF.get(type(value)) or value.cls).public[name]
            except (KeyError, AttributeError):
                fn = resolve(class_of(value), value, site.name, frame[SELF])
            return fn(value, None, first(frame), second(frame))

        return call_two

    def call_many(frame: Frame) -> Any:
        value = receiver(frame)
        try:
            fn = (CLASS_OF.get(type(value)) or value.cls).public[name]
        except (KeyError, AttributeError):
            fn = resolve(class_of(value), value, site.name, frame[SELF])
        return fn(value, None, *[run(frame) for run in runs])

    return call_many


def _local_call_one(site: Site, slot: int, argument: Run) -> Run:
    """A call with one argument on a local variable."""
    name = site.name

    def call_one(frame: Frame) -> Any:
        value = frame[slot]
        try:
            fn = (CLASS_OF.get(type(value)) or value.cls).public[name]
        except (KeyError, AttributeError):
            fn = resolve(class_of(value), value, site.name, frame[SELF])
        return fn(value, None, argument(frame))

    return call_one


def _calling_procs(site: Site, receiver: Run, runs: list[Run]) -> Run:
    """`receiver.call(...)`, with a short way for a Proc."""
    name = site.name

    def call_proc(frame: Frame) -> Any:
        value = receiver(frame)
        args = [run(frame) for run in runs]
        if type(value) is Proc:
            return value.call(*args)
        try:
            fn = (CLASS_OF.get(type(value)) or value.cls).public[name]
        except (KeyError, AttributeError):
            fn = resolve(class_of(value), value, site.name, frame[SELF])
        return fn(value, None, *args)

    return call_proc


def _own_call(site: Site, runs: list[Run]) -> Run:
    """A call on self, without a block."""
    name = site.name
    if len(runs) == 1:
        first = runs[0]

        def call_one(frame: Frame) -> Any:
            self = frame[SELF]
            try:
                fn = (CLASS_OF.get(type(self)) or self.cls).everything[name]
            except (KeyError, AttributeError):
                fn = resolve_own(class_of(self), self, site.name)
            return fn(self, None, first(frame))

        return call_one
    if len(runs) == 2:
        first, second = runs

        def call_two(frame: Frame) -> Any:
            self = frame[SELF]
            try:
                fn = (CLASS_OF.get(type(self)) or self.cls).everything[name]
            except (KeyError, AttributeError):
                fn = resolve_own(class_of(self), self, site.name)
            return fn(self, None, first(frame), second(frame))

        return call_two

    def call_many(frame: Frame) -> Any:
        self = frame[SELF]
        try:
            fn = (CLASS_OF.get(type(self)) or self.cls).everything[name]
        except (KeyError, AttributeError):
            fn = resolve_own(class_of(self), self, site.name)
        return fn(self, None, *[run(frame) for run in runs])

    return call_many


def _call_with_block(site: Site, receiver: Run | None, runs: list[Run], block_run: Run) -> Run:
    name = site.name
    if receiver is None:

        def call_own(frame: Frame) -> Any:
            self = frame[SELF]
            args = [run(frame) for run in runs]
            try:
                fn = (CLASS_OF.get(type(self)) or self.cls).everything[name]
            except (KeyError, AttributeError):
                fn = resolve_own(class_of(self), self, site.name)
            return fn(self, block_run(frame), *args)

        return call_own
    if not runs:

        def call_none(frame: Frame) -> Any:
            value = receiver(frame)
            try:
                fn = (CLASS_OF.get(type(value)) or value.cls).public[name]
            except (KeyError, AttributeError):
                fn = resolve(class_of(value), value, site.name, frame[SELF])
            return fn(value, block_run(frame))

        return call_none

    def call_many(frame: Frame) -> Any:
        value = receiver(frame)
        args = [run(frame) for run in runs]
        try:
            fn = (CLASS_OF.get(type(value)) or value.cls).public[name]
        except (KeyError, AttributeError):
            fn = resolve(class_of(value), value, site.name, frame[SELF])
        return fn(value, block_run(frame), *args)

    return call_many


def _general_call(
    site: Site, receiver: Run | None, arguments: Arguments, block_run: Run | None
) -> Run:
    """A call with splats or keywords."""
    if not arguments.has_splat and arguments.labels:
        return _labelled_call(site, receiver, arguments.runs, arguments.labels, block_run)
    evaluate = arguments.evaluate

    def call_general(frame: Frame) -> Any:
        value = frame[SELF] if receiver is None else receiver(frame)
        args, keywords = evaluate(frame)
        block = None if block_run is None else block_run(frame)
        cls = class_of(value)
        entry = cls.lookup(site.name)
        if receiver is None:
            fn = resolve_own(cls, value, site.name)
        else:
            fn = resolve(cls, value, site.name, frame[SELF])
        if not keywords:
            return fn(value, block, *args)
        if entry is not None and not entry.keywords:
            return fn(value, block, *args, keyword_hash(keywords))
        return fn(value, block, *args, **keywords)

    return call_general


def _labelled_call(
    site: Site,
    receiver: Run | None,
    runs: list[Run],
    labels: list[tuple[str, Run]],
    block_run: Run | None,
) -> Run:
    """A call whose keywords all stand in the text."""
    name = site.name

    def call_labelled(frame: Frame) -> Any:
        value = frame[SELF] if receiver is None else receiver(frame)
        args = [run(frame) for run in runs]
        keywords = {label: run(frame) for label, run in labels}
        block = None if block_run is None else block_run(frame)
        cls = CLASS_OF.get(type(value)) or class_of(value)
        entry = cls.lookup(name)
        if entry is None or (receiver is not None and entry.visibility != PUBLIC):
            caller = frame[SELF]
            fn = (
                resolve_own(cls, value, site.name)
                if receiver is None
                else resolve(cls, value, site.name, caller)
            )
            return fn(value, block, *args, **keywords)
        fn = entry.fn
        if entry.keywords:
            return fn(value, block, *args, **keywords)
        return fn(value, block, *args, keyword_hash(keywords))

    return call_labelled
