"""`theme`: the files of the site's theme."""

from __future__ import annotations

from typing import Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.options import GLOBAL_OPTIONS, config_option, declare, offline_option
from jekyllpy.cli.shared.plain import given
from jekyllpy.errors import UsageError
from jekyllpy.log import Logger

SHOWN = 10


@click.group(
    "theme",
    short_help="Copy files of the theme into the site.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
def command() -> None:
    """What is done with the site's theme."""


@command.command(
    "pull",
    cls=JekyllCommand,
    short_help="Copy a file of the theme into the site, to change it.",
    examples=["jekyllpy theme pull", "jekyllpy theme pull _includes/head.html"],
)
@click.argument("name", nargs=-1)
@click.option("--force", is_flag=True, help="Put it in the place of the site's own.")
@declare((config_option, offline_option), GLOBAL_OPTIONS)
def pull(name: tuple[str, ...], force: bool, **params: Any) -> None:
    """Copy the theme's file NAME into the site, where it counts over the theme's; without NAME, list
    the theme's files."""
    from jekyllpy.cli.shared.theme_of_site import files_of_theme
    from jekyllpy.config.configuration import Configuration
    from jekyllpy.gems.library import Library
    from jekyllpy.gems.overrides import pull

    logger = Logger()
    config = Configuration.load(given(params), Logger("error"))
    library = Library(str(config["source"]), logger)
    files = files_of_theme(config, library)
    if not name:
        own = set(files.overridden())
        for path in files.listed():
            click.echo(f"{path}  (the site has its own)" if path in own else path)
        return
    for one in name:
        found = files.named(one)
        if len(found) != 1:
            raise UsageError(cause(one, found, files.name))
        logger.info(
            "Theme:", f"{pull(files, found[0], library, force=force)} is the site's own now."
        )


def cause(name: str, found: list[str], theme: str) -> str:
    """Why a name doesn't mean one file."""
    if not found:
        return f"{theme} has no file {name}; `jekyllpy theme pull` lists what it has."
    more = ", …" if len(found) > SHOWN else ""
    return f"{name} may be {', '.join(found[:SHOWN])}{more}; give more of the path."
