"""Building a site as the command line says, once or whenever it changes."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.cli.shared.ending import ENDING
from jekyllpy.cli.shared.plain import given
from jekyllpy.log import Logger
from jekyllpy.ruby import truthy

if TYPE_CHECKING:
    from jekyllpy.site.builder import Builder

# Garbage of a build is found while it is young; what is older stays until the end.
SELDOM_LOOKED_THROUGH = (700, 10, 100)


def build(params: Mapping[str, Any]) -> None:
    """Build with the options of the command line; with `watch`, again whenever a file changes."""
    flags = given(params) | {"serving": False}
    logger = Logger()
    logger.adjust_verbosity(quiet=bool(params.get("quiet")), verbose=bool(params.get("verbose")))
    builder = made(flags, logger)
    has_foreign = builder.site.plugin_manager.has_foreign
    if not has_foreign:  # whose files are closed when they are found to be garbage
        gc.freeze()
    if not truthy(builder.config.get("watch")):
        if not has_foreign:
            gc.set_threshold(*SELDOM_LOOKED_THROUGH)
        builder.build()
        logger.info("Auto-regeneration:", "disabled. Use --watch to enable.")
        ENDING.is_prompt, ENDING.spared = not has_foreign, builder
        return
    build_and_watch(builder, logger)


def made(flags: Mapping[str, Any], logger: Logger) -> Builder:
    """A site that is ready to be built, made without a look for garbage: nearly all of it stays."""
    gc.disable()
    try:
        from jekyllpy.site.builder import Builder

        return Builder(flags, logger)
    finally:
        gc.enable()


def build_and_watch(builder: Builder, logger: Logger) -> None:
    """Build, and rebuild after every change, until Ctrl-C."""
    from jekyllpy.cli.shared.interrupts import heed_interrupts
    from jekyllpy.serve.rebuilding import rebuild_on_changes
    from jekyllpy.serve.watcher import Watcher

    heed_interrupts()
    watcher = Watcher(builder.config, builder.config_files)
    builder.build()
    logger.info("Auto-regeneration:", f"enabled for '{builder.site.source}'")
    try:
        rebuild_on_changes(builder, watcher)
    except KeyboardInterrupt:
        logger.info("", "Halting auto-regeneration.")
