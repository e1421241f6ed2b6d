"""The parts of a compiled stylesheet."""

from __future__ import annotations

from dataclasses import dataclass, field

KEYFRAMES = "@keyframes"


@dataclass
class Comment:
    """A comment with its marks."""

    text: str


@dataclass
class Declaration:
    """`name: value`; `start` and `value_start` are where they are in the compiled stylesheet."""

    name: str
    value: str
    start: int
    value_start: int

    @property
    def is_custom(self) -> bool:
        """Whether it is a custom property, whose value is any text."""
        return self.name.startswith("--")


@dataclass
class Block:
    """A rule or an at-rule.

    Attributes:
        prelude: what stands before the braces.
        start: where it is in the compiled stylesheet.
        column: how far it is indented there.
        children: None for an at-rule without braces.
        is_keyframe: whether it stands in `@keyframes`.
        ends_group: whether it is the last that came out of one rule of the source.
        tabs: how many rules of the source, with declarations of their own, it came out of.
    """

    prelude: str
    start: int
    column: int
    children: list[Node] | None = field(default_factory=list)
    is_keyframe: bool = False
    ends_group: bool = False
    tabs: int = 0

    @property
    def inside(self) -> list[Node]:
        """The children that it has or, without braces, hasn't."""
        return [] if self.children is None else self.children

    @property
    def is_at_rule(self) -> bool:
        return self.prelude.startswith("@")

    @property
    def name(self) -> str:
        """The at-rule's name without its vendor's prefix, as in `@keyframes`."""
        word = self.prelude.split(None, 1)[0].lower()
        return "@" + word.rpartition("-")[2] if word.startswith("@-") else word


Node = Comment | Declaration | Block
