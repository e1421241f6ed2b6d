"""Whose plugins a site has: those that come with jekyllpy are known to be traceable or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jekyllpy.plugins.api import Registry

OWN = "jekyllpy."

# They ask the network, git, another program or files that no template names.
UNTRACEABLE = (
    "jekyllpy.plugins.jekyll_coffeescript",
    "jekyllpy.plugins.jekyll_gist",
    "jekyllpy.plugins.jekyll_github_metadata",
    "jekyllpy.plugins.jekyll_last_modified_at",
    "jekyllpy.plugins.jekyll_twitter_plugin",
)


def all_traceable(registry: Registry) -> bool:
    """Whether everything that takes part in rendering shows what it looks at.

    Generators have done their work before rendering begins, so they may be anybody's.
    """
    return all(
        module.startswith(OWN) and not module.startswith(UNTRACEABLE)
        for module in modules_of(registry)
    )


def modules_of(registry: Registry) -> Iterator[str]:
    """The modules that the plugins of a site were written in, its generators' aside."""
    taking_part: list[Any] = [
        *registry.tags.values(),
        *registry.filters.values(),
        *registry.converters,
        *registry.markdown_processors.values(),
        *registry.hooks.functions(),
    ]
    for plugin in taking_part:
        yield str(getattr(plugin, "__module__", None) or "")
