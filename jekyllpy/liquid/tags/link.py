"""Jekyll's `{% link _posts/2024-01-01-name.md %}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.errors import LinkError
from jekyllpy.liquid.filters.urls import relative_url
from jekyllpy.liquid.nodes import Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token
from jekyllpy.liquid.values import output_text
from jekyllpy.ruby import strip

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context


class LinkNode(Node):
    """Renders the URL of the page, document or file with a given path in the source."""

    __slots__ = ("path",)

    def __init__(self, token: Token, path: str) -> None:
        super().__init__(token)
        self.path = path
        self.blank = False

    def emit(self, context: Context, out: list[str]) -> None:
        path, traits = self.path, context.environment.edition.jekyll
        if traits.link_reads_liquid:
            path = context.environment.fragment(path).body.text(context)
        item = context.environment.links.find(context.registers["site"], path)
        if item is None:
            raise LinkError(
                f"Could not find document '{path}' in tag 'link'. "
                "Make sure the document exists and the path is correct."
            )
        out.append(
            output_text(relative_url(context, item) if traits.links_have_baseurl else item.url)
        )


class LinkTag(BuiltinTag):
    """`{% link _posts/2026-05-12-title.md %}`: the address of what stands in that file."""

    name = "link"

    def parse(self, stream: Stream) -> LinkNode:
        return LinkNode(stream.token, strip(stream.markup))
