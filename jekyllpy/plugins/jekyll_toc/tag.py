"""`{% toc %}`: the table of contents of the page that a layout is placed around."""

from __future__ import annotations

from jekyllpy import ruby
from jekyllpy.liquid import Context, Tag
from jekyllpy.plugins.jekyll_toc.table import TableOfContents
from jekyllpy.plugins.support.lookup import dig, hash_at


class TocTag(Tag):
    """`{% toc %}`: the table of contents, on pages with `toc: true`."""

    def render(self, context: Context) -> str:
        page = context.registers["page"]
        if not ruby.truthy(dig(page, "toc")):
            return ""
        settings = hash_at(context.registers["site"].config, "toc")
        return TableOfContents(ruby.to_s(dig(page, "content")), settings).outline()
