"""`markdown: GFM` on GitHub Pages, and what code needs to go through it unbroken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.config.github_pages import COMMONMARK
from jekyllpy.late.patterns import late
from jekyllpy.liquid.tags.highlight import HighlightNode, HighlightTag
from jekyllpy.plugins.api import Registry

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.plugins.jekyll_commonmark_ghpages.processor import CommonMarkGhPages

BREAK = "<br data-jekyll-commonmark-ghpages>"
END_OF_LINE = late(r"\r?\n")


class UnbrokenNode(HighlightNode):
    """Highlighted code that no blank line ends for the Markdown library."""

    __slots__ = ()

    def highlighted(self, context: Context, code: str) -> str:
        found = super().highlighted(context, code)
        if context.registers["site"].config.get("markdown") != COMMONMARK:
            return found
        return END_OF_LINE.sub(BREAK, found)


class UnbrokenTag(HighlightTag):
    """`{% highlight %}` for texts that become HTML by GitHub's library."""

    node = UnbrokenNode


def make_processor(config: dict[str, Any]) -> CommonMarkGhPages:
    """What converts Markdown, which takes a while to import."""
    from jekyllpy.plugins.jekyll_commonmark_ghpages.processor import CommonMarkGhPages

    return CommonMarkGhPages(config)


def register(plugins: Registry) -> None:
    plugins.markdown_processor(COMMONMARK.lower(), make_processor)
    plugins.tag("highlight", UnbrokenTag)  # type: ignore[arg-type]
