"""What runs at the place of a call; what was looked up there is kept until methods change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.compile.arguments import Arguments
from jekyllpy.rubylang.compile.node import Run
from jekyllpy.rubylang.compile.signals import BreakJump
from jekyllpy.rubylang.compile.variables import slot_of
from jekyllpy.rubylang.dispatch import class_of, resolve, resolve_own
from jekyllpy.rubylang.native import CLASS_OF
from jekyllpy.rubylang.objects.frame import SELF, Frame
from jekyllpy.rubylang.objects.method import PUBLIC
from jekyllpy.rubylang.objects.proc import Proc, keyword_hash

if TYPE_CHECKING:
    from jekyllpy.rubylang.compile.scope import Site


def catching_break(run: Run) -> Run:
    """A call whose block has a `break`."""

    def call_breakable(frame: Frame) -> Any:
        try:
            return run(frame)
        except BreakJump as jump:
            if jump.proc is None or jump.proc.up is not frame:
                raise
            return jump.value

    return call_breakable


def plain_call(site: Site, receiver: Run, runs: list[Run]) -> Run:
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
        return local_call_one(site, slot, runs[0])
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


def local_call_one(site: Site, slot: int, argument: Run) -> Run:
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


def calling_procs(site: Site, receiver: Run, runs: list[Run]) -> Run:
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


def own_call(site: Site, runs: list[Run]) -> Run:
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


def call_with_block(site: Site, receiver: Run | None, runs: list[Run], block_run: Run) -> Run:
    """A call with a block and plain arguments."""
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


def general_call(
    site: Site, receiver: Run | None, arguments: Arguments, block_run: Run | None
) -> Run:
    """A call with splats or keywords."""
    if not arguments.has_splat and arguments.labels:
        return labelled_call(site, receiver, arguments.runs, arguments.labels, block_run)
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


def labelled_call(
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
