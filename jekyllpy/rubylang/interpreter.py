"""Runs Ruby files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jekyllpy.rubylang import compile as _compile  # noqa: F401 - registers what compiles nodes
from jekyllpy.rubylang import core as _core
from jekyllpy.rubylang.compile.node import compile_node
from jekyllpy.rubylang.compile.scope import Scope
from jekyllpy.rubylang.compile.signals import ReturnJump
from jekyllpy.rubylang.core import loading
from jekyllpy.rubylang.core.main import make_main
from jekyllpy.rubylang.native import OBJECT, restore_modules
from jekyllpy.rubylang.objects.frame import Cref, Definition
from jekyllpy.rubylang.reading.tree import Unit
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.rubylang.stack import make_room
from jekyllpy.rubylang.told import FILE, told


class Interpreter:
    """The one interpreter of the process; a new one starts with Ruby's classes as they come."""

    def __init__(self) -> None:
        restore_modules()
        runtime.clear()
        runtime.interpreter = self
        runtime.require = loading.require
        runtime.main = make_main()
        self.top = Cref(OBJECT, None)
        _core.prepare(runtime)
        make_room()

    def run(self, source: str, path: str, label: str = "<main>") -> Any:
        """Run a program; what it raises comes as `RubyError` (or as a Python exception)."""
        unit = Unit(source, path)
        scope = Scope(unit, "top")
        body = compile_node(unit.root, scope)
        definition = Definition(self.top, label)

        def run_file() -> Any:
            OBJECT.default_visibility = "private"
            frame = [runtime.main, None, definition, None, *[None] * scope.size]
            try:
                return body(frame)
            except ReturnJump as jump:
                if jump.frame is not frame:
                    raise
                return None

        return run_file()

    def load(self, path: str | Path) -> Any:
        """Run a file."""
        told(FILE, str(path))
        text = Path(path).read_text(encoding="utf-8", errors="surrogateescape")
        return self.run(text, str(path), "<top (required)>")

    def require(self, name: str) -> bool:
        """Load a library of the language or a file, once."""
        return runtime.require(name)

    def require_file(self, path: Path) -> bool:
        """Load a file, once."""
        return loading.require_file(path)

    def exit(self) -> None:
        """Run what `at_exit` was given, the last first."""
        while runtime.exit_blocks:
            runtime.exit_blocks.pop().call()
