"""What every object can do: Ruby's Object, Kernel and BasicObject."""

from __future__ import annotations

import copy
from typing import Any

from jekyllpy.rubylang.dispatch import (
    call,
    call_with_keywords,
    class_of,
    is_a,
    real_class_of,
    resolve_own,
    send,
    singleton_class,
)
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import check_modules
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.complex import RComplex
from jekyllpy.rubylang.objects.exception import RException
from jekyllpy.rubylang.objects.hash import hash_key
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import any_to_s, equal, inspect_object, is_frozen, ivars_of, to_s
from jekyllpy.rubylang.runtime import runtime


@singleton_method("BasicObject", "new")
def object_new(self: RClass, block: Any, *args: Any, **keywords: Any) -> Any:
    made = self.allocate(self)
    cls = made.cls if type(made) is RObject else class_of(made)
    if keywords:
        call_with_keywords(made, "initialize", args, keywords, block, own=True)
        return made
    try:
        fn = cls.everything["initialize"]
    except KeyError:
        fn = resolve_own(cls, made, "initialize")
    fn(made, block, *args)
    return made


@singleton_method("BasicObject", "allocate")
def object_allocate(self: RClass, block: Any) -> Any:
    return self.allocate(self)


@method("BasicObject", "initialize", visibility="private")
def object_initialize(self: Any, block: Any, *args: Any, **keywords: Any) -> None:
    given = len(args) + (1 if keywords else 0)
    if given:
        raise error("ArgumentError", f"wrong number of arguments (given {given}, expected 0)")


@method("BasicObject", "==", "equal?")
def object_equal(self: Any, block: Any, other: Any) -> bool:
    return same(self, other)


def same(one: Any, other: Any) -> bool:
    """Whether two values are one object."""
    if one is other:
        return True
    return type(one) is type(other) and isinstance(one, (int, float)) and one == other


@method("BasicObject", "!=")
def object_unequal(self: Any, block: Any, other: Any) -> bool:
    return not equal(self, other)


@method("BasicObject", "!")
def object_not(self: Any, block: Any) -> bool:
    return self is None or self is False


@method("BasicObject", "__id__")
@method("Kernel", "object_id")
def object_id(self: Any, block: Any) -> int:
    if type(self) is int:
        return 2 * self + 1
    if self is None or type(self) is bool:
        return {None: 8, True: 20, False: 0}[self]
    return id(self) >> 1


@method("Kernel", "===")
def object_case_equal(self: Any, block: Any, other: Any) -> bool:
    return same(self, other) or equal(self, other)


@method("Kernel", "eql?")
def object_eql(self: Any, block: Any, other: Any) -> bool:
    return (
        bool(hash_key(self) == hash_key(other)) if not isinstance(self, RObject) else self is other
    )


@method("Kernel", "hash")
def object_hash(self: Any, block: Any) -> int:
    return hash(hash_key(self)) if not isinstance(self, RObject) else id(self) >> 4


@method("Kernel", "=~")
def object_match(self: Any, block: Any, other: Any) -> None:
    return None


@method("Kernel", "!~")
def object_not_match(self: Any, block: Any, other: Any) -> bool:
    result = call(self, "=~", other)
    return result is None or result is False


@method("Kernel", "<=>")
def object_compare(self: Any, block: Any, other: Any) -> int | None:
    return 0 if same(self, other) or equal(self, other) else None


@method("Kernel", "class")
def object_class(self: Any, block: Any) -> RClass:
    return real_class_of(self)


@method("Kernel", "singleton_class")
def object_singleton_class(self: Any, block: Any) -> RClass:
    return singleton_class(self)


@method("Kernel", "is_a?", "kind_of?")
def object_is_a(self: Any, block: Any, module: Any) -> bool:
    if not isinstance(module, RModule):
        raise error("TypeError", "class or module required")
    return is_a(self, module)


@method("Kernel", "instance_of?")
def object_instance_of(self: Any, block: Any, cls: Any) -> bool:
    if not isinstance(cls, RModule):
        raise error("TypeError", "class or module required")
    return real_class_of(self) is cls


@method("Kernel", "nil?")
def object_is_nil(self: Any, block: Any) -> bool:
    return False


@method("Kernel", "to_s")
def object_to_s(self: Any, block: Any) -> RString:
    return RString(any_to_s(self))


@method("Kernel", "inspect")
def object_inspect(self: Any, block: Any) -> RString:
    if not isinstance(self, RObject):
        return RString(to_s(self))
    return RString(inspect_object(self))


@method("Kernel", "freeze")
def object_freeze(self: Any, block: Any) -> Any:
    if not is_frozen(self):
        self.frozen = True
    return self


@method("Kernel", "frozen?")
def object_is_frozen(self: Any, block: Any) -> bool:
    return is_frozen(self)


@method("Kernel", "dup")
def object_dup(self: Any, block: Any) -> Any:
    return duplicate(self)


@method("Kernel", "clone")
def object_clone(self: Any, block: Any, *, freeze: Any = None) -> Any:
    made = duplicate(self, "initialize_clone")
    if made is self:
        return made
    cls = class_of(self)
    if cls.is_singleton and not isinstance(self, RModule):
        own = singleton_class(made)
        own.methods = {name: entry.copy(owner=own) for name, entry in cls.methods.items()}
        own.included = list(cls.included)
        own.forget()
    if freeze is True or (freeze is None and is_frozen(self)):
        call(made, "freeze")
    return made


_IMMUTABLE = (int, float, RComplex, Symbol, type(None))


def duplicate(value: Any, hook: str = "initialize_dup") -> Any:
    """A shallow copy that isn't frozen, as `dup` makes it."""
    if isinstance(value, _IMMUTABLE):
        return value
    made: Any
    if isinstance(value, RModule):
        made = _duplicate_module(value)
    elif isinstance(value, RException):
        made = RException(value.cls.real, value.message)
        made.ivars = dict(value.ivars)
    elif isinstance(value, RObject):
        made = value.cls.real.allocate(value.cls.real)
        if type(made) is not type(value):
            made = copy.copy(value)
        made.ivars = dict(value.ivars)
    else:
        made = _duplicate_native(value)
    entry = class_of(made).lookup("initialize_copy")
    if entry is not None and not entry.native:
        entry.fn(made, None, value)
    else:
        own = class_of(made).lookup(hook)
        if own is not None and not own.native:
            own.fn(made, None, value)
        elif entry is not None:
            entry.fn(made, None, value)
    return made


def _duplicate_native(value: Any) -> Any:
    if type(value) is str:
        return RString(value)
    made = copy.copy(value)
    if getattr(made, "frozen", False):
        made.frozen = False
    cls = getattr(made, "cls", None)
    if cls is not None:
        made.cls = cls.real
        made.ivars = dict(ivars_of(value))
    return made


def _duplicate_module(value: RModule) -> RModule:
    from jekyllpy.rubylang.compile.classes import new_class
    from jekyllpy.rubylang.native import MODULE, singleton_of

    if isinstance(value, RClass):
        made: RModule = new_class(value.superclass)  # type: ignore[arg-type]
    else:
        made = RModule(None, MODULE)
    made.methods = {name: entry.copy(owner=made) for name, entry in value.methods.items()}
    made.constants = dict(value.constants)
    made.included = list(value.included)
    made.prepended = list(value.prepended)
    made.ivars = dict(value.ivars)
    if value.cls.is_singleton:
        own = singleton_of(made)
        own.methods = {name: entry.copy(owner=own) for name, entry in value.cls.methods.items()}
    return made


@method("Kernel", "initialize_copy", "initialize_dup", "initialize_clone", visibility="private")
def object_initialize_copy(self: Any, block: Any, original: Any, freeze: Any = None) -> Any:
    return self


@method("Kernel", "tap")
def object_tap(self: Any, block: Any) -> Any:
    block.call(self)
    return self


@method("Kernel", "then", "yield_self")
def object_then(self: Any, block: Any) -> Any:
    return block.call(self)


@method("Kernel", "itself")
def object_itself(self: Any, block: Any) -> Any:
    return self


@method("Kernel", "extend")
def object_extend(self: Any, block: Any, *modules: Any) -> Any:
    for module in reversed(modules):
        check_modules(module)
        send(module, "extend_object", self)
        send(module, "extended", self)
    return self


@method("BasicObject", "method_missing", visibility="private")
def object_method_missing(self: Any, block: Any, name: Any, *args: Any) -> Any:
    from jekyllpy.rubylang.dispatch import no_method

    raise no_method(self, name.name, args, "")


@method("Kernel", "display")
def object_display(self: Any, block: Any) -> None:
    call(runtime.globals["$stdout"], "write", self)
