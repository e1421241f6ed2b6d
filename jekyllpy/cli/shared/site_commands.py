"""Commands that the plugins of the site in the current folder add."""

from __future__ import annotations

import os

import click

from jekyllpy.log import Logger


def site_command(name: str) -> click.Command | None:
    """The command `name` of the site's plugins, None if it has none or there is no site.

    Raises:
        JekyllError: if the site's plugins cannot be loaded.
    """
    from jekyllpy.config.configuration import config_files

    files, _ = config_files({})
    if not any(os.path.isfile(file) for file in files) and not os.path.isdir("_plugins"):
        return None
    return next((command for command in _site_commands() if command.name == name), None)


def _site_commands() -> list[click.Command]:
    from jekyllpy.config.configuration import Configuration
    from jekyllpy.site.site import Site

    logger = Logger.silent()
    return Site(Configuration.load({}, logger), logger).plugins.commands
