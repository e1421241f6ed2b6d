"""The tokens of a template that is being parsed, and what parsing has found so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jekyllpy.liquid.nodes import Origin, line_of
from jekyllpy.liquid.tokens import END, Token

if TYPE_CHECKING:
    from jekyllpy.liquid.environment import Environment


class SyntaxNote(NamedTuple):
    """Something that isn't strictly right, though Liquid makes something of it.

    Attributes:
        message: Liquid's words.
        line: the template's line, counted from 1.
        markup: the offending text, as Liquid cites it.
    """

    message: str
    line: int
    markup: str

    def __str__(self) -> str:
        return f'Liquid syntax error (line {self.line}): {self.message} in "{self.markup}"'


class Stream:
    """Tokens still to be parsed, and the tag that is being parsed now.

    Tags of plugins are given it as their `parse_context`.

    Attributes:
        pos: how many of the tokens are read.
        block_depth: how many blocks are open.
        environment: the site's tags and filters.
        origin: the template's file.
        notes: what was not strictly right.
        token: the token of the tag or output that is being parsed.
        name: that tag's name.
        markup: what follows the name.
        trims: whether the next text loses its leading white space.
        foreign: how many tags of plugins there have been.
    """

    def __init__(self, tokens: list[Token], environment: Environment, origin: Origin) -> None:
        self.tokens = tokens
        self.pos = 0
        self.block_depth = 0
        self.environment = environment
        self.origin = origin
        self.notes: list[SyntaxNote] = []
        self.token = Token(END, END, -1, "")
        self.name = ""
        self.markup = ""
        self.trims = False
        self.foreign = 0

    @property
    def error_mode(self) -> str:
        """How strictly markup is parsed: `lax`, `warn` or `strict`."""
        return self.environment.error_mode

    @property
    def line_number(self) -> int:
        """The template's line that the current tag starts on, counted from 1."""
        return line_of(self.token)

    def note(self, message: str, markup: str) -> None:
        """Remember something that isn't strictly right in the current tag."""
        self.notes.append(SyntaxNote(message, self.line_number, markup))
