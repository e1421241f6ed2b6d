"""What GitHub Pages turns on for every site, and what it keeps off.

`plugins: [github-pages]` turns the same on in any other edition.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from jekyllpy.config.configuration import names
from jekyllpy.config.github_pages import ALWAYS_ON
from jekyllpy.plugins.api import Registry

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

TOPIC = "GitHub Pages:"
COMMONMARK = "jekyll-commonmark-ghpages"
PLUGINS_OF_THEMES = {
    "jekyll-theme-primer": ("jekyll-github-metadata", "jekyll-seo-tag"),
    "minima": ("jekyll-feed", "jekyll-seo-tag"),
    "jekyll-swiss": (),
}
USUAL_PLUGINS = ("jekyll-seo-tag",)


def plugins_of_theme(name: object) -> tuple[str, ...]:
    """The plugins that a theme of GitHub Pages brings along, known without the theme's files."""
    if not isinstance(name, str) or not (
        name in PLUGINS_OF_THEMES or name.startswith("jekyll-theme-")
    ):
        return ()
    return PLUGINS_OF_THEMES.get(name, USUAL_PLUGINS)


def tell_of_refused(site: Site) -> None:
    """Say which plugins GitHub Pages passes over without a word."""
    allowed = names(site.config["whitelist"])
    refused = [name for name in names(site.config["plugins"]) if name not in allowed]
    if refused and refused != ["github-pages"]:
        site.logger.warn(TOPIC, f"plugins that aren't loaded there: {', '.join(refused)}.")
    folder = site.in_source_dir("_plugins")
    if os.path.isdir(folder):
        site.logger.warn(
            TOPIC,
            "the plugins in _plugins aren't loaded there. A workflow of GitHub Actions that runs "
            "jekyllpy or jekyll itself can have them.",
        )


def register(plugins: Registry) -> None:
    """Register the plugins that GitHub Pages always runs."""
    for name in ALWAYS_ON:
        if name != COMMONMARK:
            import_module(f"jekyllpy.plugins.{name.replace('-', '_')}").register(plugins)
