"""Instances of classes that are written in Ruby."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from jekyllpy.rubylang.objects.module import RClass


class RObject:
    """An object: its class (or singleton class) and its instance variables."""

    __slots__ = ("__weakref__", "cls", "frozen", "ivars")

    # itself and the Python classes below it, of Structs and the like
    kinds: ClassVar[set[type]] = set()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        RObject.kinds.add(cls)

    def __init__(self, cls: RClass) -> None:
        self.cls = cls
        self.ivars: dict[str, Any] = {}
        self.frozen = False

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        eql = self.cls.lookup("eql?")
        if eql is None or eql.native:
            return False
        result = eql.fn(self, None, other)
        return result is not None and result is not False

    def __hash__(self) -> int:
        method = self.cls.lookup("hash")
        if method is None or method.native:
            return id(self) >> 4
        return hash(method.fn(self, None))

    def __repr__(self) -> str:
        return f"<RObject of {self.cls.name}>"


RObject.kinds.add(RObject)
