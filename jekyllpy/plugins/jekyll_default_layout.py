"""Layouts for what names none: home, page, post or default, as jekyll-default-layout 0.1 picks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.content.document import Document
from jekyllpy.content.page import Page
from jekyllpy.plugins.api import Generator, Registry

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


class DefaultLayout(Generator):
    """Gives pages and posts in Markdown that name no layout the one that suits them."""

    priority = "lowest"
    safe = True

    def generate(self, site: Site) -> None:
        markdown = site.find_converter_instance("Markdown")
        items: list[Page | Document] = [*site.pages, *site.posts.docs]
        for item in items:
            if markdown.matches(item.extname) and "layout" not in item.to_liquid():
                item.data["layout"] = layout_for(site, item)

    def renew(self, site: Site, item: Any) -> bool:
        """True: nothing here looks at texts."""
        return True


def layout_for(site: Site, item: Page | Document) -> str | None:
    """The first of the layouts fit for `item` that the site has."""
    fitting = ["default"]
    if isinstance(item, Page):
        fitting.insert(0, "page")
    elif item.collection.label == "posts":
        fitting.insert(0, "post")
    if item.url == "/":
        fitting.insert(0, "home")
    return next((name for name in fitting if name in site.layouts), None)


def register(plugins: Registry) -> None:
    plugins.generator(DefaultLayout)
