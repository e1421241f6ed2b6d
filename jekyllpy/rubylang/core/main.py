"""The object that is self at the top of a program."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call, singleton_class
from jekyllpy.rubylang.native import OBJECT, install
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.method import PRIVATE, PUBLIC, Function
from jekyllpy.rubylang.objects.string import RString


def make_main() -> RObject:
    """A new `main`: some methods of Module on it are meant for Object."""
    main = RObject(OBJECT)
    own = singleton_class(main)
    for name in ("include", "public", "private"):
        install(own, (name,), _for_object(name), PRIVATE)
    install(own, ("define_method",), _define_method, PRIVATE)
    install(own, ("to_s", "inspect"), _to_s, PUBLIC)
    return main


def _for_object(name: str) -> Function:
    def forward(self: Any, block: Any, *args: Any) -> Any:
        return call(OBJECT, name, *args)

    return forward


def _define_method(self: Any, block: Any, name: Any, *body: Any) -> Any:
    return call(OBJECT, "define_method", name, *body, block=block)


def _to_s(self: Any, block: Any) -> RString:
    return RString("main")
