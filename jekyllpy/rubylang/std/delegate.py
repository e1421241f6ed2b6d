"""Ruby's SimpleDelegator and DelegateClass."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.compile.classes import new_class
from jekyllpy.rubylang.dispatch import call, call_with_keywords, no_method, responds_to
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.operations import equal, name_of, truthy

_UNSET = object()


class Delegator(RObject):
    """An object that answers as another does."""

    __slots__ = ("target",)

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.target: Any = _UNSET


define_class("Delegator", allocate=Delegator)
define_class("SimpleDelegator", "Delegator")


@method("Delegator", "initialize", visibility="private")
def delegator_initialize(self: Delegator, block: Any, target: Any) -> None:
    self.target = target


@method("Delegator", "initialize_copy", visibility="private")
def delegator_copy(self: Delegator, block: Any, other: Delegator) -> Delegator:
    self.target = call(other.target, "dup")
    return self


@method("Delegator", "__getobj__")
def delegator_get(self: Delegator, block: Any) -> Any:
    if self.target is _UNSET:
        raise error("ArgumentError", "not delegated")
    return self.target


@method("Delegator", "__setobj__")
def delegator_set(self: Delegator, block: Any, target: Any) -> Any:
    self.target = target
    return target


@method("Delegator", "method_missing")
def delegator_method_missing(
    self: Delegator, block: Any, name: Any, *args: Any, **keywords: Any
) -> Any:
    text = name_of(name)
    target = call(self, "__getobj__")
    if not responds_to(target, text):
        raise no_method(self, text, args, "")
    return call_with_keywords(target, text, args, keywords, block)


@method("Delegator", "respond_to_missing?")
def delegator_responds(self: Delegator, block: Any, name: Any, private: Any = False) -> bool:
    return responds_to(call(self, "__getobj__"), name_of(name))


def _forward(name: str) -> None:
    """A method that every object has, which is the other's."""

    @method("Delegator", name)
    def forward(self: Delegator, block: Any, *args: Any) -> Any:
        return call(call(self, "__getobj__"), name, *args, block=block)


for _name in ("to_s", "inspect", "=~", "!~", "===", "<=>", "hash", "to_json", "to_yaml"):
    _forward(_name)


@method("Delegator", "==")
def delegator_equal(self: Delegator, block: Any, other: Any) -> bool:
    return self is other or equal(call(self, "__getobj__"), other)


@method("Delegator", "!=")
def delegator_unequal(self: Delegator, block: Any, other: Any) -> bool:
    return self is not other and not equal(call(self, "__getobj__"), other)


@method("Delegator", "eql?")
def delegator_eql(self: Delegator, block: Any, other: Any) -> bool:
    return self is other or equal(call(self, "__getobj__"), other)


@method("Delegator", "!")
def delegator_not(self: Delegator, block: Any) -> bool:
    return not truthy(call(self, "__getobj__"))


@method("Kernel", "DelegateClass", visibility="private")
def kernel_delegate_class(self: Any, block: Any, superclass: Any) -> RClass:
    from jekyllpy.rubylang.native import MODULES

    above: Any = MODULES["Delegator"]
    made = new_class(above)
    if block is not None:
        call(made, "class_eval", block=block)
    return made
