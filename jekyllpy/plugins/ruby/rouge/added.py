"""The lexers that plugins define, as languages of the build."""

from __future__ import annotations

from typing import Any

from jekyllpy.highlight.added import Options, add_detector, add_language
from jekyllpy.highlight.tokens import Tokens
from jekyllpy.plugins.ruby.boundary import into_ruby
from jekyllpy.plugins.ruby.rouge.tokens import short_name
from jekyllpy.plugins.ruby.state import state
from jekyllpy.rubylang.dispatch import call, find_method
from jekyllpy.rubylang.native import MODULES
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s, truthy


class AddedLexer:
    """A lexer of Ruby for the site."""

    def __init__(self, cls: RClass, tag: str, options: Options) -> None:
        self.cls = cls
        self.tag = tag
        self.options = options

    def instance(self) -> Any:
        """A new object of the class, with the options as Ruby's."""
        options = RHash(
            (RString(name), RString(str(value))) for name, value in self.options.items()
        )
        return call(self.cls, "new", options)

    def lex(self, text: str) -> Tokens:
        """The whole text in pieces, each with its class.

        Raises:
            JekyllError: for an exception that the plugin doesn't rescue.
        """
        tokens: Tokens = []

        def run() -> None:
            for kind, piece in call(self.instance(), "lex", RString(text)):
                tokens.append((short_name(kind), to_s(piece)))

        into_ruby(run)
        return tokens


def add(cls: RClass, tag: str, name: str) -> None:
    """Let the running site find a class by a name."""
    site = state.site

    def made(options: Options) -> AddedLexer | None:
        return AddedLexer(cls, tag, options) if state.site is site else None

    add_language([name], made)
    if name == tag:
        add_detector(tag, lambda code: state.site is site and _detects(cls, code))


def _detects(cls: RClass, code: str) -> bool:
    if find_method(cls, "detect?") is None:
        return False
    found: list[bool] = []

    def run() -> None:
        text = call(MODULES["Rouge::TextAnalyzer"], "new", RString(code))
        found.append(truthy(call(cls, "detect?", text)))

    into_ruby(run)
    return found[0]
