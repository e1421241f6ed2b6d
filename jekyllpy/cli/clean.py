"""`clean`: remove what builds have written."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.options import BUILD_OPTIONS, GLOBAL_OPTIONS, declare
from jekyllpy.cli.shared.plain import given
from jekyllpy.errors import ConfigurationError, WriteError
from jekyllpy.log import Logger
from jekyllpy.text.grounds import holds


@click.command(
    "clean",
    cls=JekyllCommand,
    short_help="Remove the built site and the caches.",
    examples=["jekyllpy clean"],
)
@declare(BUILD_OPTIONS, GLOBAL_OPTIONS)
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
        if holds(target, source) or Path(source).is_relative_to(target):
            raise ConfigurationError(f"{target} holds the site's source; nothing was removed")
    if not config.is_forced:
        require_own(targets, source)
    for target in targets:
        remove(target, logger)


def require_own(targets: list[Path], source: str) -> None:
    """Refuse to remove what lies outside the source, links resolved, and isn't known to be a build's.

    Raises:
        WriteError: naming the folder.
    """
    from jekyllpy.site.borders import RECORD, files_in, is_in_any, is_source, is_usual, recorded_in

    destination, *_, cache, _ = targets
    built = recorded_in(str(cache / RECORD))
    for target in targets:
        real = str(target.parent.resolve() / target.name)
        if target.is_symlink() or not target.is_dir() or not any(target.iterdir()):
            continue
        if target is destination and (is_usual(source, real) or is_in_any(built, real)):
            continue
        is_sources = target is destination and any(map(is_source, files_in(str(target))))
        if is_sources or not holds(source, real):
            raise WriteError(
                "isn't known to be made by builds of this site; nothing was removed "
                "(--force removes it)",
                path=target,
            )


def remove(target: Path, logger: Logger) -> None:
    """Remove the file or folder `target`, a link without what it leads to."""
    if target.is_dir() and not target.is_symlink():
        logger.info("Cleaner:", f"Removing {target}...")
        shutil.rmtree(target)
    elif target.exists() or target.is_symlink():
        logger.info("Cleaner:", f"Removing {target}...")
        target.unlink()
    else:
        logger.info("Cleaner:", f"Nothing to do for {target}.")
