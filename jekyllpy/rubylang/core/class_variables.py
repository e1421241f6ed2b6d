"""The class variables of a module."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.compile.variables import class_variable_owner
from jekyllpy.rubylang.dispatch import module_inspect
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of


@method("Module", "class_variable_get")
def module_cvar_get(self: RModule, block: Any, name: Any) -> Any:
    owner = class_variable_owner(self, name_of(name))
    if owner is None:
        raise error(
            "NameError", f"uninitialized class variable {name_of(name)} in {module_inspect(self)}"
        )
    return owner.class_variables[name_of(name)]


@method("Module", "class_variable_set")
def module_cvar_set(self: RModule, block: Any, name: Any, value: Any) -> Any:
    owner = class_variable_owner(self, name_of(name)) or self
    owner.class_variables[name_of(name)] = value
    return value


@method("Module", "class_variable_defined?")
def module_cvar_defined(self: RModule, block: Any, name: Any) -> bool:
    return class_variable_owner(self, name_of(name)) is not None


@method("Module", "class_variables")
def module_cvars(self: RModule, block: Any) -> RArray:
    names = {name: None for each in self.ancestors for name in each.class_variables}
    return RArray(intern(name) for name in names)
