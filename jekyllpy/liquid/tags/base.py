"""What the tags of Liquid and of Jekyll share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from jekyllpy.liquid.nodes import Node
from jekyllpy.liquid.parser import Parser
from jekyllpy.liquid.stream import Stream

if TYPE_CHECKING:
    from jekyllpy.liquid.environment import Environment


class BuiltinTag(ABC):
    """Parses one kind of tag into its node.

    Attributes:
        name: the tag's name in templates.
        block: whether it has an end tag.
    """

    name = ""
    block = False

    def __init__(self, environment: Environment) -> None:
        self.environment = environment

    @property
    def parser(self) -> Parser:
        """The parser that reads a block's body."""
        return self.environment.parser

    @abstractmethod
    def parse(self, stream: Stream) -> Node:
        """The node for the stream's current tag; of a block, its bodies are consumed."""
