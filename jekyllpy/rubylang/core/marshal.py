"""Marshal, as far as it makes deep copies: `Marshal.load(Marshal.dump(value))`."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.objects import duplicate
from jekyllpy.rubylang.core.structs import RStruct
from jekyllpy.rubylang.dispatch import class_of, real_class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_module, module_function
from jekyllpy.rubylang.objects.hash import hash_key, key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.set import RSet
from jekyllpy.rubylang.objects.string import BINARY, RString

define_module("Marshal")


class Dumped(RString):
    """What `Marshal.dump` gives: `load` takes the copy out of it."""

    encoding = BINARY
    copy: Any = None


def deep_copy(value: Any, known: dict[int, Any]) -> Any:
    """A copy of a value and of all that is in it."""
    if id(value) in known:
        return known[id(value)]
    if isinstance(value, Proc):
        raise error("TypeError", "no _dump_data is defined for class Proc")
    if class_of(value).is_singleton and not isinstance(value, RModule) and class_of(value).methods:
        raise error("TypeError", "singleton can't be dumped")
    if isinstance(value, RModule) or value is None or isinstance(value, (int, float)):
        return value
    made = known[id(value)] = duplicate(value)
    if isinstance(made, list):
        made[:] = [deep_copy(item, known) for item in value]
    elif isinstance(made, dict):
        if getattr(value, "default_proc", None) is not None:
            raise error("TypeError", "can't dump hash with default proc")
        made.clear()
        for key, item in value.items():
            made[hash_key(deep_copy(key_value(key), known))] = deep_copy(item, known)
    elif isinstance(made, RStruct):
        made.values = [deep_copy(item, known) for item in value.values]
    elif isinstance(made, RSet):
        made.members = dict.fromkeys(hash_key(deep_copy(item, known)) for item in value.values())
    if isinstance(made, RObject):
        if real_class_of(value).name is None:
            raise error("TypeError", f"can't dump anonymous class {real_class_of(value)}")
        made.ivars = {name: deep_copy(item, known) for name, item in value.ivars.items()}
    return made


@module_function("Marshal", "dump")
def marshal_dump(self: Any, block: Any, value: Any) -> Dumped:
    made = Dumped("\x04\x08")
    made.copy = deep_copy(value, {})
    return made


@module_function("Marshal", "load")
def marshal_load(self: Any, block: Any, dumped: Any) -> Any:
    if not isinstance(dumped, Dumped):
        raise error("TypeError", "only what Marshal.dump gave in this program can be loaded")
    return deep_copy(dumped.copy, {})
