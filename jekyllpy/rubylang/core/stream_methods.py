"""What IO and StringIO have in common is registered for both."""

from __future__ import annotations

from jekyllpy.rubylang.native import MODULES, Decorator, F, install
from jekyllpy.rubylang.objects.method import PUBLIC, Function

_shared: list[tuple[tuple[str, ...], Function]] = []
_classes = ["IO"]


def stream_method(*names: str) -> Decorator:
    """Register a method of every kind of stream."""

    def register(fn: F) -> F:
        _shared.append((names, fn))
        for cls in _classes:
            install(MODULES[cls], names, fn, PUBLIC)
        return fn

    return register


def add_stream_class(name: str) -> None:
    """Give a class the methods of streams."""
    _classes.append(name)
    for names, fn in _shared:
        install(MODULES[name], names, fn, PUBLIC)
