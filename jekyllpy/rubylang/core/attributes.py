"""`attr_reader`, `attr_writer` and `attr_accessor`."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.compile.definitions import add_method
from jekyllpy.rubylang.core.visibility import method_names
from jekyllpy.rubylang.native import OBJECT, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.method import PUBLIC, Function, Method
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import check_frozen, ivars_of


def _reader(name: str) -> Function:
    ivar = f"@{name}"

    def read(self: Any, block: Any, /) -> Any:
        try:
            return self.ivars.get(ivar)
        except AttributeError:
            return ivars_of(self).get(ivar)

    return read


def _writer(name: str) -> Function:
    ivar = f"@{name}"

    def write(self: Any, block: Any, value: Any, /) -> Any:
        if type(self) is RObject and not self.frozen:
            self.ivars[ivar] = value
            return value
        check_frozen(self)
        ivars_of(self)[ivar] = value
        return value

    return write


def _add_attributes(module: RModule, names: tuple[Any, ...], read: bool, write: bool) -> RArray:
    made = RArray()
    visibility = module.default_visibility if module is not OBJECT else PUBLIC
    for name in method_names(names):
        if read:
            add_method(
                module,
                Method(
                    name, _reader(name), module, visibility, arity=0, parameters=(), keywords=False
                ),
            )
            made.append(intern(name))
        if write:
            add_method(
                module,
                Method(
                    f"{name}=",
                    _writer(name),
                    module,
                    visibility,
                    arity=1,
                    parameters=(("req",),),
                    keywords=False,
                ),
            )
            made.append(intern(f"{name}="))
    return made


@method("Module", "attr_reader", "attr")
def module_attr_reader(self: RModule, block: Any, *names: Any) -> RArray:
    return _add_attributes(self, names, True, False)


@method("Module", "attr_writer")
def module_attr_writer(self: RModule, block: Any, *names: Any) -> RArray:
    return _add_attributes(self, names, False, True)


@method("Module", "attr_accessor")
def module_attr_accessor(self: RModule, block: Any, *names: Any) -> RArray:
    return _add_attributes(self, names, True, True)
