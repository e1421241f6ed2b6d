"""The frame of a running method or block, kept as a list for speed.

`frame[SELF]`, `frame[BLOCK]` (of the method), `frame[DEFINITION]` (what runs), `frame[UP]` (the
frame around a block's, else None), then the local variables from `FIRST` on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.rubylang.objects.method import Method
    from jekyllpy.rubylang.objects.module import RModule

Frame = list[Any]

SELF = 0
BLOCK = 1
DEFINITION = 2
UP = 3
FIRST = 4


class Cref:
    """The modules that the text of a program is nested in, the innermost first."""

    __slots__ = ("module", "outer")

    def __init__(self, module: RModule, outer: Cref | None) -> None:
        self.module = module
        self.outer = outer


class Definition:
    """What a frame runs: a method, the body of a class, a file.

    Attributes:
        cref: for constants and class variables, and where `def` puts methods.
        method: the method, for `super` and `__method__`.
        label: as backtraces call it.
    """

    __slots__ = ("cref", "label", "method", "target")

    def __init__(
        self, cref: Cref, label: str, method: Method | None = None, target: RModule | None = None
    ) -> None:
        self.cref = cref
        self.label = label
        self.method = method
        self.target = target
