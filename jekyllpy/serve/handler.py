"""What all connections have in common: limits of time, refused hosts, an answer to whatever comes."""

from __future__ import annotations

import io
import re
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler

from jekyllpy.serve.request_reader import RequestReader
from jekyllpy.serve.threaded_server import ThreadedServer

SECONDS_TO_ASK = 60
SECONDS_TO_TAKE = 60
ABSOLUTE = re.compile(r"https?://[^/?#]*", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class Handler(BaseHTTPRequestHandler):
    """One client's connection."""

    server: ThreadedServer
    server_version = "jekyllpy"
    sys_version = ""
    topic = "Server:"

    def setup(self) -> None:
        super().setup()
        self._reader = RequestReader(self.connection)
        self.rfile = io.BufferedReader(self._reader)

    def handle_one_request(self) -> None:
        self._reader.allow(SECONDS_TO_ASK)
        super().handle_one_request()

    def parse_request(self) -> bool:
        """Read the head of a request; what can't be answered otherwise is answered here."""
        if not super().parse_request():
            return False
        self._reader.allow(SECONDS_TO_TAKE)
        if self.request_version == "HTTP/0.9":
            return self._refuse(HTTPStatus.BAD_REQUEST)
        if not self.server.hosts.allows(self.headers.get("Host")):
            host = shown(self.headers["Host"])
            self.server.logger.warn(
                self.topic, f"refused a request for the host {host}; --allowed-host allows it"
            )
            return self._refuse(HTTPStatus.FORBIDDEN)
        self.path = ABSOLUTE.sub("", self.path, count=1)
        if not self.path.startswith("/") and self.command != "OPTIONS":
            return self._refuse(HTTPStatus.BAD_REQUEST)
        if self.headers.get("Content-Length", "0") != "0" or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # its body is never read
        return True

    def _refuse(self, status: HTTPStatus) -> bool:
        self.send_error(status)
        return False

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a request that isn't HTTP, isn't for this host, or has an unknown method."""
        self.close_connection = True
        self.request_version = self.protocol_version  # that of a broken request would have no head
        self.send_response(code)
        self.send_header("Content-Length", "0")
        self.send_header("Connection", "close")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        self.server.logger.debug(self.topic, shown(format % args))


def shown(text: str) -> str:
    """Text from outside without what a terminal would obey."""
    return CONTROL.sub("?", text)
