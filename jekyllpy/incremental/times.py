"""What templates see of the time of the build, recorded as far as it shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from jekyllpy.content.drops import SiteDrop
from jekyllpy.incremental.dependencies import Dependencies
from jekyllpy.liquid.conditions import Chain, Comparison
from jekyllpy.liquid.expressions import Expression, Path
from jekyllpy.liquid.filtered import Filtered

if TYPE_CHECKING:
    from jekyllpy.incremental.regenerator import Regenerator
    from jekyllpy.liquid.context import Context

EQUALITIES = ("==", "!=", "<>")
SAME_TIME = "equals"
"""What is noted where a time of whole seconds is compared with that of the build."""


def is_time(expression: Expression) -> bool:
    """Whether it is `site.time`."""
    return (
        isinstance(expression, Path)
        and expression.name == "site"
        and expression.keys == (("time", False),)
    )


def sees_site(context: Context) -> bool:
    """Whether `site` is the site, and nothing that somebody has assigned."""
    return isinstance(context.find("site"), SiteDrop)


def is_formatted_time(expression: Filtered) -> bool:
    """Whether it is `site.time | date: "…"`, whatever follows."""
    call = expression.calls[0]
    match call.constants:
        case (str(format),):
            return is_time(expression.left) and call.name == "date" and bool(format)
    return False


class FormattedTime(Filtered):
    """The time of the build, of which only a part is shown: a footer's year changes once a year."""

    __slots__ = ("_dependencies",)

    def __init__(self, expression: Filtered, dependencies: Dependencies) -> None:
        super().__init__(expression.left, expression.calls)
        self._dependencies = dependencies

    def evaluate(self, context: Context) -> Any:
        if not sees_site(context):
            return super().evaluate(context)
        date, *others = self.calls
        with self._dependencies.unrecorded():
            value: Any = date.apply(context, self.left.evaluate(context))
        assert date.constants is not None
        self._dependencies.record(f"date:{date.constants[0]}")
        for call in others:
            value = call.apply(context, value)
        return value


def with_dates_seen(condition: Expression, regenerator: Regenerator) -> Expression:
    """A condition whose `page.date` and `page.date != site.time` note no more than what they depend on."""
    if type(condition) is Chain:
        parts = [with_dates_seen(part, regenerator) for part in condition.comparisons]
        return Chain(parts, condition.words) if parts != condition.comparisons else condition
    if isinstance(condition, Path) and condition.keys[-1:] == (("date", False),):
        return SeenDate(condition, regenerator)
    if type(condition) is Comparison and condition.operator in EQUALITIES:
        left, right = condition.left, condition.right
        if is_time(right):
            return ComparedTime(SeenDate(left, regenerator), condition)
        if is_time(left):
            return ComparedTime(SeenDate(right, regenerator), condition)
    return condition


class SeenDate(Expression):
    """A date of which is asked whether there is one: what has none has the time of the build."""

    __slots__ = ("_regenerator", "date")

    def __init__(self, date: Expression, regenerator: Regenerator) -> None:
        super().__init__(date.token)
        self.date = date
        self._regenerator = regenerator

    def evaluate(self, context: Context) -> Any:
        regenerator, dependencies = self._regenerator, self._regenerator.dependencies
        with dependencies.during(dependencies.rendered) as names:
            value = self.date.evaluate(context)
        if value is regenerator.site.time:
            names.pop("time", None)
            names = dict.fromkeys(map(undated, names))
        dependencies.record_all(names)
        return value

    def children(self) -> Iterable[Expression]:
        return (self.date,)

    def note_compared(self, value: Any) -> None:
        """Take note that a value of this was compared with the time of the build."""
        site, dependencies = self._regenerator.site, self._regenerator.dependencies
        if isinstance(value, dt.datetime) and value is not site.time:
            # The present is no whole second.
            dependencies.record("time" if value.microsecond else SAME_TIME)

    def unrecorded(self) -> AbstractContextManager[None]:
        """A context in which nothing is noted."""
        return self._regenerator.dependencies.unrecorded()


class ComparedTime(Expression):
    """`page.date != site.time`: whether a document has a date."""

    __slots__ = ("comparison", "seen")

    def __init__(self, seen: SeenDate, comparison: Comparison) -> None:
        super().__init__(comparison.token)
        self.seen = seen
        self.comparison = comparison

    def evaluate(self, context: Context) -> Any:
        if not sees_site(context):
            return self.comparison.evaluate(context)
        self.seen.note_compared(self.seen.evaluate(context))
        with self.seen.unrecorded():
            return self.comparison.evaluate(context)

    def children(self) -> Iterable[Expression]:
        return self.comparison.children()


def undated(name: str) -> str:
    """The name of whether there is a date for that of the date."""
    kind, _, which = name.partition(":")
    label, _, rest = which.partition("\n")
    is_date = kind == "document" and rest.startswith("date\n")
    return f"undated:{label}" if is_date else name
