"""What a running program has one of: global variables, the last match, files that are loaded."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

    from jekyllpy.rubylang.interpreter import Interpreter
    from jekyllpy.rubylang.std.http_client import Request


class Runtime:
    """The state that natives and compiled code share.

    Attributes:
        last_match: `$~`: what the last look for a pattern found (or None).
        error: `$!`: the exception that is being handled.
        globals: global variables by name, with the `$`.
        readers, writers: of global variables that are more than a value.
        exit_blocks: what `at_exit` was given.
        interpreter: the one that runs.
        ask: what stands between programs and servers: is given a request, and what sends it.
        sleep: waits for so many seconds.
        absent: the constants of libraries that are required and aren't here, with their names.
        require: loads a library or a file once, and says whether this was the time.
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
        self.ask: Callable[[Request, Callable[[], httpx.Response]], httpx.Response] | None = None
        self.sleep: Callable[[float], None] = time.sleep
        self.absent: dict[str, str] = {}
        self.require: Callable[[str], bool]


runtime = Runtime()
