"""From the nodes of the tree to closures that run them, a module for each family of nodes."""

from jekyllpy.rubylang.compile import (
    assignments,
    blocks,
    calls,
    conditions,
    constants,
    definitions,
    exceptions,
    jumps,
    literals,
    loops,
    operator_assignments,
    operators,
    patterns,
    statements,
    strings,
    supers,
    variables,
)
from jekyllpy.rubylang.compile.node import compile_node

__all__ = [
    "assignments",
    "blocks",
    "calls",
    "compile_node",
    "conditions",
    "constants",
    "definitions",
    "exceptions",
    "jumps",
    "literals",
    "loops",
    "operator_assignments",
    "operators",
    "patterns",
    "statements",
    "strings",
    "supers",
    "variables",
]
