"""Ruby's Enumerator::Lazy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.core.enumerable_parts import take
from jekyllpy.rubylang.iteration import items
from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import Lazy, enumerator
from jekyllpy.rubylang.objects.hash import hash_key
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import case_equal, truthy

define_class("Enumerator::Lazy", "Enumerator", types=(Lazy,))

See = Callable[[Any], Any]


def _passing(self: Lazy, make: Callable[[See], See]) -> Lazy:
    """A further step: `make(see)` gives what sees each item and may pass one on."""
    return Lazy(lambda see: self.walk(make(see)))


@method("Enumerator::Lazy", "each")
def lazy_each(self: Lazy, block: Proc | None) -> Any:
    if block is None:
        return self
    call = block.call

    def see(item: Any) -> None:
        call(item)

    self.walk(see)
    return self


@method("Enumerator::Lazy", "map", "collect")
def lazy_map(self: Lazy, block: Proc) -> Lazy:
    call = block.call
    return _passing(self, lambda see: lambda item: see(call(item)))


@method("Enumerator::Lazy", "select", "filter", "find_all")
def lazy_select(self: Lazy, block: Proc) -> Lazy:
    call = block.call
    return _passing(self, lambda see: lambda item: truthy(call(item)) and see(item))


@method("Enumerator::Lazy", "reject")
def lazy_reject(self: Lazy, block: Proc) -> Lazy:
    call = block.call
    return _passing(self, lambda see: lambda item: not truthy(call(item)) and see(item))


@method("Enumerator::Lazy", "grep")
def lazy_grep(self: Lazy, block: Proc | None, pattern: Any) -> Lazy:
    found = _passing(self, lambda see: lambda item: case_equal(pattern, item) and see(item))
    return found if block is None else lazy_map(found, block)


@method("Enumerator::Lazy", "filter_map")
def lazy_filter_map(self: Lazy, block: Proc) -> Lazy:
    call = block.call
    return _passing(self, lambda see: lambda item: truthy(made := call(item)) and see(made))


@method("Enumerator::Lazy", "flat_map", "collect_concat")
def lazy_flat_map(self: Lazy, block: Proc) -> Lazy:
    call = block.call

    def make(see: See) -> See:
        def step(item: Any) -> Any:
            made = call(item)
            return any(see(each) for each in made) if isinstance(made, list) else see(made)

        return step

    return _passing(self, make)


@method("Enumerator::Lazy", "take")
def lazy_take(self: Lazy, block: Any, count: int) -> Lazy:
    def walk(see: See) -> None:
        left = count

        def step(item: Any) -> bool:
            nonlocal left
            left -= 1
            return bool(see(item)) or left <= 0

        if count > 0:
            self.walk(step)

    return Lazy(walk)


@method("Enumerator::Lazy", "take_while")
def lazy_take_while(self: Lazy, block: Proc) -> Lazy:
    call = block.call
    return _passing(self, lambda see: lambda item: not truthy(call(item)) or see(item))


@method("Enumerator::Lazy", "drop")
def lazy_drop(self: Lazy, block: Any, count: int) -> Lazy:
    def make(see: See) -> See:
        seen = 0

        def step(item: Any) -> Any:
            nonlocal seen
            seen += 1
            return seen > count and see(item)

        return step

    return _passing(self, make)


@method("Enumerator::Lazy", "drop_while")
def lazy_drop_while(self: Lazy, block: Proc) -> Lazy:
    def make(see: See) -> See:
        dropping = True

        def step(item: Any) -> Any:
            nonlocal dropping
            dropping = dropping and truthy(block.call(item))
            return not dropping and see(item)

        return step

    return _passing(self, make)


@method("Enumerator::Lazy", "with_index", "each_with_index")
def lazy_with_index(self: Lazy, block: Proc | None, start: Any = 0) -> Lazy:
    def make(see: See) -> See:
        number = (start or 0) - 1

        def step(item: Any) -> Any:
            nonlocal number
            number += 1
            if block is None:
                return see(RArray((item, number)))
            block.call(item, number)
            return see(item)

        return step

    return _passing(self, make)


@method("Enumerator::Lazy", "uniq")
def lazy_uniq(self: Lazy, block: Proc | None) -> Lazy:
    def make(see: See) -> See:
        seen: set[Any] = set()

        def step(item: Any) -> Any:
            key = hash_key(item if block is None else block.call(item))
            if key in seen:
                return False
            seen.add(key)
            return see(item)

        return step

    return _passing(self, make)


@method("Enumerator::Lazy", "compact")
def lazy_compact(self: Lazy, block: Any) -> Lazy:
    return _passing(self, lambda see: lambda item: item is not None and see(item))


@method("Enumerator::Lazy", "zip")
def lazy_zip(self: Lazy, block: Any, *others: Any) -> Lazy:
    def make(see: See) -> See:
        columns = [iter(items(other)) for other in others]

        def step(item: Any) -> Any:
            return see(RArray([item, *(next(column, None) for column in columns)]))

        return step

    return _passing(self, make)


@method("Enumerator::Lazy", "first")
def lazy_first(self: Lazy, block: Any, count: Any = None) -> Any:
    found = take(self, 1 if count is None else count)
    if count is None:
        return found[0] if found else None
    return found


@method("Enumerator::Lazy", "to_a", "force", "entries")
def lazy_to_a(self: Lazy, block: Any) -> RArray:
    return RArray(items(self))


@method("Enumerator::Lazy", "eager")
def lazy_eager(self: Lazy, block: Any) -> Any:
    return enumerator(self, "each")


@method("Enumerator::Lazy", "lazy")
def lazy_lazy(self: Lazy, block: Any) -> Lazy:
    return self


@method("Enumerator::Lazy", "size")
def lazy_size(self: Lazy, block: Any) -> None:
    return None


@method("Enumerator::Lazy", "inspect", "to_s")
def lazy_inspect(self: Lazy, block: Any) -> RString:
    return RString("#<Enumerator::Lazy: ...>")
