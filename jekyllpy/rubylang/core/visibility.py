"""Who may call the methods of a module, and who may read its constants."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jekyllpy.rubylang.compile.definitions import undefined_method
from jekyllpy.rubylang.implicit import flat
from jekyllpy.rubylang.native import OBJECT, method, singleton_of
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.method import PRIVATE, PROTECTED, PUBLIC
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of


def method_names(values: tuple[Any, ...]) -> list[str]:
    """The names that Symbols, Strings and Arrays of them give."""
    return [name_of(each) for each in flat(values)]


def visible_methods(modules: Iterable[RModule], *visibilities: str) -> RArray:
    """The names of methods of some visibilities; what comes first hides what comes later."""
    names: dict[str, None] = {}
    hidden: set[str] = set()
    for module in modules:
        for name, entry in module.methods.items():
            if entry.undefined or entry.visibility not in visibilities:
                hidden.add(name)
            elif name not in hidden:
                names.setdefault(name)
    return RArray(intern(name) for name in names)


def set_visibility(module: RModule, names: list[str], visibility: str) -> None:
    """Make methods of a module public, private or protected."""
    for name in names:
        entry = module.lookup(name)
        if entry is None and not module.is_class:
            entry = OBJECT.lookup(name)
        if entry is None:
            raise undefined_method(module, name)
        if entry.owner is module:
            module.define(entry.copy(visibility=visibility))
        else:
            module.define(entry.copy(owner=module, visibility=visibility))


def _visibility(self: RModule, values: tuple[Any, ...], visibility: str) -> Any:
    if not values:
        self.default_visibility = visibility
        self.module_function = False
        return None
    set_visibility(self, method_names(values), visibility)
    return values[0] if len(values) == 1 else RArray(values)


@method("Module", "public")
def module_public(self: RModule, block: Any, *names: Any) -> Any:
    return _visibility(self, names, PUBLIC)


@method("Module", "private")
def module_private(self: RModule, block: Any, *names: Any) -> Any:
    return _visibility(self, names, PRIVATE)


@method("Module", "protected")
def module_protected(self: RModule, block: Any, *names: Any) -> Any:
    return _visibility(self, names, PROTECTED)


@method("Module", "module_function", visibility=PRIVATE)
def module_module_function(self: RModule, block: Any, *names: Any) -> Any:
    if not names:
        self.module_function = True
        return None
    singleton = singleton_of(self)
    for name in method_names(names):
        entry = self.lookup(name) or OBJECT.lookup(name)
        if entry is None:
            raise undefined_method(self, name)
        singleton.define(entry.copy(owner=singleton, visibility=PUBLIC))
        self.define(entry.copy(owner=self, visibility=PRIVATE))
    return None


@method("Module", "private_class_method")
def module_private_class_method(self: RModule, block: Any, *names: Any) -> None:
    set_visibility(singleton_of(self), method_names(names), PRIVATE)


@method("Module", "public_class_method")
def module_public_class_method(self: RModule, block: Any, *names: Any) -> None:
    set_visibility(singleton_of(self), method_names(names), PUBLIC)


@method("Module", "private_constant")
def module_private_constant(self: RModule, block: Any, *names: Any) -> None:
    self.private_constants.update(method_names(names))


@method("Module", "public_constant", "deprecate_constant")
def module_public_constant(self: RModule, block: Any, *names: Any) -> None:
    self.private_constants.difference_update(method_names(names))
