"""`dataclasses` of the standard library, whose classes are made at once and their `__init__` when it is called.

That module writes and compiles some five functions for each class while it is imported; a build imports
fifty such classes, and makes instances of a dozen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any

FIELDS = "__late_fields__"
MISSING: Any = object()
OWN_TO_EACH_INSTANCE = ("__dict__", "__weakref__")


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen instance is to be set or deleted."""


class Field:
    """What is said of an attribute where its class is defined."""

    __slots__ = (
        "compare",
        "default",
        "default_factory",
        "hash",
        "kw_only",
        "name",
        "repr",
        "type",
    )

    def __init__(
        self,
        default: Any,
        default_factory: Callable[[], Any] | None,
        *,
        repr: bool,
        compare: bool,
        hash: bool,
    ) -> None:
        self.default = default
        self.default_factory = default_factory
        self.repr = repr
        self.compare = compare
        self.hash = hash
        self.name = self.type = ""
        self.kw_only = False

    @property
    def is_optional(self) -> bool:
        """Whether an instance can be made without a value for it."""
        return self.default is not MISSING or self.default_factory is not None


def late_field(
    *,
    default: Any = MISSING,
    default_factory: Callable[[], Any] | None = None,
    repr: bool = True,
    compare: bool = True,
    hash: bool | None = None,
) -> Any:
    """An attribute that is more than its type and default."""
    is_hashed = compare if hash is None else hash
    return Field(default, default_factory, repr=repr, compare=compare, hash=is_hashed)


def late_dataclass(
    cls: Any = None,
    /,
    *,
    eq: bool = True,
    order: bool = False,
    frozen: bool = False,
    kw_only: bool = False,
    slots: bool = False,
) -> Any:
    """The class with the methods that follow from its annotated attributes."""

    def made(cls: Any) -> Any:
        found = own_fields(cls, kw_only=kw_only)
        inherited = [getattr(base, FIELDS, {}) for base in reversed(cls.__bases__)]
        known = {name: one for fields in (*inherited, found) for name, one in fields.items()}
        if slots:
            cls = with_slots(cls, found)
        setattr(cls, FIELDS, known)
        positional = tuple(name for name, one in known.items() if not one.kw_only)
        methods = {"__match_args__": positional, "__repr__": shown}
        methods["__init__"] = init_at_first_call(cls, known, frozen=frozen)
        has_hash = cls.__dict__.get("__hash__") is not None
        if eq:
            methods |= comparisons(known.values(), order=order)
            if not has_hash:
                cls.__hash__ = hash_of(known.values()) if frozen else None
        if frozen:
            methods |= FROZEN | (FROZEN_STATE if slots else {})
        for name, method in methods.items():
            if name not in cls.__dict__:
                setattr(cls, name, method)
        return cls

    return made if cls is None else made(cls)


def own_fields(cls: Any, *, kw_only: bool) -> dict[str, Field]:
    """The fields that the class itself defines; their defaults are what the class has of these names."""
    found = {}
    for name, type in cls.__annotations__.items():
        if str(type).startswith("ClassVar"):
            continue
        one = cls.__dict__.get(name, MISSING)
        if not isinstance(one, Field):
            one = late_field(default=one)
        elif one.default is MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, one.default)
        one.name, one.type, one.kw_only = name, type, kw_only
        found[name] = one
    return found


def with_slots(cls: Any, fields: Mapping[str, Field]) -> Any:
    """The class anew, whose instances have nothing but these fields."""
    left_out = (*fields, *OWN_TO_EACH_INSTANCE)
    body = {name: value for name, value in cls.__dict__.items() if name not in left_out}
    made = type(cls)(cls.__name__, cls.__bases__, {**body, "__slots__": tuple(fields)})
    made.__qualname__ = cls.__qualname__
    return made


# The methods


def init_at_first_call(cls: Any, fields: Mapping[str, Field], *, frozen: bool) -> Any:
    """An `__init__` that puts the compiled one in its place."""

    def __init__(self: Any, *given: Any, **named: Any) -> None:
        cls.__init__ = init = compiled_init(cls, fields.values(), frozen=frozen)
        init(self, *given, **named)

    return __init__


def compiled_init(cls: Any, fields: Any, *, frozen: bool) -> Any:
    """An `__init__` that sets each field."""
    names = {"missing": MISSING, "put": object.__setattr__}
    parameters, lines, is_named = ["self"], [], False
    for one in sorted(fields, key=lambda one: one.kw_only):
        if one.kw_only and not is_named:
            parameters.append("*")
            is_named = True
        value = one.name
        if one.default_factory is not None:
            names[f"make_{one.name}"] = one.default_factory
            value = f"make_{one.name}() if {one.name} is missing else {one.name}"
        elif one.default is not MISSING:
            names[f"default_{one.name}"] = one.default
        default = "missing" if one.default_factory is not None else f"default_{one.name}"
        parameters.append(f"{one.name}={default}" if one.is_optional else one.name)
        lines.append(
            f"put(self, {one.name!r}, {value})" if frozen else f"self.{one.name} = {value}"
        )
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n ".join(lines or ["pass"])
    exec(f"def __init__({', '.join(parameters)}):\n {body}", names)
    init: Any = names["__init__"]
    init.__qualname__, init.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    return init


def values_of(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives the values of an instance that have these names."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda instance: tuple([getattr(instance, name) for name in names])


def hash_of(fields: Any) -> Any:
    """A `__hash__` that agrees with the comparisons."""
    values = values_of([one.name for one in fields if one.hash])
    return lambda instance: hash(values(instance))


def comparisons(fields: Any, *, order: bool) -> dict[str, Any]:
    """The methods that compare an instance with another of the very same class."""
    values = values_of([one.name for one in fields if one.compare])

    def comparing(holds: Callable[[Any, Any], bool]) -> Any:
        def compare(one: Any, other: Any) -> Any:
            if other.__class__ is not one.__class__:
                return NotImplemented
            return holds(values(one), values(other))

        return compare

    found = {"__eq__": comparing(lambda one, other: one == other)}
    if order:
        found["__lt__"] = comparing(lambda one, other: one < other)
        found["__le__"] = comparing(lambda one, other: one <= other)
        found["__gt__"] = comparing(lambda one, other: one > other)
        found["__ge__"] = comparing(lambda one, other: one >= other)
    return found


def shown(instance: Any) -> str:
    """`Point(x=1, y=2)`."""
    parts = [
        f"{one.name}={getattr(instance, one.name)!r}" for one in late_fields(instance) if one.repr
    ]
    return f"{type(instance).__qualname__}({', '.join(parts)})"


def refuse_setting(instance: Any, name: str, value: Any) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def refuse_deleting(instance: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def state_of(instance: Any) -> list[Any]:
    return [getattr(instance, one.name) for one in late_fields(instance)]


def set_state(instance: Any, state: list[Any]) -> None:
    for one, value in zip(late_fields(instance), state, strict=True):
        object.__setattr__(instance, one.name, value)


FROZEN = {"__setattr__": refuse_setting, "__delattr__": refuse_deleting}
FROZEN_STATE = {"__getstate__": state_of, "__setstate__": set_state}


# What is done with instances


def late_fields(what: Any) -> tuple[Field, ...]:
    """The fields of a class, or of an instance."""
    return tuple(getattr(what, FIELDS).values())


def late_replace(instance: Any, /, **changes: Any) -> Any:
    """Another instance, with these values in place of the old."""
    values = {one.name: getattr(instance, one.name) for one in late_fields(instance)}
    return type(instance)(**{**values, **changes})


def late_asdict(instance: Any) -> dict[str, Any]:
    """The values by their fields' names, those of instances within too."""
    values = {one.name: getattr(instance, one.name) for one in late_fields(instance)}
    return {k: late_asdict(v) if hasattr(v, FIELDS) else v for k, v in values.items()}


if TYPE_CHECKING:
    from dataclasses import asdict, dataclass, field, fields, replace
else:
    asdict, dataclass, field = late_asdict, late_dataclass, late_field
    fields, replace = late_fields, late_replace

__all__ = ["asdict", "dataclass", "field", "fields", "replace"]
