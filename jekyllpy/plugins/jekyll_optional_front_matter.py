"""Markdown files without front matter as pages, as jekyll-optional-front-matter 0.3 makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.content.entry_filter import EntryFilter
from jekyllpy.content.page import Page
from jekyllpy.plugins.api import Generator, Registry
from jekyllpy.plugins.support.lookup import hash_at
from jekyllpy.ruby import truthy

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

SETTINGS = "optional_front_matter"
NOT_PAGES = {
    "README",
    "LICENSE",
    "LICENCE",
    "COPYING",
    "CODE_OF_CONDUCT",
    "CONTRIBUTING",
    "ISSUE_TEMPLATE",
    "PULL_REQUEST_TEMPLATE",
}


class OptionalFrontMatter(Generator):
    """Makes pages of Markdown files without front matter."""

    safe = True

    def generate(self, site: Site) -> None:
        settings = hash_at(site.config, SETTINGS)
        required = truthy(site.config.get("require_front_matter"))
        if required or settings.get("enabled") is False:
            return
        markdown = site.find_converter_instance("Markdown")
        turned: set[int] = set()
        for file in site.static_files:
            if not markdown.matches(file.extname):
                continue
            page = Page(site, file.base, file.dir, file.name)
            if is_page(site, page):
                site.pages.append(page)
                turned.add(id(file))
        if settings.get("remove_originals") is True:
            site.static_files = [file for file in site.static_files if id(file) not in turned]

    def renew(self, site: Site, item: Any) -> bool:
        """True: nothing here looks at texts."""
        return True


def is_page(site: Site, page: Any) -> bool:
    """Whether `page` isn't one of a repository's own documents, or `include` asks for it."""
    if page.basename.upper() not in NOT_PAGES:
        return True
    return EntryFilter(site).included(page.relative_path)


def register(plugins: Registry) -> None:
    plugins.generator(OptionalFrontMatter)
