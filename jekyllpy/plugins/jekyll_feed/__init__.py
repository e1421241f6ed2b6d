"""Atom feeds of posts, collections, categories and tags, as jekyll-feed 0.17 writes them."""

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_feed.generator import FeedGenerator
from jekyllpy.plugins.jekyll_feed.meta_tag import FeedMetaTag


def register(plugins: Registry) -> None:
    plugins.generator(FeedGenerator)
    plugins.tag("feed_meta", FeedMetaTag)
