"""Instances of Ruby's exception classes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.objects.instance import RObject

if TYPE_CHECKING:
    from jekyllpy.rubylang.objects.module import RClass


class RException(RObject):
    """An exception: what was given as its message, where it was raised, and what caused it.

    `host` is the Python exception that it stands for, if one. The backtrace is read from what
    Python keeps of the calls when it is first asked for.
    """

    __slots__ = ("_backtrace", "cause", "host", "message")

    def __init__(self, cls: RClass, message: Any = None) -> None:
        super().__init__(cls)
        self.message = message
        self._backtrace: list[str] | Callable[[], list[str]] | None = None
        self.cause: Any = None
        self.host: BaseException | None = None

    @property
    def backtrace(self) -> list[str] | None:
        """Lines `file:line:in ...`; None if it hasn't been raised."""
        if callable(self._backtrace):
            self._backtrace = self._backtrace()
        return self._backtrace

    @backtrace.setter
    def backtrace(self, lines: list[str] | None) -> None:
        self._backtrace = lines

    def raised_at(self, read: Callable[[], list[str]]) -> None:
        """Take the backtrace from `read` when it is needed, unless there is one."""
        if self._backtrace is None:
            self._backtrace = read

    __eq__ = RObject.__eq__
    __hash__ = RObject.__hash__
