"""Makes the tree of a template's tokens, with Liquid's rules of what is an error."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from jekyllpy.errors import LiquidSyntaxError, ResourceLimitError, UnknownTagError
from jekyllpy.late.patterns import late
from jekyllpy.liquid.context import MAX_DEPTH
from jekyllpy.liquid.lexer import OUTPUT_END, TAG_END
from jekyllpy.liquid.nodes import Body, Content, Node, Output, Silent, cause_of, placed
from jekyllpy.liquid.tokens import CONTENT, TAG, Token
from jekyllpy.ruby import lstrip, rstrip

if TYPE_CHECKING:
    from jekyllpy.liquid.environment import Environment
    from jekyllpy.liquid.stream import Stream

_TAG_NAME = late(r"\{%-?\s*(\w+)\s*", re.ASCII)

T = TypeVar("T")


class TagParser(Protocol):
    """Parses one kind of tag; `block` tells whether it has an end tag."""

    block: bool

    def parse(self, stream: Stream) -> Node:
        """The node for the stream's current tag."""


class NeverClosed(LiquidSyntaxError):
    """A block that goes on to the template's end; found there, told where it was opened.

    Attributes:
        opening: the tag that opened it.
    """

    opening: Token | None = None


class Parser:
    """Parses the bodies of templates and of blocks.

    Args:
        env: whose tags and filters there are.
    """

    __slots__ = ("env",)

    def __init__(self, env: Environment) -> None:
        self.env = env

    def parse_document(self, stream: Stream) -> Body:
        """The whole of a template.

        Raises:
            LiquidSyntaxError: with the line, in Liquid's words.
        """
        try:
            body, end = self._parse_body(stream)
            if end is not None:
                if end in ("else", "end"):
                    raise LiquidSyntaxError(f"Unexpected outer '{end}' tag")
                raise UnknownTagError(end)
        except Exception as error:
            raise placed(error, stream.token, stream.origin) from cause_of(error)
        return body

    def parse_block(
        self, stream: Stream, end: Container[str], *, name: str, ignore_unknown: bool = False
    ) -> Body:
        """A body up to one of the tags `end`, whose name and markup are then the stream's.

        Args:
            stream: the tokens, after the tag that opened the block.
            end: names of tags that end the body.
            name: the tag that opened the block.
            ignore_unknown: whether tags that nobody knows are skipped instead of errors.

        Raises:
            LiquidSyntaxError: if the block is never closed, or by a tag that cannot close it.
            ResourceLimitError: for blocks within blocks beyond Liquid's bound.
        """
        if stream.block_depth >= MAX_DEPTH:
            raise ResourceLimitError("Nesting too deep")
        stream.block_depth += 1
        while True:
            body, found = self._parse_body(stream)
            if found is None:
                raise NeverClosed(f"'{name}' tag was never closed")
            if found in end:
                break
            if not ignore_unknown:
                raise unknown_tag(found, name)
        stream.block_depth -= 1
        return body

    def _parse_body(self, stream: Stream) -> tuple[Body, str | None]:
        """A body up to a tag that isn't registered; its name, or None at the template's end."""
        start = stream.token
        tokens = stream.tokens
        count = len(tokens)
        tags = self.env.tags
        nodes: list[Node] = []
        while stream.pos < count:
            token = tokens[stream.pos]
            stream.pos += 1
            kind, raw, _, _ = token
            if kind == CONTENT:
                nodes.append(Content(token, lstrip(raw) if stream.trims else raw))
                stream.trims = False
                continue
            stream.token = token
            if raw[2:3] == "-" and nodes:
                _trim_last(nodes)
            stream.trims = raw[-3:-2] == "-"
            if kind == TAG:
                name = self._read_tag(stream, raw)
                tag = tags.get(name)
                if tag is None:
                    return Body(start, nodes, stream.origin), name
                try:
                    node: Any = tag.parse(stream)
                except NeverClosed as error:
                    if error.opening is None:
                        error.opening = stream.token = token
                    raise
                nodes.append(Silent(node) if node.is_block and node.blank else node)
            else:
                nodes.append(self._parse_output(stream, token))
        if tokens:
            stream.token = Token(TAG, "", len(tokens[0].source), tokens[0].source)
        return Body(start, nodes, stream.origin), None

    def _read_tag(self, stream: Stream, raw: str) -> str:
        match = _TAG_NAME.match(raw)
        if match is None or not raw.endswith(TAG_END):
            raise LiquidSyntaxError(
                f"Tag '{raw}' was not properly terminated with regexp: /\\%\\}}/"
            )
        end = len(raw) - (3 if raw[-3] == "-" else 2)
        stream.name = match[1]
        stream.markup = raw[match.end() : end]
        return match[1]

    def _parse_output(self, stream: Stream, token: Token) -> Output:
        raw = token.value
        if not raw.endswith(OUTPUT_END) or len(raw) < len("{{}}"):
            raise LiquidSyntaxError(
                f"Variable '{raw}' was not properly terminated with regexp: /\\}}\\}}/"
            )
        start = 3 if raw[2] == "-" else 2
        end = len(raw) - 2
        if raw[end - 1] == "-" and end > start:
            end -= 1
        return Output(token, self.env.parse_filtered(raw[start:end], stream))


def _trim_last(nodes: list[Node]) -> None:
    """Take the white space off the end of the text before a `{%-` or `{{-`."""
    last = nodes[-1]
    if type(last) is Content:
        last.text = rstrip(last.text)


def unknown_tag(found: str, block: str) -> LiquidSyntaxError:
    """The error for a tag that block `block` cannot have."""
    if found == "else":
        return LiquidSyntaxError(f"{block} tag does not expect 'else' tag")
    if found.startswith("end"):
        return LiquidSyntaxError(
            f"'{found}' is not a valid delimiter for {block} tags. use end{block}"
        )
    return UnknownTagError(found)


def parse_leniently(
    stream: Stream, markup: str, strict: Callable[[str], T], lax: Callable[[str], T]
) -> T:
    """`markup` read by the grammar that `error_mode` asks for; `warn` falls back on the lax one.

    Raises:
        LiquidSyntaxError: if it can't be read.
    """
    mode = stream.error_mode
    if mode == "lax":
        return lax(markup)
    try:
        return strict(markup)
    except LiquidSyntaxError as error:
        cited = markup.strip(" \t\n\v\f\r\0")
        if mode == "strict":
            error.message = f'{error.message} in "{cited}"'
            error.line = stream.line_number + stream.origin.line_offset
            error.path = stream.origin.path
            raise
        result = lax(markup)
        stream.note(error.message, cited)
        return result
