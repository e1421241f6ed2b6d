"""Whatever is sent to the local server gets an answer or a closed connection, and it goes on serving."""

from __future__ import annotations

import http.client
import random
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jekyllpy.log import Logger
from jekyllpy.serve import handler
from jekyllpy.serve.hosts import AllowedHosts
from jekyllpy.serve.livereload import LiveReloadServer
from jekyllpy.serve.resolve import Resolver
from jekyllpy.serve.site_server import Serving, SiteServer
from jekyllpy.serve.threaded_server import ThreadedServer

HEAD = b"\r\nHost: localhost\r\n"
UPGRADE = b"Upgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
REQUESTS = 3000
SITE = {"index.html": "<p>home</p>", "main.css": "a{}", "folder/index.html": "f", "a/b.txt": "b"}

PARTS = [
    b"GET ", b"HEAD ", b"POST ", b"BREW ", b"", b" ", b"/", b"//", b"?x", b"*", b"/..%2f..%2fetc/passwd",
    b"/" + b"a" * 300, b"/" + b"%C3%A9" * 300, b"/folder", b"/%00", b"/%ff%fe", b"/\xff\xfe", b"/\x1b[31m",
    b"http://localhost/", b"http://[", b"http://", b" HTTP/1.1", b" HTTP/1.0", b" HTTP/0.9", b" HTTP/9.9",
    b" HTTP/1." + b"9" * 5000, b" HTTP/", b"\r\n", b"\n", b"\r", b"\0", HEAD,
    b"Range: bytes=0-" + b"9" * 5000 + b"\r\n", b"Range: bytes=-" + b"9" * 5000 + b"\r\n",
    b"Range: bytes=" + b"9" * 5000 + b"-\r\n", b"Range: bytes=\xb2-\r\n", b"Range: \r\n",
    b"Origin: http://[\r\n", b"Origin: null\r\n", b"Origin: http://a.test:x\r\n", b"Host: [\r\n",
    b"Host: evil.test\r\n", b"Host: \r\n", b"Content-Length: 5\r\n", b"Content-Length: -1\r\n",
    b"Transfer-Encoding: chunked\r\n", b"Expect: 100-continue\r\n", b"If-Range: x\r\n", b": \r\n", b"a\r\n",
    b"Connection: keep-alive\r\n", UPGRADE, b"\x81\xff" + b"\xff" * 12, b"\x88\x80abcd", b"X: " + b"x" * 70000,
    b"X: y\r\n" * 120, b"\x16\x03\x01\x02\x00",
]  # fmt: skip


@pytest.fixture
def logger() -> Logger:
    return Logger.silent()


@pytest.fixture(params=["site", "reload"])
def server(request, site_folder, logger: Logger) -> Iterator[ThreadedServer]:
    server: ThreadedServer
    if request.param == "site":
        site = site_folder(SITE, "_site")
        server = SiteServer("127.0.0.1", 0, Serving(Resolver(site)), logger)
    else:
        server = LiveReloadServer("127.0.0.1", 0, logger)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def site_server(site_folder, logger: Logger) -> Iterator[SiteServer]:
    site = site_folder(SITE, "_site")
    server = SiteServer(
        "127.0.0.1",
        0,
        Serving(Resolver(site)),
        logger,
        hosts=AllowedHosts("127.0.0.1", ["my.test"]),
    )
    server.start()
    yield server
    server.stop()


def exchange(server: ThreadedServer, data: bytes) -> bytes:
    """What the server answers to `data` before it closes or, after a while, says no more."""
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as connection:
        answer = b""
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(1 << 16):
                answer += part
        except TimeoutError:
            pytest.fail(f"neither answered nor closed: {data!r}")
        except OSError:  # closed
            pass
        return answer


def status(answer: bytes) -> int:
    assert answer.startswith(b"HTTP/1."), answer
    return int(answer.split()[1])


def still_serves(server: ThreadedServer) -> bool:
    path = b"/livereload.js" if isinstance(server, LiveReloadServer) else b"/"
    return status(exchange(server, b"GET " + path + b" HTTP/1.1" + HEAD + b"\r\n")) == 200


def test_thousands_of_broken_requests_are_answered_or_closed(
    server: ThreadedServer, logger: Logger, capfd
) -> None:
    rng = random.Random(1)
    for _ in range(REQUESTS // 2):
        data = b"".join(rng.choices(PARTS, k=rng.randrange(1, 9)))
        if rng.random() < 0.5:
            data = b"GET /" + data + HEAD + b"".join(rng.choices(PARTS, k=2)) + b"\r\n\r\n"
        exchange(server, data)
    assert still_serves(server)
    assert capfd.readouterr() == ("", "")
    assert not [line for line in logger.messages if "Server Error" in line]


@pytest.mark.parametrize(
    ("request_line", "expected"),
    [
        (b"nonsense", 400),
        (b"GET / HTTP/1.1 more", 400),
        (b"GET / HTTP/x", 400),
        (b"GET /", 400),
        (b"GET x HTTP/1.1", 400),
        (b"GET ?x HTTP/1.1", 400),
        (b"GET / HTTP/3.0", 505),
        (b"BREW / HTTP/1.1", 501),
        (b"GET /" + b"a" * 70000 + b" HTTP/1.1", 414),
        (b"GET /" + b"a" * 256 + b" HTTP/1.1", 404),
        (b"GET /" + b"%C3%A9" * 200 + b" HTTP/1.1", 404),
        (b"GET http://localhost/ HTTP/1.1", 200),
        (b"GET / HTTP/1.0", 200),
    ],
)
def test_a_request_line_gets_its_status(
    site_server: SiteServer, request_line: bytes, expected: int
) -> None:
    assert status(exchange(site_server, request_line + HEAD + b"\r\n")) == expected


def test_too_many_headers_are_refused(site_server: SiteServer) -> None:
    request = b"GET / HTTP/1.1" + HEAD + b"X: y\r\n" * 200 + b"\r\n"
    assert status(exchange(site_server, request)) == 431


@pytest.mark.parametrize(
    ("asked", "expected"),
    [(b"0-" + b"9" * 5000, 206), (b"-" + b"9" * 5000, 206), (b"9" * 5000 + b"-", 416)],
)
def test_a_range_may_be_of_any_length(site_server, asked: bytes, expected: int) -> None:
    request = b"GET /main.css HTTP/1.1" + HEAD + b"Range: bytes=" + asked + b"\r\n\r\n"
    assert status(exchange(site_server, request)) == expected


def test_the_body_of_a_request_is_never_taken_for_the_next_one(site_server: SiteServer) -> None:
    inner = b"GET /main.css HTTP/1.1" + HEAD + b"\r\n"
    length = b"Content-Length: %d\r\n\r\n" % len(inner)
    answer = exchange(site_server, b"GET / HTTP/1.1" + HEAD + length + inner)
    assert answer.count(b"HTTP/1.1") == 1


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost:4000", 200),
        ("LOCALHOST", 200),
        ("blog.localhost", 200),
        ("127.0.0.1:4000", 200),
        ("[::1]:4000", 200),
        ("192.168.1.7", 200),
        ("my.test", 200),
        ("evil.test", 403),
        ("localhost.evil.test", 403),
        ("127.0.0.1.evil.test", 403),
        ("my.test.evil.test", 403),
        ("[", 403),
        ("", 403),
    ],
)
def test_only_this_machines_names_are_answered(site_server, host: str, expected: int) -> None:
    request = f"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()
    assert status(exchange(site_server, request)) == expected


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        ("http://localhost:4000", 101),
        ("chrome-extension://abcdef", 101),
        (None, 101),
        ("null", 403),
        ("", 403),
        ("http://[", 403),
        ("http://evil.test", 403),
        ("https://localhost.evil.test", 403),
    ],
)
@pytest.mark.parametrize("server", ["reload"], indirect=True)
def test_only_its_own_pages_listen_for_reloads(server, origin: str | None, expected: int) -> None:
    head = b"" if origin is None else f"Origin: {origin}\r\n".encode()
    answer = exchange(server, b"GET /livereload HTTP/1.1" + HEAD + UPGRADE + head + b"\r\n")
    assert status(answer) == expected


def test_who_asks_too_slowly_is_sent_away(site_server: SiteServer, monkeypatch) -> None:
    monkeypatch.setattr(handler, "SECONDS_TO_ASK", 1)
    started = time.monotonic()
    with socket.create_connection(("127.0.0.1", site_server.server_port), timeout=20) as connection:
        connection.settimeout(0.1)
        for letter in b"GET /" + b"a" * 1000:
            try:
                connection.sendall(bytes([letter]))
                if connection.recv(100) == b"":
                    break
            except TimeoutError:
                continue
            except ConnectionError:
                break
        else:
            pytest.fail("never sent away")
    assert time.monotonic() - started < 15
    assert still_serves(site_server)


def test_many_who_say_nothing_keep_nobody_from_being_served(site_server: SiteServer) -> None:
    address = ("127.0.0.1", site_server.server_port)
    silent = [socket.create_connection(address, timeout=10) for _ in range(200)]
    try:
        assert still_serves(site_server)
    finally:
        for connection in silent:
            connection.close()


def test_a_log_line_shows_no_command_to_a_terminal(site_server, logger: Logger) -> None:
    logger.level = "debug"
    exchange(site_server, b"GET /\x1b]0;title\x07 HTTP/1.1" + HEAD + b"\r\n")
    assert any("Not found: /?]0;title?" in line for line in logger.messages)
    assert not any("\x1b" in line for line in logger.messages)


def test_names_that_are_no_text_are_listed_and_served(site_folder, logger: Logger) -> None:
    site: Path = site_folder({}, "_site")
    try:
        with open(bytes(site) + b"/\xff.txt", "wb") as file:
            file.write(b"here")
    except (OSError, UnicodeError):
        pytest.skip("file names are text here")
    server = SiteServer("127.0.0.1", 0, Serving(Resolver(site, listings=True)), logger)
    server.start()
    try:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        connection.request("GET", "/")
        assert b'href="./%FF.txt"' in connection.getresponse().read()
        connection.request("GET", "/%FF.txt")
        assert connection.getresponse().read() == b"here"
        connection.close()
    finally:
        server.stop()
