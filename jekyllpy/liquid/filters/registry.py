"""What is known of a filter: its function and how many arguments it takes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

UNBOUNDED = 1_000


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter.

    Attributes:
        function: called with the value and the arguments, after the context if it `needs_context`.
        least: how many arguments it must be given, the value not counted.
        most: how many it may be given.
    """

    function: Callable[..., Any]
    least: int
    most: int
    needs_context: bool

    def wrong_number(self, given: int) -> str:
        """Ruby's words for `given` arguments, which it counts together with the value."""
        if self.least == self.most:
            expected = str(self.least + 1)
        elif self.most >= UNBOUNDED:
            expected = f"{self.least + 1}+"
        else:
            expected = f"{self.least + 1}..{self.most + 1}"
        return f"wrong number of arguments (given {given + 1}, expected {expected})"


Filters = Mapping[str, Filter]


def builtin_filter(function: Callable[..., Any], needs_context: bool) -> Filter:
    """A filter that is a plain function, its arguments counted from its code."""
    code: Any = function.__code__
    most = code.co_argcount - (2 if needs_context else 1)
    optional = len(function.__defaults__ or ())
    return Filter(function, most - optional, most, needs_context)


def plugin_filter(function: Callable[..., Any], needs_context: bool) -> Filter:
    """A plugin's filter, whatever kind of callable it is."""
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):  # something built in, whose parameters aren't known
        return Filter(function, 0, UNBOUNDED, needs_context)
    positional = [
        parameter
        for parameter in parameters
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD)
    ]
    own = 2 if needs_context else 1
    least = sum(parameter.default is parameter.empty for parameter in positional) - own
    is_open = any(parameter.kind is parameter.VAR_POSITIONAL for parameter in parameters)
    most = UNBOUNDED if is_open else len(positional) - own
    return Filter(function, max(least, 0), max(most, 0), needs_context)
