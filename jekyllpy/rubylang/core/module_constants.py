"""The constants of a module."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.compile.constants import (
    inherited_constant,
    is_absent,
    own_constant,
    uninitialized,
)
from jekyllpy.rubylang.dispatch import module_inspect, send
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import OBJECT, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.method import PRIVATE
from jekyllpy.rubylang.objects.module import ConstantClock, RModule
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import name_of, truthy


def _constant_path(module: RModule, name: str, inherit: bool) -> Any:
    for part in name.split("::"):
        if not part:
            module = OBJECT
            continue
        if not part[0].isupper() or not part.isidentifier():
            raise error("NameError", f"wrong constant name {part}", name=intern(part))
        found = inherited_constant(module, part) if inherit else own_constant(module, part)
        if is_absent(found):
            found = send(module, "const_missing", intern(part))
        module = found
    return module


@method("Module", "const_get")
def module_const_get(self: RModule, block: Any, name: Any, inherit: Any = True) -> Any:
    return _constant_path(self, name_of(name), truthy(inherit))


@method("Module", "const_set")
def module_const_set(self: RModule, block: Any, name: Any, value: Any) -> Any:
    found = name_of(name)
    if not found[:1].isupper() or not found.isidentifier():
        raise error("NameError", f"wrong constant name {found}", name=intern(found))
    self.set_constant(found, value)
    return value


@method("Module", "const_defined?")
def module_const_defined(self: RModule, block: Any, name: Any, inherit: Any = True) -> bool:
    module: Any = self
    for part in name_of(name).split("::"):
        if not isinstance(module, RModule):
            return False
        found = inherited_constant(module, part) if truthy(inherit) else own_constant(module, part)
        if is_absent(found):
            return False
        module = found
    return True


@method("Module", "const_missing")
def module_const_missing(self: RModule, block: Any, name: Symbol) -> Any:
    raise uninitialized(self, name.name)


@method("Module", "const_source_location")
def module_const_source_location(self: RModule, block: Any, name: Any) -> RArray:
    return RArray()


@method("Module", "constants")
def module_constants(self: RModule, block: Any, inherit: Any = True) -> RArray:
    names: dict[str, None] = {}
    for each in self.ancestors if truthy(inherit) else [self]:
        if each is OBJECT and self is not OBJECT:
            break
        names.update(dict.fromkeys(n for n in each.constants if n not in each.private_constants))
    return RArray(intern(name) for name in names)


@method("Module", "remove_const", visibility=PRIVATE)
def module_remove_const(self: RModule, block: Any, name: Any) -> Any:
    if name_of(name) not in self.constants:
        raise error("NameError", f"constant {module_inspect(self)}::{name_of(name)} not defined")
    ConstantClock.time += 1
    return self.constants.pop(name_of(name))


@method("Module", "autoload")
def module_autoload(self: RModule, block: Any, name: Any, path: Any) -> None:
    self.autoloads[name_of(name)] = name_of(path)


@method("Kernel", "autoload", visibility=PRIVATE)
def kernel_autoload(self: Any, block: Any, name: Any, path: Any) -> None:
    OBJECT.autoloads[name_of(name)] = name_of(path)
