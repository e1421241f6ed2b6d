"""`install`: fetch the gems that a site's plugins and theme are in."""

from __future__ import annotations

from typing import Any

import click

from jekyllpy.cli import FAILURE
from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.options import GLOBAL_OPTIONS, config_option, declare
from jekyllpy.cli.shared.plain import given
from jekyllpy.log import Logger


@click.command(
    "install",
    cls=JekyllCommand,
    short_help="Fetch the site's theme and plugin gems.",
    examples=["jekyllpy install"],
)
@config_option
@declare(GLOBAL_OPTIONS)
def command(**params: Any) -> None:
    """Fetch the theme, and the gems of plugins that jekyllpy has none of its own for.

    Their Ruby runs without Ruby, in builds after this. The exit status is 1 if one of them won't run.
    """
    from jekyllpy.config.configuration import Configuration
    from jekyllpy.gems.library import Library
    from jekyllpy.gems.version import Version
    from jekyllpy.plugins.ruby.install import Installation

    logger = Logger()
    config = Configuration.load(given(params), logger)
    library = Library(str(config["source"]), logger)
    versions = {"jekyll": Version(config.edition.jekyll.version)}
    if not Installation(config, library, logger, versions).run():
        click.get_current_context().exit(FAILURE)
