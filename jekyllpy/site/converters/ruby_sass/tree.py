"""The parts of a compiled stylesheet."""

from __future__ import annotations

KEYFRAMES = "@keyframes"
STEP = 2
"""How many columns libsass indents what is in something."""


class Comment:
    """A comment with its marks; `start` is where it is in the compiled stylesheet."""

    __slots__ = ("start", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start


class Declaration:
    """`name: value`; `start` and `value_start` are where they are in the compiled stylesheet.

    Attributes:
        is_custom: whether it is a custom property, whose value is any text.
    """

    __slots__ = ("is_custom", "name", "start", "value", "value_start")

    def __init__(self, name: str, value: str, start: int, value_start: int) -> None:
        self.name = name
        self.value = value
        self.start = start
        self.value_start = value_start
        self.is_custom = name.startswith("--")


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

    __slots__ = (
        "children",
        "column",
        "ends_group",
        "is_keyframe",
        "prelude",
        "start",
        "tabs",
    )

    def __init__(
        self,
        prelude: str,
        start: int,
        column: int,
        children: list[Node] | None,
        *,
        is_keyframe: bool = False,
    ) -> None:
        self.prelude = prelude
        self.start = start
        self.column = column
        self.children = children
        self.is_keyframe = is_keyframe
        self.ends_group = False
        self.tabs = 0

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
