"""nil, true and false."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash


@method("NilClass", "to_s")
def nil_to_s(self: None, block: Any) -> str:
    return ""


@method("NilClass", "inspect")
def nil_inspect(self: None, block: Any) -> str:
    return "nil"


@method("NilClass", "to_a")
def nil_to_a(self: None, block: Any) -> RArray:
    return RArray()


@method("NilClass", "to_h")
def nil_to_h(self: None, block: Any) -> RHash:
    return RHash()


@method("NilClass", "to_i")
def nil_to_i(self: None, block: Any) -> int:
    return 0


@method("NilClass", "to_r", "rationalize")
def nil_to_r(self: None, block: Any, *within: Any) -> Fraction:
    return Fraction(0)


@method("NilClass", "to_f")
def nil_to_f(self: None, block: Any) -> float:
    return 0.0


@method("NilClass", "nil?")
def nil_is_nil(self: None, block: Any) -> bool:
    return True


@method("TrueClass", "to_s", "inspect")
def true_to_s(self: bool, block: Any) -> str:
    return "true"


@method("FalseClass", "to_s", "inspect")
def false_to_s(self: bool, block: Any) -> str:
    return "false"


@method("TrueClass", "&")
@method("NilClass", "|")
@method("FalseClass", "|")
@method("NilClass", "^")
@method("FalseClass", "^")
def other_as_truth(self: Any, block: Any, other: Any) -> bool:
    return other is not None and other is not False


@method("NilClass", "&")
@method("FalseClass", "&")
def always_false(self: Any, block: Any, other: Any) -> bool:
    return False


@method("TrueClass", "|")
def always_true(self: bool, block: Any, other: Any) -> bool:
    return True


@method("TrueClass", "^")
def other_as_untruth(self: bool, block: Any, other: Any) -> bool:
    return other is None or other is False
