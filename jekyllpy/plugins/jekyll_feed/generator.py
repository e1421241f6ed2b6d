"""Which feeds a site has, and where."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.content.drops import DEVELOPMENT, environment
from jekyllpy.late.patterns import late
from jekyllpy.plugins.api import Generator
from jekyllpy.plugins.jekyll_feed.atom import AtomFeed
from jekyllpy.plugins.support.generated import GeneratedPage
from jekyllpy.plugins.support.lookup import either, hash_at
from jekyllpy.plugins.support.settings import mapping

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

STYLESHEET = "feed.xslt.xml"
TAG_FOLDER = "/feed/by_tag/"
UNSAFE_TAG = late(r"[^a-zA-Z0-9_]")


class FeedGenerator(Generator):
    """Adds a page for every feed that `feed` in the configuration asks for."""

    priority = "lowest"
    safe = True

    def generate(self, site: Site) -> None:
        options = hash_at(site.config, "feed")
        if options.get("disable_in_development") and environment() == DEVELOPMENT:
            site.logger.info("Jekyll Feed:", "Skipping feed generation in development")
            return
        for name, meta in collections(options).items():
            site.logger.info("Jekyll Feed:", f"Generating feed for {name}")
            for category in [*dict.fromkeys(texts(meta.get("categories"))), None]:
                add_feed(site, feed_path(name, category, meta), collection=name, category=category)
        if options.get("tags") and site.tags:
            for tag, path in tag_feeds(site, hash_at(options, "tags")):
                site.logger.info("Jekyll Feed:", f"Generating feed for posts tagged {tag}")
                add_feed(site, path, tags=tag)

    def renew(self, site: Site, item: Any) -> bool:
        """True: nothing here looks at texts."""
        return True


def collections(options: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What each collection's feed is to be, by the collection's name; posts always have one.

    Posts may be set up at the top of `feed` or like any other collection; what is found is written
    back to `options`, where `{% feed_meta %}` and templates look for it.
    """
    asked = options.get("collections")
    if isinstance(asked, list):
        asked = {ruby.to_s(name): {} for name in asked}
    elif not isinstance(asked, dict):
        asked = {}
    for name, meta in asked.items():
        asked[name] = mapping(f"feed.collections.{ruby.to_s(name)}", meta)
    posts = asked.setdefault("posts", {})
    posts["path"] = either(posts.get("path"), options.get("path"))
    posts["categories"] = either(posts.get("categories"), options.get("categories"))
    options["path"] = either(options.get("path"), posts["path"])
    return asked


def feed_path(name: str, category: str | None, meta: dict[str, Any]) -> str:
    """The address of a collection's feed, or of one for its `category`."""
    prefix = "/feed" if name == "posts" else f"/feed/{name}"
    if category:
        return f"{prefix}/{category}.xml"
    return str(either(meta.get("path"), f"{prefix}.xml"))


def texts(names: Any) -> list[str]:
    """A list of names, or a single one, as texts."""
    if not ruby.truthy(names):
        return []
    return [ruby.to_s(name) for name in (names if isinstance(names, list) else [names])]


def tag_feeds(site: Site, options: dict[str, Any]) -> Iterator[tuple[Any, str]]:
    """The tags with a feed and its path: those whose names are safe as a file's."""
    folder = either(options.get("path"), TAG_FOLDER)
    left_out = texts(options.get("except"))
    asked = either(options.get("only"), list(site.tags))
    for tag in asked if isinstance(asked, list) else [asked]:
        name = ruby.to_s(tag)
        if name not in left_out and not UNSAFE_TAG.search(name):
            yield tag, f"{folder}{name}.xml"


def add_feed(
    site: Site,
    path: str,
    *,
    collection: str = "posts",
    category: str | None = None,
    tags: Any = None,
) -> None:
    """Add the feed at `path`, unless the source has a file there."""
    if exists(site, path):
        return
    page = GeneratedPage(site, path, lambda payload: AtomFeed(site, page, payload).text())
    page.data.update(
        {
            "layout": None,
            "sitemap": False,
            "xsl": exists(site, STYLESHEET),
            "collection": collection,
            "category": category,
            "tags": tags,
        }
    )
    site.pages.append(page)


def exists(site: Site, path: str) -> bool:
    """Whether the source has a file at `path`, which then isn't generated."""
    return os.path.exists(site.in_source_dir(path))
