"""Code for expressions: each is written as lines that leave its value in a variable."""

from __future__ import annotations

from typing import Any

from jekyllpy.liquid.compiler.writer import Writer
from jekyllpy.liquid.conditions import Chain, Comparison, equal_values
from jekyllpy.liquid.expressions import Expression, Literal, Path
from jekyllpy.liquid.filtered import FilterCall, Filtered
from jekyllpy.liquid.values import MISSING
from jekyllpy.ruby import truthy

# Longer chains of `and` and `or` are left to the tree, since each word is a block within a block.
MAX_WORDS = 12

# `forloop`'s keys in terms of a loop's index and its last index.
_LOOP_KEYS = {
    "first": "{index} == 0",
    "last": "{index} == {last}",
    "index": "{index} + 1",
    "index0": "{index}",
    "rindex": "{last} - {index} + 1",
    "rindex0": "{last} - {index}",
    "length": "{last} + 1",
}


def write_value(writer: Writer, expression: Expression) -> str:
    """Write what evaluates `expression`; gives the code for its value."""
    if type(expression) is Literal:
        return writer.constant(expression.value)
    if isinstance(expression, Path) and type(expression.name) is str:
        return _write_path(writer, expression.name, expression)
    if type(expression) is Filtered:
        return _write_filtered(writer, expression)
    name = writer.name()
    writer.line(f"{name} = {writer.constant(expression)}.evaluate(context)")
    return name


def _write_path(writer: Writer, variable: str, path: Path) -> str:
    indices = writer.loop_indices.get(variable)
    if indices is not None and len(path.keys) == 1 and path.keys[0][0] in _LOOP_KEYS:
        return f"({_LOOP_KEYS[path.keys[0][0]].format(index=indices[0], last=indices[1])})"
    value = writer.locals.get(variable)
    if value is None:
        value = writer.name()
        writer.line(f"{value} = variables.get({variable!r}, M)")
        writer.line(f"if type({value}) not in P: {value} = find({variable!r})")
    for key, is_command in path.keys:
        found = writer.name()
        if type(key) is str:
            writer.line(f"{found} = {value}.get({key!r}, M) if type({value}) is dict else M")
            writer.line(
                f"if type({found}) not in P: "
                f"{found} = reach(context, {value}, {key!r}, {is_command})"
            )
        else:
            reached = write_value(writer, key)
            writer.line(f"{found} = reach(context, {value}, {reached}, {is_command})")
        value = found
    return value


def _write_filtered(writer: Writer, expression: Filtered) -> str:
    value = write_value(writer, expression.left)
    for call in expression.calls:
        result = writer.name()
        writer.line(f"{result} = {_call(writer, call, value)}")
        writer.line(f"if type({result}) not in P: {result} = to_liquid({result})")
        value = result
    return value


def _call(writer: Writer, call: FilterCall, value: str) -> str:
    found = call.filter
    if found is None or call.keywords or not found.least <= len(call.arguments) <= found.most:
        return f"{writer.constant(call)}.apply(context, {value})"
    arguments = [value, *(write_value(writer, argument) for argument in call.arguments)]
    if found.needs_context:
        arguments.insert(0, "context")
    return f"{writer.constant(found.function)}({', '.join(arguments)})"


def write_condition(writer: Writer, condition: Expression) -> str:
    """Write what evaluates `condition`; gives code that is true in Python if it holds."""
    if type(condition) is Comparison and condition.compare is not None:
        return _write_comparison(writer, condition)
    if type(condition) is Chain and len(condition.words) <= MAX_WORDS:
        return _write_chain(writer, condition)
    if type(condition) is Literal:
        return str(truthy(condition.value))
    value = write_value(writer, condition)
    return f"{value} is not None and {value} is not False"


def _write_comparison(writer: Writer, condition: Comparison) -> str:
    left = write_value(writer, condition.left)
    right = write_value(writer, condition.right)
    compared = f"{writer.constant(condition.compare)}({left}, {right})"
    constant: Any = MISSING
    if type(condition.right) is Literal:
        constant = condition.right.value
    if condition.compare is equal_values and constant is None:
        return f"{left} is None" if type(condition.left) is not Literal else compared
    if type(constant) is int or (type(constant) is str and condition.operator == "=="):
        kind = type(constant).__name__
        operator = "!=" if condition.operator == "<>" else condition.operator
        if operator != "contains" and type(condition.left) is not Literal:
            return f"({left} {operator} {right} if type({left}) is {kind} else {compared})"
    return compared


def _write_chain(writer: Writer, chain: Chain) -> str:
    result = writer.name()
    depth = writer.depth
    for comparison, word in zip(chain.comparisons, [*chain.words, ""]):
        writer.line(f"{result} = {write_condition(writer, comparison)}")
        if word:
            writer.line(f"if {'not ' if word == 'or' else ''}{result}:")
            writer.depth += 1
    writer.depth = depth
    return result
