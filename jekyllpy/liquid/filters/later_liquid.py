"""The filters that are others with Liquid 5.4, as Debian 12 has it beneath Jekyll 4.3.1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jekyllpy.config.editions.liquid import LiquidTraits
from jekyllpy.liquid.conditions import Chain, Comparison, parse_condition_strict
from jekyllpy.liquid.expressions import Expression, Literal, whole_number
from jekyllpy.liquid.filters.properties import evaluated, text_of
from jekyllpy.liquid.filters.registry import Filter, builtin_filter
from jekyllpy.liquid.values import MethodLiteral, is_enumerable
from jekyllpy.ruby import rstrip, split, to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


def _truncatewords(value: Any, words: Any = 15, ending: Any = "...") -> str | None:
    if value is None:
        return None
    text, most = to_s(value), max(whole_number(words), 1)
    found = split(text)
    is_longer = len(found) > most or (len(found) == most and text != rstrip(text))
    return " ".join(found[:most]) + to_s(ending) if is_longer else text


def _where_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    if not is_enumerable(value):
        return value
    condition = without_questions(parse_condition_strict(text_of(expression)))
    return [item for item, holds in evaluated(context, value, variable, condition) if holds]


def _find_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    if not is_enumerable(value):
        return value
    condition = without_questions(parse_condition_strict(text_of(expression)))
    pairs = evaluated(context, value, variable, condition)
    return next((item for item, holds in pairs if holds), None)


def without_questions(condition: Expression) -> Expression:
    """`condition` with what equals nothing in the place of `empty` and `blank`."""
    if isinstance(condition, Chain):
        return Chain([without_questions(each) for each in condition.comparisons], condition.words)
    if isinstance(condition, Comparison):
        left, right = without_questions(condition.left), without_questions(condition.right)
        return Comparison(left, condition.operator, right)
    if isinstance(condition, Literal) and isinstance(condition.value, MethodLiteral):
        return Literal(condition.token, MethodLiteral(condition.value.name, equals_nothing))
    return condition


def equals_nothing(_: Any) -> bool:
    return False


def _remove_last(value: Any, text: Any) -> str:
    return _replace_last(value, text, "")


def _replace_last(value: Any, text: Any, replacement: Any) -> str:
    whole, sought = to_s(value), to_s(text)
    at = whole.rfind(sought)
    return whole if at < 0 else whole[:at] + to_s(replacement) + whole[at + len(sought) :]


def filters_of(liquid: LiquidTraits) -> Iterator[tuple[str, Filter]]:
    """Those that this Liquid has, or has otherwise than 4.0."""
    if liquid.replaces_the_last:
        yield "remove_last", builtin_filter(_remove_last, False)
        yield "replace_last", builtin_filter(_replace_last, False)
    if not liquid.cuts_as_many_words:
        yield "truncatewords", builtin_filter(_truncatewords, False)
    if not liquid.knows_emptiness_in_expressions:
        yield "where_exp", builtin_filter(_where_exp, True)
        yield "find_exp", builtin_filter(_find_exp, True)
