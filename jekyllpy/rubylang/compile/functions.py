"""The functions of methods, by the kinds of their parameters: the common ones have short ways."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.compile.node import Run
from jekyllpy.rubylang.compile.parameters import Parameters
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.frame import FIRST, Definition, Frame
from jekyllpy.rubylang.objects.method import Function
from jekyllpy.rubylang.runtime import runtime

_MISSING = object()


def method_function(
    body: Run, parameters: Parameters, size: int, definition: Definition
) -> Function:
    """The function of a method with these parameters and `size` variables."""
    required = len(parameters.required)
    if parameters.plain and required < len(_PLAIN):
        return _PLAIN[required](body, definition, [None] * (size - required))
    if _only_optional(parameters):
        return _with_optional(body, parameters, size, definition)
    if _only_rest(parameters):
        return _with_rest(body, parameters, size, definition)
    if _only_keywords(parameters):
        return _with_keywords(body, parameters, size, definition)
    return _general(body, parameters, size, definition)


def _no_parameters(body: Run, definition: Definition, empty: list[None]) -> Function:
    def method(self: Any, block: Any, /) -> Any:
        match = runtime.last_match
        result = body([self, block, definition, None, *empty])
        runtime.last_match = match
        return result

    return method


def _one_parameter(body: Run, definition: Definition, empty: list[None]) -> Function:
    def method(self: Any, block: Any, one: Any, /) -> Any:
        match = runtime.last_match
        result = body([self, block, definition, None, one, *empty])
        runtime.last_match = match
        return result

    return method


def _two_parameters(body: Run, definition: Definition, empty: list[None]) -> Function:
    def method(self: Any, block: Any, one: Any, two: Any, /) -> Any:
        match = runtime.last_match
        result = body([self, block, definition, None, one, two, *empty])
        runtime.last_match = match
        return result

    return method


def _three_parameters(body: Run, definition: Definition, empty: list[None]) -> Function:
    def method(self: Any, block: Any, one: Any, two: Any, three: Any, /) -> Any:
        match = runtime.last_match
        result = body([self, block, definition, None, one, two, three, *empty])
        runtime.last_match = match
        return result

    return method


_PLAIN: list[Callable[[Run, Definition, list[None]], Function]] = [
    _no_parameters,
    _one_parameter,
    _two_parameters,
    _three_parameters,
]


def _in_order(parameters: Parameters, *others: int | None) -> bool:
    """Whether the parameters have the first slots, in the order of the arguments."""
    slots = [*parameters.required, *(slot for slot, _ in parameters.optional)]
    slots += [slot for slot in others if slot is not None]
    return slots == list(range(FIRST, FIRST + len(slots)))


def _simple(parameters: Parameters) -> bool:
    return not (parameters.post or parameters.refuses_keywords or parameters.destructured)


def _only_optional(parameters: Parameters) -> bool:
    return (
        _simple(parameters)
        and parameters.rest is None
        and not parameters.takes_keywords
        and _in_order(parameters)
    )


def _with_optional(
    body: Run, parameters: Parameters, size: int, definition: Definition
) -> Function:
    required, optional = len(parameters.required), parameters.optional
    most = required + len(optional)
    empty = [None] * size
    block_slot = parameters.block
    bind = parameters.bind_strictly

    def method(self: Any, block: Any, /, *args: Any) -> Any:
        count = len(args)
        if required <= count <= most:
            frame = [self, block, definition, None, *args, *empty[count:]]
            if block_slot is not None:
                frame[block_slot] = block
            for slot, default in optional[count - required :]:
                frame[slot] = default(frame)
        else:
            bind([], args, {})
        match = runtime.last_match
        result = body(frame)
        runtime.last_match = match
        return result

    return method


def _only_rest(parameters: Parameters) -> bool:
    return (
        _simple(parameters)
        and parameters.rest is not None
        and not parameters.optional
        and not parameters.takes_keywords
        and _in_order(parameters, parameters.rest)
    )


def _with_rest(body: Run, parameters: Parameters, size: int, definition: Definition) -> Function:
    required = len(parameters.required)
    empty = [None] * (size - required - 1)
    block_slot = parameters.block
    bind = parameters.bind_strictly

    def method(self: Any, block: Any, /, *args: Any) -> Any:
        if len(args) < required:
            bind([], args, {})
        frame = [
            self,
            block,
            definition,
            None,
            *args[:required],
            RArray(args[required:]),
            *empty,
        ]
        if block_slot is not None:
            frame[block_slot] = block
        match = runtime.last_match
        result = body(frame)
        runtime.last_match = match
        return result

    return method


def _only_keywords(parameters: Parameters) -> bool:
    return (
        _simple(parameters)
        and parameters.rest is None
        and not parameters.optional
        and parameters.keyword_rest is None
        and parameters.takes_keywords
        and _in_order(parameters)
    )


def _with_keywords(
    body: Run, parameters: Parameters, size: int, definition: Definition
) -> Function:
    required = len(parameters.required)
    empty = [None] * (size - required)
    block_slot = parameters.block
    wanted = [(name, slot, default) for name, (slot, default) in parameters.keywords.items()]
    bind = parameters.bind_strictly

    def method(self: Any, block: Any, /, *args: Any, **keywords: Any) -> Any:
        frame = [self, block, definition, None, *args, *empty]
        if block_slot is not None:
            frame[block_slot] = block
        if len(args) != required:
            bind(frame, args, keywords)
            return run_bound(frame)
        taken = 0
        for name, slot, default in wanted:
            value = keywords.get(name, _MISSING)
            if value is not _MISSING:
                frame[slot] = value
                taken += 1
            elif default is not None:
                frame[slot] = default(frame)
            else:
                bind(frame, args, keywords)
        if taken != len(keywords):
            bind(frame, args, keywords)
        match = runtime.last_match
        result = body(frame)
        runtime.last_match = match
        return result

    def run_bound(frame: Frame) -> Any:
        match = runtime.last_match
        result = body(frame)
        runtime.last_match = match
        return result

    return method


def _general(body: Run, parameters: Parameters, size: int, definition: Definition) -> Function:
    empty = [None] * size
    bind = parameters.bind_strictly
    block_slot = parameters.block

    def method(self: Any, block: Any, /, *args: Any, **keywords: Any) -> Any:
        frame = [self, block, definition, None, *empty]
        if block_slot is not None:
            frame[block_slot] = block
        bind(frame, args, keywords)
        match = runtime.last_match
        result = body(frame)
        runtime.last_match = match
        return result

    return method
