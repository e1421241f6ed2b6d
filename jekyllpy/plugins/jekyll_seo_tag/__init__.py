"""`{% seo %}`: a page's metadata for search engines and link previews, as jekyll-seo-tag 2.8's."""

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_seo_tag.tag import SeoTag


def register(plugins: Registry) -> None:
    plugins.tag("seo", SeoTag)
