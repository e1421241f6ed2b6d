"""Instances of Ruby's exception classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.objects.instance import RObject

if TYPE_CHECKING:
    from jekyllpy.rubylang.objects.module import RClass


class RException(RObject):
    """An exception: what was given as its message, where it was raised, and what caused it.

    `host` is the Python exception that it stands for, if one.
    """

    __slots__ = ("backtrace", "cause", "host", "message")

    def __init__(self, cls: RClass, message: Any = None) -> None:
        super().__init__(cls)
        self.message = message
        self.backtrace: list[str] | None = None
        self.cause: Any = None
        self.host: BaseException | None = None

    __eq__ = RObject.__eq__
    __hash__ = RObject.__hash__
