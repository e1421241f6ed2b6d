"""Ruby's Enumerator: a method that yields, kept to be called with a block later."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.proc import Proc


class Enumerator:
    """`receiver.method(*args)`, which waits for its block.

    Attributes:
        size: gives how many there will be, None if nobody knows.
        cursor: what `next` reads from.
    """

    __slots__ = ("__dict__", "args", "cursor", "keywords", "method", "receiver", "size")

    def __init__(
        self,
        receiver: Any = None,
        method: str = "each",
        args: tuple[Any, ...] = (),
        keywords: dict[str, Any] | None = None,
        size: Callable[[], Any] | None = None,
    ) -> None:
        self.receiver = receiver
        self.method = method
        self.args = args
        self.keywords = keywords or {}
        self.size = size
        self.cursor: Any = None

    def run(self, block: Proc) -> Any:
        """Call the method with a block."""
        from jekyllpy.rubylang.dispatch import call_with_keywords

        return call_with_keywords(
            self.receiver, self.method, self.args, self.keywords, block, own=True
        )


def enumerator(
    receiver: Any, method: str, *args: Any, size: Callable[[], Any] | None = None, **keywords: Any
) -> Enumerator:
    """What a method gives that was called without its block."""
    return Enumerator(receiver, method, args, keywords, size)


class Generator:
    """What `Enumerator.new { |yielder| … }` runs through."""

    __slots__ = ("__dict__", "block")

    def __init__(self, block: Proc) -> None:
        self.block = block


class Yielder:
    """What a generator's block gives its values to."""

    __slots__ = ("__dict__", "give")

    def __init__(self, give: Callable[..., Any]) -> None:
        self.give = give


class Lazy:
    """An enumerator that works item by item; `walk(fn)` goes through until `fn` tells True."""

    __slots__ = ("__dict__", "walk")

    def __init__(self, walk: Callable[[Callable[[Any], Any]], None]) -> None:
        self.walk = walk


def packed(args: tuple[Any, ...]) -> Any:
    """What was yielded, as one value."""
    if len(args) == 1:
        return args[0]
    return RArray(args) if args else None
