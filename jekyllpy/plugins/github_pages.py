"""`plugins: [github-pages]`: what GitHub Pages turns on for every site."""

from __future__ import annotations

from importlib import import_module

from jekyllpy.plugins.api import Registry

ALWAYS_ON = (
    "jekyll_coffeescript",
    "jekyll_default_layout",
    "jekyll_gist",
    "jekyll_github_metadata",
    "jekyll_optional_front_matter",
    "jekyll_paginate",
    "jekyll_readme_index",
    "jekyll_titles_from_headings",
    "jekyll_relative_links",
)


def register(plugins: Registry) -> None:
    """Register the plugins that GitHub Pages always runs."""
    for name in ALWAYS_ON:
        import_module(f"jekyllpy.plugins.{name}").register(plugins)
