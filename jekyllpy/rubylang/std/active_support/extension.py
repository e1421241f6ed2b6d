"""What ActiveSupport adds to Ruby's own classes: only for programs that require it."""

from __future__ import annotations

from jekyllpy.rubylang.native import MODULES, Decorator, F, define_module, install, singleton_of
from jekyllpy.rubylang.objects.method import PUBLIC, Function

define_module("ActiveSupport")

_additions: list[tuple[str, tuple[str, ...], Function, bool]] = []


def method(module: str, *names: str) -> Decorator:
    """Register a method that a class gets."""

    def register(fn: F) -> F:
        _additions.append((module, names, fn, False))
        return fn

    return register


def singleton_method(module: str, *names: str) -> Decorator:
    """Register a method that a class itself gets."""

    def register(fn: F) -> F:
        _additions.append((module, names, fn, True))
        return fn

    return register


def add_all() -> None:
    """Give the classes their methods, until the next interpreter begins."""
    for module, names, fn, single in _additions:
        target = singleton_of(MODULES[module]) if single else MODULES[module]
        install(target, names, fn, PUBLIC, lasting=False)
