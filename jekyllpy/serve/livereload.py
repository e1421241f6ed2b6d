"""Tells open browsers what was rebuilt, over WebSocket, in the LiveReload protocol's words.

The protocol is the one browser extensions speak too: version 7, http://livereload.com/protocols.
"""

from __future__ import annotations

import json
import re
import ssl
import threading
import time
from collections import deque
from collections.abc import Iterable
from importlib.resources import files

from jekyllpy.log import Logger
from jekyllpy.serve import websocket
from jekyllpy.serve.handler import Handler
from jekyllpy.serve.hosts import AllowedHosts
from jekyllpy.serve.outbox import Outbox
from jekyllpy.serve.threaded_server import CLIENT_WENT_AWAY, ThreadedServer

DEFAULT_PORT = 35729
SECONDS_TO_TAKE_A_MESSAGE = 5
SECONDS_TO_PART = 1
PROTOCOL = "http://livereload.com/protocols/official-7"
HELLO = {"command": "hello", "protocols": [PROTOCOL], "serverName": "jekyllpy"}
WHOLE_SITE = ["/"]
REMEMBERED = 1000
TOLD = re.compile(r"[?&]told=([0-9]{1,18})(?:&|\Z)", re.ASCII)
CLIENT_PATH = "/livereload.js"
ONLY_CLIENT = b"This port only serves livereload.js over HTTP.\n"


class LiveReloadServer(ThreadedServer):
    """Serves the client's script and keeps a connection to every browser that runs it."""

    port_option = "--livereload-port"

    def __init__(
        self,
        host: str,
        port: int,
        logger: Logger,
        *,
        tls: ssl.SSLContext | None = None,
        hosts: AllowedHosts | None = None,
    ) -> None:
        super().__init__(host, port, LiveReloadHandler, logger, tls=tls, hosts=hosts)
        self.script = files("jekyllpy.serve").joinpath("livereload.js").read_bytes()
        self.told = 0
        self._last_told: deque[str] = deque(maxlen=REMEMBERED)
        self._browsers: set[LiveReloadHandler] = set()
        self._lock = threading.Lock()
        self._greeted = False

    def reload(self, paths: Iterable[str]) -> None:
        """Have browsers load again what lies at `paths` (`/about/`, `/css/main.css`)."""
        paths = list(paths)
        with self._lock:
            self._last_told.extend(paths)
            self.told += len(paths)
            browsers = list(self._browsers)
        for path in paths:
            self.logger.debug("LiveReload:", f'Reloading URL "{path}"')
            for browser in browsers:
                browser.send(reload_message(path))

    def stop(self) -> None:
        """Close the browsers' connections, then the server."""
        browsers = self._connected()
        for browser in browsers:
            browser.send(websocket.GOING_AWAY, websocket.CLOSE)
        ends = time.monotonic() + SECONDS_TO_PART
        for browser in browsers:
            browser.outbox.close(max(0, ends - time.monotonic()))
        super().stop()

    def add(self, browser: LiveReloadHandler, told: int) -> None:
        """Take in a browser, whose page was served after `told` changes; the first one is logged."""
        with self._lock:
            self._browsers.add(browser)
            first, self._greeted = not self._greeted, True
            missed = self._told_since(told)
        if first:
            self.logger.info("LiveReload:", "Browser connected")
        for path in missed:
            browser.send(reload_message(path))

    def remove(self, browser: LiveReloadHandler) -> None:
        """Forget a browser that went away."""
        with self._lock:
            self._browsers.discard(browser)

    def _connected(self) -> list[LiveReloadHandler]:
        with self._lock:
            return list(self._browsers)

    def _told_since(self, told: int) -> list[str]:
        """The changes after the first `told`; of everything, if that isn't known any more."""
        count = self.told - told
        if not 0 <= count <= len(self._last_told):
            return WHOLE_SITE
        return list(self._last_told)[len(self._last_told) - count :]


def reload_message(path: str) -> bytes:
    """What has a browser load again what lies at `path`."""
    return json.dumps({"command": "reload", "path": path, "liveCSS": True}).encode()


class LiveReloadHandler(Handler):
    """One browser's connection.

    Attributes:
        outbox: what is on its way to a browser that listens.
    """

    server: LiveReloadServer
    outbox: Outbox
    topic = "LiveReload:"

    def do_GET(self) -> None:
        key = self.headers.get("Sec-WebSocket-Key")
        if key and self.headers.get("Upgrade", "").lower() == "websocket":
            self._talk(key)
        elif self.path.partition("?")[0] == CLIENT_PATH:
            self._answer(200, "application/javascript; charset=utf-8", self.server.script)
        else:
            self._answer(400, "text/plain", ONLY_CLIENT)

    def send(self, payload: bytes, opcode: int = websocket.TEXT) -> None:
        """Have a frame sent."""
        self.outbox.put(websocket.frame(payload, opcode))

    def _answer(self, status: int, content_type: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _talk(self, key: str) -> None:
        if not self.server.hosts.allows_page(self.headers.get("Origin"), self.headers.get("Host")):
            self._answer(403, "text/plain", b"Another site's page may not listen.\n")
            return
        self.protocol_version = "HTTP/1.1"
        self.send_response(101)
        self.send_header("Upgrade", "websocket")
        self.send_header("Connection", "Upgrade")
        self.send_header("Sec-WebSocket-Accept", websocket.accept_key(key))
        self.end_headers()
        self.close_connection = True
        self._reader.wait_without_end(sending=SECONDS_TO_TAKE_A_MESSAGE)
        self.outbox = Outbox(self.wfile.write, lambda: self.server.remove(self))
        self.send(json.dumps(HELLO).encode())
        told = TOLD.search(self.path)
        self.server.add(self, int(told[1]) if told else self.server.told)
        try:
            self._listen()
        except (EOFError, websocket.ProtocolError, *CLIENT_WENT_AWAY):
            pass
        finally:
            self.server.remove(self)
            self.outbox.close()

    def _listen(self) -> None:
        while True:
            opcode, payload = websocket.read_frame(self.rfile)  # type: ignore[arg-type]
            if opcode == websocket.CLOSE:
                self.send(payload, websocket.CLOSE)
                return
            if opcode == websocket.PING:
                self.send(payload, websocket.PONG)
