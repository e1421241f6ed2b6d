"""The tree of core classes and the Python types of their values."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from jekyllpy.rubylang.native import define_class, define_module, mix_in
from jekyllpy.rubylang.objects.array import RArray, RArrayObject
from jekyllpy.rubylang.objects.complex import RComplex
from jekyllpy.rubylang.objects.hash import FloatKey, RHash, RHashObject
from jekyllpy.rubylang.objects.method import BoundMethod, UnboundMethod
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.regexp import MatchData, Regexp
from jekyllpy.rubylang.objects.string import RString, RStringObject
from jekyllpy.rubylang.objects.symbol import Symbol

define_module("Kernel")
define_module("Comparable")
define_module("Enumerable")
for _name in ("GC", "Process", "Signal"):
    define_module(_name)
mix_in(define_class("Object"), "Kernel")


def _allocator(plain: Any, variant: Any, name: str) -> Any:
    def allocate(cls: RClass) -> Any:
        if cls.name == name:
            return plain()
        made = variant()
        made.cls = cls
        made.ivars = {}
        return made

    return allocate


define_class("NilClass", types=(type(None),))
define_class("TrueClass")
define_class("FalseClass")
define_class("Numeric", include=("Comparable",))
define_class("Integer", "Numeric", types=(int,))
define_class("Float", "Numeric", types=(float, FloatKey))
define_class("Rational", "Numeric", types=(Fraction,))
define_class("Complex", "Numeric", types=(RComplex,))
define_class(
    "String",
    types=(str, RString),
    include=("Comparable",),
    allocate=_allocator(RString, RStringObject, "String"),
)
define_class("Symbol", types=(Symbol,), include=("Comparable",))
define_class(
    "Array",
    types=(list, RArray),
    include=("Enumerable",),
    allocate=_allocator(RArray, RArrayObject, "Array"),
)
define_class(
    "Hash",
    types=(dict, RHash),
    include=("Enumerable",),
    allocate=_allocator(RHash, RHashObject, "Hash"),
)
define_class("Range", types=(Range,), include=("Enumerable",))
define_class("Regexp", types=(Regexp,))
define_class("MatchData", types=(MatchData,))
define_class("Proc", types=(Proc,))
define_class("Method", types=(BoundMethod,))
define_class("UnboundMethod", types=(UnboundMethod,))
define_class("IO", include=("Enumerable",))
define_class("Binding")
define_class("Random")
