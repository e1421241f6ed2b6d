"""Ruby's Enumerator, its generators and `next`."""

from __future__ import annotations

import threading
from collections import deque
from typing import Any

from jekyllpy.rubylang.dispatch import call, is_a
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.iteration import items, visit
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.enumerator import Enumerator, Generator, Yielder, enumerator, packed
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect
from jekyllpy.rubylang.stack import start_with_room

define_class("Enumerator", types=(Enumerator,), include=("Enumerable",))
define_class("Enumerator::Generator", types=(Generator,), include=("Enumerable",))
define_class("Enumerator::Yielder", types=(Yielder,))


@singleton_method("Enumerator", "new")
def enumerator_new(self: Any, block: Proc | None, size: Any = None) -> Enumerator:
    if block is None:
        raise error("ArgumentError", "no block given")
    return Enumerator(Generator(block), size=lambda: size)


@singleton_method("Enumerator", "produce")
def enumerator_produce(self: Any, block: Proc, *start: Any) -> Enumerator:
    def run(yielder: Yielder) -> None:
        value = start[0] if start else block.call()
        try:
            while True:
                yielder.give(value)
                value = block.call(value)
        except RubyError as raised:
            if not is_a(raised.value, "StopIteration"):
                raise

    return Enumerator(Generator(Proc(run)))


@method("Kernel", "to_enum", "enum_for")
def object_to_enum(self: Any, block: Proc | None, name: Any = None, *args: Any) -> Enumerator:
    size = None if block is None else lambda: block.call(*args)
    return enumerator(self, "each" if name is None else name.name, *args, size=size)


@method("Enumerator::Generator", "each")
def generator_each(self: Generator, block: Proc, *args: Any) -> Any:
    return self.block.call(Yielder(block.call), *args)


@method("Enumerator::Yielder", "<<")
def yielder_append(self: Yielder, block: Any, value: Any) -> Yielder:
    self.give(value)
    return self


@method("Enumerator::Yielder", "yield", "call")
def yielder_yield(self: Yielder, block: Any, *values: Any) -> Any:
    return self.give(*values)


@method("Enumerator::Yielder", "to_proc")
def yielder_to_proc(self: Yielder, block: Any) -> Proc:
    return Proc(self.give)


@method("Enumerator", "each")
def enumerator_each(self: Enumerator, block: Proc | None, *args: Any) -> Any:
    if block is None:
        return self
    return self.run(block)


def _indexed(self: Enumerator, block: Proc, start: int) -> Any:
    run = block.call
    number = start - 1

    def step(*args: Any) -> Any:
        nonlocal number
        number += 1
        return run(args[0] if len(args) == 1 else packed(args), number)

    return self.run(Proc(step))


@method("Enumerator", "with_index")
def enumerator_with_index(self: Enumerator, block: Proc | None, start: Any = 0) -> Any:
    if block is None:
        return enumerator(self, "with_index", start)
    return _indexed(self, block, 0 if start is None else int(start))


@method("Enumerator", "each_with_index")
def enumerator_each_with_index(self: Enumerator, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each_with_index")
    return _indexed(self, block, 0)


@method("Enumerator", "with_object", "each_with_object")
def enumerator_with_object(self: Enumerator, block: Proc | None, memo: Any) -> Any:
    if block is None:
        return enumerator(self, "with_object", memo)
    run = block.call
    self.run(Proc(lambda *args: run(packed(args), memo)))
    return memo


@method("Enumerator", "size")
def enumerator_size(self: Enumerator, block: Any) -> Any:
    if self.size is not None:
        found = self.size()
        return call(found, "call") if isinstance(found, Proc) else found
    if self.method in ("each_with_index", "with_index", "map", "each", "select", "reject"):
        inner = self.receiver
        if isinstance(inner, (list, dict)):
            return len(inner)
        if isinstance(inner, Enumerator) and inner is not self:
            return enumerator_size(inner, None)
    if isinstance(self.receiver, (list, dict, Range)) and self.method in _SLICED:
        count, size = len(list(items(self.receiver))), self.args[0]
        return -(-count // size) if self.method == "each_slice" else max(0, count - size + 1)
    return None


_SLICED = ("each_slice", "each_cons")


@method("Enumerator", "inspect", "to_s")
def enumerator_inspect(self: Enumerator, block: Any) -> RString:
    if isinstance(self.receiver, Generator):
        return RString(f"#<Enumerator: #<Enumerator::Generator:0x{id(self.receiver):016x}>:each>")
    args = f"({', '.join(inspect(arg) for arg in self.args)})" if self.args else ""
    return RString(f"#<Enumerator: {inspect(self.receiver)}:{self.method}{args}>")


@method("Enumerator", "+")
def enumerator_add(self: Enumerator, block: Any, other: Any) -> Enumerator:
    def run(yielder: Yielder) -> None:
        def see(item: Any) -> None:
            yielder.give(item)

        visit(self, see)
        visit(other, see)

    return Enumerator(Generator(Proc(run)))


class Cursor:
    """What `next` reads: the items of an Enumerator, one at a time.

    An Enumerator whose end isn't known runs in a thread of its own, which waits for every `next`.
    """

    def __init__(self, source: Enumerator) -> None:
        self.ahead: deque[Any] = deque()
        self.ended = False
        self.failure: BaseException | None = None
        self.result: Any = None
        self.wanted = threading.Semaphore(0)
        self.ready = threading.Semaphore(0)
        self.thread: threading.Thread | None = None
        if isinstance(source.receiver, (list, dict)) and not isinstance(source.receiver, Generator):
            self.ahead.extend(items(source))
            self.ended = True
            self.result = source.receiver
        else:
            self.thread = threading.Thread(target=self._run, args=(source,), daemon=True)

    def _run(self, source: Enumerator) -> None:
        self.wanted.acquire()
        try:
            self.result = source.run(Proc(self._give))
        except BaseException as raised:
            self.failure = raised
        self.ended = True
        self.ready.release()

    def _give(self, *args: Any) -> None:
        self.ahead.append(packed(args))
        self.ready.release()
        self.wanted.acquire()

    def fill(self) -> bool:
        """Have the next item at hand; False if there is none."""
        if self.ahead:
            return True
        if self.ended:
            return False
        assert self.thread is not None
        if not self.thread.is_alive():
            start_with_room(self.thread)
        self.wanted.release()
        self.ready.acquire()
        if self.failure is not None:
            raise self.failure
        return bool(self.ahead)


def _cursor(self: Enumerator) -> Cursor:
    if self.cursor is None:
        self.cursor = Cursor(self)
    cursor: Cursor = self.cursor
    if not cursor.fill():
        raise error("StopIteration", "iteration reached an end", result=cursor.result)
    return cursor


@method("Enumerator", "next")
def enumerator_next(self: Enumerator, block: Any) -> Any:
    return _cursor(self).ahead.popleft()


@method("Enumerator", "peek")
def enumerator_peek(self: Enumerator, block: Any) -> Any:
    return _cursor(self).ahead[0]


@method("Enumerator", "rewind")
def enumerator_rewind(self: Enumerator, block: Any) -> Enumerator:
    self.cursor = None
    return self
