"""Ruby's modules and classes: tables of methods and constants, and the order of look-up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.method import PRIVATE, PUBLIC, Function, Method

# modules whose caches hold something, and how often constants have changed
_warm: list[RModule] = []


class ConstantClock:
    """Counts changes of constants, so that look-ups can be kept until the next change."""

    time = 0


def methods_changed() -> None:
    """Forget what was looked up: some module has got other methods or ancestors."""
    for module in _warm:
        module.forget()
    _warm.clear()


class RModule(RObject):
    """A module.

    Attributes:
        methods, constants, class_variables: its own.
        public: functions by name for calls with a receiver; filled by look-ups.
        everything: functions by name for calls on self; filled by look-ups.
        default_visibility: of the methods that `def` makes now.
        module_function: whether `def` makes functions of the module, too.
        natives, native_constants: what it has before any program runs.
    """

    __slots__ = (
        "_ancestors",
        "attached",
        "autoloads",
        "class_variables",
        "constants",
        "default_visibility",
        "entries",
        "everything",
        "included",
        "lineage",
        "methods",
        "module_function",
        "name",
        "native_constants",
        "native_included",
        "natives",
        "prepended",
        "private_constants",
        "public",
        "refined",
    )
    is_class = False

    def __init__(self, name: str | None, cls: RClass | None) -> None:
        super().__init__(cls)  # type: ignore[arg-type]
        self.name = name
        self.methods: dict[str, Method] = {}
        self.constants: dict[str, Any] = {}
        self.class_variables: dict[str, Any] = {}
        self.included: list[RModule] = []
        self.prepended: list[RModule] = []
        self.private_constants: set[str] = set()
        self.autoloads: dict[str, str] = {}
        self.default_visibility = PUBLIC
        self.module_function = False
        self.attached: Any = None
        self.refined: RModule | None = None
        self.public: dict[str, Function] = {}
        self.everything: dict[str, Function] = {}
        self.entries: dict[str, Method | None] = {}
        self._ancestors: list[RModule] | None = None
        self.lineage: frozenset[RModule] = frozenset()
        self.natives: dict[str, Method] = {}
        self.native_constants: dict[str, Any] = {}
        self.native_included: list[RModule] = []

    __hash__ = object.__hash__
    __eq__ = object.__eq__

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}>"

    # --- look-up ---

    @property
    def ancestors(self) -> list[RModule]:
        """This module and what is mixed into it, in the order of look-up."""
        if self._ancestors is None:
            self._ancestors = self._linearized()
            self.lineage = frozenset(self._ancestors)
            _warm.append(self)
        return self._ancestors

    def descends_from(self, module: RModule) -> bool:
        """Whether `module` is this one or mixed into it or above it."""
        if self._ancestors is None:
            return module in self.ancestors
        return module in self.lineage

    def _linearized(self) -> list[RModule]:
        line: list[RModule] = []
        for module in reversed(self.prepended):
            line.extend(each for each in module.ancestors if each not in line)
        line.append(self)
        for module in reversed(self.included):
            line.extend(each for each in module.ancestors if each not in line)
        return line

    def lookup(self, name: str) -> Method | None:
        """The method of that name that instances answer with."""
        try:
            return self.entries[name]
        except KeyError:
            if not self.entries:
                _warm.append(self)
            entry = self.entries[name] = self._search(name)
            return entry

    def _search(self, name: str) -> Method | None:
        for module in self.ancestors:
            entry = module.methods.get(name)
            if entry is not None:
                return None if entry.undefined else entry
        return None

    def lookup_above(self, owner: RModule, name: str) -> Method | None:
        """The method of that name behind that of `owner`: what `super` calls."""
        line = self.ancestors
        if owner.refined in line:
            places = [owner.refined, *owner.refined.prepended]
            start = min(line.index(module) for module in places if module in line)
        else:
            start = line.index(owner) + 1 if owner in line else 0
        for module in line[start:]:
            entry = module.methods.get(name)
            if entry is not None:
                return None if entry.undefined else entry
        return None

    def forget(self) -> None:
        """Empty what look-ups have kept."""
        self.public.clear()
        self.everything.clear()
        self.entries.clear()
        self._ancestors = None

    # --- changes ---

    def define(self, method: Method) -> None:
        """Put a method into the table."""
        self.methods[method.name] = method
        methods_changed()

    def include(self, module: RModule) -> None:
        """Mix a module in behind this one."""
        if module not in self.ancestors:
            self.included.append(module)
            methods_changed()

    def prepend(self, module: RModule) -> None:
        """Mix a module in before this one."""
        if module not in self.prepended:
            self.prepended.append(module)
            methods_changed()

    def set_constant(self, name: str, value: Any) -> None:
        """Set a constant; a nameless module gets its name from it."""
        self.constants[name] = value
        ConstantClock.time += 1
        if isinstance(value, RModule) and value.name is None:
            value.name = self.path_of(name)

    def path_of(self, name: str) -> str:
        """The full name of what is called `name` in this module."""
        return name if self.name in (None, "Object") else f"{self.name}::{name}"

    def restore(self) -> None:
        """Go back to what it was before any program ran."""
        self.methods = dict(self.natives)
        self.constants = dict(self.native_constants)
        self.included = list(self.native_included)
        self.prepended = []
        self.class_variables = {}
        self.ivars = {}
        self.autoloads = {}
        self.default_visibility = PRIVATE if self.name == "Object" else PUBLIC
        self.frozen = False


class RClass(RModule):
    """A class; also a singleton class, which has `attached` set to its object.

    Attributes:
        allocate: makes an instance that isn't initialized.
    """

    __slots__ = ("allocate", "is_singleton", "subclasses", "superclass")
    is_class = True

    def __init__(
        self, name: str | None, superclass: RClass | None, cls: RClass | None = None
    ) -> None:
        super().__init__(name, cls)
        self.superclass = superclass
        self.is_singleton = False
        self.allocate: Callable[[RClass], Any] = superclass.allocate if superclass else RObject
        self.subclasses: list[RClass] = []

    __hash__ = object.__hash__
    __eq__ = object.__eq__

    def _linearized(self) -> list[RModule]:
        line = super()._linearized()
        if self.superclass is not None:
            above = self.superclass.ancestors
            own = [module for module in line if module is self or module not in above]
            line = own + above
        return line

    @property
    def real(self) -> RClass:
        """The class that `class` tells: no singleton class."""
        cls = self
        while cls.is_singleton:
            assert cls.superclass is not None
            cls = cls.superclass
        return cls
