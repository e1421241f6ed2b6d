"""Ruby's Proc, Method and UnboundMethod."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call_with_keywords, class_of, module_inspect, real_class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.method import BoundMethod, Method, UnboundMethod
from jekyllpy.rubylang.objects.proc import Proc, Shape, keyword_hash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import inspect


@method("Proc", "call", "()", "yield", "===", "[]")
def proc_call(self: Proc, block: Any, *args: Any, **keywords: Any) -> Any:
    if block is not None:
        keywords["&"] = block
    return self.call_with(args, keywords) if keywords else self.call(*args)


@method("Proc", "to_proc")
def proc_to_proc(self: Proc, block: Any) -> Proc:
    return self


@method("Proc", "lambda?")
def proc_is_lambda(self: Proc, block: Any) -> bool:
    return self.is_lambda


@method("Proc", "arity")
def proc_arity(self: Proc, block: Any) -> int:
    return self.arity


def _described(parameters: Any) -> RArray:
    return RArray(
        RArray([intern(kind), *(intern(name) for name in names)]) for kind, *names in parameters
    )


@method("Proc", "parameters")
def proc_parameters(self: Proc, block: Any, **options: Any) -> RArray:
    strict = self.is_lambda if options.get("lambda") is None else options["lambda"]
    parameters = self.shape.parameters
    if not strict:
        parameters = tuple(
            ("opt", *names) if kind == "req" else (kind, *names) for kind, *names in parameters
        )
    return _described(parameters)


@method("Proc", "source_location")
def proc_source_location(self: Proc, block: Any) -> Any:
    place = self.shape.place
    return None if place is None else RArray((RString(place[0]), place[1]))


@method("Proc", "inspect", "to_s")
def proc_inspect(self: Proc, block: Any) -> RString:
    place = self.shape.place
    where = "" if place is None else f" {place[0]}:{place[1]}"
    kind = " (lambda)" if self.is_lambda else ""
    return RString(f"#<Proc:0x{id(self):016x}{where}{kind}>")


@method("Proc", "==", "eql?")
def proc_equal(self: Proc, block: Any, other: Any) -> bool:
    return isinstance(other, Proc) and self.call is other.call


@method("Proc", "hash")
def proc_hash(self: Proc, block: Any) -> int:
    return id(self) >> 4


@method("Proc", "binding")
def proc_binding(self: Proc, block: Any) -> Any:
    raise error("ArgumentError", "Can't create Binding from C level Proc")


@method("Proc", "ruby2_keywords")
def proc_ruby2_keywords(self: Proc, block: Any) -> Proc:
    return self


@singleton_method("Proc", "new")
def proc_new(self: Any, block: Proc | None) -> Proc:
    if block is None:
        raise error("ArgumentError", "tried to create Proc object without a block")
    return block


def callable_function(value: Any) -> Any:
    """A Python function that calls what has `call`."""
    if isinstance(value, Proc):
        return value.call
    if class_of(value).lookup("call") is None:
        raise error("TypeError", "callable object is expected")
    return lambda *args, **keywords: call_with_keywords(value, "call", args, keywords)


def composed(first: Any, then: Any, is_lambda: bool) -> Proc:
    """A Proc that gives what the first one returns to the next one."""
    inner, outer = callable_function(first), callable_function(then)
    return Proc(lambda *args, **keywords: outer(inner(*args, **keywords)), is_lambda=is_lambda)


@method("Proc", ">>")
@method("Method", ">>")
def proc_then(self: Any, block: Any, other: Any) -> Proc:
    return composed(self, other, True)


@method("Proc", "<<")
@method("Method", "<<")
def proc_after(self: Any, block: Any, other: Any) -> Proc:
    return composed(other, self, True)


def _curried(function: Any, count: int, given: tuple[Any, ...], is_lambda: bool) -> Proc:
    def take(*args: Any) -> Any:
        whole = (*given, *args)
        if len(whole) >= count:
            return function(*whole)
        return _curried(function, count, whole, is_lambda)

    return Proc(take, Shape(-1), is_lambda=is_lambda)


def curried(function: Any, arity: int, wanted: Any, is_lambda: bool) -> Any:
    """Takes its arguments one after the other."""
    required = arity if arity >= 0 else -arity - 1
    if wanted is not None and is_lambda and (wanted < required or (arity >= 0 and wanted != arity)):
        expected = f"{required}+" if arity < 0 else str(required)
        raise error(
            "ArgumentError", f"wrong number of arguments (given {wanted}, expected {expected})"
        )
    count = required if wanted is None else wanted
    return _curried(function, count, (), is_lambda)


@method("Proc", "curry")
def proc_curry(self: Proc, block: Any, count: Any = None) -> Any:
    return curried(self.call, self.arity, count, self.is_lambda)


@method("Method", "curry")
def method_curry(self: BoundMethod, block: Any, count: Any = None) -> Any:
    return curried(callable_function(self), self.entry.arity, count, True)


@method("Method", "call", "()", "===", "[]")
def method_call(self: BoundMethod, block: Any, *args: Any, **keywords: Any) -> Any:
    if keywords and not self.entry.keywords:
        return self.entry.fn(self.receiver, block, *args, keyword_hash(keywords))
    return self.entry.fn(self.receiver, block, *args, **keywords)


@method("Method", "to_proc")
def method_to_proc(self: BoundMethod, block: Any) -> Proc:
    entry, receiver = self.entry, self.receiver

    def run(*args: Any, **keywords: Any) -> Any:
        if keywords:
            return method_call(self, keywords.pop("&", None), *args, **keywords)
        fn = entry.fn
        return fn(receiver, None, *args)

    return Proc(run, Shape(entry.arity, entry.parameters, place=entry.place), is_lambda=True)


@method("Method", "receiver")
def method_receiver(self: BoundMethod, block: Any) -> Any:
    return self.receiver


@method("Method", "unbind")
def method_unbind(self: BoundMethod, block: Any) -> UnboundMethod:
    return UnboundMethod(real_class_of(self.receiver), self.entry, self.name)


@method("Method", "name")
@method("UnboundMethod", "name")
def method_name(self: Any, block: Any) -> Symbol:
    return intern(self.name)


@method("Method", "original_name")
@method("UnboundMethod", "original_name")
def method_original_name(self: Any, block: Any) -> Symbol:
    return intern(self.entry.original)


@method("Method", "owner")
@method("UnboundMethod", "owner")
def method_owner(self: Any, block: Any) -> Any:
    return self.entry.owner


@method("Method", "arity")
@method("UnboundMethod", "arity")
def method_arity(self: Any, block: Any) -> int:
    entry: Method = self.entry
    return entry.arity


@method("Method", "parameters")
@method("UnboundMethod", "parameters")
def method_parameters(self: Any, block: Any) -> RArray:
    return _described(self.entry.parameters)


@method("Method", "source_location")
@method("UnboundMethod", "source_location")
def method_source_location(self: Any, block: Any) -> Any:
    place = self.entry.place
    return None if place is None else RArray((RString(place[0]), place[1]))


@method("Method", "super_method")
def method_super(self: BoundMethod, block: Any) -> Any:
    above = class_of(self.receiver).lookup_above(self.entry.owner, self.name)
    return None if above is None else BoundMethod(self.receiver, above, self.name)


@method("UnboundMethod", "bind")
def unbound_bind(self: UnboundMethod, block: Any, receiver: Any) -> BoundMethod:
    owner = self.entry.owner
    if owner.is_class and owner not in class_of(receiver).ancestors:
        raise error("TypeError", f"bind argument must be an instance of {module_inspect(owner)}")
    return BoundMethod(receiver, self.entry, self.name)


@method("UnboundMethod", "bind_call")
def unbound_bind_call(
    self: UnboundMethod, block: Any, receiver: Any, *args: Any, **keywords: Any
) -> Any:
    return method_call(unbound_bind(self, None, receiver), block, *args, **keywords)


@method("Method", "==", "eql?")
def method_equal(self: BoundMethod, block: Any, other: Any) -> bool:
    return (
        isinstance(other, BoundMethod)
        and self.entry.fn is other.entry.fn
        and self.receiver is other.receiver
    )


def _parameter_list(entry: Method) -> str:
    signs = {"rest": "*", "keyrest": "**", "block": "&"}
    shown = []
    for kind, *names in entry.parameters:
        name = names[0] if names else "_"
        if kind in signs:
            shown.append(signs[kind] + (names[0] if names else ""))
        elif kind == "opt":
            shown.append(f"{name}=...")
        elif kind in ("key", "keyreq"):
            shown.append(f"{name}: ..." if kind == "key" else f"{name}:")
        else:
            shown.append(name)
    return ", ".join(shown)


@method("Method", "inspect", "to_s")
def method_inspect(self: BoundMethod, block: Any) -> RString:
    entry = self.entry
    place = f" {entry.place[0]}:{entry.place[1]}" if entry.place else ""
    owner = entry.owner
    if getattr(owner, "is_singleton", False):
        shown = f"{inspect(self.receiver)}."
    else:
        cls = real_class_of(self.receiver)
        shown = module_inspect(cls)
        shown += f"({module_inspect(owner)})#" if owner is not cls else "#"
    return RString(f"#<Method: {shown}{self.name}({_parameter_list(entry)}){place}>")
