"""What the tags of Liquid and of Jekyll share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import liquid.tag

from jekyllpy.liquid.nodes import Node
from jekyllpy.liquid.parser import Parser
from jekyllpy.liquid.stream import Stream

if TYPE_CHECKING:
    from jekyllpy.liquid.environment import Environment


class BuiltinTag(liquid.tag.Tag):
    """Parses one kind of tag into its node.

    Attributes:
        name: the tag's name in templates.
        block: whether it has an end tag.
    """

    block = False
    env: Any
    environment: Environment

    def __init__(self, env: Any) -> None:
        super().__init__(env)
        self.environment = env

    @property
    def parser(self) -> Parser:
        """The parser that reads a block's body."""
        return self.environment.parser

    def parse(self, stream: Stream) -> Node:  # type: ignore[override]
        """The node for the stream's current tag; of a block, its bodies are consumed."""
        raise NotImplementedError
