"""`themes`: what themes there are, and which the site uses."""

from __future__ import annotations

from typing import Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.listing import in_packages, show
from jekyllpy.cli.shared.options import GLOBAL_OPTIONS, config_option, declare
from jekyllpy.cli.shared.plain import given
from jekyllpy.log import Logger

WIDTH = 40


@click.command(
    "themes",
    cls=JekyllCommand,
    short_help="List the themes there are, and the one in use.",
    examples=["jekyllpy themes"],
)
@config_option
@declare(GLOBAL_OPTIONS)
def command(**params: Any) -> None:
    """List the theme that the site uses, those in the cache, and those installed for Python or Ruby."""
    from jekyllpy.cli.shared.theme_of_site import theme_here
    from jekyllpy.config.configuration import Configuration
    from jekyllpy.content.theme import ENTRY_POINTS
    from jekyllpy.gems.installed import installed_themes
    from jekyllpy.gems.library import Library

    logger = Logger("error")
    config = Configuration.load(given(params), logger)
    library = Library(str(config["source"]), logger)
    click.echo("Used by the site:")
    name = config.get("theme")
    theme = theme_here(config, library)
    if theme is not None:
        show({f"{theme.name} {theme.version}".strip(): theme.root}, WIDTH)
    elif isinstance(name, str):
        show({name: "not here yet: a build fetches it"}, WIDTH)
    elif config.get("remote_theme"):
        show({str(config["remote_theme"]): "a remote theme: a build fetches it"}, WIDTH)
    else:
        show({}, WIDTH)
    click.echo("\nIn the cache:")
    show({f"{one} {version}": folder for one, version, folder in library.store.themes()}, WIDTH)
    click.echo("\nInstalled:")
    show(in_packages(ENTRY_POINTS) | installed_themes(library.source), WIDTH)
