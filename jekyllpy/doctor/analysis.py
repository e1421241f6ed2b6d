"""What templates use and what they set, as found by python-liquid's static analysis of their trees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import singledispatch

import liquid
from liquid.ast import Partial, PartialScope
from liquid.builtin.expressions import Filter, FilteredExpression, Identifier, Nil, Path
from liquid.static_analysis import TemplateAnalysis

from jekyllpy.liquid import expressions
from jekyllpy.liquid.filtered import Filtered
from jekyllpy.liquid.nodes import Body, Content, Node, Output, Silent
from jekyllpy.liquid.tag import Block, TagNode
from jekyllpy.liquid.tags.assign import AssignNode
from jekyllpy.liquid.tags.capture import CaptureNode
from jekyllpy.liquid.tags.case import CaseNode
from jekyllpy.liquid.tags.for_loop import ForNode
from jekyllpy.liquid.tags.highlight import HighlightNode
from jekyllpy.liquid.tags.if_unless import IfNode
from jekyllpy.liquid.tags.ifchanged import IfChangedNode
from jekyllpy.liquid.tags.include import IncludeNode
from jekyllpy.liquid.tags.increment import CounterNode
from jekyllpy.liquid.tags.tablerow import TableRowNode
from jekyllpy.liquid.template import Template

Find = Callable[[IncludeNode], Template | None]

ENVIRONMENT = liquid.Environment()


def analyze(template: Template, name: str, find: Find) -> TemplateAnalysis:
    """The variables and filters of `template` and of the files that it includes.

    Args:
        name: what the template is called in the result.
        find: the template that an `include` asks for, None if that is unknown or isn't there.
    """
    return liquid.BoundTemplate(ENVIRONMENT, seen(template.body, find), name=name).analyze()


@dataclass(frozen=True, slots=True)
class Uses:
    """What one node does, as far as it matters here.

    Attributes:
        shown: the expressions whose values it shows, sets or goes through. A condition may well ask
            for what isn't there, so it isn't among them.
        sets: the variables that have a value from here on.
        within: those that have one in its bodies.
        bodies: what stands within it.
    """

    shown: Sequence[expressions.Expression] = ()
    sets: Sequence[str] = ()
    within: Sequence[str] = ()
    bodies: Sequence[Body] = ()


@singledispatch
def uses(node: Node) -> Uses:
    return Uses()


@uses.register
def _(node: Output) -> Uses:
    return Uses(shown=[node.expression])


@uses.register
def _(node: AssignNode) -> Uses:
    return Uses(shown=[node.expression], sets=[node.name])


@uses.register
def _(node: CaptureNode) -> Uses:
    return Uses(sets=[node.name], bodies=[node.body])


@uses.register
def _(node: CounterNode) -> Uses:
    return Uses(sets=[node.name])


@uses.register(IfNode)
@uses.register(CaseNode)
def _(node: IfNode | CaseNode) -> Uses:
    return Uses(bodies=[body for _, body in node.branches])


@uses.register
def _(node: ForNode) -> Uses:
    bodies = [body for body in (node.body, node.alternative) if body is not None]
    return Uses([node.loop.collection], (), [node.loop.variable, "forloop"], bodies)


@uses.register
def _(node: TableRowNode) -> Uses:
    return Uses([node.collection], (), [node.variable, "tablerowloop"], [node.body])


@uses.register(HighlightNode)
@uses.register(IfChangedNode)
def _(node: HighlightNode | IfChangedNode) -> Uses:
    return Uses(bodies=[node.body])


@uses.register
def _(node: TagNode) -> Uses:
    return Uses(bodies=[node.tag.body] if isinstance(node.tag, Block) else [])


@uses.register
def _(node: Silent) -> Uses:
    return uses(node.node)


@uses.register
def _(node: IncludeNode) -> Uses:
    values = [value for _, value in node.parameters or () if not isinstance(value, str)]
    return Uses(shown=values)


class Seen(liquid.Node):
    """A node as python-liquid knows nodes."""

    __slots__ = ("_find", "_included", "_uses")

    def __init__(self, node: Node, find: Find) -> None:
        super().__init__(liquid.Token(*node.token))
        node = node.node if isinstance(node, Silent) else node
        self._find = find
        self._uses = uses(node)
        self._included = find(node) if isinstance(node, IncludeNode) else None

    def render_to_output(self, context: object, buffer: object) -> int:
        """Nothing: it is only looked at."""
        return 0

    def children(
        self, static_context: object, *, include_partials: bool = True
    ) -> Iterable[liquid.Node]:
        if self._included is not None:
            return seen(self._included.body, self._find)
        return [child for body in self._uses.bodies for child in seen(body, self._find)]

    def expressions(self) -> Iterable[liquid.Expression]:
        for expression in self._uses.shown:
            yield from seen_expressions(expression, self.token)

    def template_scope(self) -> Iterable[Identifier]:
        return self._identifiers(self._uses.sets)

    def block_scope(self) -> Iterable[Identifier]:
        return self._identifiers(self._uses.within)

    def partial_scope(self) -> Partial | None:
        if self._included is None:
            return None
        name = self._included.origin.path or ""
        return Partial(name, PartialScope.SHARED, self._identifiers(["include"]))

    def _identifiers(self, names: Iterable[str]) -> list[Identifier]:
        return [Identifier(name, token=self.token) for name in names]


def seen(body: Body, find: Find) -> list[liquid.Node]:
    return [Seen(node, find) for node in body.nodes if not isinstance(node, Content)]


def seen_expressions(
    expression: expressions.Expression, token: liquid.Token
) -> Iterator[liquid.Expression]:
    """The variables and filters in `expression`, which stands where `token` starts.

    What has a default may well not be there, so it isn't among them.
    """
    if isinstance(expression, expressions.Path) and isinstance(expression.name, str):
        yield Path(token, [expression.name])
    if isinstance(expression, Filtered):
        filters = [Filter(token, call.name, []) for call in expression.calls]
        if not any(call.name == "default" for call in expression.calls):
            yield from seen_expressions(expression.left, token)
        yield FilteredExpression(token, Nil(token), filters)
        children = [child for child in expression.children() if child is not expression.left]
    else:
        children = list(expression.children())
    for child in children:
        yield from seen_expressions(child, token)
