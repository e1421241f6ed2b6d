"""Tags as plugins write them: made with their markup, asked to render themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.nodes import Body, Node
from jekyllpy.liquid.parser import unknown_tag
from jekyllpy.liquid.tokens import Token
from jekyllpy.liquid.values import output_text

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.environment import Environment
    from jekyllpy.liquid.stream import Stream


class Tag:
    """`{% name markup %}`.

    Args:
        tag_name: the name it was written with.
        markup: everything after the name, as written.
        parse_context: its `line_number`, `error_mode` and `environment` may be of use.
    """

    is_block = False

    def __init__(self, tag_name: str, markup: str, parse_context: Stream) -> None:
        self.tag_name = tag_name
        self.markup = markup
        self.parse_context = parse_context

    def render(self, context: Context) -> Any:
        """What the tag is replaced with."""
        return ""


class Block(Tag):
    """`{% name markup %} … {% endname %}`.

    Attributes:
        body: what stands between the tags; see `render_body`.
    """

    is_block = True
    body: Body

    def render(self, context: Context) -> Any:
        return self.render_body(context)

    def render_body(self, context: Context) -> str:
        """What stands between the tags, rendered."""
        return self.body.text(context)

    def unknown_tag(self, tag_name: str, markup: str) -> None:
        """Called for a tag within the block that isn't registered (`else` …): an error."""
        raise unknown_tag(tag_name, self.tag_name)


class TagNode(Node):
    """The place of a plugin's tag in the tree."""

    __slots__ = ("tag",)

    def __init__(self, token: Token, tag: Tag) -> None:
        super().__init__(token)
        self.tag = tag
        self.blank = isinstance(tag, Block) and tag.body.blank

    @property
    def is_block(self) -> bool:  # type: ignore[override]
        return self.tag.is_block

    def emit(self, context: Context, out: list[str]) -> None:
        out.append(output_text(self.tag.render(context)))


class PluginTag:
    """Parses a plugin's tag.

    Args:
        env: the environment it is registered with.
        cls: the plugin's class.
    """

    def __init__(self, env: Environment, cls: type[Tag]) -> None:
        self.env = env
        self.cls = cls
        self.block = cls.is_block

    def parse(self, stream: Stream) -> TagNode:
        token = stream.token
        tag = self.cls(stream.name, stream.markup, stream)
        stream.foreign += 1
        if isinstance(tag, Block):
            tag.body = self.env.parser.parse_block(
                stream, (f"end{tag.tag_name}",), name=tag.tag_name
            )
        return TagNode(token, tag)
