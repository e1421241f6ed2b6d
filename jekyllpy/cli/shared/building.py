"""Building a site as the command line says, once or whenever it changes."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from jekyllpy.cli.shared.ending import ENDING
from jekyllpy.cli.shared.plain import given
from jekyllpy.log import Logger
from jekyllpy.ruby import truthy

if TYPE_CHECKING:
    from jekyllpy.site.builder import Builder


def build(params: Mapping[str, Any]) -> None:
    """Build with the options of the command line; with `watch`, again whenever a file changes."""
    flags = given(params) | {"serving": False}
    logger = Logger()
    logger.adjust_verbosity(quiet=bool(params.get("quiet")), verbose=bool(params.get("verbose")))
    with no_garbage():
        from jekyllpy.site.builder import Builder

        builder = Builder(flags, logger)
    if not truthy(builder.config.get("watch")):
        builder.build()
        logger.info("Auto-regeneration:", "disabled. Use --watch to enable.")
        ENDING.is_prompt = not builder.site.plugin_manager.has_foreign
        return
    build_and_watch(builder, logger)


@contextmanager
def no_garbage() -> Iterator[None]:
    """What is made in a `with` block stays, so that nobody looks for garbage in it, then or later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def build_and_watch(builder: Builder, logger: Logger) -> None:
    """Build, and rebuild after every change, until Ctrl-C."""
    from jekyllpy.cli.shared.interrupts import heed_interrupts
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
