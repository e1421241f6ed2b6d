"""Ruby's Module and Class: making them, mixing them in, comparing them, their names."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.compile.classes import inherited, new_class, not_a_class
from jekyllpy.rubylang.core.module_eval import module_eval
from jekyllpy.rubylang.dispatch import module_inspect, send, singleton_class
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import check_modules
from jekyllpy.rubylang.native import OBJECT, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.method import PRIVATE
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.objects.string import RString


@singleton_method("Module", "new")
def module_new(self: RClass, block: Any) -> RModule:
    made = RModule(None, self)
    if block is not None:
        module_eval(made, block, made)
    return made


@singleton_method("Class", "new")
def class_new(self: RClass, block: Any, superclass: Any = OBJECT) -> RClass:
    if not isinstance(superclass, RClass):
        raise not_a_class(superclass)
    made = new_class(superclass)
    inherited(made)
    if block is not None:
        module_eval(made, block, made)
    return made


@method("Class", "superclass")
def class_superclass(self: RClass, block: Any) -> Any:
    above = self.superclass
    return None if above is None else (above if self.is_singleton else above.real)


@method("Class", "subclasses")
def class_subclasses(self: RClass, block: Any) -> RArray:
    return RArray(each for each in reversed(self.subclasses) if not each.is_singleton)


@method("Class", "inherited", visibility=PRIVATE)
@method("Module", "included", visibility=PRIVATE)
@method("Module", "extended", visibility=PRIVATE)
@method("Module", "prepended", visibility=PRIVATE)
@method("Module", "method_added", visibility=PRIVATE)
@method("BasicObject", "singleton_method_added", visibility=PRIVATE)
def hook(self: Any, block: Any, what: Any) -> None:
    return None


@method("Module", "include")
def module_include(self: RModule, block: Any, *modules: Any) -> RModule:
    check_modules(*modules)
    for module in reversed(modules):
        send(module, "append_features", self)
        send(module, "included", self)
    return self


@method("Module", "append_features", visibility=PRIVATE)
def module_append_features(self: RModule, block: Any, target: RModule) -> RModule:
    target.include(self)
    return self


@method("Module", "extend_object", visibility=PRIVATE)
def module_extend_object(self: RModule, block: Any, target: Any) -> Any:
    singleton_class(target).include(self)
    return target


@method("Module", "prepend_features", visibility=PRIVATE)
def module_prepend_features(self: RModule, block: Any, target: RModule) -> RModule:
    target.prepend(self)
    return self


@method("Module", "prepend")
def module_prepend(self: RModule, block: Any, *modules: Any) -> RModule:
    check_modules(*modules)
    for module in reversed(modules):
        send(module, "prepend_features", self)
        send(module, "prepended", self)
    return self


@method("Module", "ancestors")
def module_ancestors(self: RModule, block: Any) -> RArray:
    return RArray(self.ancestors)


@method("Module", "include?")
def module_includes(self: RModule, block: Any, module: RModule) -> bool:
    return module is not self and not module.is_class and module in self.ancestors


@method("Module", "included_modules")
def module_included_modules(self: RModule, block: Any) -> RArray:
    return RArray(each for each in self.ancestors if not each.is_class and each is not self)


@method("Module", "==")
def module_equal(self: RModule, block: Any, other: Any) -> bool:
    return self is other


def _below(one: RModule, other: Any) -> bool:
    if not isinstance(other, RModule):
        raise error("TypeError", "compared with non class/module")
    return other in one.ancestors


@method("Module", "<")
def module_below(self: RModule, block: Any, other: Any) -> Any:
    if self is other:
        return False
    return True if _below(self, other) else (False if _below(other, self) else None)


@method("Module", "<=")
def module_below_or_same(self: RModule, block: Any, other: Any) -> Any:
    return True if _below(self, other) else (False if _below(other, self) else None)


@method("Module", ">")
def module_above(self: RModule, block: Any, other: Any) -> Any:
    if self is other:
        return False
    return True if _below(other, self) else (False if _below(self, other) else None)


@method("Module", ">=")
def module_above_or_same(self: RModule, block: Any, other: Any) -> Any:
    return True if _below(other, self) else (False if _below(self, other) else None)


@method("Module", "<=>")
def module_compare(self: RModule, block: Any, other: Any) -> Any:
    if self is other:
        return 0
    if not isinstance(other, RModule):
        return None
    return -1 if _below(self, other) else (1 if _below(other, self) else None)


@method("Module", "name")
def module_name(self: RModule, block: Any) -> Any:
    return None if self.name is None else RString(self.name)


@method("Module", "to_s", "inspect")
def module_to_s(self: RModule, block: Any) -> RString:
    return RString(module_inspect(self))


@method("Module", "hash")
def module_hash(self: RModule, block: Any) -> int:
    return id(self) >> 4


@method("Module", "freeze")
def module_freeze(self: RModule, block: Any) -> RModule:
    self.frozen = True
    return self


@method("Module", "singleton_class?")
def module_is_singleton(self: RModule, block: Any) -> bool:
    return isinstance(self, RClass) and self.is_singleton
