"""What loops loop over, and what their bodies see of them (`forloop`, `tablerowloop`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from jekyllpy.liquid.drop import PLAIN
from jekyllpy.liquid.values import check_count, each_of
from jekyllpy.ruby import Range


def segment(collection: Any, start: int, stop: int | None) -> list[Any]:
    """The items of `collection` from `start` up to but not including `stop`, as a new list.

    A string is one item, whatever the bounds; what can't be walked through has none.
    """
    first = max(start, 0)
    last = None if stop is None else max(stop, 0)
    if type(collection) is list:
        return collection[first:last]
    if isinstance(collection, str):
        return [collection] if collection else []
    if isinstance(collection, Range):
        numbers = range(collection.first, collection.last + 1)[first:last]
        check_count(numbers.stop - numbers.start)
        return list(numbers)
    return each_of(collection)[first:last]


class LoopDrop:
    """Base of `forloop` and `tablerowloop`: keys that follow from where the loop is."""

    __slots__ = ("index0", "length")
    ruby_name: ClassVar[str]
    keys: ClassVar[dict[str, Callable[[Any], Any]]] = {
        "length": lambda loop: loop.length,
        "index": lambda loop: loop.index0 + 1,
        "index0": lambda loop: loop.index0,
        "rindex": lambda loop: loop.length - loop.index0,
        "rindex0": lambda loop: loop.length - loop.index0 - 1,
        "first": lambda loop: loop.index0 == 0,
        "last": lambda loop: loop.index0 == loop.length - 1,
    }

    def __init_subclass__(cls) -> None:
        PLAIN.add(cls)

    def __init__(self, length: int) -> None:
        self.length = length
        self.index0 = 0

    def __contains__(self, key: object) -> bool:
        return key in self.keys

    def __getitem__(self, key: str) -> Any:
        return self.keys[key](self)

    def __str__(self) -> str:
        return self.ruby_name


class ForLoop(LoopDrop):
    """`forloop`."""

    __slots__ = ("name", "parentloop")
    ruby_name = "Liquid::ForloopDrop"
    keys: ClassVar[dict[str, Callable[[Any], Any]]] = {
        **LoopDrop.keys,
        "name": lambda loop: loop.name,
        "parentloop": lambda loop: loop.parentloop,
    }

    def __init__(self, name: str, length: int, parentloop: ForLoop | None) -> None:
        super().__init__(length)
        self.name = name
        self.parentloop = parentloop


class TableRowLoop(LoopDrop):
    """`tablerowloop`."""

    __slots__ = ("col", "cols", "row")
    ruby_name = "Liquid::TablerowloopDrop"
    keys: ClassVar[dict[str, Callable[[Any], Any]]] = {
        **LoopDrop.keys,
        "col": lambda loop: loop.col,
        "col0": lambda loop: loop.col - 1,
        "row": lambda loop: loop.row,
        "col_first": lambda loop: loop.col == 1,
        "col_last": lambda loop: loop.col == loop.cols,
    }

    def __init__(self, length: int, cols: int) -> None:
        super().__init__(length)
        self.cols = cols
        self.col = 1
        self.row = 1

    def step(self) -> None:
        """Go to the next cell."""
        self.index0 += 1
        if self.col == self.cols:
            self.col = 1
            self.row += 1
        else:
            self.col += 1
