"""Ruby's values that have no Python type of their own."""

from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.exception import RException
from jekyllpy.rubylang.objects.hash import RHash, hash_key, key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.method import BoundMethod, Method, UnboundMethod
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString, text
from jekyllpy.rubylang.objects.symbol import Symbol, intern

__all__ = [
    "BoundMethod",
    "Method",
    "Proc",
    "RArray",
    "RClass",
    "RException",
    "RHash",
    "RModule",
    "RObject",
    "RString",
    "Range",
    "Symbol",
    "UnboundMethod",
    "hash_key",
    "intern",
    "key_value",
    "text",
]
