"""An HTTP server with a thread for each connection, on one address, with or without TLS."""

from __future__ import annotations

import socket
import socketserver
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from jekyllpy.errors import ConfigurationError, UsageError

CLIENT_WENT_AWAY = (ConnectionError, TimeoutError, ssl.SSLError)
POLL_SECONDS = 0.1


class ThreadedServer(socketserver.ThreadingMixIn, HTTPServer):
    """Bound as soon as it is made, so that a taken port is known before anything else starts.

    Args:
        host: the name or address to listen on; an address with colons is IPv6.
        port: the port; 0 lets the system choose one.
        tls: what to encrypt with, if anything.

    Raises:
        UsageError: if nothing can listen there.
    """

    daemon_threads = True

    def __init__(
        self,
        host: str,
        port: int,
        handler: type[BaseHTTPRequestHandler],
        *,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.host = host
        self.tls = tls
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            super().__init__((host, port), handler)
        except (OSError, OverflowError) as error:
            raise UsageError(
                f"cannot listen on {host}:{port} ({getattr(error, 'strerror', None) or error}); "
                "choose another place with --host and --port"
            ) from error

    def server_bind(self) -> None:
        """Bind without asking the name service what the host is called, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name = self.host
        self.server_port = self.server_address[1]

    def get_request(self) -> tuple[socket.socket, object]:
        """Accept; the TLS handshake is left to the connection's own thread."""
        connection, address = super().get_request()
        if self.tls is None:
            return connection, address
        wrapped = self.tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        return wrapped, address

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that went away; anything else is a fault worth its traceback."""
        if not isinstance(sys.exc_info()[1], CLIENT_WENT_AWAY):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    @property
    def address(self) -> str:
        """`http://127.0.0.1:4000`"""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'https' if self.tls else 'http'}://{host}:{self.server_port}"

    def start(self) -> None:
        """Answer requests in a thread of its own until `stop`."""
        threading.Thread(target=self.serve_forever, args=(POLL_SECONDS,), daemon=True).start()

    def stop(self) -> None:
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
