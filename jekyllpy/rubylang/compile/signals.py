"""Jumps out of the middle of a body, as Python exceptions."""

from __future__ import annotations

from typing import Any


class Jump(BaseException):
    """A jump with a value."""

    def __init__(self, value: Any = None) -> None:
        self.value = value


class ReturnJump(Jump):
    """`return`, to the frame that it leaves."""

    def __init__(self, frame: Any, value: Any) -> None:
        self.frame = frame
        self.value = value


class NextJump(Jump):
    """`next` in a block."""


class BreakJump(Jump):
    """`break` in a block; `proc` is that of the block, once it has passed its end."""

    proc: Any = None


class LoopNext(Jump):
    """`next` in a loop."""


class LoopBreak(Jump):
    """`break` in a loop."""


class RedoJump(Jump):
    """`redo`."""


class RetryJump(Jump):
    """`retry` in a `rescue`."""


class ThrowJump(Jump):
    """`throw` on its way to the `catch` of its tag."""

    def __init__(self, tag: Any, value: Any) -> None:
        self.tag = tag
        self.value = value
