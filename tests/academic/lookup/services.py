"""A local server that stands for the services, and answers what a test tells it to."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from jekyllpy.academic.lookup.client import DEFAULT_ADDRESSES, Client


@dataclass(frozen=True)
class Answer:
    """One answer.

    Attributes:
        announced: the length that the header gives, if it is to differ from the body's.
        delay: seconds before it.
    """

    body: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    announced: int | None = None
    delay: float = 0.0


@dataclass
class Request:
    path: str
    query: str
    headers: dict[str, str]
    body: str


class Services:
    """What is answered below which path, in turn; the last answer is repeated."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Answer]] = defaultdict(list)
        self.requests: list[Request] = []
        self.url = ""

    def answer(self, path: str, *answers: Answer | str) -> None:
        """Answer requests for `path` (query aside) with these."""
        self.answers[path] += [
            Answer(answer) if isinstance(answer, str) else answer for answer in answers
        ]

    def client(self, cache: Path | None = None, timeout: float = 5.0) -> Client:
        """A client that asks this server, without pauses."""
        return Client(
            dict.fromkeys(DEFAULT_ADDRESSES, self.url),
            cache,
            "me@example.org",
            timeout=timeout,
            first_wait=0.01,
            pauses=dict.fromkeys(DEFAULT_ADDRESSES, 0.0),
        )

    def environment(self) -> dict[str, str]:
        """The variables that make every command ask this server."""
        return {f"JEKYLLPY_{name.upper()}_URL": self.url for name in DEFAULT_ADDRESSES}

    def next(self, path: str) -> Answer:
        waiting = self.answers.get(path)
        if not waiting:
            return Answer("unknown", 404)
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]


@contextmanager
def served() -> Iterator[Services]:
    """Services on a free port of 127.0.0.1."""
    services = Services()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            url = urlsplit(self.path)
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length).decode()
            path = unquote(url.path)
            services.requests.append(Request(path, unquote(url.query), dict(self.headers), body))
            answer = services.next(path)
            time.sleep(answer.delay)
            data = answer.body.encode()
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            announced = len(data) if answer.announced is None else answer.announced
            self.send_header("Content-Length", str(announced))
            self.end_headers()
            try:
                self.wfile.write(data)
            except OSError:
                return
            self.close_connection = announced != len(data)

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    services.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield services
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
