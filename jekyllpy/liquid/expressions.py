"""Expressions: literals, ranges and paths like `site.data["people"][0].name`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidArgumentError, LiquidSyntaxError
from jekyllpy.liquid.drop import PLAIN
from jekyllpy.liquid.grammar import lax
from jekyllpy.liquid.tokens import EXPRESSION, Token
from jekyllpy.liquid.values import EMPTY, MISSING, MethodLiteral, attribute
from jekyllpy.ruby import Range, to_f, to_i, to_integer, to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_LITERALS: dict[str, Any] = {
    "": None,
    "nil": None,
    "null": None,
    "true": True,
    "false": False,
    "empty": EMPTY,
}
_BLANK = "blank"
_COMMANDS = frozenset({"size", "first", "last"})

_INTEGER = lax(r"-?\d+\Z")
_FLOAT = lax(r"-?\d[\d.]+\Z")
_RANGE = lax(r"\((?=\S*+(?<=\))\Z)(\S+)\.\.(\S+)\)\Z")
_NAMES = lax(r"[\w\-]+\??")
_PATH_PARTS = lax(r"\[[^\]]+\]|[\w\-]+\??")

# Nobody writes a path with brackets nested deeper than this.
MAX_BRACKETS = 50


class Expression(ABC):
    """What has a value in a context.

    Attributes:
        token: its text.
    """

    __slots__ = ("token",)

    def __init__(self, token: Token) -> None:
        self.token = token

    @abstractmethod
    def evaluate(self, context: Context) -> Any:
        """The value in `context`."""

    @abstractmethod
    def children(self) -> Iterable[Expression]:
        """The expressions it is made of."""


class Literal(Expression):
    """A value written out."""

    __slots__ = ("value",)

    def __init__(self, token: Token, value: Any) -> None:
        super().__init__(token)
        self.value = value

    def evaluate(self, context: Context) -> Any:
        return self.value

    def children(self) -> Iterable[Expression]:
        return ()


class Blank(Expression):
    """`blank`, which means what the gems of the site make of it."""

    __slots__ = ()

    def evaluate(self, context: Context) -> Any:
        return context.environment.blank

    def children(self) -> Iterable[Expression]:
        return ()


class RangeExpression(Expression):
    """`(start..stop)` with at least one end that isn't known before rendering."""

    __slots__ = ("start", "stop")

    def __init__(self, token: Token, start: Expression, stop: Expression) -> None:
        super().__init__(token)
        self.start = start
        self.stop = stop

    def evaluate(self, context: Context) -> Range:
        start: Any = self.start.evaluate(context)
        stop: Any = self.stop.evaluate(context)
        return Range(range_end(start), range_end(stop))

    def children(self) -> Iterable[Expression]:
        return (self.start, self.stop)


def range_end(value: Any) -> int:
    """An end of a range: strings and nil are read as far as they are numbers.

    Raises:
        LiquidArgumentError: for anything else that isn't a whole number.
    """
    if value is None or isinstance(value, str):
        return to_i(value)
    return whole_number(value)


def whole_number(value: Any) -> int:
    """An integer argument, which may be written as a string.

    Raises:
        LiquidArgumentError: if it isn't one.
    """
    if type(value) is int:
        return value
    try:
        return to_integer(to_s(value))
    except ValueError as error:
        raise LiquidArgumentError("invalid integer") from error


class Path(Expression):
    """A variable, and the keys that lead from it to a value."""

    __slots__ = ("keys", "name")

    def __init__(
        self, token: Token, name: str | Expression | None, keys: tuple[tuple[Any, bool], ...]
    ) -> None:
        super().__init__(token)
        self.name = name
        # Each an expression or a string, and whether it may be `size`, `first` or `last`.
        self.keys = keys

    def evaluate(self, context: Context) -> Any:
        name: Any = self.name
        if type(name) is str:
            value = context.variables.get(name, MISSING)
            if type(value) not in PLAIN:
                value = context.find(name)
        else:
            value = context.find(name.evaluate(context) if name is not None else None)
        for key, is_command in self.keys:
            if type(key) is not str:
                key = key.evaluate(context)
            elif type(value) is dict:
                found = value.get(key, MISSING)
                if type(found) in PLAIN:
                    value = found
                    continue
            value = attribute(value, key, is_command)
            if value is MISSING:
                return context.undefined(to_s(key))
        return value

    def children(self) -> Iterable[Expression]:
        return [part for part in (self.name, *dict(self.keys)) if isinstance(part, Expression)]


class Variable(Path):
    """A variable itself."""

    __slots__ = ()
    name: str

    def evaluate(self, context: Context) -> Any:
        value = context.variables.get(self.name, MISSING)
        return value if type(value) in PLAIN else context.find(self.name)


class Member(Path):
    """A variable and one key, the most usual path: `page.title`."""

    __slots__ = ("is_command", "key")
    name: str

    def __init__(self, token: Token, name: str, key: str, is_command: bool) -> None:
        super().__init__(token, name, ((key, is_command),))
        self.key = key
        self.is_command = is_command

    def evaluate(self, context: Context) -> Any:
        value = context.variables.get(self.name, MISSING)
        if type(value) not in PLAIN:
            value = context.find(self.name)
        if type(value) is dict:
            found = value.get(self.key, MISSING)
            if type(found) in PLAIN:
                return found
        found = attribute(value, self.key, self.is_command)
        return context.undefined(self.key) if found is MISSING else found


@lru_cache(maxsize=8192)
def parse_expression(markup: str | None, depth: int = 0) -> Expression:
    """The expression that `markup` is, read as laxly as Liquid reads it: anything is a path.

    Raises:
        LiquidSyntaxError: for a literal range whose ends can't be numbers.
    """
    token = Token(EXPRESSION, markup or "", -1, markup or "")
    if markup is None:
        return Literal(token, None)
    if markup in _LITERALS:
        return Literal(token, _LITERALS[markup])
    if markup == _BLANK:
        return Blank(token)
    first = markup[0]
    if first.isalpha() or first == "_":
        return _parse_path(token, markup, depth)
    if first in "'\"" and first == markup[-1] and len(markup) > 1:
        return Literal(token, markup[1:-1])
    if _INTEGER.match(markup):
        return Literal(token, to_i(markup))
    if first == "(" and (match := _RANGE.match(markup)):
        return _parse_range(token, match[1], match[2], depth)
    if _FLOAT.match(markup):
        return Literal(token, to_f(markup))
    return _parse_path(token, markup, depth)


def _parse_range(token: Token, start_markup: str, stop_markup: str, depth: int) -> Expression:
    if depth > MAX_BRACKETS:
        raise LiquidSyntaxError("Nesting too deep")
    start = parse_expression(start_markup, depth + 1)
    stop = parse_expression(stop_markup, depth + 1)
    written = [end for end in (start, stop) if isinstance(end, (Literal, Blank))]
    if len(written) < 2:
        return RangeExpression(token, start, stop)
    for end in written:
        value = end.value if isinstance(end, Literal) else None
        if isinstance(end, Blank) or isinstance(value, (bool, MethodLiteral, Range)):
            raise LiquidSyntaxError(f"A range cannot end at {to_s(value)!r}: use a number")
    first, last = [end.value for end in written if isinstance(end, Literal)]
    return Literal(token, Range(to_i(first), to_i(last)))


def _parse_path(token: Token, markup: str, depth: int) -> Path:
    if depth > MAX_BRACKETS:
        raise LiquidSyntaxError("Nesting too deep")
    # What follows the last bracket has none, which keeps the search for pairs linear.
    end = markup.rfind("]") + 1
    parts: list[str] = _NAMES.findall(markup, end)
    if end:
        parts = _PATH_PARTS.findall(markup, 0, end) + parts
    elif len(parts) == 1:
        return Variable(token, parts[0], ())
    elif len(parts) == 2:
        return Member(token, parts[0], parts[1], parts[1] in _COMMANDS)
    if not parts:
        return Path(token, None, ())

    def key(part: str) -> Any:
        return parse_expression(part[1:-1], depth + 1) if part[0] == "[" else part

    keys = tuple([(key(part), part in _COMMANDS) for part in parts[1:]])
    return Path(token, key(parts[0]), keys)
