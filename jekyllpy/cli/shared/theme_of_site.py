"""The theme of a site for commands that look at its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.config.configuration import Configuration
from jekyllpy.content.theme import Theme, find_theme
from jekyllpy.errors import ThemeError, UsageError
from jekyllpy.gems.library import Library
from jekyllpy.gems.themes import ThemeGems
from jekyllpy.gems.version import Version
from jekyllpy.log import Logger

if TYPE_CHECKING:
    from jekyllpy.gems.overrides import ThemeFiles


def theme_here(config: Configuration, library: Library) -> Theme | None:
    """The site's theme as far as it is on this machine; nothing is fetched."""
    name = config.get("theme")
    if not isinstance(name, str):
        return None
    find_gem = ThemeGems(library).on_this_machine
    try:
        return find_theme(name, library.source, Logger.silent(), find_gem=find_gem)
    except ThemeError:
        return None


def files_of_theme(config: Configuration, library: Library) -> ThemeFiles:
    """The files of the site's theme, which is fetched if need be.

    Raises:
        UsageError: if the site has none.
        JekyllError: if it can't be had.
    """
    from jekyllpy.doctor.theme import folders_of
    from jekyllpy.gems.overrides import ThemeFiles

    name: Any = config.get("theme")
    if not isinstance(name, str):
        raise UsageError(
            "The site has no theme: set `theme:` in _config.yml to the name of one, such as minima."
        )
    versions = {"jekyll": Version(config.edition.jekyll.version)}
    find_gem = ThemeGems(library, versions).find
    theme = find_theme(name, library.source, library.logger, find_gem=find_gem)
    return ThemeFiles(theme.name, theme.version, theme.root, library.source, folders_of(config))
