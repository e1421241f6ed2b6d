"""What a site has in the place of its theme's files, and whether that is up to date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.gems.library import Library
from jekyllpy.gems.overrides import ThemeFiles, state_of

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

TOPIC = "Theme:"


def report_overrides(site: Site) -> None:
    """Say which of the theme's files the site has in its own place, and what has become of them."""
    if site.theme is None or site.theme.root == site.source:
        return
    theme, library = site.theme, Library(site.source, site.logger)
    files = ThemeFiles(theme.name, theme.version, theme.root, site.source, folders_of(site.config))
    for path in files.overridden():
        state = state_of(files, path, library)
        if state is None:
            site.logger.info(TOPIC, f"'{path}' is the site's own, in place of {theme.name}'s.")
        else:
            site.logger.warn(TOPIC, f"'{path}' {state}.")


def folders_of(config: Mapping[str, Any]) -> dict[str, str]:
    """For each folder of a theme, the site's folder for the same."""
    sass = config.get("sass")
    return {
        "_layouts": str(config["layouts_dir"]),
        "_includes": str(config["includes_dir"]),
        "_data": str(config["data_dir"]),
        "_sass": str(sass.get("sass_dir") or "_sass") if isinstance(sass, Mapping) else "_sass",
    }
