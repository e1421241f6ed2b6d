"""Ruby's Proc: a block as a value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.symbol import intern

Callback = Callable[..., Any]
Parameters = tuple[tuple[str, ...], ...]


def keyword_hash(keywords: dict[str, Any]) -> RHash:
    """Keyword arguments as the Hash that a method without keywords gets."""
    return RHash((hash_key(intern(name)), value) for name, value in keywords.items())


class Shape:
    """What there is to know of a block's parameters.

    `takes_keywords` tells whether the function of a Proc can be given any, `spreads` tells whether a single Array given to it is spread over several parameters.
    """

    __slots__ = ("arity", "parameters", "place", "spreads", "takes_keywords")

    def __init__(
        self,
        arity: int = -1,
        parameters: Parameters = (("rest",),),
        spreads: bool = False,
        place: tuple[str, int] | None = None,
    ) -> None:
        self.arity = arity
        self.parameters = parameters
        self.spreads = spreads
        self.place = place
        self.takes_keywords = True


ANYTHING = Shape()


class Proc:
    """A block, proc or lambda.

    Attributes:
        call: calls it: `call(*args)`, as `yield` does (a single Array is spread over several
            parameters; a lambda is strict).
        shape: what its parameters are; of a block of Ruby, what it was compiled to.
        up: the frame in which it was made, if in Ruby.
    """

    __slots__ = ("__dict__", "__weakref__", "call", "is_lambda", "shape", "up")

    def __init__(
        self, call: Callback, shape: Shape = ANYTHING, up: Any = None, is_lambda: bool = False
    ) -> None:
        self.call = call
        self.shape = shape
        self.up = up
        self.is_lambda = is_lambda

    @property
    def arity(self) -> int:
        """As Ruby's `Proc#arity`."""
        return self.shape.arity

    def call_with(self, args: tuple[Any, ...] | list[Any], keywords: dict[str, Any]) -> Any:
        """Call it with keywords (a block for it is the keyword `&`)."""
        if not keywords or self.shape.takes_keywords:
            return self.call(*args, **keywords)
        keywords.pop("&", None)
        if not keywords:
            return self.call(*args)
        return self.call(*args, keyword_hash(keywords))

    def pair_call(self) -> Callback:
        """A function of key and value, for methods that yield one `[key, value]`."""
        call = self.call
        if self.shape.spreads and not self.is_lambda:
            return call
        return lambda key, value: call(RArray((key, value)))
