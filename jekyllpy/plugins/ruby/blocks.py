"""`Liquid::Block`: what stands between a tag written in Ruby and its end."""

from __future__ import annotations

from typing import Any

from jekyllpy.errors import ResourceLimitError
from jekyllpy.liquid.context import MAX_DEPTH, Context
from jekyllpy.liquid.nodes import Body
from jekyllpy.liquid.parser import NeverClosed, unknown_tag
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.tags import tag_initialize
from jekyllpy.plugins.ruby.values import to_ruby
from jekyllpy.rubylang.dispatch import call, send
from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s


class BlockBody:
    """`Liquid::BlockBody`: what stands between a block's tags."""

    def __init__(self) -> None:
        self.parts: list[Body] = []

    @property
    def blank(self) -> bool:
        """Whether it is nothing but white space and what prints nothing."""
        return all(part.blank for part in self.parts)

    def emit(self, context: Context, out: list[str]) -> None:
        """Render it."""
        for part in self.parts:
            part.emit(context, out)

    def text(self, context: Context) -> str:
        """What it renders."""
        out: list[str] = []
        self.emit(context, out)
        return "".join(out)


define_class("Liquid::BlockBody", types=(BlockBody,))


@method("Liquid::Block", "initialize", visibility="private")
def block_initialize(self: Any, block: Any, tag_name: Any, markup: Any, parse_context: Any) -> None:
    tag_initialize(self, block, tag_name, markup, parse_context)
    self.ivars["@blank"] = True


@method("Liquid::Block", "block_name")
def block_name(self: Any, block: Any) -> RString:
    return RString(self.tag_name)


@method("Liquid::Block", "block_delimiter")
def block_delimiter(self: Any, block: Any) -> RString:
    return RString(f"end{to_s(call(self, 'block_name'))}")


@method("Liquid::Block", "blank?")
def block_blank(self: Any, block: Any) -> bool:
    body = self.ivars.get("@body")
    return isinstance(body, BlockBody) and body.blank


@method("Liquid::Block", "nodelist")
def block_nodelist(self: Any, block: Any) -> RArray:
    body = self.ivars.get("@body")
    return body_nodelist(body, None) if isinstance(body, BlockBody) else RArray()


@method("Liquid::Block", "parse")
def block_parse(self: Any, block: Any, tokens: Any) -> None:
    body = self.ivars["@body"] = BlockBody()
    while send(self, "parse_body", body, tokens):
        pass


@method("Liquid::Block", "parse_body", visibility="private")
def block_parse_body(self: Any, block: Any, body: BlockBody, tokens: Any) -> bool:
    """Parse up to the block's end, or past a tag that the block itself knows (which gives true)."""
    stream = tokens.stream
    if stream.block_depth >= MAX_DEPTH:
        raise ResourceLimitError("Nesting too deep")
    settle()
    stream.block_depth += 1
    try:
        part, found = stream.environment.parser._parse_body(stream)
    finally:
        stream.block_depth -= 1
    body.parts.append(part)
    name = to_s(call(self, "block_name"))
    if found is None:
        raise NeverClosed(f"'{name}' tag was never closed")
    if found == to_s(call(self, "block_delimiter")):
        return False
    call(self, "unknown_tag", RString(found), RString(stream.markup), tokens)
    return True


@method("Liquid::Block", "unknown_tag")
def block_unknown_tag(self: Any, block: Any, tag: Any, markup: Any, tokens: Any) -> None:
    raise unknown_tag(to_s(tag), to_s(call(self, "block_name")))


@method("Liquid::Block", "render")
def block_render(self: Any, block: Any, context: Any) -> RString:
    body = self.ivars.get("@body")
    settle()
    return RString(body.text(context) if isinstance(body, BlockBody) else "")


@method("Liquid::BlockBody", "initialize", visibility="private")
def body_initialize(self: BlockBody, block: Any, *args: Any) -> None:
    """A body begins empty."""


@method("Liquid::BlockBody", "render")
def body_render(self: BlockBody, block: Any, context: Any) -> RString:
    settle()
    return RString(self.text(context))


@method("Liquid::BlockBody", "blank?")
def body_blank(self: BlockBody, block: Any) -> bool:
    return self.blank


@method("Liquid::BlockBody", "nodelist")
def body_nodelist(self: BlockBody, block: Any) -> RArray:
    found = RArray()
    for part in self.parts:
        for node in part.nodes:
            text = getattr(node, "text", None)
            tag = getattr(node, "tag", None)
            found.append(to_ruby(text) if isinstance(text, str) else tag or node)
    return found
