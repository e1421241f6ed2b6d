"""The plugins that come with jekyllpy, from version to version."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PluginTraits:
    """The defaults are those of jekyll-github-metadata 2.15 and jekyll-relative-links 0.7.

    Attributes:
        help_address: `site.github.help_url`.
        merges_github_deeply: a mapping within the setting `github` is merged with what is known;
            else it takes its place.
        relinks_with_care: links between files may have titles and be percent-encoded, those that begin
            with a slash begin at the site's folder, and excerpts are taken anew.
    """

    help_address: str = "https://help.github.com"
    merges_github_deeply: bool = True
    relinks_with_care: bool = True


USUAL_PLUGINS = PluginTraits()
PAGES_PLUGINS = PluginTraits(
    help_address="https://docs.github.com", merges_github_deeply=False, relinks_with_care=False
)
