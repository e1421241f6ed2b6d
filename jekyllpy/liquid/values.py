"""How templates reach into values: keys, indices, `size`, `first` and `last`."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any

from jekyllpy.errors import ResourceLimitError
from jekyllpy.liquid.drop import PLAIN, Drop
from jekyllpy.ruby import Range, Symbol, join, to_s

_WITHOUT_KEYS = frozenset(
    {str, int, float, bool, type(None), datetime.datetime, datetime.date, Range}
)

# No page needs more; only a runaway template asks for it.
MAX_ITEMS = 1_000_000
MAX_TEXT = 64 * 1024 * 1024
INTEGER_SIZE = 8
# Unicode's, which Ruby's `[[:space:]]` is; Python's own has four separators more.
_WHITE_SPACE = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)


class Missing:
    """The type of what is given back for "there is no such key"."""


MISSING = Missing()


def is_empty(value: Any) -> bool | None:
    """Ruby's `value.empty?`; None for what has no such method."""
    return len(value) == 0 if isinstance(value, (str, list, Mapping)) else None


def is_nil_or_empty(value: Any) -> bool:
    """`value.blank?` as bibtex-ruby answers it."""
    return value is None or is_empty(value) is True


def is_blank(value: Any) -> bool:
    """`value.blank?` as ActiveSupport answers it."""
    if isinstance(value, str):
        return not value.strip(_WHITE_SPACE)
    return value is None or value is False or is_empty(value) is True


class MethodLiteral:
    """`empty` and `blank`: printed as nothing, compared by asking the other side.

    Attributes:
        answer: what a value answers; None if it has no such method.
    """

    ruby_name = "Liquid::Expression::MethodLiteral"

    def __init__(self, name: str, answer: Callable[[Any], bool | None]) -> None:
        self.name = name
        self.answer = answer

    def __str__(self) -> str:
        return ""

    def to_liquid(self) -> str:
        """The empty text, which is what is printed of it."""
        return ""

    def ruby_inspect(self) -> str:
        """As Ruby shows the object, but always at the same address."""
        return f'#<{self.ruby_name}:0x{0:016x} @method_name=:{self.name}?, @to_s="">'


EMPTY = MethodLiteral("empty", is_empty)


class Blankness(Enum):
    """Who answers `blank?`: Ruby itself doesn't, some gems have every object do it."""

    NOBODY = MethodLiteral("blank", lambda value: None)
    BIBTEX = MethodLiteral("blank", is_nil_or_empty)
    ACTIVE_SUPPORT = MethodLiteral("blank", is_blank)


def to_liquid(value: Any) -> Any:
    """What a template sees of `value`: itself, or what its `to_liquid` gives."""
    if type(value) in PLAIN:
        return value
    if isinstance(value, Symbol):
        return to_s(value)
    convert = getattr(value, "to_liquid", None)
    return convert() if convert is not None else value


def attribute(value: Any, key: Any, is_command: bool = False) -> Any:
    """`value[key]` as a template reads it; MISSING if there is none.

    Args:
        value: what is reached into.
        key: a hash's key or an array's index.
        is_command: whether `size`, `first` and `last` may be asked of the value itself.
    """
    kind = type(value)
    if kind is dict or issubclass(kind, dict):
        try:
            found = value.get(key, MISSING)
        except TypeError:  # an array or a hash as key
            return MISSING
        if found is not MISSING:
            return found if type(found) in PLAIN else to_liquid(found)
    elif kind is list:
        if type(key) is int:
            try:
                return to_liquid(value[key])
            except IndexError:
                return None
    elif kind in _WITHOUT_KEYS:
        pass
    elif isinstance(value, Drop):
        try:
            found = value[key]
            if found is not None or key in value:
                return found if type(found) in PLAIN else to_liquid(found)
        except TypeError:
            return MISSING
    elif hasattr(value, "__getitem__"):
        try:
            if key in value:
                found = value[key]
                return found if type(found) in PLAIN else to_liquid(found)
        except TypeError:
            return MISSING
    return command(value, key) if is_command else MISSING


def command(value: Any, name: str) -> Any:
    """`size`, `first` or `last` of `value`; MISSING if it has no such thing."""
    if name == "size":
        size = size_of(value)
        return MISSING if size is None else size
    if isinstance(value, list):
        return to_liquid(value[0 if name == "first" else -1]) if value else None
    if isinstance(value, Range):
        return value.first if name == "first" else value.last
    if name == "first" and (isinstance(value, Mapping) or is_walked(value)):
        return first_pair(value)
    return MISSING


def size_of(value: Any) -> int | None:
    """Ruby's `size`; None for what has none."""
    if isinstance(value, (str, list, Mapping, Range)):
        return len(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return max(INTEGER_SIZE, (value.bit_length() + 63) // 64 * 8)
    return None


def first_pair(value: Mapping[Any, Any] | Drop) -> list[Any] | None:
    """The first key and value of a hash or drop."""
    for key in value:
        return [key, value[key]]
    return None


def is_enumerable(value: Any) -> bool:
    """Whether Ruby would walk through it: arrays, hashes, ranges, drops of a site."""
    return isinstance(value, (list, Mapping, Range)) or is_walked(value)


def is_walked(value: Any) -> bool:
    """Whether it is a drop that Ruby would walk through."""
    return isinstance(value, Drop) and value.enumerable


def items_of(value: Any) -> list[Any]:
    """What Ruby's `select` and the like see of an array, hash or drop (pairs) or range; else nothing.

    Raises:
        ResourceLimitError: for a range of more than `MAX_ITEMS`.
    """
    if isinstance(value, list):
        return value
    if isinstance(value, Range):
        check_count(len(value) if value.last - value.first < MAX_ITEMS else MAX_ITEMS + 1)
        return list(value)
    if isinstance(value, Mapping) or is_walked(value):
        return [[key, value[key]] for key in value]
    return []


def each_of(value: Any) -> list[Any]:
    """What loops and Liquid's own filters see: as `items_of`, but of a drop its keys alone.

    Its values are worked out all the same, as in Jekyll, where one that needs the loop itself is an error.

    Raises:
        ResourceLimitError: for a range of more than `MAX_ITEMS`.
    """
    items = items_of(value)
    return [key for key, _ in items] if is_walked(value) else items


def check_count(count: int) -> None:
    """Raise ResourceLimitError if a list would have more than `MAX_ITEMS` items."""
    if count > MAX_ITEMS:
        raise ResourceLimitError(f"Memory limits exceeded: a list of more than {MAX_ITEMS} items")


def check_length(length: int) -> None:
    """Raise ResourceLimitError if a text would have more than `MAX_TEXT` characters."""
    if length > MAX_TEXT:
        raise ResourceLimitError(
            f"Memory limits exceeded: a text of more than {MAX_TEXT} characters"
        )


def output_text(value: Any) -> str:
    """What `{{ value }}` prints: arrays joined, everything else as Ruby's `to_s`."""
    if isinstance(value, list):
        return join(value)
    return to_s(value)


def joined(pieces: Iterable[str], separator: str = "") -> str:
    """`pieces` as one text, unless it would be too long."""
    parts = list(pieces)
    check_length(sum(map(len, parts)) + len(separator) * len(parts))
    return separator.join(parts)
