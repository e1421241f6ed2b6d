"""Servers on this machine, which tests ask in the place of the world."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeVar

S = TypeVar("S", bound=ThreadingHTTPServer)
# Seconds until a server that is to end looks whether it is.
PAUSE = 0.02


class Quiet(BaseHTTPRequestHandler):
    """A handler that says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        return


class Local(ThreadingHTTPServer):
    """A server at a free port.

    Attributes:
        asked: the requests, in order.
    """

    def __init__(self, handler: Any) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.asked: list[Any] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def running(server: S) -> Iterator[S]:
    """The server at work, ended afterwards."""
    server.daemon_threads = True
    options = {"poll_interval": PAUSE}
    thread = threading.Thread(target=server.serve_forever, kwargs=options, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answering(answer: Callable[[Local, str], bytes | None]) -> Local:
    """A server that answers GET by what a function makes of the path; None is not found."""

    class Handler(Quiet):
        server: Local

        def do_GET(self) -> None:
            self.server.asked.append(self.path)
            content = answer(self.server, self.path)
            self.send_response(404 if content is None else 200)
            self.end_headers()
            self.wfile.write(content or b"")

    return Local(Handler)


def of_folder(folder: Path) -> Local:
    """A server of the files in a folder."""

    class Handler(SimpleHTTPRequestHandler):
        server: Local

        def log_message(self, format: str, *args: object) -> None:
            self.server.asked.append(self.path)

    return Local(partial(Handler, directory=str(folder)))
