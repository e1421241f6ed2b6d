"""`new-theme`: a theme to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.options import GLOBAL_OPTIONS, declare
from jekyllpy.errors import UsageError
from jekyllpy.log import Logger


@click.command(
    "new-theme",
    cls=JekyllCommand,
    short_help="Create a theme in the folder NAME.",
    examples=["jekyllpy new-theme my-theme"],
)
@click.argument("name", nargs=-1)
@click.option("-c", "--code-of-conduct", is_flag=True, help="Include a code of conduct.")
@declare(GLOBAL_OPTIONS)
def command(name: tuple[str, ...], code_of_conduct: bool, **_: Any) -> None:
    """Create a theme in the folder NAME, to be published as a gem, a Python package, or both."""
    from jekyllpy.scaffold.theme import GEM_NAME, NewTheme, theme_name

    logger = Logger()
    if not name:
        raise UsageError("You must specify a theme name.")
    chosen = theme_name(name)
    if not GEM_NAME.fullmatch(chosen):
        raise UsageError(
            f"{chosen!r} is no name for a theme: letters, digits, _, - and . can be in it."
        )
    theme = NewTheme(chosen, Path.cwd() / chosen, logger.info)
    if theme.folder.exists():
        raise UsageError(f"Conflict: {theme.folder} already exists.")
    theme.create(code_of_conduct=code_of_conduct)
    logger.info(f"Your new Jekyll theme, {theme.name}, is ready for you in {theme.folder}!")
    logger.info(f"For help getting started, read {theme.folder}/README.md.")
