"""`clean`: remove what builds have written."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.options import build_options, given
from jekyllpy.errors import ConfigurationError
from jekyllpy.log import Logger


@click.command(
    "clean",
    cls=JekyllCommand,
    short_help="Remove the built site and the caches.",
    examples=["jekyllpy clean"],
)
@build_options
def command(**params: Any) -> None:
    """Remove the built site, the metadata file and the caches, without building."""
    from jekyllpy.config.configuration import Configuration
    from jekyllpy.text.paths import sanitized_path

    logger = Logger()
    logger.adjust_verbosity(quiet=bool(params["quiet"]), verbose=bool(params["verbose"]))
    config = Configuration.load(given(params), logger)
    source, destination = str(config["source"]), str(config["destination"])
    targets = [
        Path(destination),
        Path(sanitized_path(source, ".jekyll-metadata")),
        Path(sanitized_path(source, str(config["cache_dir"]))),
        Path(sanitized_path(source, ".sass-cache")),
    ]
    for target in targets:
        if Path(source).is_relative_to(target):
            raise ConfigurationError(f"{target} holds the site's source; nothing was removed")
    for target in targets:
        remove(target, logger)


def remove(target: Path, logger: Logger) -> None:
    if target.is_dir() and not target.is_symlink():
        logger.info("Cleaner:", f"Removing {target}...")
        shutil.rmtree(target)
    elif target.exists() or target.is_symlink():
        logger.info("Cleaner:", f"Removing {target}...")
        target.unlink()
    else:
        logger.info("Cleaner:", f"Nothing to do for {target}.")
