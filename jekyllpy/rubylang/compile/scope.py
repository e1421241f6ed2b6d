"""Scopes of local variables while a file is compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from jekyllpy.rubylang.errors import UnknownConstructError
from jekyllpy.rubylang.objects.frame import FIRST

if TYPE_CHECKING:
    from tree_sitter import Node

    from jekyllpy.rubylang.compile.parameters import Parameters
    from jekyllpy.rubylang.reading.tree import Unit


class Site:
    """A place in the text from which something is called; backtraces find it in closures."""

    __slots__ = ("line", "name", "path")

    def __init__(self, path: str, line: int, name: str) -> None:
        self.path = path
        self.line = line
        self.name = name


class Scope:
    """The local variables of a method, block, class body or file, and what its body needs.

    Attributes:
        parent: the scope around that of a block, whose variables it sees; else None.
        catches: which jumps (`"return"`, `"next"`, `"break"`, …) a body may raise.
        loop: whether the code being compiled is in a loop of this scope.
        is_lambda: whether `return` leaves this block.
        method_name: of the method that is being compiled.
        parameters: of the method or block.
    """

    def __init__(self, unit: Unit, kind: str, parent: Scope | None = None) -> None:
        self.unit = unit
        self.kind = kind
        self.parent = parent
        self.names: dict[str, int] = {}
        self.catches: set[str] = set()
        self.loop = False
        self.is_lambda = False
        self.method_name: str | None = parent.method_name if parent else None
        self.size = 0
        self.parameters: Parameters | None = None

    def declare(self, name: str) -> tuple[int, int]:
        """The variable of that name (depth and index), made here if there is none."""
        found = self.find(name)
        return found if found is not None else (0, self.declare_here(name))

    def declare_here(self, name: str) -> int:
        """A variable of this very scope."""
        if name not in self.names:
            self.names[name] = self.reserve()
        return self.names[name]

    def reserve(self) -> int:
        """A slot without a name."""
        self.size += 1
        return FIRST + self.size - 1

    def find(self, name: str) -> tuple[int, int] | None:
        """How many blocks up a variable lives, and its index there."""
        depth = 0
        scope: Scope | None = self
        while scope is not None:
            index = scope.names.get(name)
            if index is not None:
                return depth, index
            depth += 1
            scope = scope.parent
        return None

    def site(self, node: Node, name: str) -> Site:
        """The place of a call."""
        return Site(self.unit.path, self.unit.line(node), name)

    def text(self, node: Node) -> str:
        """The source of a node."""
        return self.unit.text(node)

    def unknown(self, node: Node, what: str) -> NoReturn:
        """Refuse a construct that isn't known."""
        raise UnknownConstructError(
            f"Ruby plugin uses {what}, which isn't supported; "
            "the plugin can be written in Python instead (see the guide on plugins)",
            path=self.unit.path,
            line=self.unit.line(node),
            markup=self.text(node)[:60],
        )
