"""What a running program has one of: global variables, the last match, files that are loaded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.rubylang.interpreter import Interpreter


class Runtime:
    """The state that natives and compiled code share.

    Attributes:
        last_match: `$~`: what the last look for a pattern found (or None).
        error: `$!`: the exception that is being handled.
        globals: global variables by name, with the `$`.
        readers, writers: of global variables that are more than a value.
        exit_blocks: what `at_exit` was given.
        interpreter: the one that runs.
    """

    def __init__(self) -> None:
        self.interpreter: Interpreter
        self.readers: dict[str, Callable[[], Any]] = {}
        self.writers: dict[str, Callable[[Any], None]] = {}
        self.clear()

    def clear(self) -> None:
        """Forget what a program did."""
        self.last_match: Any = None
        self.error: Any = None
        self.globals: dict[str, Any] = {}
        self.exit_blocks: list[Any] = []
        self.main: Any = None
        self.loaded: set[str] = set()


runtime = Runtime()
