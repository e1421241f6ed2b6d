"""Ruby's Set."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.objects.hash import hash_key, key_value
from jekyllpy.rubylang.objects.instance import RObject

if TYPE_CHECKING:
    from jekyllpy.rubylang.objects.module import RClass


class RSet(RObject):
    """A Set: its members as the keys of `members`, in the order they came."""

    __slots__ = ("members",)

    def __init__(self, cls: RClass, values: Iterable[Any] = ()) -> None:
        super().__init__(cls)
        self.members: dict[Any, None] = dict.fromkeys(hash_key(value) for value in values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RSet) and self.members.keys() == other.members.keys()

    def __hash__(self) -> int:
        return hash(frozenset(self.members))

    def values(self) -> list[Any]:
        """The members as Ruby's values."""
        return [key_value(key) for key in self.members]
