"""Enumerable: parts, slices, and walks with an index or a memo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.core.enumerable_asking import seeing
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_int
from jekyllpy.rubylang.iteration import items, visit
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import Enumerator, Generator, enumerator
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import equal, truthy


def counted(value: Any, what: str) -> int:
    """A number of items that is asked for."""
    count = to_int(value)
    if count < 0:
        raise error("ArgumentError", what)
    return count


def take(self: Any, count: int) -> RArray:
    """The first items; no more are asked for than needed."""
    if isinstance(self, list):
        return RArray(self[:count])
    result = RArray()
    if not count:
        return result

    def see(item: Any) -> bool:
        result.append(item)
        return len(result) >= count

    visit(self, see)
    return result


@method("Enumerable", "first")
def enumerable_first(self: Any, block: Any, count: Any = None) -> Any:
    if count is None:
        found = take(self, 1)
        return found[0] if found else None
    return take(self, counted(count, "attempt to take negative size"))


@method("Enumerable", "take")
def enumerable_take(self: Any, block: Any, count: Any) -> RArray:
    return take(self, counted(count, "attempt to take negative size"))


@method("Enumerable", "drop")
def enumerable_drop(self: Any, block: Any, count: Any) -> RArray:
    return RArray(list(items(self))[counted(count, "attempt to drop negative size") :])


@method("Enumerable", "take_while")
def enumerable_take_while(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "take_while")
    call = block.call
    result = RArray()

    def see(item: Any) -> bool:
        if not truthy(call(item)):
            return True
        result.append(item)
        return False

    visit(self, see)
    return result


@method("Enumerable", "drop_while")
def enumerable_drop_while(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "drop_while")
    result = RArray()
    dropping = True
    for item in items(self):
        dropping = dropping and truthy(block.call(item))
        if not dropping:
            result.append(item)
    return result


@method("Enumerable", "each_with_index")
def enumerable_each_with_index(self: Any, block: Proc | None, *args: Any) -> Any:
    if block is None:
        return enumerator(self, "each_with_index", *args)
    call = block.call
    if isinstance(self, list):
        for number, item in enumerate(self):
            call(item, number)
        return self
    number = -1

    def see(item: Any) -> None:
        nonlocal number
        number += 1
        call(item, number)

    visit(self, see)
    return self


@method("Enumerable", "each_with_object")
def enumerable_each_with_object(self: Any, block: Proc | None, memo: Any) -> Any:
    if block is None:
        return enumerator(self, "each_with_object", memo)
    call = block.call

    def see(item: Any) -> None:
        call(item, memo)

    visit(self, see)
    return memo


@method("Enumerable", "reverse_each")
def enumerable_reverse_each(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "reverse_each")
    for item in reversed(list(items(self))):
        block.call(item)
    return self


def _each_slice(self: Any, size: int, give: Callable[[Any], Any]) -> None:
    part = RArray()

    def see(item: Any) -> None:
        nonlocal part
        part.append(item)
        if len(part) == size:
            full, part = part, RArray()
            give(full)

    visit(self, see)
    if part:
        give(part)


def _size(value: Any, what: str) -> int:
    size = to_int(value)
    if size <= 0:
        raise error("ArgumentError", f"invalid {what}")
    return size


@method("Enumerable", "each_slice")
def enumerable_each_slice(self: Any, block: Proc | None, size: Any) -> Any:
    count = _size(size, "slice size")
    if block is None:
        return enumerator(self, "each_slice", size)
    _each_slice(self, count, block.call)
    return self


@method("Enumerable", "each_cons")
def enumerable_each_cons(self: Any, block: Proc | None, size: Any) -> Any:
    count = _size(size, "size")
    if block is None:
        return enumerator(self, "each_cons", size)
    call = block.call
    window: list[Any] = []

    def see(item: Any) -> None:
        window.append(item)
        if len(window) > count:
            del window[0]
        if len(window) == count:
            call(RArray(window))

    visit(self, see)
    return self


def _made(give_all: Callable[[Callable[..., Any]], Any]) -> Enumerator:
    """An Enumerator of what `give_all` gives, worked out when asked for."""

    def run(yielder: Any) -> Any:
        give_all(yielder.give)

    return Enumerator(Generator(Proc(run)))


def _runs(self: Any, breaks: Callable[[Any, Any], bool]) -> Enumerator:
    """Runs of items; a new one begins where `breaks(before, item)` is true."""

    def give_all(give: Callable[..., Any]) -> None:
        run = RArray()
        for item in items(self):
            if run and breaks(run[-1], item):
                give(run)
                run = RArray()
            run.append(item)
        if run:
            give(run)

    return _made(give_all)


def _needs(block: Proc | None) -> Proc:
    if block is None:
        raise error("ArgumentError", "tried to create Proc object without a block")
    return block


@method("Enumerable", "chunk_while")
def enumerable_chunk_while(self: Any, block: Proc | None) -> Enumerator:
    call = _needs(block).call
    return _runs(self, lambda before, item: not truthy(call(before, item)))


@method("Enumerable", "slice_when")
def enumerable_slice_when(self: Any, block: Proc | None) -> Enumerator:
    call = _needs(block).call
    return _runs(self, lambda before, item: truthy(call(before, item)))


@method("Enumerable", "slice_before")
def enumerable_slice_before(self: Any, block: Proc | None, *pattern: Any) -> Enumerator:
    tells = seeing(block if pattern else _needs(block), pattern)
    return _runs(self, lambda before, item: tells(item))


@method("Enumerable", "slice_after")
def enumerable_slice_after(self: Any, block: Proc | None, *pattern: Any) -> Enumerator:
    tells = seeing(block if pattern else _needs(block), pattern)
    return _runs(self, lambda before, item: tells(before))


@method("Enumerable", "chunk")
def enumerable_chunk(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "chunk")
    call = block.call

    def give_all(give: Callable[..., Any]) -> None:
        key: Any = None
        run: RArray | None = None
        for item in items(self):
            found = call(item)
            alone = isinstance(found, Symbol) and found.name == "_alone"
            left_out = found is None or (isinstance(found, Symbol) and found.name == "_separator")
            if run is not None and (left_out or alone or not equal(found, key)):
                give(RArray((key, run)))
                run = None
            if left_out:
                continue
            key = found
            run = RArray() if run is None else run
            run.append(item)
        if run is not None:
            give(RArray((key, run)))

    return _made(give_all)
