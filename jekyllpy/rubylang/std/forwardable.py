"""Ruby's Forwardable and SingleForwardable."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.rubylang.dispatch import call, call_with_keywords, send
from jekyllpy.rubylang.native import define_module, method, singleton_of
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.method import Method
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import ivars_of, name_of

define_module("Forwardable")
define_module("SingleForwardable")

_NAME = re.compile(r"[A-Za-z_]\w*[?!]?\Z")


def _receiver(self: Any, accessor: str) -> Any:
    """What a text as `@items`, `items` or `self.class` means within an object."""
    if accessor.startswith("@") and not accessor.startswith("@@"):
        return ivars_of(self).get(accessor)
    if _NAME.match(accessor) and not accessor[0].isupper():
        return send(self, accessor)
    return call(self, "instance_eval", RString(accessor))


def forward(module: RModule, accessor: str, target: str, name: str) -> Symbol:
    """Give a module a method that calls another object's."""

    def forwarded(self: Any, block: Any, /, *args: Any, **keywords: Any) -> Any:
        return call_with_keywords(_receiver(self, accessor), target, args, keywords, block)

    module.define(Method(name, forwarded, module))
    return intern(name)


def _pairs(given: dict[Any, Any]) -> list[tuple[list[str], str]]:
    return [
        (
            [name_of(each) for each in (names if isinstance(names, list) else [names])],
            name_of(accessor),
        )
        for names, accessor in ((key_value(key), value) for key, value in given.items())
    ]


def _register(module: str, prefix: str, *, single: bool) -> None:
    def place(self: Any) -> RModule:
        from jekyllpy.rubylang.dispatch import singleton_class

        if not single:
            return self  # type: ignore[no-any-return]
        return singleton_of(self) if isinstance(self, RModule) else singleton_class(self)

    @method(module, "def_delegator", f"def_{prefix}_delegator")
    def one(self: Any, block: Any, accessor: Any, target: Any, name: Any = None) -> Symbol:
        own = target if name is None else name
        return forward(place(self), name_of(accessor), name_of(target), name_of(own))

    @method(module, "def_delegators", f"def_{prefix}_delegators")
    def several(self: Any, block: Any, accessor: Any, *names: Any) -> RArray:
        return RArray(
            forward(place(self), name_of(accessor), name_of(name), name_of(name))
            for name in names
            if name_of(name) not in ("__send__", "__id__")
        )

    @method(module, "delegate", f"{prefix}_delegate")
    def by_hash(self: Any, block: Any, given: dict[Any, Any]) -> None:
        for names, accessor in _pairs(given):
            for name in names:
                forward(place(self), accessor, name, name)


_register("Forwardable", "instance", single=False)
_register("SingleForwardable", "single", single=True)
