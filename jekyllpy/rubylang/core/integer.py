"""Ruby's Integer."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString


@method("Integer", "to_s", "inspect")
def integer_to_s(self: int, block: Any, base: int = 10) -> RString:
    return RString(str(self))


@method("Integer", "+")
def integer_add(self: int, block: Any, other: Any) -> Any:
    return self + other


@method("Integer", "-")
def integer_subtract(self: int, block: Any, other: Any) -> Any:
    return self - other


@method("Integer", "*")
def integer_multiply(self: int, block: Any, other: Any) -> Any:
    return self * other


@method("Integer", "/")
def integer_divide(self: int, block: Any, other: Any) -> Any:
    return self // other


@method("Integer", "==", "===")
def integer_equal(self: int, block: Any, other: Any) -> bool:
    return type(other) is not bool and bool(self == other)


@method("Integer", "times")
def integer_times(self: int, block: Proc) -> int:
    call = block.call
    for number in range(self):
        call(number)
    return self
