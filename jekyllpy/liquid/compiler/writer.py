"""Collects lines of Python code, the values they refer to, and the nodes they come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.context import BREAK
from jekyllpy.liquid.drop import PLAIN
from jekyllpy.liquid.loops import ForLoop
from jekyllpy.liquid.nodes import cause_of, placed
from jekyllpy.liquid.values import MISSING, attribute, joined, output_text, to_liquid
from jekyllpy.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.nodes import Node, Origin

NAME = "rendering"
FILE = "<compiled template>"
_WRITTEN_OUT = (str, int, bool, type(None))


def reach(context: Context, value: Any, key: Any, is_command: bool) -> Any:
    """`value[key]`, or nil (an error under `strict_variables`) if there is none."""
    found = attribute(value, key, is_command)
    return context.undefined(to_s(key)) if found is MISSING else found


_SHARED = {
    "BREAK": BREAK,
    "ForLoop": ForLoop,
    "M": MISSING,
    "P": PLAIN,
    "joined": joined,
    "output_text": output_text,
    "reach": reach,
    "to_liquid": to_liquid,
}


class Writer:
    """The function that is being written.

    Attributes:
        out: the name of the list that text is added to; None where nothing is kept.
        locals: template variables that are known to be in a Python variable.
        in_loop: whether `break` and `continue` would end or go on with a loop of this function.
        depth: how many blocks the code stands within.
    """

    def __init__(self, origin: Origin) -> None:
        self.out: str | None = "out"
        self.locals: dict[str, str] = {}
        self.loop_indices: dict[str, tuple[str, str]] = {}
        self.in_loop = False
        self.depth = 1
        self._origin = origin
        self._lines = [
            f"def {NAME}(context, out):",
            " add = out.append; find = context.find; variables = context.variables",
            " interrupts = context.interrupts",
        ]
        self._nodes: list[Node | None] = [None] * len(self._lines)
        self._node: Node | None = None
        self._namespace: dict[str, Any] = dict(_SHARED)
        self._count = 0

    def line(self, code: str) -> None:
        """Add a line at the current depth."""
        self._lines.append(" " * self.depth + code)
        self._nodes.append(self._node)

    def name(self) -> str:
        """A new variable's name."""
        self._count += 1
        return f"v{self._count}"

    def constant(self, value: Any) -> str:
        """What stands for `value` in the code."""
        if type(value) in _WRITTEN_OUT:
            return repr(value)
        self._count += 1
        name = f"c{self._count}"
        self._namespace[name] = value
        return name

    @contextmanager
    def block(self, header: str) -> Iterator[None]:
        """Lines that belong to `header` (`if …:`)."""
        self.line(header)
        self.depth += 1
        yield
        self.depth -= 1

    @contextmanager
    def node(self, node: Node) -> Iterator[None]:
        """Lines that come from `node`, which an error in them is blamed on."""
        outer, self._node = self._node, node
        yield
        self._node = outer

    def function(self) -> Callable[[Context, list[str]], None]:
        """The function, compiled."""
        self._lines.append(" return")
        exec(compile("\n".join(self._lines), FILE, "exec"), self._namespace)
        rendering = self._namespace[NAME]
        nodes, origin = self._nodes, self._origin

        def emit(context: Context, out: list[str]) -> None:
            try:
                rendering(context, out)
            except Exception as error:
                node = nodes[_line_of(error.__traceback__) - 1]
                assert node is not None
                raise placed(error, node.token, origin) from cause_of(error)

        return emit


def _line_of(traceback: TracebackType | None) -> int:
    """The line of the generated function that an error came through."""
    assert traceback is not None
    assert traceback.tb_next is not None
    return traceback.tb_next.tb_lineno
