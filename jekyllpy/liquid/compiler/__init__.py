"""Bodies that are rendered often, as Python code made from their tree.

Making and compiling the code takes as long as rendering the tree some dozens of times, so most
templates of a build are better off without. What has no compiled form is rendered by its node.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jekyllpy.liquid.compiler.nodes import write_body
from jekyllpy.liquid.compiler.writer import Writer

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.nodes import Body

Rendering = Callable[["Context", list[str]], None]


def compile_body(body: Body) -> Rendering:
    """A function that does what `body.emit` does, on the condition that nothing is interrupted."""
    writer = Writer(body.origin)
    write_body(writer, body)
    return writer.function()
