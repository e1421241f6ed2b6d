"""A page of details for every entry, if the site has a layout for them.

Rules: jekyll-scholar 7.3, `generators/details.rb`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy import ruby
from jekyllpy.content.data import Data
from jekyllpy.content.page import PageWithoutAFile
from jekyllpy.plugins.api import Generator
from jekyllpy.plugins.jekyll_scholar.details_paths import page_name
from jekyllpy.plugins.jekyll_scholar.entry import Entry
from jekyllpy.plugins.jekyll_scholar.scholar import LAYOUT_EXTENSION, Scholar
from jekyllpy.plugins.jekyll_scholar.settings import REMOVED
from jekyllpy.text.paths import join

if TYPE_CHECKING:
    from jekyllpy.csl import Renderer
    from jekyllpy.site.site import Site

LAYOUTS = "_layouts"


class DetailsGenerator(Generator):
    """Adds the pages of details."""

    priority = "high"
    safe = True

    def generate(self, site: Site) -> None:
        scholar = Scholar(site)
        if REMOVED in scholar.settings:
            site.logger.warn("Jekyll-scholar:", f"Option `{REMOVED}` is no longer supported")
        if scholar.has_details:
            for entry in scholar.entries():
                site.pages.append(DetailsPage(site, scholar, entry, scholar.renderer()))


class DetailsPage(PageWithoutAFile):
    """An entry's page: the layout's text, with the entry in its front matter."""

    def __init__(self, site: Site, scholar: Scholar, entry: Entry, renderer: Renderer) -> None:
        folder = "/" + ruby.to_s(scholar.settings["details_dir"])
        super().__init__(site, site.source, folder, page_name(entry) + LAYOUT_EXTENSION)
        self.data = Data({})
        self.content = ""
        # A layout of a theme, or without its extension, makes the pages; what is in them is this file's alone.
        path = join(site.source, LAYOUTS, ruby.to_s(scholar.settings["details_layout"]))
        layout = next((one for one in site.layouts.values() if one.path == path), None)
        if layout is not None:
            self.content = layout.content
            self.data.update(layout.data)
        self.data.update(scholar.template_data(entry, scholar.reference(entry, renderer)))
        shown = self.data["entry"]
        if "title" in shown:
            self.data["title"] = shown["title"]
        self.url = scholar.details_link(entry).removeprefix(scholar.base_url.rstrip("/"))
