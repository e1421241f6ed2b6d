"""Methods: entries of a class's table, and the objects that `method` and `instance_method` give."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.rubylang.objects.module import RModule

Function = Callable[..., Any]

PUBLIC, PRIVATE, PROTECTED = "public", "private", "protected"


class Method:
    """A method in the table of the class or module that owns it.

    Attributes:
        fn: `fn(self, block, *args, **keywords)`.
        arity: as Ruby's `Method#arity` tells it.
        parameters: pairs of kind and name (`("req", "x")`).
        keywords: whether `fn` takes keywords; if not, they are given to it as a Hash.
        native: whether it is written in Python.
        place: file and line of its definition, if written in Ruby.
        undefined: whether `undef` has hidden the methods of that name above.
    """

    __slots__ = (
        "arity",
        "fn",
        "keywords",
        "name",
        "native",
        "original",
        "owner",
        "parameters",
        "place",
        "undefined",
        "visibility",
    )

    def __init__(
        self,
        name: str,
        fn: Function,
        owner: RModule,
        visibility: str = PUBLIC,
        *,
        arity: int = -1,
        parameters: tuple[tuple[str, ...], ...] = (("rest",),),
        keywords: bool = True,
        native: bool = False,
        place: tuple[str, int] | None = None,
        undefined: bool = False,
        original: str | None = None,
    ) -> None:
        self.name = name
        self.fn = fn
        self.owner = owner
        self.visibility = visibility
        self.arity = arity
        self.parameters = parameters
        self.keywords = keywords
        self.native = native
        self.place = place
        self.undefined = undefined
        self.original = original or name

    def copy(self, **changes: Any) -> Method:
        """The same method under another name, owner or visibility."""
        fields: dict[str, Any] = {name: getattr(self, name) for name in self.__slots__}
        return Method(**{**fields, **changes})


class BoundMethod:
    """What `object.method(:name)` gives."""

    __slots__ = ("entry", "name", "receiver")

    def __init__(self, receiver: Any, entry: Method, name: str) -> None:
        self.receiver = receiver
        self.entry = entry
        self.name = name


class UnboundMethod:
    """What `Class#instance_method(:name)` gives."""

    __slots__ = ("entry", "module", "name")

    def __init__(self, module: RModule, entry: Method, name: str) -> None:
        self.module = module
        self.entry = entry
        self.name = name
