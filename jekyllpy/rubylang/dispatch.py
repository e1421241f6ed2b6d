"""Calling methods: look-up by the receiver's class, visibility, `method_missing`."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.errors import RubyError, make_exception
from jekyllpy.rubylang.native import CLASS, CLASS_OF, OBJECT, define_class, singleton_of
from jekyllpy.rubylang.objects.array import RArray, RArrayObject
from jekyllpy.rubylang.objects.hash import RHash, RHashObject
from jekyllpy.rubylang.objects.method import PRIVATE, PROTECTED, PUBLIC, Function, Method
from jekyllpy.rubylang.objects.module import RClass, RModule, _warm
from jekyllpy.rubylang.objects.proc import Proc, keyword_hash
from jekyllpy.rubylang.objects.string import RString, RStringObject
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.std import LATE_TYPES, import_parts

TRUE_CLASS = define_class("TrueClass")
FALSE_CLASS = define_class("FalseClass")

_NAMED = {None: "nil", True: "true", False: "false"}


def class_of(value: Any) -> RClass:
    """The class whose methods `value` answers with (its singleton class, if it has one)."""
    found = CLASS_OF.get(type(value))
    if found is not None:
        return found
    if type(value) is bool:
        return TRUE_CLASS if value else FALSE_CLASS
    cls = getattr(value, "cls", None)
    return cls if cls is not None else _class_of_host_object(value)


def _class_of_host_object(value: Any) -> RClass:
    """The class of a Python object: that of the nearest registered type above its own."""
    for kind in type(value).__mro__:
        if kind in LATE_TYPES and kind not in CLASS_OF:
            import_parts(LATE_TYPES[kind])
        if kind in CLASS_OF:
            return CLASS_OF.setdefault(type(value), CLASS_OF[kind])
    return OBJECT


def real_class_of(value: Any) -> RClass:
    """What `value.class` tells."""
    return class_of(value).real


def is_a(value: Any, module: RModule | str) -> bool:
    """Ruby's `is_a?`; a class of the language can be given by name."""
    if isinstance(module, str):
        from jekyllpy.rubylang.native import MODULES

        module = MODULES[module]
    return class_of(value).descends_from(module)


_VARIANTS: dict[type, type] = {RString: RStringObject, RArray: RArrayObject, RHash: RHashObject}


def singleton_class(value: Any) -> RClass:
    """The singleton class of any value; made when first asked for."""
    if isinstance(value, RModule):
        return singleton_of(value)
    if isinstance(value, (int, float, Symbol)) or value is None:
        if value is None or type(value) is bool:
            return class_of(value)
        from jekyllpy.rubylang.errors import error

        raise error("TypeError", "can't define singleton")
    cls = class_of(value)
    if cls.is_singleton:
        return cls
    own = RClass(None, cls, CLASS)
    own.is_singleton = True
    own.attached = value
    if type(value) in _VARIANTS:
        value.__class__ = _VARIANTS[type(value)]
    elif type(value) in CLASS_OF:
        _give_own_type(value)
    value.cls = own
    return own


_own_types: dict[type, type] = {}


def _give_own_type(value: Any) -> None:
    """Make a native value look its class up in `cls`: of a subtype that isn't registered."""
    kind = type(value)
    if kind not in _own_types:
        _own_types[kind] = type(kind.__name__, (kind,), {"__slots__": ()})
    value.__class__ = _own_types[kind]


def find_method(value: Any, name: str) -> Method | None:
    """The method that `value` would answer with, whatever its visibility."""
    return class_of(value).lookup(name)


def resolve(cls: RClass, value: Any, name: str, caller: Any = None) -> Function:
    """The function for a call with a receiver; kept in `cls.public` for the next time.

    Of a method that is missing or not to be called, a function that does what Ruby does then.
    """
    entry = cls.lookup(name)
    if entry is not None:
        if entry.visibility == PUBLIC:
            if not cls.public:
                _warm.append(cls)
            cls.public[name] = entry.fn
            return entry.fn
        if entry.visibility == PROTECTED and entry.owner in class_of(caller).ancestors:
            return entry.fn
        if entry.visibility == PRIVATE and name.endswith("=") and caller is value:
            return entry.fn
    return missing(cls, name, entry.visibility if entry else "")


def resolve_own(cls: RClass, value: Any, name: str, bare: bool = False) -> Function:
    """The function for a call on self; `bare` if it could have been a local variable."""
    entry = cls.lookup(name)
    if entry is not None:
        if not cls.everything:
            _warm.append(cls)
        cls.everything[name] = entry.fn
        return entry.fn
    return missing(cls, name, "bare" if bare else "")


def missing(cls: RClass, name: str, why: str) -> Function:
    """Calls `method_missing`, or raises NoMethodError."""
    handler = cls.lookup("method_missing")
    if handler is None or (handler.owner.name == "BasicObject" and handler.native):

        def fail(self: Any, block: Any, *args: Any, **keywords: Any) -> Any:
            raise no_method(self, name, args, why)

        return fail

    fn = handler.fn
    symbol = intern(name)

    def forward(self: Any, block: Any, *args: Any, **keywords: Any) -> Any:
        return fn(self, block, symbol, *args, **keywords)

    return forward


def described(value: Any) -> str:
    """How error messages call the receiver of a call: `nil:NilClass`, `"a":String`."""
    if isinstance(value, RModule):
        return f"{module_inspect(value)}:{class_of(value).real.name}"
    from jekyllpy.rubylang.operations import any_to_s, inspect

    if value is None or type(value) is bool:
        return f"{_NAMED[value]}:{class_of(value).name}"
    from jekyllpy.rubylang.runtime import runtime

    if value is runtime.main:
        return "main:Object"
    shown = inspect(value)
    if len(shown) > 65:
        shown = any_to_s(value)
    if shown.startswith("#<"):
        return shown
    return f"{shown}:{real_class_of(value).name}"


def module_inspect(module: RModule) -> str:
    """The name of a module, or what stands for it if it has none."""
    from jekyllpy.rubylang.operations import address, inspect

    if isinstance(module, RClass) and module.is_singleton:
        return f"#<Class:{inspect(module.attached)}>"
    if module.name is not None:
        return module.name
    kind = "Class" if isinstance(module, RClass) else "Module"
    return f"#<{kind}:{address(module)}>"


def no_method(value: Any, name: str, args: tuple[Any, ...], why: str) -> RubyError:
    """The NoMethodError (or NameError) of a call that nothing answers."""
    if why == "bare":
        message = f"undefined local variable or method `{name}' for {described(value)}"
        kind = "NameError"
    elif why in (PRIVATE, PROTECTED):
        message = f"{why} method `{name}' called for {described(value)}"
        kind = "NoMethodError"
    else:
        message = f"undefined method `{name}' for {described(value)}"
        kind = "NoMethodError"
    value_error = make_exception(kind, message)
    value_error.ivars.update({"@name": intern(name), "@receiver": value})
    if kind == "NoMethodError":
        value_error.ivars["@args"] = RArray(args)
    return RubyError(value_error)


def call(value: Any, name: str, *args: Any, block: Proc | None = None) -> Any:
    """Call a method as Ruby code with a receiver would."""
    cls = CLASS_OF.get(type(value)) or class_of(value)
    try:
        fn = cls.public[name]
    except KeyError:
        fn = resolve(cls, value, name)
    return fn(value, block, *args)


def send(value: Any, name: str, *args: Any, block: Proc | None = None) -> Any:
    """Call a method whatever its visibility, as `send` does."""
    cls = CLASS_OF.get(type(value)) or class_of(value)
    fn = cls.everything.get(name) or resolve_own(cls, value, name)
    return fn(value, block, *args)


def call_with_keywords(
    value: Any,
    name: str,
    args: tuple[Any, ...] | list[Any],
    keywords: dict[str, Any],
    block: Proc | None = None,
    *,
    own: bool = False,
) -> Any:
    """Call with keyword arguments; a method that takes none gets them as a Hash."""
    cls = class_of(value)
    entry = cls.lookup(name)
    fn = resolve_own(cls, value, name) if own else resolve(cls, value, name)
    if not keywords:
        return fn(value, block, *args)
    if entry is not None and not entry.keywords:
        return fn(value, block, *args, keyword_hash(keywords))
    return fn(value, block, *args, **keywords)


def responds_to(value: Any, name: str, private: bool = False) -> bool:
    """Ruby's `respond_to?`, a program's own `respond_to?` and `respond_to_missing?` included."""
    cls = class_of(value)
    own = cls.lookup("respond_to?")
    if own is not None and not own.native:
        result = own.fn(value, None, intern(name), *([True] if private and own.arity != 1 else []))
        return result is not None and result is not False
    return responds_by_itself(value, name, private)


def responds_by_itself(value: Any, name: str, private: bool = False) -> bool:
    """What `Object#respond_to?` tells."""
    cls = class_of(value)
    entry = cls.lookup(name)
    if entry is not None:
        return private or entry.visibility == PUBLIC
    hook = cls.lookup("respond_to_missing?")
    if hook is None or (hook.native and hook.owner.name in ("Kernel", "Object")):
        return False
    result = hook.fn(value, None, intern(name), private)
    return result is not None and result is not False
