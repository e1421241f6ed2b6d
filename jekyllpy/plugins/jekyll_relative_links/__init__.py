"""Links between Markdown files as links between their pages, as jekyll-relative-links 0.7 turns them."""

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_relative_links.generator import RelativeLinks


def register(plugins: Registry) -> None:
    plugins.generator(RelativeLinks)
