"""Ruby's Array."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import check_frozen, equal, inspect, to_s


@method("Array", "inspect", "to_s")
def array_inspect(self: list[Any], block: Any) -> RString:
    return RString(f"[{', '.join(inspect(item) for item in self)}]")


@method("Array", "map", "collect")
def array_map(self: list[Any], block: Proc) -> RArray:
    call = block.call
    return RArray([call(item) for item in self])


@method("Array", "each")
def array_each(self: list[Any], block: Proc) -> list[Any]:
    call = block.call
    for item in self:
        call(item)
    return self


@method("Array", "[]")
def array_index(self: list[Any], block: Any, index: int) -> Any:
    try:
        return self[index]
    except IndexError:
        return None


@method("Array", "<<")
def array_append(self: list[Any], block: Any, item: Any) -> list[Any]:
    check_frozen(self)
    self.append(item)
    return self


@method("Array", "push", "append")
def array_push(self: list[Any], block: Any, *items: Any) -> list[Any]:
    check_frozen(self)
    self.extend(items)
    return self


@method("Array", "==")
def array_equal(self: list[Any], block: Any, other: Any) -> bool:
    return (
        isinstance(other, list)
        and len(self) == len(other)
        and all(equal(one, two) for one, two in zip(self, other, strict=True))
    )


@method("Array", "to_a")
def array_to_a(self: list[Any], block: Any) -> list[Any]:
    return self


@method("Array", "to_ary")
def array_to_ary(self: list[Any], block: Any) -> list[Any]:
    return self


@method("Array", "size", "length")
def array_size(self: list[Any], block: Any) -> int:
    return len(self)


@method("Array", "join")
def array_join(self: list[Any], block: Any, separator: Any = "") -> RString:
    return RString(to_s(separator).join(to_s(item) for item in self))
