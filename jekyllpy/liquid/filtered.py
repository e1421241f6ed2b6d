"""What stands in `{{ }}` and after `assign x =`: an expression and its filters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import LiquidArgumentError, UndefinedFilterError
from jekyllpy.liquid import usual as recognized
from jekyllpy.liquid.drop import PLAIN
from jekyllpy.liquid.expressions import Expression, Literal, parse_expression
from jekyllpy.liquid.grammar import lax
from jekyllpy.liquid.strict import StrictParser
from jekyllpy.liquid.values import to_liquid

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.filters.registry import Filter, Filters

_NAME_AND_FILTERS = lax(r"(QF)(.*)")
_FIRST_PIPE = lax(r"\|\s*(.*)")
_FILTER = lax(r"(?:\s+|QF|,)+")
_FILTER_NAME = lax(r"\w+")
_FILTER_ARGUMENT = lax(r"[:,]\s*((?:\w+\s*:\s*)?(?:QF))")
_KEYWORD = lax(r"(\w+)\s*:\s*(QF)\Z")


class FilterCall:
    """A filter, looked up when the template is parsed, and its arguments.

    Attributes:
        constants: the arguments' values, if they never change.
        is_simple: whether it may be called right away, with the value and the constants.
        argument: the only argument of a filter that may be called right away with its value.
    """

    __slots__ = (
        "argument",
        "arguments",
        "constants",
        "filter",
        "function",
        "is_simple",
        "keywords",
        "name",
    )

    def __init__(
        self,
        name: str,
        found: Filter | None,
        arguments: list[Expression],
        keywords: dict[str, Expression],
    ) -> None:
        self.name = name
        self.filter = found
        self.function: Any = None if found is None else found.function
        self.arguments = arguments
        self.keywords = keywords
        literals = [argument.value for argument in arguments if type(argument) is Literal]
        constant = not keywords and len(literals) == len(arguments)
        self.constants = tuple(literals) if constant else None
        is_plain = (
            found is not None
            and not found.needs_context
            and not keywords
            and found.least <= len(arguments) <= found.most
        )
        self.is_simple = is_plain and constant
        self.argument = arguments[0] if is_plain and len(arguments) == 1 else None

    def apply(self, context: Context, value: Any) -> Any:
        """The filtered `value`.

        Raises:
            UndefinedFilterError: for an unknown filter under `strict_filters`.
            LiquidArgumentError: for too few or too many arguments.
        """
        found = self.filter
        if found is None:
            if context.environment.strict_filters:
                raise UndefinedFilterError(f"undefined filter {self.name}")
            return value
        arguments = self.constants if self.constants is not None else self._evaluated(context)
        if not found.least <= len(arguments) <= found.most:
            raise LiquidArgumentError(found.wrong_number(len(arguments)))
        if found.needs_context:
            return self.function(context, value, *arguments)
        return self.function(value, *arguments)

    def _evaluated(self, context: Context) -> list[Any]:
        """The arguments' values; keywords come last, as one hash."""
        values = [argument.evaluate(context) for argument in self.arguments]
        if self.keywords:
            values.append({key: value.evaluate(context) for key, value in self.keywords.items()})
        return values


class Filtered(Expression):
    """An expression and the filters that its value goes through."""

    __slots__ = ("calls", "left")

    def __init__(self, left: Expression, calls: list[FilterCall]) -> None:
        super().__init__(left.token)
        self.left = left
        self.calls = calls

    def evaluate(self, context: Context) -> Any:
        value = self.left.evaluate(context)
        for call in self.calls:
            if call.is_simple:
                value = call.function(value, *call.constants)  # type: ignore[misc]
            elif call.argument is not None:
                value = call.function(value, call.argument.evaluate(context))
            else:
                value = call.apply(context, value)
            if type(value) not in PLAIN:
                value = to_liquid(value)
        return value

    def children(self) -> Iterable[Expression]:
        yield self.left
        for call in self.calls:
            yield from call.arguments
            yield from call.keywords.values()


def parse_filtered_lax(markup: str, filters: Filters) -> Expression:
    """The expression and filters that can be made out in `markup`."""
    match = _NAME_AND_FILTERS.search(markup)
    if match is None:
        return parse_expression(None)
    left = parse_expression(match[1])
    calls = []
    piped = _FIRST_PIPE.search(match[2])
    for piece in _FILTER.finditer(piped[1]) if piped else ():
        name = _FILTER_NAME.search(piece[0])
        if name is not None:
            calls.append(_call(name[0], _FILTER_ARGUMENT.findall(piece[0]), filters))
    return Filtered(left, calls) if calls else left


def parse_filtered_strict(markup: str, filters: Filters) -> Expression:
    """The expression and filters that `markup` is.

    Raises:
        LiquidSyntaxError: in Liquid's words, if it isn't exactly that.
    """
    usual = recognized.filtered(markup)
    if usual is not None:
        left = parse_expression(usual[0])
        calls = [_call(name, arguments, filters) for name, arguments in usual[1]]
        return Filtered(left, calls) if calls else left
    parser = StrictParser(markup)
    left = parse_expression(parser.expression())
    calls = []
    while parser.consume_if("pipe") is not None:
        name = parser.consume("id")
        arguments = []
        if parser.consume_if("colon") is not None:
            arguments.append(parser.argument())
            while parser.consume_if("comma") is not None:
                arguments.append(parser.argument())
        calls.append(_call(name, arguments, filters))
    parser.finish()
    return Filtered(left, calls) if calls else left


def _call(name: str, arguments: list[str], filters: Filters) -> FilterCall:
    positional: list[Expression] = []
    keywords: dict[str, Expression] = {}
    for argument in arguments:
        match = _KEYWORD.match(argument) if ":" in argument else None
        if match is not None:
            keywords[match[1]] = parse_expression(match[2])
        else:
            positional.append(parse_expression(argument))
    return FilterCall(name, filters.get(name), positional, keywords)
