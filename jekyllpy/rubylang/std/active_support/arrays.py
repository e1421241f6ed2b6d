"""What ActiveSupport adds to Array and Enumerable."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.implicit import flat
from jekyllpy.rubylang.iteration import items_list
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.std.active_support.extension import method, singleton_method
from jekyllpy.rubylang.std.active_support.objects import is_blank


@singleton_method("Array", "wrap")
def array_wrap(self: Any, block: Any, value: Any) -> Any:
    if value is None:
        return RArray()
    if isinstance(value, list):
        return value
    if class_of(value).lookup("to_ary") is not None:
        return call(value, "to_ary")
    return RArray((value,))


@method("Array", "to_sentence")
def array_to_sentence(
    self: list[Any], block: Any, *, words_connector: Any = ", ",
    two_words_connector: Any = " and ", last_word_connector: Any = ", and ", locale: Any = None,
) -> RString:  # fmt: skip
    shown = [to_s(item) for item in self]
    if len(shown) < 2:
        return RString("".join(shown))
    if len(shown) == 2:
        return RString(to_s(two_words_connector).join(shown))
    return RString(to_s(words_connector).join(shown[:-1]) + to_s(last_word_connector) + shown[-1])


def _nth(name: str, at: int) -> None:
    @method("Array", name)
    def item(self: list[Any], block: Any) -> Any:
        return self[at] if len(self) > at else None


for _place, _name in enumerate(("second", "third", "fourth", "fifth"), 1):
    _nth(_name, _place)


@method("Array", "from")
def array_from(self: list[Any], block: Any, place: int) -> RArray:
    return RArray(self[place:])


@method("Array", "to")
def array_to(self: list[Any], block: Any, place: int) -> RArray:
    return RArray(self[: place + 1 if place != -1 else len(self)])


@method("Array", "in_groups_of")
def array_in_groups_of(self: list[Any], block: Any, size: int, fill: Any = None) -> Any:
    groups = RArray(RArray(self[at : at + size]) for at in range(0, len(self), size))
    if groups and fill is not False:
        groups[-1].extend([fill] * (size - len(groups[-1])))
    return _given(groups, block)


@method("Array", "in_groups")
def array_in_groups(self: list[Any], block: Any, number: int, fill: Any = None) -> Any:
    least, more = divmod(len(self), number)
    groups = RArray()
    start = 0
    for at in range(number):
        size = least + (1 if at < more else 0)
        group = RArray(self[start : start + size])
        start += size
        if fill is not False and more and at >= more:
            group.append(fill)
        groups.append(group)
    return _given(groups, block)


def _given(groups: RArray, block: Any) -> Any:
    return groups if block is None else call(groups, "each", block=block)


@method("Array", "including")
def array_including(self: list[Any], block: Any, *more: Any) -> RArray:
    return RArray([*self, *flat(more)])


@method("Array", "excluding", "without")
def array_excluding(self: list[Any], block: Any, *gone: Any) -> Any:
    return call(self, "-", RArray(flat(gone)))


@method("Array", "compact_blank")
def array_compact_blank(self: list[Any], block: Any) -> RArray:
    return RArray(item for item in self if not is_blank(item))


@method("Array", "extract_options!")
def array_extract_options(self: list[Any], block: Any) -> Any:
    return self.pop() if self and isinstance(self[-1], dict) else RHash()


@method("Enumerable", "many?")
@method("Array", "many?")
def enumerable_many(self: Any, block: Any) -> bool:
    return int(call(self, "count", block=block)) > 1


@method("Enumerable", "pluck")
@method("Array", "pluck")
def enumerable_pluck(self: Any, block: Any, *names: Any) -> RArray:
    if len(names) == 1:
        return RArray(call(item, "[]", names[0]) for item in items_list(self))
    return RArray(RArray(call(item, "[]", name) for name in names) for item in items_list(self))


@method("Enumerable", "index_by")
@method("Array", "index_by")
def enumerable_index_by(self: Any, block: Any) -> RHash:
    return RHash((hash_key(block.call(item)), item) for item in items_list(self))


@method("Enumerable", "index_with")
@method("Array", "index_with")
def enumerable_index_with(self: Any, block: Any, default: Any = None) -> RHash:
    return RHash(
        (hash_key(item), default if block is None else block.call(item))
        for item in items_list(self)
    )
