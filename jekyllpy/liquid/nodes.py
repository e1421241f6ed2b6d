"""The tree's nodes that every template has: text, output and bodies."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from jekyllpy.errors import JekyllError, LiquidArgumentError, LiquidRenderError, ResourceLimitError
from jekyllpy.liquid.expressions import Expression
from jekyllpy.liquid.tokens import Token
from jekyllpy.liquid.values import output_text
from jekyllpy.ruby import ComparisonError

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


# Compiling a body takes about as long as rendering its tree this many times.
HOT = 400


class Origin(NamedTuple):
    """Where a template comes from.

    Attributes:
        path: its file, if it has one.
        line_offset: how many lines of the file stand before the template (front matter).
    """

    path: str | None = None
    line_offset: int = 0


class Node(ABC):
    """A node that writes what it renders to a list of texts.

    Attributes:
        token: what it was read from; of a block, its opening tag.
        blank: whether it can only render white space.
    """

    __slots__ = ("blank", "token")

    # Whether Liquid counts it as a block, of which nothing is kept if its body is blank.
    is_block = False

    def __init__(self, token: Token) -> None:
        self.token = token
        self.blank = True

    @abstractmethod
    def emit(self, context: Context, out: list[str]) -> None:
        """Add to `out` what this node renders."""

    @property
    def line(self) -> int:
        """The template's line that the node starts on, counted from 1."""
        return line_of(self.token)


def line_of(token: Token) -> int:
    """The line that `token` starts on, counted from 1."""
    return token.source.count("\n", 0, token.start_index) + 1


class Content(Node):
    """Text between tags."""

    __slots__ = ("text",)

    def __init__(self, token: Token, text: str) -> None:
        self.token = token
        self.text = text
        self.blank = not text or (text.isspace() and text.isascii())

    def emit(self, context: Context, out: list[str]) -> None:
        out.append(self.text)


class Output(Node):
    """`{{ expression }}`."""

    __slots__ = ("expression",)

    def __init__(self, token: Token, expression: Expression) -> None:
        self.token = token
        self.expression = expression
        self.blank = False

    def emit(self, context: Context, out: list[str]) -> None:
        value: Any = self.expression.evaluate(context)
        out.append(value if type(value) is str else output_text(value))


class Silent(Node):
    """A block whose body is blank: rendered for what it assigns, but nothing of it is kept."""

    __slots__ = ("node",)

    def __init__(self, node: Node) -> None:
        super().__init__(node.token)
        self.node = node

    def emit(self, context: Context, out: list[str]) -> None:
        self.node.emit(context, [])


class Body:
    """A sequence of nodes, up to the end of the template or of a block.

    Attributes:
        blank: whether its nodes can only render white space.
        runs: how often it has been rendered; past `HOT`, it is compiled.
    """

    __slots__ = ("_compiled", "blank", "nodes", "origin", "runs", "token")

    def __init__(self, token: Token, nodes: list[Node], origin: Origin) -> None:
        self.token = token
        self.nodes = nodes
        self.blank = all(node.blank for node in nodes)
        self.origin = origin
        self.runs = 0
        self._compiled: Callable[[Context, list[str]], None] | None = None

    def emit(self, context: Context, out: list[str]) -> None:
        """Add to `out` what the nodes render, until a `break` or `continue`.

        Raises:
            JekyllError: what a node raises, with its file and line.
        """
        interrupts = context.interrupts
        if self._compiled is not None and not interrupts:
            self._compiled(context, out)
            return
        self.runs += 1
        if self.runs == HOT:
            self._compile()
        add = out.append
        node: Any = None
        try:
            for node in self.nodes:
                kind = type(node)
                if kind is Content:
                    add(node.text)
                else:
                    node.emit(context, out)
                    if interrupts and kind is not Output:
                        break
        except Exception as error:
            raise placed(error, node.token, self.origin) from cause_of(error)

    def _compile(self) -> None:
        from jekyllpy.liquid.compiler import compile_body

        self._compiled = compile_body(self)

    def text(self, context: Context) -> str:
        """What the nodes render, as one text."""
        out: list[str] = []
        self.emit(context, out)
        return "".join(out)


def cause_of(error: Exception) -> BaseException | None:
    """What `placed(error, …)` was caused by: an unforeseen error itself, else what caused it."""
    return error.__cause__ if isinstance(error, JekyllError) else error


def placed(error: Exception, token: Token, origin: Origin) -> JekyllError:
    """`error` as one that can be reported to a user, with the file, line and markup of `token`."""
    if isinstance(error, RecursionError):
        error = ResourceLimitError("Nesting too deep")
    elif isinstance(error, ComparisonError):
        error = LiquidArgumentError(str(error))
    elif not isinstance(error, JekyllError):
        error = LiquidRenderError(f"{type(error).__name__}: {error}")
    assert isinstance(error, JekyllError)
    if error.path is None and error.line is None:
        error.path = origin.path
        error.line = line_of(token) + origin.line_offset
        error.markup = error.markup or token.value
    return error
