"""The Liquid environment that records which files and moments templates depend on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from typing import TYPE_CHECKING, Any

from jekyllpy.incremental.dependencies import UNKNOWABLE, UNTRACEABLE, Dependencies
from jekyllpy.incremental.origins import is_predictable, is_traceable
from jekyllpy.incremental.times import FormattedTime, is_formatted_time, with_dates_seen
from jekyllpy.late.patterns import late
from jekyllpy.liquid.environment import Environment
from jekyllpy.liquid.expressions import Expression
from jekyllpy.liquid.filtered import Filtered
from jekyllpy.liquid.includes import Includes
from jekyllpy.liquid.links import Links
from jekyllpy.liquid.nodes import Node, Origin
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.template import Template

if TYPE_CHECKING:
    from jekyllpy.incremental.regenerator import Regenerator
    from jekyllpy.liquid.context import Context
    from jekyllpy.plugins.api import Registry

OFFSETS = "for"
STATEFUL = ("cycle", "ifchanged")
UNPREDICTABLE_FILTERS = ("sample", "shuffle", "scssify", "sassify")
DATE_FILTERS = (
    "date",
    "date_to_xmlschema",
    "date_to_rfc822",
    "date_to_string",
    "date_to_long_string",
)
NOW = ("now", "today")
WHOLE_DATE = late(r"\d{4}")


class RecordingEnvironment(Environment):
    """An environment for a site that is built incrementally."""

    def __init__(self, regenerator: Regenerator) -> None:
        site = regenerator.site
        self.regenerator = regenerator
        super().__init__(
            site.config, logger=site.logger, registry=site.plugins, edition=site.edition
        )
        self.includes = RecordingIncludes(self)
        self.links = RecordingLinks(self)

    def setup_tags_and_filters(self) -> None:
        super().setup_tags_and_filters()
        for name in (*UNPREDICTABLE_FILTERS, *DATE_FILTERS):
            known: Any = self.filters.get(name)
            if known is not None:
                wrap = self._dated if name in DATE_FILTERS else self._unpredictable
                self.filters[name] = replace(known, function=wrap(known.function))

    def add_plugins(self, registry: Registry) -> None:
        super().add_plugins(registry)
        for name, cls in registry.tags.items():
            names: tuple[str, ...] = () if is_predictable(cls) else (UNKNOWABLE,)
            if not is_traceable(cls):
                names = (UNKNOWABLE, UNTRACEABLE)
            if names:
                dependencies = self.regenerator.dependencies
                self.tags[name] = NotedTag(self.tags[name], names, dependencies)
        for name, function in registry.filters.items():
            if not is_traceable(function):
                known: Any = self.filters[name]
                self.filters[name] = replace(known, function=self._untraceable(known.function))

    def _read_filtered(self, markup: str, stream: Stream) -> tuple[Expression, str | None]:
        expression, wrong = super()._read_filtered(markup, stream)
        if isinstance(expression, Filtered) and is_formatted_time(expression):
            expression = FormattedTime(expression, self.regenerator.dependencies)
        return expression, wrong

    def condition(self, condition: Expression) -> Expression:
        return with_dates_seen(condition, self.regenerator)

    def _parsed(self, source: str, origin: Origin) -> Template:
        template = super()._parsed(source, origin)
        if origin.path in self.regenerator.layout_paths:
            template.registers = SharedRegisters(self.regenerator)
        return template

    def _unpredictable(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def recording(*arguments: Any) -> Any:
            self.regenerator.dependencies.record(UNKNOWABLE)
            return function(*arguments)

        return recording

    def _untraceable(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def recording(*arguments: Any) -> Any:
            for part in (UNKNOWABLE, UNTRACEABLE):
                self.regenerator.dependencies.record(part)
            return function(*arguments)

        return recording

    def _dated(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Notes dates that are counted from now: `now` itself, and those without a year."""

        @wraps(function)
        def recording(context: Context, value: Any, *arguments: Any) -> Any:
            if isinstance(value, str) and not WHOLE_DATE.search(value):
                match arguments:
                    case (str(format),) if format and value.lower() in NOW:
                        self.regenerator.dependencies.record(f"now:{format}")
                    case _:
                        self.regenerator.dependencies.record(UNKNOWABLE)
            return function(context, value, *arguments)

        return recording


class NotedTag:
    """A tag that may look at anything: names are recorded for whatever uses it."""

    def __init__(self, tag: Any, names: Sequence[str], dependencies: Dependencies) -> None:
        self._tag = tag
        self._names = names
        self._dependencies = dependencies

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tag, name)

    def parse(self, stream: Stream) -> Node:
        return NotedNode(self._tag.parse(stream), self._names, self._dependencies)


class NotedNode(Node):
    """A node of a tag that may look at anything."""

    __slots__ = ("_dependencies", "_names", "_node")

    def __init__(self, node: Node, names: Sequence[str], dependencies: Dependencies) -> None:
        super().__init__(node.token)
        self._node = node
        self._names = names
        self._dependencies = dependencies
        self.blank = node.blank

    @property
    def is_block(self) -> bool:  # type: ignore[override]
        return self._node.is_block

    def emit(self, context: Context, out: list[str]) -> None:
        for name in self._names:
            self._dependencies.record(name)
        self._node.emit(context, out)


class RecordingIncludes(Includes):
    """Notes which files are included."""

    is_always_asked = True

    def __init__(self, environment: RecordingEnvironment) -> None:
        super().__init__(environment)
        self._dependencies = environment.regenerator.dependencies

    def template(self, site: Any, folders: Sequence[str], name: str) -> Template:
        self._dependencies.record("include:" + "\n".join([name, *folders]))
        with self._dependencies.unrecorded():
            return super().template(site, folders, name)


class RecordingLinks(Links):
    """Notes that addresses are looked up."""

    def __init__(self, environment: RecordingEnvironment) -> None:
        super().__init__()
        self._dependencies = environment.regenerator.dependencies

    def find(self, site: Any, path: str) -> Any | None:
        self._dependencies.record(f"link:{path}")
        with self._dependencies.unrecorded():
            return super().find(site, path)


class SharedRegisters(dict[str, Any]):
    """What the tags of a layout remember from the page before.

    A page that comes to see any of it depends on which pages were rendered before it.
    """

    def __init__(self, regenerator: Regenerator) -> None:
        super().__init__()
        self._regenerator = regenerator
        self[OFFSETS] = SharedOffsets(regenerator)

    def setdefault(self, key: str, default: Any = None) -> Any:
        self._check(key)
        return super().setdefault(key, default)

    def get(self, key: str, default: Any = None) -> Any:
        self._check(key)
        return super().get(key, default)

    def _check(self, key: str) -> None:
        if key in STATEFUL:
            self._regenerator.is_entangled = True


class SharedOffsets(dict[str, int]):
    """Where the loops of a layout ended, for `offset: continue`."""

    def __init__(self, regenerator: Regenerator) -> None:
        super().__init__()
        self._regenerator = regenerator
        self._set_by: dict[str, int] = {}

    def __setitem__(self, name: str, offset: int) -> None:
        self._set_by[name] = self._regenerator.turn
        super().__setitem__(name, offset)

    def get(self, name: str, default: Any = None) -> Any:
        if self._set_by.get(name) != self._regenerator.turn:
            self._regenerator.is_entangled = True
        return super().get(name, default)
