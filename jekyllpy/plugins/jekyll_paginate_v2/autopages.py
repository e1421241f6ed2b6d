"""`autopages`: a paginated page for every tag, category and collection."""

from __future__ import annotations

from posixpath import splitext
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.content.data import Data
from jekyllpy.content.page import PageWithoutAFile
from jekyllpy.content.source_text import read_source
from jekyllpy.plugins.jekyll_paginate_v2.selection import values_of
from jekyllpy.plugins.support.lookup import hash_at
from jekyllpy.plugins.support.settings import listed, mapping, over_defaults
from jekyllpy.text.merge import deep_merge
from jekyllpy.text.paths import join
from jekyllpy.text.slug import slugify

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

TOPIC = "AutoPages:"
LAYOUTS = "_layouts"
COLLECTION_KEY = "__coll"


def defaults(layout: str, title: str, permalink: str) -> dict[str, Any]:
    """The defaults of one kind of page."""
    return {
        "layouts": [layout],
        "title": title,
        "permalink": permalink,
        "enabled": True,
        "slugify": {"mode": "none", "cased": False},
    }


DEFAULTS: dict[str, Any] = {
    "enabled": False,
    "tags": defaults("autopage_tags.html", "Posts tagged with :tag", "/tag/:tag"),
    "categories": defaults("autopage_category.html", "Posts in category :cat", "/category/:cat"),
    "collections": defaults(
        "autopage_collection.html", "Posts in collection :coll", "/collection/:coll"
    ),
}
# By kind: where a document's values are, what a paginated page is filtered by, and the placeholder.
KINDS = {
    "tags": ("tags", "tag", ":tag"),
    "categories": ("categories", "category", ":cat"),
    "collections": (COLLECTION_KEY, "collection", ":coll"),
}


def add_autopages(site: Site, pagination: dict[str, Any]) -> None:
    """Add a page for every value and layout that `autopages` in the configuration asks for."""
    settings = over_defaults("autopages", DEFAULTS, site.config.get("autopages"))
    if not settings["enabled"]:
        site.logger.info(TOPIC, "Disabled/Not configured in site.config.")
        return
    documents = documents_of(site)
    for name, (key, filtered_by, placeholder) in KINDS.items():
        if settings[name] is None:
            continue
        own = mapping(f"autopages.{name}", settings[name])
        if not own.get("enabled"):
            site.logger.info(TOPIC, f"{name} pages are disabled/not configured in site.config.")
            continue
        site.logger.info(TOPIC, f"Generating {name} pages")
        for value, shown in distinct(documents, key).items():
            for layout in listed(f"autopages.{name}.layouts", own["layouts"]):
                page = AutoPage(site, layout, own, pagination)
                page.set_up(value, shown, filtered_by, placeholder)
                site.pages.append(page)


def documents_of(site: Site) -> list[Any]:
    """All documents but paginated ones, the collection of each noted in its data."""
    documents = []
    for label, collection in site.collections.items():
        for document in collection.docs:
            if "pagination" not in document.data:
                document.data[COLLECTION_KEY] = label
                documents.append(document)
    return documents


def distinct(documents: list[Any], key: str) -> dict[str, str]:
    """Every value of `key` in small letters, and how it was first written."""
    found: dict[str, str] = {}
    for document in documents:
        for value in values_of(document.data, key):
            found.setdefault(value.lower().strip(), value)
    return found


class AutoPage(PageWithoutAFile):
    """A page that shows what has one tag, category or collection; its file is a layout."""

    def __init__(
        self, site: Site, layout: str, settings: dict[str, Any], pagination: dict[str, Any]
    ) -> None:
        super().__init__(site, "", "", "index.html")
        self._layout = layout
        data, self.content, _ = read_source(site, site.in_source_dir(LAYOUTS, layout))
        place = join(LAYOUTS, layout)
        self.data = Data(data, lambda key: site.frontmatter_defaults.find(place, self.type, key))
        self._settings = deep_merge(settings, hash_at(data, "autopages"))
        self.data["pagination"] = deep_merge(pagination, hash_at(data, "pagination"))

    def set_up(self, value: str, shown: str, filtered_by: str, placeholder: str) -> None:
        """Make it the page of the documents whose `filtered_by` is `value`."""
        self.data["pagination"] = {**self.data["pagination"], filtered_by: value}
        style = mapping("autopages.slugify", self._settings.get("slugify"))
        mode = style.get("mode")
        slug = slugify(value, mode and ruby.to_s(mode), bool(style.get("cased")))
        permalink = ruby.to_s(self._settings["permalink"]).replace(placeholder, slug, 1)
        self.data["permalink"] = permalink
        self.url = join(permalink, self.name)
        self.source_dir = permalink
        self.data["layout"] = splitext(self._layout.rpartition("/")[2])[0]
        self.data["title"] = ruby.to_s(self._settings["title"]).replace(placeholder, slug, 1)
        self.data["autopage"] = {
            "layout_path": join(LAYOUTS, self._layout),
            "display_name": shown,
        }
