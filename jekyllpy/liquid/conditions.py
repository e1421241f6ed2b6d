"""Conditions of `if`, `unless`, `case`, `where_exp` …: comparisons joined by `and` and `or`."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidArgumentError, LiquidSyntaxError
from jekyllpy.liquid import usual
from jekyllpy.liquid.expressions import Expression, Literal, parse_expression
from jekyllpy.liquid.grammar import lax
from jekyllpy.liquid.strict import StrictParser
from jekyllpy.liquid.values import MISSING, MethodLiteral
from jekyllpy.ruby import Range, equal, spaceship, to_s
from jekyllpy.ruby.compare import comparison_failed

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

SYNTAX_ERROR = "Syntax Error in tag 'if' - Valid syntax: if [expression]"

_WORD = r"\b(?:\s?and\s?|\s?or\s?)\b"
_OPERANDS_AND_WORDS = lax(rf"(?:{_WORD}|(?:\s*(?!{_WORD})(?:QF|\S+)\s*)+)")
_COMPARISON = lax(r"(QF)\s*([=!<>a-z_]+)?\s*(QF)?")

_ORDERED = (int, float, str, datetime.date)


class Comparison(Expression):
    """`left operator right`."""

    __slots__ = ("compare", "constant", "left", "operator", "right")

    def __init__(self, left: Expression, operator: str, right: Expression) -> None:
        super().__init__(left.token)
        self.left = left
        self.operator = operator
        self.right = right
        self.compare = OPERATORS.get(operator)
        # The value of the right side, if it is written out, as it mostly is.
        self.constant = right.value if type(right) is Literal else MISSING

    def evaluate(self, context: Context) -> Any:
        left, right = self.left.evaluate(context), self.constant
        if right is MISSING:
            right = self.right.evaluate(context)
        if self.compare is None:
            raise LiquidArgumentError(f"Unknown operator {self.operator}")
        return self.compare(left, right)

    def children(self) -> Iterable[Expression]:
        return (self.left, self.right)


class Chain(Expression):
    """Comparisons with `and` and `or` between them, read from the left until one decides."""

    __slots__ = ("comparisons", "words")

    def __init__(self, comparisons: list[Expression], words: list[str]) -> None:
        super().__init__(comparisons[0].token)
        self.comparisons = comparisons
        self.words = words

    def evaluate(self, context: Context) -> Any:
        result = None
        for comparison, word in zip(self.comparisons, [*self.words, None]):
            result = comparison.evaluate(context)
            decided = result is not None and result is not False
            if word == "and":
                decided = not decided
            if decided:
                break
        return result

    def children(self) -> Iterable[Expression]:
        return self.comparisons


def parse_condition_lax(markup: str) -> Expression:
    """The condition that `markup` is, whatever it looks like.

    Raises:
        LiquidSyntaxError: if there is nothing to compare.
    """
    pieces: list[str] = [match[0] for match in _OPERANDS_AND_WORDS.finditer(markup)]
    comparisons = [_lax_comparison(pieces.pop() if pieces else "")]
    words: list[str] = []
    while pieces:
        word = pieces.pop().strip()
        comparisons.append(_lax_comparison(pieces.pop() if pieces else ""))
        if word not in ("and", "or"):
            raise LiquidSyntaxError(SYNTAX_ERROR)
        words.append(word)
    return _joined(comparisons[::-1], words[::-1])


def _lax_comparison(markup: str) -> Expression:
    match = _COMPARISON.search(markup)
    if match is None:
        raise LiquidSyntaxError(SYNTAX_ERROR)
    left = parse_expression(match[1])
    return Comparison(left, match[2], parse_expression(match[3])) if match[2] else left


@lru_cache(maxsize=4096)
def parse_condition_strict(markup: str) -> Expression:
    """The condition that `markup` is.

    Raises:
        LiquidSyntaxError: in Liquid's words, if it isn't exactly one.
    """
    found = usual.condition(markup)
    if found is not None:
        return _joined([_comparison(*parts) for parts in found[0]], found[1])
    parser = StrictParser(markup)
    comparisons = [_strict_comparison(parser)]
    words: list[str] = []
    while (word := parser.consume_word("and", "or")) is not None:
        words.append(word)
        comparisons.append(_strict_comparison(parser))
    parser.finish()
    return _joined(comparisons, words)


def parse_comparison_strict(markup: str) -> Expression:
    """The one comparison, or value, that `markup` is.

    Raises:
        LiquidSyntaxError: in Liquid's words, if it isn't exactly one.
    """
    parser = StrictParser(markup)
    comparison = _strict_comparison(parser)
    parser.finish()
    return comparison


def _comparison(left: str, operator: str, right: str) -> Expression:
    if not operator:
        return parse_expression(left)
    return Comparison(parse_expression(left), operator, parse_expression(right))


def _strict_comparison(parser: StrictParser) -> Expression:
    left = parse_expression(parser.expression())
    operator = parser.consume_if("comparison")
    if operator is None:
        return left
    return Comparison(left, operator, parse_expression(parser.expression()))


def _joined(comparisons: list[Expression], words: list[str]) -> Expression:
    return Chain(comparisons, words) if words else comparisons[0]


def equal_values(left: Any, right: Any) -> bool | None:
    """`==`, where `empty` and `blank` ask the other side."""
    kind = type(left)
    if kind is type(right) and (kind is str or kind is int):
        return bool(left == right)
    if kind is MethodLiteral:
        answer: bool | None = left.answer(right)
        return answer
    if type(right) is MethodLiteral:
        return right.answer(left)
    return equal(left, right)


def _differ(left: Any, right: Any) -> bool:
    return not equal_values(left, right)


def contains(left: Any, right: Any) -> bool:
    """Whether a string, array, hash (its keys) or range has `right` in it."""
    if left is None or left is False or right is None or right is False:
        return False
    if isinstance(left, str):
        return to_s(right) in left
    if isinstance(left, list):
        return any(equal(item, right) for item in left)
    if isinstance(left, Range):
        return right in left
    if isinstance(left, Mapping):
        try:
            return right in left
        except TypeError:
            return False
    return False


def _order(left: Any, right: Any) -> float | None:
    """Less than, equal to or more than 0, as `left` is to `right`; NaN or None for no order.

    Raises:
        LiquidArgumentError: if Ruby can't compare them.
    """
    if not (_is_ordered(left) and _is_ordered(right)):
        return None
    order = spaceship(left, right)
    if order is not None:
        return order
    if left != left or right != right:
        return math.nan
    raise LiquidArgumentError(comparison_failed(left, right))


def _less(left: Any, right: Any) -> bool:
    if type(left) is int and type(right) is int:
        return left < right
    order = _order(left, right)
    return order is not None and order < 0


def _at_most(left: Any, right: Any) -> bool:
    if type(left) is int and type(right) is int:
        return left <= right
    order = _order(left, right)
    return order is not None and order <= 0


def _more(left: Any, right: Any) -> bool:
    if type(left) is int and type(right) is int:
        return left > right
    order = _order(left, right)
    return order is not None and order > 0


def _at_least(left: Any, right: Any) -> bool:
    if type(left) is int and type(right) is int:
        return left >= right
    order = _order(left, right)
    return order is not None and order >= 0


def _is_ordered(value: Any) -> bool:
    return isinstance(value, _ORDERED) and not isinstance(value, bool)


OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "==": equal_values,
    "!=": _differ,
    "<>": _differ,
    "<": _less,
    ">": _more,
    "<=": _at_most,
    ">=": _at_least,
    "contains": contains,
}


def when_condition(left: Expression, right: Expression) -> Comparison:
    """The condition of a `when`."""
    return Comparison(left, "==", right)
