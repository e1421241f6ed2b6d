"""Python objects of the site that are Ruby objects, too: their classes, variables and attributes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter
from typing import Any

from jekyllpy.content.data import Data
from jekyllpy.plugins.ruby.boundary import loans, settle
from jekyllpy.plugins.ruby.loans import RENDERED
from jekyllpy.plugins.ruby.seams import Seam, install_seams
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.native import MODULES, define_class, install
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s

# the module that Python classes of Ruby's seem to come from: a site's own
OF_THE_SITE = "_plugins"
VARIABLES = "_ruby_variables"
_NONE: dict[str, Any] = {}
# attributes that are text, though plugins put a Pathname there
PARTS_OF_PATHS = frozenset({"base", "dir", "name", "path"})


class RubyMade:
    """Shared by Python classes that stand for a class written in Ruby."""

    cls: RClass
    frozen = False

    def __repr__(self) -> str:
        return f"#<{self.cls.real.name}>"


class Variables(dict[str, Any]):
    """The instance variables of an object of the site; some of them are its attributes."""

    __slots__ = ("attributes", "owner")

    def __init__(self, owner: Any, attributes: Mapping[str, str]) -> None:
        super().__init__()
        self.owner = owner
        self.attributes = attributes

    def __contains__(self, name: object) -> bool:
        return name in self.attributes or super().__contains__(name)

    def get(self, name: str, default: Any = None) -> Any:
        attribute = self.attributes.get(name)
        if attribute is None:
            return super().get(name, default)
        value = getattr(self.owner, attribute, None)
        if attribute in RENDERED:
            value = loans.watcher.text_of(self.owner, attribute, value)
        return loans.attribute(self.owner, attribute, value)

    def __getitem__(self, name: str) -> Any:
        return self.get(name)

    def __setitem__(self, name: str, value: Any) -> None:
        attribute = self.attributes.get(name)
        if attribute is None:
            loans.watcher.write(self.owner, name)
            super().__setitem__(name, value)
        else:
            if isinstance(value, RObject) and attribute in PARTS_OF_PATHS:
                value = RString(to_s(value))
            loans.assign(self.owner, attribute, value)


def variables_of(attributes: Mapping[str, str]) -> property:
    """The property `ivars` of a class whose attributes have other names as variables of Ruby."""

    def ivars(self: Any) -> Variables:
        found: Variables | None = self.__dict__.get(VARIABLES)
        if found is None:
            found = self.__dict__[VARIABLES] = Variables(self, attributes)
        return found

    return property(ivars)


def host_class(
    name: str,
    superclass: str,
    base: type,
    *,
    variables: Mapping[str, str] | None = None,
    prepare: Callable[[Any], None] = lambda made: None,
    include: tuple[str, ...] = (),
    mixin: type = object,
) -> RClass:
    """Let Ruby have a Python class; its subclasses in Ruby get subclasses in Python.

    Args:
        variables: attributes by the names of instance variables.
        prepare: gives a new object, before `initialize`, what Python's `__init__` would.
        mixin: stands before `base` in the classes of Python that stand for Ruby's.
    """
    if variables is not None:
        base.ivars = variables_of(variables)  # type: ignore[attr-defined]

    def allocate(cls: RClass) -> Any:
        kind = base if cls is found else python_class(cls, found, base)
        made: Any = object.__new__(kind)
        if variables is None:
            made.ivars = {}
        prepare(made)
        return made

    found = define_class(name, superclass, types=(base,), allocate=allocate, include=include)
    _mixins[base] = mixin
    return found


_made: dict[RClass, type] = {}
_mixins: dict[type, type] = {}


def python_class(cls: RClass, top: RClass, base: type) -> type:
    """The Python class of a class that is written in Ruby below `top`, which is `base`'s."""
    known = _made.get(cls)
    if known is None:
        above = cls.superclass
        parent = base if above is None or above is top else python_class(above.real, top, base)
        mixin = _mixins.get(base, object)
        parents: tuple[type, ...] = (parent,)
        if parent is base:
            parents = (RubyMade, base) if mixin is object else (RubyMade, mixin, base)
        own_name = (cls.name or "Anonymous").rpartition("::")[2]
        known = type(own_name, parents, {"__module__": OF_THE_SITE, "cls": cls})
        _made[cls] = known
    install_seams(cls, known)
    return known


def forget_classes() -> None:
    """Forget the classes of the last program."""
    _made.clear()
    _getters.clear()


# Attributes and methods


def original(value: Any, name: str) -> Any:
    """The attribute as the site itself has it, whatever Ruby does in its place."""
    key = (type(value), name)
    getter = _getters.get(key)
    if getter is None:
        getter = _getters[key] = _getter_of(*key)
    return getter(value)


_getters: dict[tuple[type, str], Callable[[Any], Any]] = {}


def _getter_of(kind: type, name: str) -> Callable[[Any], Any]:
    for cls in kind.__mro__:
        found = vars(cls).get(name)
        if isinstance(found, Seam):
            found = found.original
        if isinstance(found, property) and found.fget is not None:
            return found.fget
        if found is not None:
            return partial(_attribute_of, found)
    return attrgetter(name)


def _attribute_of(found: Any, value: Any) -> Any:
    return found.__get__(value, type(value)) if hasattr(found, "__get__") else found


# properties that, once this attribute is there, only read attributes
KEPT = {
    "basename": "path",
    "basename_without_ext": "path",
    "cleaned_relative_path": "path",
    "collections": "_collections",
    "id": "_id",
    "posts": "_collections",
    "relative_path": "_relative_path",
    "url": "_url",
}


def value_of(value: Any, name: str) -> Any:
    """An attribute of an object of the site."""
    attributes = getattr(value, "__dict__", _NONE)
    if name in attributes:
        return attributes[name]
    if attributes.get(KEPT.get(name)) is None:
        settle()
    return original(value, name)


def readers(ruby_class: RClass | str, names: Mapping[str, str]) -> None:
    """Methods of Ruby that read attributes, by the attributes' names; a text is lent."""
    for name, attribute in names.items():
        _install(ruby_class, name, _reader(attribute))


def _reader(attribute: str) -> Callable[..., Any]:
    def read(self: Any, block: Any) -> Any:
        try:
            value = self.__dict__[attribute]
        except (KeyError, AttributeError):
            value = value_of(self, attribute)
        if attribute in RENDERED:
            value = loans.watcher.text_of(self, attribute, value)
        return value if type(value) is Data else loans.attribute(self, attribute, value)

    return read


def computed(ruby_class: RClass | str, names: Mapping[str, str]) -> None:
    """Methods of Ruby that read properties, which can't be set."""
    for name, attribute in names.items():
        _install(ruby_class, name, _computed(attribute))


def _computed(attribute: str) -> Callable[..., Any]:
    def read(self: Any, block: Any) -> Any:
        return to_ruby(value_of(self, attribute))

    return read


def writers(ruby_class: RClass | str, names: Mapping[str, str]) -> None:
    """Methods of Ruby (`name=`) that set attributes."""
    for name, attribute in names.items():
        _install(ruby_class, f"{name}=", _writer(attribute))


def _writer(attribute: str) -> Callable[..., Any]:
    def write(self: Any, block: Any, value: Any) -> Any:
        loans.assign(self, attribute, value)
        return value

    return write


def functions(ruby_class: RClass | str, names: Mapping[str, str]) -> None:
    """Methods of Ruby that call methods of the object."""
    for name, attribute in names.items():
        _install(ruby_class, name, _function(attribute))


def _function(attribute: str) -> Callable[..., Any]:
    def run(self: Any, block: Any, *args: Any) -> Any:
        settle()
        return to_ruby(original(self, attribute)(*map(to_host, args)))

    return run


def _install(ruby_class: RClass | str, name: str, function: Callable[..., Any]) -> None:
    module = MODULES[ruby_class] if isinstance(ruby_class, str) else ruby_class
    install(module, (name,), function, "public")


def same(*names: str) -> dict[str, str]:
    """Names that Ruby and Python share."""
    return {name: name for name in names}
