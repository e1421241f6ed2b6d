"""Finds the pages to repeat, and puts their repetitions in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins.api import Generator
from jekyllpy.plugins.jekyll_paginate_v2.autopages import add_autopages
from jekyllpy.plugins.jekyll_paginate_v2.pager import IndexFile, Pager, numbered
from jekyllpy.plugins.jekyll_paginate_v2.pages import PaginationPage
from jekyllpy.plugins.jekyll_paginate_v2.selection import selected
from jekyllpy.plugins.support.lookup import hash_at
from jekyllpy.text.merge import deep_merge
from jekyllpy.text.paths import join

if TYPE_CHECKING:
    from jekyllpy.content.page import Page
    from jekyllpy.site.site import Site

TOPIC = "Pagination:"
GENERATED = "jekyll-paginate-v2"
DEFAULTS: dict[str, Any] = {
    "enabled": False,
    "collection": "posts",
    "offset": 0,
    "per_page": 10,
    "permalink": "/page:num/",
    "title": ":title - page :num",
    "page_num": 1,
    "sort_reverse": False,
    "sort_field": "date",
    "limit": 0,
    "trail": {"before": 0, "after": 0},
    "indexpage": None,
    "extension": "html",
    "debug": False,
    "legacy": False,
}


class PaginationGenerator(Generator):
    priority = "lowest"
    safe = True

    def generate(self, site: Site) -> None:
        settings = deep_merge(DEFAULTS, hash_at(site.config, "pagination"))
        add_autopages(site, settings)
        if site.config.get("paginate") is not None:
            raise ConfigurationError(
                "jekyll-paginate-v2 has no 'paginate: N' of its own; "
                "set 'pagination: {enabled: true, per_page: N}' instead"
            )
        if not settings["enabled"]:
            site.logger.info(TOPIC, "Disabled in site.config.")
            return
        templates = [page for page in site.pages if enabled(page.data["pagination"])]
        if not templates:
            site.logger.warn(
                TOPIC,
                "Is enabled, but I couldn't find any pagination page. Skipping pagination. Pages "
                "must have 'pagination: enabled: true' in their front-matter for pagination to "
                "work.",
            )
        for template in templates:
            paginate(site, template, deep_merge(settings, template.data["pagination"]))
        site.logger.info(TOPIC, f"Complete, processed {len(templates)} pagination page(s)")


def enabled(pagination: Any) -> bool:
    return isinstance(pagination, dict) and ruby.truthy(pagination.get("enabled"))


def paginate(site: Site, template: Page, settings: dict[str, Any]) -> None:
    """Replace `template` by as many copies of it as its posts need."""
    posts = selected(site, settings)
    per_page = ruby.to_i(settings["per_page"])
    if per_page < 1:
        raise ConfigurationError(
            f"pagination: per_page: {settings['per_page']!r} must be 1 or more", path=template.path
        )
    total = -(-len(posts) // per_page)
    limit = ruby.to_i(settings["limit"])
    total = max(min(total, limit) if limit > 0 else total, 1)

    site.pages = [page for page in site.pages if page is not template]
    index = IndexFile.of(settings)
    permalink = template.data["permalink"]
    first = f"{(permalink or template.dir).removesuffix('/')}/"
    pages = []
    for number in range(1, total + 1):
        page = PaginationPage(template, number, total, index.name + index.ext)
        further = join(first, ruby.to_s(settings["permalink"]))
        pager = Pager(posts, number, total, per_page, first, further, index)
        page.pager = pager
        page.url = pager.address(index)
        if permalink:
            page.data["permalink"] = pager.path
        title = template.data["title"] or site.config.get("title")
        if number > 1:
            title = ruby.to_s(settings["title"]).replace(":title", ruby.to_s(title), 1)
            title = numbered(title, number, total)
            page.data["autogen"] = GENERATED
        page.data["title"] = title
        site.pages.append(page)
        pages.append(page)
    add_trails(pages, settings["trail"])


def add_trails(pages: list[PaginationPage], trail: Any) -> None:
    """Give each page's pager the pages around it: `before` and `after`, never fewer if possible."""
    if not isinstance(trail, dict) or len(pages) < 2:
        return
    before, after = (max(ruby.to_i(trail.get(key)), 0) for key in ("before", "after"))
    if before + after == 0:
        return
    length = before + after + 1
    for position, page in enumerate(pages):
        start = max(position - before, 0)
        end = min(start + length, len(pages))
        start = max(end - length, 0)
        page.pager.values["page_trail"] = [
            {"num": number + 1, "path": other.pager.path, "title": other.data["title"]}
            for number, other in enumerate(pages[start:end], start)
        ]
