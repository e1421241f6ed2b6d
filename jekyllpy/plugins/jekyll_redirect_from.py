"""`redirect_from` and `redirect_to` of front matter, as jekyll-redirect-from 0.16 serves them."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.content.data import Data
from jekyllpy.content.layout import Layout
from jekyllpy.content.page import Page, PageWithoutAFile
from jekyllpy.late.patterns import late
from jekyllpy.plugins.api import Generator, Registry
from jekyllpy.plugins.support.filters import Filters
from jekyllpy.plugins.support.lookup import dig, hash_at

if TYPE_CHECKING:
    from jekyllpy.content.document import Document
    from jekyllpy.site.site import Site

LAYOUT = "redirect"
LIST = "redirects.json"
WEB_ADDRESS = late(r"^https?://", re.M)
TARGET = "{{ page.redirect.to }}"
REDIRECT_HTML = "\n".join(
    (
        "<!DOCTYPE html>",
        '<html lang="en-US">',
        '  <meta charset="utf-8">',
        "  <title>Redirecting&hellip;</title>",
        f'  <link rel="canonical" href="{TARGET}">',
        f'  <script>location="{TARGET}"</script>',
        f'  <meta http-equiv="refresh" content="0; url={TARGET}">',
        '  <meta name="robots" content="noindex">',
        "  <h1>Redirecting&hellip;</h1>",
        f'  <a href="{TARGET}">Click here if you are not redirected.</a>',
        "</html>",
        "",
    )
)


class RedirectGenerator(Generator):
    """Adds a page at every address that redirects, and the list of them all."""

    safe = True

    def generate(self, site: Site) -> None:
        site.layouts.setdefault(LAYOUT, RedirectLayout(site))
        redirects: dict[str, str] = {}
        items: list[Page | Document] = [*site.docs_to_write, *site.pages]
        for item in items:
            data = item.to_liquid()
            for source in listed(dig(data, "redirect_from")):
                page = RedirectPage(site, ruby.to_s(source), item.url)
                site.pages.append(page)
                redirects[page.source] = page.target
            target = first(dig(data, "redirect_to"))
            if target is not None and target is not False:
                replace(item, RedirectPage(site, item.url, ruby.to_s(target)), redirects)
        if hash_at(site.config, "redirect_from").get("json") is not False:
            add_list(site, redirects)

    def renew(self, site: Site, item: Any) -> bool:
        """Whether the page has a text of its own: one that leads elsewhere has none."""
        return not ruby.truthy(first(dig(item.to_liquid(), "redirect_to")))


def listed(value: Any) -> list[Any]:
    """`value`, or what it lists, without null."""
    return [item for item in (value if isinstance(value, list) else [value]) if item is not None]


def first(value: Any) -> Any:
    """`value`, or the first that it lists."""
    if isinstance(value, list):
        return next((item for item in value if item is not None), None)
    return value


class RedirectLayout(Layout):
    """The page that sends its reader on, for sites with no `redirect` layout of their own."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.name = f"{LAYOUT}.html"
        self.path = f"_layouts/{LAYOUT}.html"
        self.data = Data()
        self.ext = ".html"
        self.content = REDIRECT_HTML

    @property
    def relative_path(self) -> str:
        return self.path


class RedirectPage(PageWithoutAFile):
    """The page at `source` that leads to `target`."""

    may_share_destination = True

    def __init__(self, site: Site, source: str, target: str) -> None:
        super().__init__(site, site.source, "", f"{LAYOUT}.html")
        self.source = source if not source or source.startswith("/") else f"/{source}"
        web = WEB_ADDRESS.search(target)
        self.target = target if web else ruby.to_s(Filters(site).absolute_url(target))
        self.content = self.output = ""
        self.data.update(
            {
                "sitemap": False,
                "layout": LAYOUT,
                "permalink": self.source,
                "redirect": {"from": self.source, "to": self.target},
            }
        )


def replace(item: Page | Document, redirect: RedirectPage, redirects: dict[str, str]) -> None:
    """Make `item` itself the page that redirects."""
    item.data.update(redirect.data)
    item.content = item.output = ""
    redirects[redirect.source] = redirect.target


def add_list(site: Site, redirects: dict[str, str]) -> None:
    """`redirects.json`: every source with its target."""
    if os.path.exists(site.in_source_dir(LIST)):
        return
    page = PageWithoutAFile(site, "", "", LIST)
    page.content = json.dumps(redirects, ensure_ascii=False, separators=(",", ":"))
    page.data["layout"] = None
    site.pages.append(page)


def register(plugins: Registry) -> None:
    plugins.generator(RedirectGenerator)
