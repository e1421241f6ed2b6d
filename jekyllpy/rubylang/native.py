"""Classes and methods that are written in Python: how they are registered."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import FunctionType
from typing import Any, Protocol, TypeVar

from jekyllpy.rubylang.objects.method import PUBLIC, Function, Method
from jekyllpy.rubylang.objects.module import ConstantClock, RClass, RModule, methods_changed

# what each native function is called with before its arguments: the receiver and the block
OWN = 2
REQUIRED, OPTIONAL, REST, KEY = (("req",), ("opt",), ("rest",), ("key",))

# the class of values of each Python type
CLASS_OF: dict[type, RClass] = {}

# all modules of the language by full name
MODULES: dict[str, RModule] = {}


def _bootstrap() -> tuple[RClass, RClass, RClass]:
    basic = RClass("BasicObject", None)
    obj = RClass("Object", basic)
    module = RClass("Module", obj)
    cls = RClass("Class", module)
    for each in (basic, obj, module, cls):
        MODULES[each.name or ""] = each
        obj.native_constants[each.name or ""] = each
    for each, below in ((basic, obj), (obj, module), (module, cls)):
        each.subclasses.append(below)
    for each in (basic, obj, module, cls):
        each.cls = cls
        singleton_of(each, cls)
    return obj, module, cls


def singleton_of(value: RModule, class_class: RClass | None = None) -> RClass:
    """The singleton class of a module or class; made when first asked for."""
    cls = value.cls
    if cls.is_singleton and cls.attached is value:
        return cls
    meta = class_class or CLASS
    if isinstance(value, RClass) and value.superclass is not None:
        above = singleton_of(value.superclass, class_class)
    else:
        above = meta if isinstance(value, RClass) else cls
    singleton = RClass(None, above, meta)
    singleton.is_singleton = True
    singleton.attached = value
    value.cls = singleton
    methods_changed()
    return singleton


OBJECT, MODULE, CLASS = _bootstrap()
OBJECT.constants = dict(OBJECT.native_constants)


def _place(name: str, module: RModule) -> None:
    MODULES[name] = module
    outer, _, own = name.rpartition("::")
    scope = MODULES[outer] if outer else OBJECT
    scope.native_constants[own] = scope.constants[own] = module
    ConstantClock.time += 1


def define_class(
    name: str,
    superclass: str = "Object",
    *,
    types: tuple[type, ...] = (),
    allocate: Callable[[RClass], Any] | None = None,
    include: tuple[str, ...] = (),
) -> RClass:
    """Make a class of the language (or find it), called `name` (`"Net::HTTP"`).

    Args:
        types: the Python types whose values are its instances.
        allocate: makes an instance, given the class (a subclass, too).
        include: the modules that it includes.
    """
    found = MODULES.get(name)
    if found is None:
        above = MODULES[superclass]
        assert isinstance(above, RClass)
        found = RClass(name, above, CLASS)
        above.subclasses.append(found)
        singleton_of(found)
        _place(name, found)
    assert isinstance(found, RClass)
    if allocate is not None:
        found.allocate = allocate
    for kind in types:
        CLASS_OF[kind] = found
    for module in include:
        mix_in(found, module)
    return found


def define_module(name: str, *, include: tuple[str, ...] = ()) -> RModule:
    """Make a module of the language (or find it)."""
    found = MODULES.get(name)
    if found is None:
        found = RModule(name, MODULE)
        _place(name, found)
    for module in include:
        mix_in(found, module)
    return found


def mix_in(module: RModule, name: str) -> None:
    """Include a module of the language in another."""
    if MODULES[name] not in module.native_included:
        module.native_included.append(MODULES[name])
    module.include(MODULES[name])


def define_constant(module: str, name: str, value: Any) -> None:
    """Give a module of the language a constant."""
    MODULES[module].native_constants[name] = MODULES[module].constants[name] = value
    ConstantClock.time += 1


def _shape(fn: Function) -> tuple[int, tuple[tuple[str, ...], ...], bool]:
    """Arity, parameters and whether it takes keywords, of a native function."""
    if (
        type(fn) is FunctionType
        and fn.__code__.co_argcount >= OWN
        and "__wrapped__" not in vars(fn)
    ):
        return _shape_of_code(fn)
    required = 0
    optional = False
    keywords = False
    parameters: list[tuple[str, ...]] = []
    for parameter in list(inspect.signature(fn).parameters.values())[OWN:]:
        if parameter.kind is parameter.VAR_POSITIONAL:
            optional = True
            parameters.append(REST)
        elif parameter.kind in (parameter.KEYWORD_ONLY, parameter.VAR_KEYWORD):
            keywords = True
            parameters.append(KEY)
        elif parameter.default is parameter.empty:
            required += 1
            parameters.append(REQUIRED)
        else:
            optional = True
            parameters.append(OPTIONAL)
    return (-required - 1 if optional else required), tuple(parameters), keywords


def _shape_of_code(fn: FunctionType) -> tuple[int, tuple[tuple[str, ...], ...], bool]:
    """The same of a plain function, of which thousands are installed at the start."""
    code = fn.__code__
    defaults = len(fn.__defaults__ or ())
    given = code.co_argcount - OWN
    required = max(given - defaults, 0)
    rest = bool(code.co_flags & inspect.CO_VARARGS)
    keys = code.co_kwonlyargcount + bool(code.co_flags & inspect.CO_VARKEYWORDS)
    parameters = (
        (REQUIRED,) * required + (OPTIONAL,) * (given - required) + (REST,) * rest + (KEY,) * keys
    )
    is_open = rest or given > required
    return (-required - 1 if is_open else required), parameters, keys > 0


def function_shape(fn: Function) -> tuple[int, int, bool]:
    """How many arguments a method's function needs and may have, and whether it takes any more."""
    required = optional = 0
    rest = False
    for parameter in list(inspect.signature(fn).parameters.values())[OWN:]:
        if parameter.kind is parameter.VAR_POSITIONAL:
            rest = True
        elif parameter.kind in (parameter.KEYWORD_ONLY, parameter.VAR_KEYWORD):
            continue
        elif parameter.default is parameter.empty:
            required += 1
        else:
            optional += 1
    return required, optional, rest


class Adaptation:
    """What becomes of native functions on their way into a module."""

    def __init__(self) -> None:
        self.of: Callable[[RModule, str, Function], Function] = lambda module, name, fn: fn


adaptation = Adaptation()


def install(
    module: RModule,
    names: tuple[str, ...],
    fn: Function,
    visibility: str,
    *,
    lasting: bool = True,
) -> None:
    """Put a native function into a module, under all of its names.

    What isn't `lasting` is gone when the next interpreter begins.
    """
    arity, parameters, keywords = _shape(fn)
    for name in names:
        method = Method(
            name,
            adaptation.of(module, names[0], fn),
            module,
            visibility,
            arity=arity,
            parameters=parameters,
            keywords=keywords,
            native=True,
            original=names[0],
        )
        if lasting:
            module.natives[name] = method
        module.methods[name] = method
    methods_changed()


F = TypeVar("F", bound=Function)


class Decorator(Protocol):
    """Registers a function and leaves it as it is, its type too."""

    def __call__(self, fn: F, /) -> F: ...


# private methods of Kernel that aren't functions (`Kernel.puts`) as well
_NO_FUNCTIONS = frozenset(
    ("initialize_copy", "initialize_dup", "initialize_clone", "respond_to_missing?")
)


def method(module: str, *names: str, visibility: str = PUBLIC) -> Decorator:
    """Register `fn(self, block, *args)` as an instance method of a class or module."""

    def register(fn: F) -> F:
        install(MODULES[module], names, fn, visibility)
        if module == "Kernel" and visibility == "private":
            functions = tuple(name for name in names if name not in _NO_FUNCTIONS)
            install(singleton_of(MODULES[module]), functions, fn, PUBLIC)
        return fn

    return register


def singleton_method(module: str, *names: str) -> Decorator:
    """Register `fn(self, block, *args)` as a method of the class or module itself."""

    def register(fn: F) -> F:
        install(singleton_of(MODULES[module]), names, fn, PUBLIC)
        return fn

    return register


def module_function(module: str, *names: str) -> Decorator:
    """Register a function that a module has both for itself and, private, for its includers."""

    def register(fn: F) -> F:
        install(MODULES[module], names, fn, "private")
        install(singleton_of(MODULES[module]), names, fn, PUBLIC)
        return fn

    return register


def restore_modules() -> None:
    """Undo what programs did to the classes of the language."""
    for each in MODULES.values():
        each.restore()
        if each.cls.is_singleton:
            each.cls.restore()
        if isinstance(each, RClass):
            each.subclasses = [
                below for below in each.subclasses if MODULES.get(below.name or "") is below
            ]
    methods_changed()
    ConstantClock.time += 1
