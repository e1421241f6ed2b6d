"""The themes of GitHub Pages: a few, one of which every site has that names none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jekyllpy.config.github_pages import DEFAULT_THEME
from jekyllpy.errors import JekyllError, ThemeError
from jekyllpy.gems.github_pages import THEMES

if TYPE_CHECKING:
    from jekyllpy.content.theme import Theme
    from jekyllpy.log import Logger


def find_pages_theme(name: str, find: Callable[[], Theme], logger: Logger) -> Theme | None:
    """The theme `name` as `find` gives it; None for the default theme where it can't be had.

    GitHub has its default theme at hand in every build; here a site does without its layouts and style,
    with a warning.

    Raises:
        ThemeError: for a theme that GitHub Pages doesn't have.
        JekyllError: what `find` raises for another one.
    """
    wanted = name.lower().strip()
    if wanted not in THEMES:
        raise ThemeError(
            f"The {wanted} theme could not be found. GitHub Pages has these themes: {', '.join(THEMES)}. "
            "Any theme in a repository on GitHub can be had with `remote_theme: OWNER/NAME` in place of "
            "`theme`."
        )
    try:
        return find()
    except JekyllError as error:
        if wanted != DEFAULT_THEME:
            raise
        logger.warn(
            "Theme:",
            f"{DEFAULT_THEME}, which every site has on GitHub Pages, is not here: its layouts and "
            f"assets/css/style.css are left out. ({error.message}) Say `theme: null` to do without it "
            "there, too.",
        )
        return None
