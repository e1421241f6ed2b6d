"""Tables of contents of a page's headings, as jekyll-toc 0.18 makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support.lookup import dig, hash_at

if TYPE_CHECKING:
    from jekyllpy.liquid import Context


def toc(context: Context, html: Any) -> Any:
    """The table, then the page with an anchor in each heading."""
    table = table_of(context, html)
    return html if table is None else table.outline() + table.anchored()


def toc_only(context: Context, html: Any) -> str:
    """The table without the page."""
    table = table_of(context, html)
    return "" if table is None else table.outline()


def inject_anchors(context: Context, html: Any) -> Any:
    """The page with an anchor in each heading, without the table."""
    table = table_of(context, html)
    return html if table is None else table.anchored()


def table_of(context: Context, html: Any) -> Any:
    """The table of contents of `html`; None on pages that don't say `toc: true`."""
    if dig(context.registers["page"], "toc") is not True:
        return None
    from jekyllpy.plugins.jekyll_toc.table import TableOfContents

    return TableOfContents(ruby.to_s(html), hash_at(context.registers["site"].config, "toc"))


def register(plugins: Registry) -> None:
    from jekyllpy.plugins.jekyll_toc.tag import TocTag

    for function in (toc, toc_only, inject_anchors):
        plugins.filter(function.__name__, function, context=True)
    plugins.tag("toc", TocTag)
