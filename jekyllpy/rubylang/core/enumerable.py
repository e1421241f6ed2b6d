"""Ruby's Enumerable: choosing, changing, gathering."""

from __future__ import annotations

from collections.abc import Callable
from operator import add, mul
from typing import Any

from jekyllpy.rubylang.core.array_values import unique
from jekyllpy.rubylang.core.hash_reading import key_and_value
from jekyllpy.rubylang.dispatch import call as call_method
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import kind_of, to_int
from jekyllpy.rubylang.iteration import items, items_list, visit
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, hash_key, key_of
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.operations import case_equal, name_of, truthy

MISSING = object()


@method("Enumerable", "to_a", "entries")
def enumerable_to_a(self: Any, block: Any, *args: Any) -> RArray:
    return RArray(items(self))


@method("Enumerable", "map", "collect")
def enumerable_map(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "map")
    call = block.call
    result = RArray()
    visit(self, lambda item: result.append(call(item)))
    return result


@method("Enumerable", "flat_map", "collect_concat")
def enumerable_flat_map(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "flat_map")
    call = block.call
    result = RArray()
    for item in items(self):
        made = call(item)
        if isinstance(made, list):
            result.extend(made)
        else:
            result.append(made)
    return result


@method("Enumerable", "select", "filter", "find_all")
def enumerable_select(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "select")
    call = block.call
    result = RArray()
    visit(self, lambda item: result.append(item) if truthy(call(item)) else None)
    return result


@method("Enumerable", "reject")
def enumerable_reject(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "reject")
    call = block.call
    result = RArray()
    visit(self, lambda item: None if truthy(call(item)) else result.append(item))
    return result


@method("Enumerable", "filter_map")
def enumerable_filter_map(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "filter_map")
    call = block.call
    result = RArray()
    for item in items(self):
        made = call(item)
        if made is not None and made is not False:
            result.append(made)
    return result


@method("Enumerable", "partition")
def enumerable_partition(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "partition")
    call = block.call
    yes, no = RArray(), RArray()
    for item in items(self):
        (yes if truthy(call(item)) else no).append(item)
    return RArray((yes, no))


@method("Enumerable", "group_by")
def enumerable_group_by(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "group_by")
    call = block.call
    groups = RHash()
    for item in items(self):
        key = hash_key(call(item))
        if key in groups:
            groups[key].append(item)
        else:
            groups[key] = RArray((item,))
    return groups


@method("Enumerable", "tally")
def enumerable_tally(self: Any, block: Any, table: Any = None) -> RHash:
    counts = RHash() if table is None else table
    for item in items(self):
        key = key_of(counts, item)
        counts[key] = counts.get(key, 0) + 1
    return counts


@method("Enumerable", "to_h")
def enumerable_to_h(self: Any, block: Proc | None, *args: Any) -> RHash:
    result = RHash()
    for item in items(self):
        pair = item if block is None else block.call(item)
        key, value = key_and_value(pair)
        result[hash_key(key)] = value
    return result


_SUMS = {"+": add, "*": mul}


def _operation(name: str) -> Callable[[Any, Any], Any]:
    """What `inject(:name)` calls."""
    own = _SUMS.get(name)

    def operate(total: Any, item: Any) -> Any:
        if own is not None and type(total) is int and type(item) is int:
            return own(total, item)
        return call_method(total, name, item)

    return operate


@method("Enumerable", "inject", "reduce")
def enumerable_inject(self: Any, block: Proc | None, *args: Any) -> Any:
    operation: Any = None if block is None else block.call
    start: Any = MISSING
    if len(args) == 2 or (args and block is None):
        name = name_of(args[-1])
        operation = _operation(name)
        args = args[:-1]
    if operation is None:
        raise error("LocalJumpError", "no block given")
    if args:
        start = args[0]
    total = start
    if isinstance(self, list):
        for item in self:
            total = item if total is MISSING else operation(total, item)
        return None if total is MISSING else total

    def see(item: Any) -> None:
        nonlocal total
        total = item if total is MISSING else operation(total, item)

    visit(self, see)
    return None if total is MISSING else total


@method("Enumerable", "uniq")
def enumerable_uniq(self: Any, block: Proc | None) -> RArray:
    return unique(items(self), block)


@method("Enumerable", "compact")
def enumerable_compact(self: Any, block: Any) -> RArray:
    return RArray(item for item in items(self) if item is not None)


@method("Enumerable", "grep")
def enumerable_grep(self: Any, block: Proc | None, pattern: Any) -> RArray:
    result = RArray()
    for item in items(self):
        if case_equal(pattern, item):
            result.append(item if block is None else block.call(item))
    return result


@method("Enumerable", "grep_v")
def enumerable_grep_v(self: Any, block: Proc | None, pattern: Any) -> RArray:
    result = RArray()
    for item in items(self):
        if not case_equal(pattern, item):
            result.append(item if block is None else block.call(item))
    return result


@method("Enumerable", "zip")
def enumerable_zip(self: Any, block: Proc | None, *others: Any) -> Any:
    own = items_list(self)
    columns = [_column(other, len(own)) for other in others]
    rows = RArray()
    for number, item in enumerate(own):
        row = [column[number] if number < len(column) else None for column in columns]
        rows.append(RArray([item, *row]))
    if block is None:
        return rows
    for row_made in rows:
        block.call(row_made)
    return None


def _column(value: Any, count: int) -> list[Any]:
    """The first items of an argument of `zip`, which may have no end."""
    from jekyllpy.rubylang.core.enumerable_parts import take
    from jekyllpy.rubylang.dispatch import responds_to

    if not isinstance(value, list) and not responds_to(value, "each"):
        raise error("TypeError", f"wrong argument type {kind_of(value)} (must respond to :each)")
    return take(value, count)


@method("Enumerable", "to_set")
def enumerable_to_set(self: Any, block: Proc | None, *args: Any) -> Any:
    from jekyllpy.rubylang.core.sets import make_set

    return make_set(items(self) if block is None else [block.call(item) for item in items(self)])


@method("Enumerable", "lazy")
def enumerable_lazy(self: Any, block: Any) -> Any:
    from jekyllpy.rubylang.objects.enumerator import Lazy

    return Lazy(lambda see: visit(self, see))


@method("Enumerable", "each_entry")
def enumerable_each_entry(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "each_entry")
    call = block.call

    def see(item: Any) -> None:
        call(item)

    visit(self, see)
    return self


@method("Enumerable", "cycle")
def enumerable_cycle(self: Any, block: Proc | None, times: Any = None) -> Any:
    if block is None:
        return enumerator(self, "cycle", times)
    whole = list(items(self))
    count = None if times is None else to_int(times)
    while whole and (count is None or count > 0):
        for item in whole:
            block.call(item)
        count = None if count is None else count - 1
    return None
