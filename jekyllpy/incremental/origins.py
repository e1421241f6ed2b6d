"""Where a site's plugins come from: of jekyllpy's own it is known whether what they look at is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.plugins.api import Generator, Registry

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

OWN = "jekyllpy."
OF_RUBY = "_plugins"
"""The module that what is written in Ruby seems to come from."""

# Their tags and filters ask git, another program, or files.
UNTRACEABLE = (
    "jekyllpy.plugins.jekyll_github_metadata",
    "jekyllpy.plugins.jekyll_last_modified_at",
)
# Their tags ask servers, and nothing else.
UNPREDICTABLE = ("jekyllpy.plugins.jekyll_gist", "jekyllpy.plugins.jekyll_twitter_plugin")


def is_traceable(plugin: Any) -> bool:
    """Whether all that a tag or filter looks at is recorded."""
    return not module_of(plugin).startswith(UNTRACEABLE)


def is_predictable(plugin: Any) -> bool:
    """Whether a tag gives the same as long as all that it looks at is the same."""
    return not module_of(plugin).startswith(UNPREDICTABLE)


def all_known(registry: Registry) -> bool:
    """Whether everything that takes part in rendering comes with jekyllpy.

    Generators have done their work before rendering begins, so they may be anybody's.
    """
    return all(module_of(plugin).startswith(OWN) for plugin in taking_part(registry))


def taking_part(registry: Registry) -> list[Any]:
    """Everything of plugins that takes part in rendering."""
    return [
        *registry.tags.values(),
        *registry.filters.values(),
        *registry.converters,
        *registry.markdown_processors.values(),
        *registry.hooks.functions(),
    ]


def are_watched(site: Site) -> bool:
    """Whether everything that takes part in rendering comes with jekyllpy, or is Ruby that is watched."""
    guard = site.plugin_manager.guard
    registry = site.plugins
    ruby = [function for function in taking_part(registry) if module_of(function) == OF_RUBY]
    others = [f for f in taking_part(registry) if not module_of(f).startswith(OWN)]
    return len(ruby) == len(others) and (not ruby or (guard is not None and guard.sees_all))


# What their hooks do before and after a build is the same as long as the settings stand.
STEADY = (
    "jekyllpy.plugins.jekyll_3rd_party_libraries",
    "jekyllpy.plugins.jekyll_data",
    "jekyllpy.plugins.jekyll_github_metadata",
    "jekyllpy.plugins.jekyll_remote_theme",
    "jekyllpy.plugins.jekyll_scholar",
)


def may_be_amended(site: Site) -> bool:
    """Whether generators can tell what becomes of one text, and nothing asks for more than is recorded."""
    return may_be_revised(site) and all(
        type(generator).renew is not Generator.renew for generator in site.generators
    )


def may_be_revised(site: Site) -> bool:
    """Whether nothing takes part in a build that asks for more than what is recorded, generators aside."""
    hooks = site.plugins.hooks.between_builds()
    return all(module_of(hook).startswith(STEADY) for hook in hooks) and all(
        module_of(finisher).startswith(OWN) for finisher in site.plugins.finishers
    )


# What their hooks do is the same in a later process, or shows in the settings.
LASTING = (
    "jekyllpy.plugins.jekyll_data",
    "jekyllpy.plugins.jekyll_github_metadata",
    "jekyllpy.plugins.jekyll_scholar",
)


# What their generators make doesn't depend on the texts of pages, or is itself nothing but text.
BLIND = tuple(
    f"jekyllpy.plugins.{name}"
    for name in (
        "jekyll_archives",
        "jekyll_archives_v2",
        "jekyll_default_layout",
        "jekyll_feed",
        "jekyll_optional_front_matter",
        "jekyll_paginate",
        "jekyll_readme_index",
        "jekyll_redirect_from",
        "jekyll_relative_links",
        "jekyll_sitemap",
        "jekyll_terser",
    )
)


def looks_at_no_text(site: Site) -> bool:
    """Whether no generator makes front matter of the texts of pages."""
    return all(module_of(type(generator)).startswith(BLIND) for generator in site.generators)


def may_be_continued(site: Site) -> bool:
    """Whether another process can go on from what this one has built."""
    hooks = site.plugins.hooks.between_builds()
    return (
        may_be_revised(site)
        and all(module_of(hook).startswith(LASTING) for hook in hooks)
        and all(is_comparable(generator) for generator in site.generators)
    )


def is_comparable(generator: Generator) -> bool:
    """Whether all that a generator makes of a site is compared by the process that goes on from it.

    Those in Ruby are watched.
    """
    kind = type(generator)
    return kind.renew is not Generator.renew or module_of(kind).startswith((OWN, OF_RUBY))


def module_of(plugin: Any) -> str:
    """The module that a class or function comes from; empty if it has none."""
    return str(getattr(plugin, "__module__", None) or "")
