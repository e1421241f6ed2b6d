"""`serve` from its first line to Ctrl-C: the server, live reload and the watcher together."""

from __future__ import annotations

import threading
from pathlib import Path

from jekyllpy.config.configuration import names
from jekyllpy.log import Logger
from jekyllpy.ruby import truthy
from jekyllpy.serve.hosts import AllowedHosts
from jekyllpy.serve.inject import Snippet
from jekyllpy.serve.livereload import DEFAULT_PORT, WHOLE_SITE, LiveReloadServer
from jekyllpy.serve.options import port_number, seconds, serving
from jekyllpy.serve.output_changes import OutputChanges
from jekyllpy.serve.rebuilding import rebuild_on_changes
from jekyllpy.serve.site_server import SiteServer
from jekyllpy.serve.threaded_server import tls_context
from jekyllpy.serve.watcher import Watcher
from jekyllpy.site.builder import Builder

ANSWERED_AT_START = (
    "host",
    "port",
    "ssl_cert",
    "ssl_key",
    "livereload",
    "livereload_port",
    "allowed_host",
)


class Session:
    """Serves what `builder` builds.

    Both ports are bound as soon as it is made.

    Raises:
        UsageError: if a port is taken, or an option makes no sense.
    """

    def __init__(self, builder: Builder, logger: Logger) -> None:
        self.builder = builder
        self.logger = logger
        self.config = builder.config
        self.serving = serving(self.config)
        tls = tls_context(
            Path(builder.site.source), self.config.get("ssl_cert"), self.config.get("ssl_key")
        )
        host = str(self.config["host"])
        port = port_number(self.config, "port")
        hosts = AllowedHosts(host, names(self.config.get("allowed_host")))
        self.server = SiteServer(host, port, self.serving, logger, tls=tls, hosts=hosts)
        self.reloader: LiveReloadServer | None = None
        self.changes = OutputChanges(self.config.get("livereload_ignore"))
        if truthy(self.config.get("livereload")):
            port = port_number(self.config, "livereload_port", DEFAULT_PORT)
            self.reloader = LiveReloadServer(host, port, logger, tls=tls, hosts=hosts)
            self._inject()

    @property
    def address(self) -> str:
        """Where a browser finds the site: `http://127.0.0.1:4000/blog/`."""
        return self.server.address + self.serving.resolver.prefix + "/"

    def announce(self) -> None:
        """Log the addresses."""
        if self.reloader is not None:
            self.logger.info("LiveReload address:", self.reloader.address)
        self.logger.info("Server address:", self.address)

    def start(self) -> None:
        """Answer requests from now on."""
        if self.reloader is not None:
            self.reloader.start()
        self.server.start()
        self.logger.info("Server running...", "press ctrl-c to stop.")

    def stop(self) -> None:
        """End the servers."""
        if self.reloader is not None:
            self.reloader.stop()
        self.server.stop()

    def run(self, watcher: Watcher | None, stopped: threading.Event) -> None:
        """Rebuild whatever `watcher` notes, until `stopped` or Ctrl-C."""
        if watcher is None:
            while not stopped.wait(1):
                pass
            return
        self.changes.since_last(self.builder.site)
        self.serving.failure = self.builder.failure
        rebuild_on_changes(self.builder, watcher, stopped.is_set, self.rebuilt)

    def rebuilt(self) -> None:
        """Serve the result of the last build, and have browsers load it."""
        if self.builder.config is not self.config:
            self._apply_configuration()
        recovered = self.serving.failure is not None and self.builder.failure is None
        self.serving.failure = self.builder.failure
        if self.reloader is None:
            return
        if self.builder.failure is not None:
            self.reloader.reload(WHOLE_SITE)
        else:
            amended = self.builder.amended
            changed = (
                self.changes.since_last(self.builder.site)
                if amended is None or self.builder.is_read_anew
                else self.changes.among(amended)
            )
            self.reloader.reload(WHOLE_SITE if recovered else changed)
        self.serving.told = self.reloader.told

    def _apply_configuration(self) -> None:
        """Serve by the configuration as it is now."""
        old, self.config = self.config, self.builder.config
        fixed = [name for name in ANSWERED_AT_START if old.get(name) != self.config.get(name)]
        if fixed:
            self.logger.warn("Configuration:", f"restart to apply {', '.join(fixed)}.")
        fresh = serving(self.config)
        self.serving.resolver, self.serving.encoding = fresh.resolver, fresh.encoding
        self.serving.headers = fresh.headers

    def _inject(self) -> None:
        assert self.reloader is not None
        self.serving.snippet = Snippet(
            self.reloader.server_port,
            seconds(self.config, "livereload_min_delay"),
            seconds(self.config, "livereload_max_delay"),
        )
