"""`build`: build a site once, or whenever it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.interrupts import heed_interrupts
from jekyllpy.cli.shared.options import BUILD_OPTIONS, GLOBAL_OPTIONS, declare, given
from jekyllpy.log import Logger
from jekyllpy.ruby import truthy

if TYPE_CHECKING:
    from jekyllpy.site.builder import Builder


@click.command(
    "build",
    cls=JekyllCommand,
    short_help="Build your site.",
    examples=[
        "jekyllpy build",
        "jekyllpy build --destination public",
        "jekyllpy build --drafts --watch",
    ],
)
@declare(BUILD_OPTIONS, GLOBAL_OPTIONS)
def command(**params: Any) -> None:
    """Build your site; with --watch, build it again whenever a file changes."""
    from jekyllpy.site.builder import Builder

    flags = given(params) | {"serving": False}
    logger = Logger()
    logger.adjust_verbosity(quiet=bool(params["quiet"]), verbose=bool(params["verbose"]))
    builder = Builder(flags, logger)
    if not truthy(builder.config.get("watch")):
        builder.build()
        logger.info("Auto-regeneration:", "disabled. Use --watch to enable.")
        return
    build_and_watch(builder, logger)


def build_and_watch(builder: Builder, logger: Logger) -> None:
    """Build, and rebuild after every change, until Ctrl-C."""
    from jekyllpy.serve.watcher import Watcher

    heed_interrupts()
    watcher = Watcher(builder.config, builder.config_files)
    builder.build()
    logger.info("Auto-regeneration:", f"enabled for '{builder.site.source}'")
    builder.settle()
    try:
        while changed := watcher.wait():
            before = builder.site
            builder.rebuild(changed)
            if builder.site is not before:
                watcher.close()
                watcher = Watcher(builder.config, builder.config_files)
            builder.settle()
    except KeyboardInterrupt:
        logger.info("", "Halting auto-regeneration.")
    finally:
        watcher.close()
