"""A picture of all that programs keep from one rendering to the next, to be compared with a later one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, ClassVar

from jekyllpy.config.configuration import Configuration
from jekyllpy.content.data import Data
from jekyllpy.plugins.ruby.host_objects import RubyMade
from jekyllpy.plugins.ruby.state import state
from jekyllpy.rubylang.native import MODULES
from jekyllpy.rubylang.objects.frame import FIRST, SELF, UP
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import ConstantClock, RClass, RModule
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.runtime import runtime

ATOMS = (str, int, float, bool, bytes, type(None))
FIXED = (Symbol, Range, Regexp)
# Of what Ruby changes in these the loans tell.
OF_THE_SITE = (dict, list, Data, Configuration)
OF_THE_LANGUAGE = "jekyllpy.rubylang."
MOST = 100_000
NATIVE_NAMES = frozenset(id(module) for module in MODULES.values())


class Itself:
    """Stands for an object that is looked at no closer: it is the same or another."""

    __slots__ = ("value",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and other.value is self.value


class TooMuch(Exception):
    """There is more than is worth to be looked at."""


def picture_of_programs() -> list[Any]:
    """What the programs of the running site keep.

    Raises:
        TooMuch: if that is very much.
    """
    site = state.site
    made: list[Any] = [
        each for each in (*site.generators, *site.converters) if isinstance(each, RubyMade)
    ]
    roots = [
        *_of_modules(),
        *parts_of(runtime.globals),
        *state.hooks,
        *state.filters,
        *parts_of(state.tags),
        *(part for each in made for part in parts_of(each.ivars)),
    ]
    return picture(roots)


def _of_modules() -> Iterable[Any]:
    """What programs have given the modules of the language and of Jekyll."""
    if _Constants.time != ConstantClock.time:
        _Constants.time, _Constants.found = ConstantClock.time, list(_own_constants())
    yield from _Constants.found
    for module in MODULES.values():
        if module.ivars or module.class_variables:
            yield from parts_of(module.ivars)
            yield from parts_of(module.class_variables)


class _Constants:
    """The constants that programs have given those modules, as long as no constant is set."""

    time = -1
    found: ClassVar[list[Any]] = []


def _own_constants() -> Iterable[Any]:
    for module in MODULES.values():
        natives = module.native_constants
        for name, value in module.constants.items():
            if natives.get(name) is not value:
                yield name
                yield value


def parts_of(values: dict[Any, Any]) -> list[Any]:
    """The keys and values of a table."""
    return [part for pair in dict.items(values) for part in pair]


def picture(roots: Iterable[Any]) -> list[Any]:
    """All that is to be reached from these values.

    Raises:
        TooMuch: if that is very much.
    """
    painter = _Painter()
    for root in roots:
        painter.add(root)
    painter.finish()
    return painter.parts


class _Painter:
    def __init__(self) -> None:
        self.parts: list[Any] = []
        self._numbers: dict[int, int] = {}
        self._pending: list[Any] = []

    def add(self, value: Any) -> None:
        """Paint a value, and what it holds later."""
        kind = type(value)
        if kind in ATOMS:
            self.parts.append((kind, value))
        elif isinstance(value, RString):
            self.parts.append((value.text, str(value.encoding)))
            self._see(value)
        elif self._see(value):
            self._pending.append(value)

    def _see(self, value: Any) -> bool:
        """Tell a value from all others; whether it is met for the first time."""
        self.parts.append(Itself(value))
        number = self._numbers.setdefault(id(value), len(self._numbers))
        return number == len(self._numbers) - 1

    def finish(self) -> None:
        while self._pending:
            if len(self.parts) > MOST:
                raise TooMuch
            self._open(self._pending.pop())

    def _open(self, value: Any) -> None:
        if type(value) in OF_THE_SITE:
            return
        if isinstance(value, dict):
            self._add_all(parts_of(value))
            self._further(value)
        elif isinstance(value, (list, tuple, set, frozenset)):
            self._add_all(value)
            self._further(value)
        elif isinstance(value, RModule):
            self._open_module(value)
        elif isinstance(value, RObject):
            self.add(value.cls)
            self._add_all(parts_of(value.ivars))
            self._further(value)
        elif isinstance(value, Proc):
            self._open_frame(value.up)
        elif not isinstance(value, FIXED) and type(value).__module__.startswith(OF_THE_LANGUAGE):
            self._further(value)

    def _open_module(self, module: RModule) -> None:
        if id(module) in NATIVE_NAMES:
            return
        for table in (module.constants, module.ivars, module.class_variables):
            self._add_all(parts_of(table))
        for method in module.methods.values():
            self._see(method)
            for cell in getattr(method.fn, "__closure__", None) or ():
                if isinstance(cell.cell_contents, Proc):
                    self.add(cell.cell_contents)
        for other in (*module.included, *module.prepended):
            self._see(other)
        if isinstance(module, RClass) and module.is_singleton:
            return
        self.add(module.cls)

    def _open_frame(self, frame: list[Any] | None) -> None:
        while frame is not None:
            self.add(frame[SELF])
            for inner in frame[FIRST:]:
                self.add(inner)
            frame = frame[UP]

    def _add_all(self, values: Collection[Any]) -> None:
        self.parts.append(len(values))
        for value in values:
            self.add(value)

    def _further(self, value: Any) -> None:
        """What an object of the language holds besides."""
        self._add_all(parts_of(getattr(value, "__dict__", {})))
        for kind in type(value).__mro__:
            for name in vars(kind).get("__slots__", ()):
                if not name.startswith("__") and name not in ("cls", "ivars"):
                    self.add(getattr(value, name, None))
