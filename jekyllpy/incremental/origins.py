"""Whose plugins a site has: of those that come with jekyllpy it is known how far they show what they see."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.api import Registry

OWN = "jekyllpy."

# Their tags and filters ask the network, git, another program, files, or what another page left in a
# cache.
UNTRACEABLE = (
    "jekyllpy.plugins.jekyll_gist",
    "jekyllpy.plugins.jekyll_github_metadata",
    "jekyllpy.plugins.jekyll_include_cache",
    "jekyllpy.plugins.jekyll_last_modified_at",
    "jekyllpy.plugins.jekyll_scholar",
    "jekyllpy.plugins.jekyll_twitter_plugin",
)


def is_traceable(plugin: Any) -> bool:
    """Whether a tag or filter shows all that it looks at."""
    return not module_of(plugin).startswith(UNTRACEABLE)


def all_known(registry: Registry) -> bool:
    """Whether everything that takes part in rendering comes with jekyllpy.

    Generators have done their work before rendering begins, so they may be anybody's.
    """
    taking_part: list[Any] = [
        *registry.tags.values(),
        *registry.filters.values(),
        *registry.converters,
        *registry.markdown_processors.values(),
        *registry.hooks.functions(),
    ]
    return all(module_of(plugin).startswith(OWN) for plugin in taking_part)


def module_of(plugin: Any) -> str:
    return str(getattr(plugin, "__module__", None) or "")
