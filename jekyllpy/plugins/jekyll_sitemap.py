"""A sitemap.xml (sitemaps.org) and a robots.txt that names it, as jekyll-sitemap 1.4 writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.plugins.api import Generator, Registry
from jekyllpy.plugins.support.filters import Filters
from jekyllpy.plugins.support.generated import GeneratedPage
from jekyllpy.plugins.support.lookup import default, dig, liquid

if TYPE_CHECKING:
    from jekyllpy.content.page import Page
    from jekyllpy.content.static_file import StaticFile
    from jekyllpy.site.site import Site

LISTED_EXTENSIONS = {".htm", ".html", ".xhtml", ".pdf"}
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
URLSET = (
    '<urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    f'xsi:schemaLocation="{SCHEMA} {SCHEMA}/sitemap.xsd" xmlns="{SCHEMA}">\n'
)


class SitemapGenerator(Generator):
    """Adds both files, each unless the site already has a page or a file at that address."""

    priority = "lowest"
    safe = True

    def generate(self, site: Site) -> None:
        items: list[Page | StaticFile] = [*site.pages, *site.static_files]
        taken = {item.url for item in items}
        if "/sitemap.xml" not in taken:
            site.pages.append(sitemap(site, has_stylesheet="/sitemap.xsl" in taken))
        if "/robots.txt" not in taken:
            site.pages.append(robots(site))

    def renew(self, site: Site, item: Any) -> bool:
        """True: nothing here looks at texts."""
        return True


def sitemap(site: Site, *, has_stylesheet: bool) -> GeneratedPage:
    """The page sitemap.xml."""
    page = GeneratedPage(site, "sitemap.xml", lambda payload: Sitemap(site, page, payload).text())
    files = [liquid(file) for file in site.static_files if file.extname in LISTED_EXTENSIONS]
    page.data.update({"layout": None, "static_files": files, "xsl": has_stylesheet})
    return page


def robots(site: Site) -> GeneratedPage:
    """The page robots.txt, which names the sitemap."""
    page = GeneratedPage(
        site,
        "robots.txt",
        lambda _: f"Sitemap: {Filters(site).absolute_url('sitemap.xml')}\n",
    )
    page.data["layout"] = None
    return page


class Sitemap:
    """The text of the sitemap: documents of every collection, HTML pages, listed static files."""

    def __init__(self, site: Site, page: GeneratedPage, payload: Any) -> None:
        self.page = page
        self.site = liquid(payload["site"])
        self.filters = Filters(site)

    def text(self) -> str:
        """The sitemap as XML."""
        return "".join(self._parts())

    def _parts(self) -> Iterator[str]:
        yield '<?xml version="1.0" encoding="UTF-8"?>\n'
        if self.page.data["xsl"]:
            address = self.filters.absolute_url("/sitemap.xsl")
            yield f'<?xml-stylesheet type="text/xsl" href="{address}"?>\n'
        yield URLSET
        for collection in self.site["collections"]:
            if dig(collection, "output") is not False:
                for document in listed(dig(collection, "docs")):
                    modified = default(dig(document, "last_modified_at"), dig(document, "date"))
                    yield self._entry(dig(document, "url"), modified)
        for page in listed(self.site["html_pages"]):
            if dig(page, "url") != "/404.html":
                yield self._entry(dig(page, "url"), dig(page, "last_modified_at"))
        for file in listed(self.page.data["static_files"]):
            if dig(file, "name") != "404.html":
                yield self._entry(dig(file, "path"), dig(file, "modified_time"))
        yield "</urlset>\n"

    def _entry(self, path: Any, modified: Any) -> str:
        address = ruby.to_s(path).replace("/index.html", "/")
        location = self.filters.xml_escape(self.filters.absolute_url(address))
        if modified is None or modified is False:
            return f"<url>\n<loc>{location}</loc>\n</url>\n"
        changed = self.filters.date_to_xmlschema(modified)
        return f"<url>\n<loc>{location}</loc>\n<lastmod>{changed}</lastmod>\n</url>\n"


def listed(items: Iterable[Any]) -> Iterator[Any]:
    """Those that `sitemap: false` doesn't keep out."""
    return (item for item in map(liquid, items) if dig(item, "sitemap") is not False)


def register(plugins: Registry) -> None:
    plugins.generator(SitemapGenerator)
