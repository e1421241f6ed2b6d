"""Whether a program reckons with a library that may be missing (`begin; require …; rescue LoadError`)."""

from __future__ import annotations

from pathlib import Path

from tree_sitter import Node

from jekyllpy.rubylang.backtrace import callers
from jekyllpy.rubylang.reading.tree import Unit, walk

_RESCUERS = ("LoadError", "ScriptError", "Exception")


def is_attempt() -> bool:
    """Whether the `require` that is running stands where a LoadError is rescued."""
    for place in callers():
        path, _, rest = place.partition(":")
        line = rest.partition(":")[0]
        if line.isdigit() and _is_rescued(path, int(line)):
            return True
    return False


def _is_rescued(path: str, line: int) -> bool:
    try:
        source = Path(path).read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    unit = Unit(source, path)
    return any(
        node.start_point.row < line <= clause.start_point.row
        for node in walk(unit.root)
        for clause in node.children
        if clause.type == "rescue" and _rescues_load_errors(unit, clause)
    )


def _rescues_load_errors(unit: Unit, clause: Node) -> bool:
    named = clause.child_by_field_name("exceptions")
    return named is not None and any(name in unit.text(named) for name in _RESCUERS)
