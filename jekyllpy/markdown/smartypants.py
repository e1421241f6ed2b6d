"""Typographic quotes, dashes and ellipses in HTML, and nothing else of Markdown.

Rules: kramdown's parser `SmartyPants` as Jekyll 4.4 defines it: block HTML stays as it is, all other text
has its quotes, entities, typographic symbols and HTML spans read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import mistune

from jekyllpy.config.editions.kramdown import KRAMDOWN_2_5, KramdownTraits
from jekyllpy.config.editions.rouge import ROUGE_4_7
from jekyllpy.markdown.block.parser import KramdownBlockParser
from jekyllpy.markdown.block.rules import block_rules
from jekyllpy.markdown.convert import Markdown
from jekyllpy.markdown.html.tags import elements_of
from jekyllpy.markdown.inline.parser import KramdownInlineParser
from jekyllpy.markdown.options import JEKYLL_DEFAULTS, parse_options

BLOCK_RULE = "block_html"
SPAN_RULES = ("smart_quotes", "html_entity", "typographic_syms", "span_html")


class SmartyPants(Markdown):
    """Converts texts like `Markdown`, with these few rules.

    Args:
        options: kramdown's options by name, over Jekyll's defaults; `input` is of no matter.
        traits: the version of kramdown whose ways are followed.

    Raises:
        ConfigurationError: an option's value makes no sense.
    """

    def __init__(
        self, options: Mapping[str, Any] | None = None, traits: KramdownTraits = KRAMDOWN_2_5
    ) -> None:
        self.traits = traits
        self.rouge = ROUGE_4_7  # of no matter: no code is read
        self.options = parse_options({**JEKYLL_DEFAULTS, **(options or {}), "input": "kramdown"})
        all_rules = block_rules(elements_of(traits), gfm=False, quirks=())
        rules = [rule for rule in all_rules if rule.name == BLOCK_RULE]
        self._inline = KramdownInlineParser(SPAN_RULES)
        mistune.Markdown.__init__(self, block=KramdownBlockParser(rules), inline=self._inline)
        self.warnings: list[str] = []
