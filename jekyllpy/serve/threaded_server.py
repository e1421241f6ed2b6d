"""An HTTP server with a thread for each connection, on one address, with or without TLS."""

from __future__ import annotations

import socket
import socketserver
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

from jekyllpy.errors import ConfigurationError, UsageError
from jekyllpy.log import Logger
from jekyllpy.serve.hosts import AllowedHosts

CLIENT_WENT_AWAY = (ConnectionError, TimeoutError, ssl.SSLError)
POLL_SECONDS = 0.1
MOST_CONNECTIONS = 500


class ThreadedServer(socketserver.ThreadingMixIn, HTTPServer):
    """Bound as soon as it is made, so that a taken port is known before anything else starts.

    Args:
        host: the name or address to listen on; an address with colons is IPv6.
        port: the port; 0 lets the system choose one.
        logger: where it reports what it does.
        tls: what to encrypt with, if anything.
        hosts: the names that it answers to (default: `host` and this machine's own).

    Raises:
        UsageError: if nothing can listen there.
    """

    daemon_threads = True
    request_queue_size = 128
    port_option = "--port"

    def __init__(
        self,
        host: str,
        port: int,
        handler: type[BaseHTTPRequestHandler],
        logger: Logger,
        *,
        tls: ssl.SSLContext | None = None,
        hosts: AllowedHosts | None = None,
    ) -> None:
        self.host = host
        self.logger = logger
        self.tls = tls
        self.hosts = hosts or AllowedHosts(host)
        self._room = threading.BoundedSemaphore(MOST_CONNECTIONS)
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            super().__init__((host, port), handler)
        except (OSError, OverflowError) as error:
            raise UsageError(
                f"cannot listen on {host}:{port} ({getattr(error, 'strerror', None) or error}); "
                f"choose another place with --host and {self.port_option}"
            ) from error

    def server_bind(self) -> None:
        """Bind without asking the name service what the host is called, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name = self.host
        self.server_port = self.server_address[1]

    def get_request(self) -> tuple[socket.socket, object]:
        """Accept; the TLS handshake is left to the connection's own thread."""
        connection, address = super().get_request()
        # Else a body is sent only once its head is acknowledged.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self.tls is None:
            return connection, address
        wrapped = self.tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        return wrapped, address

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own; more than can be answered at once are turned away."""
        if not self._room.acquire(blocking=False):
            self.shutdown_request(request)
            return
        try:
            super().process_request(request, client_address)
        except BaseException:
            self._room.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    def handle_error(self, request: object, client_address: object) -> None:
        """Report nothing of clients that went away; anything else is a fault."""
        error = sys.exc_info()[1]
        if not isinstance(error, CLIENT_WENT_AWAY):
            self.logger.error("Server Error:", f"{type(error).__name__}: {error}")

    @property
    def address(self) -> str:
        """`http://127.0.0.1:4000`"""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.tls else 'http'}://{host}:{self.server_port}"

    def start(self) -> None:
        """Answer requests in a thread of its own until `stop`."""
        threading.Thread(target=self.serve_forever, args=(POLL_SECONDS,), daemon=True).start()

    def stop(self) -> None:
        """Take no more requests, and free the port."""
        self.shutdown()
        self.server_close()


def tls_context(source: Path, certificate: str | None, key: str | None) -> ssl.SSLContext | None:
    """What `--ssl-cert` and `--ssl-key`, paths below the source, ask for.

    Raises:
        UsageError: if only one is given.
        ConfigurationError: if they cannot be read or don't belong together.
    """
    if not certificate and not key:
        return None
    if not (certificate and key):
        raise UsageError("Missing --ssl-cert or --ssl-key. Both are required.")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(source / certificate, source / key)
    except OSError as error:
        raise ConfigurationError(
            f"cannot use --ssl-cert {certificate} with --ssl-key {key}: {error.strerror or error}"
        ) from error
    return context
