"""`serve`: build, serve, and build again whenever a file changes."""

from __future__ import annotations

import os
import signal
import sys
import threading
import webbrowser
from typing import TYPE_CHECKING, Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.interrupts import heed_interrupts
from jekyllpy.cli.shared.options import (
    BUILD_OPTIONS,
    GLOBAL_OPTIONS,
    LIVERELOAD_SETTINGS,
    SERVE_OPTIONS,
    declare,
)
from jekyllpy.cli.shared.plain import given
from jekyllpy.errors import UsageError
from jekyllpy.log import Logger
from jekyllpy.ruby import truthy

if TYPE_CHECKING:
    from jekyllpy.config.configuration import Configuration
    from jekyllpy.serve.session import Session
    from jekyllpy.site.builder import Builder


@click.command(
    "serve",
    cls=JekyllCommand,
    short_help="Serve your site locally.",
    examples=[
        "jekyllpy serve",
        "jekyllpy serve --livereload --open-url",
        "jekyllpy serve --drafts --port 8000",
    ],
)
@declare(SERVE_OPTIONS, BUILD_OPTIONS, GLOBAL_OPTIONS)
def command(**params: Any) -> None:
    """Build your site, serve it on this machine, and build it again whenever a file changes."""
    flags = {"watch": True} | given(params) | {"serving": True}
    logger = Logger()
    logger.adjust_verbosity(quiet=bool(params["quiet"]), verbose=bool(params["verbose"]))
    run(flags, logger)


def run(flags: dict[str, Any], logger: Logger) -> None:
    """Build the site, serve it, and build it again as files change, until it is interrupted."""
    from jekyllpy.serve.rebuilding import try_first_build
    from jekyllpy.serve.session import Session
    from jekyllpy.serve.watcher import Watcher
    from jekyllpy.site.builder import Builder

    builder = Builder(flags, logger, set_address)
    reconcile(builder.config, logger)
    session = Session(builder, logger)
    watches = truthy(builder.config.get("watch")) and not truthy(builder.config.get("detach"))
    watcher = Watcher(builder.config, builder.config_files) if watches else None
    if truthy(builder.config.get("skip_initial_build")):
        logger.warn(
            "Build Warning:",
            "Skipping the initial build. This may result in an out-of-date site.",
        )
    else:
        try_first_build(builder, go_on=watches)
    report_watching(builder, logger)
    session.announce()
    if truthy(builder.config.get("open_url")):
        webbrowser.open(session.address)
    if truthy(builder.config.get("detach")):
        detach(session, logger)
    else:
        serve_until_interrupted(session, watcher)


def set_address(config: Configuration) -> None:
    """Make `site.url` the local server's while a site is developed."""
    if os.environ.get("JEKYLL_ENV", "development") != "development":
        return
    host = str(config["host"])
    shown = "localhost" if host == "127.0.0.1" else f"[{host}]" if ":" in host else host
    scheme = "https" if config.get("ssl_cert") and config.get("ssl_key") else "http"
    config["url"] = f"{scheme}://{shown}:{config['port']}"


def reconcile(config: Configuration, logger: Logger) -> None:
    """Settle options that don't go together.

    Raises:
        UsageError: for live-reload options without live reload.
    """
    if truthy(config.get("livereload")):
        if truthy(config.get("detach")):
            logger.warn(
                "Warning:",
                "--detach and --livereload are mutually exclusive. Choosing --livereload",
            )
            config["detach"] = False
        config["watch"] = True
    elif any(config.get(name) for name in LIVERELOAD_SETTINGS):
        raise UsageError(
            "--livereload-min-delay, --livereload-max-delay, --livereload-ignore, and "
            "--livereload-port require the --livereload option."
        )


def report_watching(builder: Builder, logger: Logger) -> None:
    """Report whether the site is built again when files change."""
    if truthy(builder.config.get("detach")):
        logger.info("Auto-regeneration:", "disabled when running server detached.")
    elif truthy(builder.config.get("watch")):
        logger.info("Auto-regeneration:", f"enabled for '{builder.site.source}'")
    else:
        logger.info("Auto-regeneration:", "disabled. Use --watch to enable.")


def serve_until_interrupted(session: Session, watcher: Any) -> None:
    """Serve until Ctrl-C, or the system's request to end."""
    stopped = threading.Event()
    heed_interrupts()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    session.start()
    try:
        session.run(watcher, stopped)
    except KeyboardInterrupt:
        pass
    finally:
        session.stop()


def detach(session: Session, logger: Logger) -> None:
    """Leave a process behind that serves.

    Raises:
        UsageError: where a process cannot leave a copy of itself behind.
    """
    if not hasattr(os, "fork"):
        raise UsageError("--detach is not possible on this system; run serve in another window")
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        logger.info(f"Server detached with pid '{pid}'.", f"Run `kill {pid}' to stop the server.")
        return
    os.setsid()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    serve_until_interrupted(session, None)
    os._exit(0)
