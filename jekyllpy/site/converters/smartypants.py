"""Typographic quotes, dashes and ellipses in HTML, for the filter `smartify`.

Rules: Jekyll 4.4.1, `Converters::SmartyPants`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from jekyllpy.config.editions.kramdown import KRAMDOWN_2_5, KramdownTraits
from jekyllpy.plugins.api import Converter

if TYPE_CHECKING:
    from jekyllpy.markdown.smartypants import SmartyPants as Parser

MEANINGFUL = frozenset("\"'&<>\\{")


class SmartyPants(Converter):
    """Matches no file; the filter asks for it by name."""

    priority = "low"
    safe = True

    def __init__(self, config: dict[str, Any], traits: KramdownTraits = KRAMDOWN_2_5) -> None:
        super().__init__(config)
        self.traits = traits

    @cached_property
    def _parser(self) -> Parser:
        from jekyllpy.markdown.smartypants import SmartyPants as Parser

        return Parser(self.config.get("kramdown"), self.traits)

    def matches(self, ext: str) -> bool:
        return False

    def output_ext(self, ext: str) -> str:
        return ext

    def convert(self, content: str) -> str:
        if is_plain(content):
            return content
        return self._parser.convert(content).removesuffix("\n")


def is_plain(text: str) -> bool:
    """Whether `text` is one line without anything that is read, so that it stays as it is."""
    return (
        text.isprintable()
        and text.strip(" ") == text != ""
        and MEANINGFUL.isdisjoint(text)
        and "--" not in text
        and "..." not in text
    )
