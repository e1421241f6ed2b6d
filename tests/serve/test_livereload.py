"""The live-reload server, spoken to as a browser does."""

from __future__ import annotations

import base64
import http.client
import io
import json
import os
import socket
import struct
import time
from collections.abc import Iterator

import pytest

from jekyllpy.log import Logger
from jekyllpy.serve.livereload import LiveReloadServer
from jekyllpy.serve.websocket import accept_key


class Browser:
    """A WebSocket client of a few lines."""

    def __init__(self, port: int, origin: str | None = None, query: str = "") -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.stream = self.socket.makefile("rb")
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            f"GET /livereload{query} HTTP/1.1",
            f"Host: 127.0.0.1:{port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            *([f"Origin: {origin}"] if origin else []),
        ]
        self.socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        self.status = int(self.stream.readline().split()[1])
        headers = {}
        while line := self.stream.readline().strip():
            name, _, value = line.decode().partition(": ")
            headers[name] = value
        self.accepted = headers.get("Sec-WebSocket-Accept") == accept_key(key)

    def read(self) -> tuple[int, bytes]:
        first, size = self.stream.read(2)
        if size == 126:
            (size,) = struct.unpack("!H", self.stream.read(2))
        return first & 0x0F, self.stream.read(size)

    def message(self) -> dict[str, object]:
        return json.loads(self.read()[1])

    def send(self, opcode: int, payload: bytes, mask: bytes = b"abcd") -> None:
        masked = bytes(b ^ mask[i % 4] for i, b in enumerate(payload))
        self.socket.sendall(bytes([0x80 | opcode, 0x80 | len(payload)]) + mask + masked)

    def close(self) -> None:
        self.stream.close()
        self.socket.close()


@pytest.fixture
def server() -> Iterator[LiveReloadServer]:
    server = LiveReloadServer("127.0.0.1", 0, Logger(out=io.StringIO()))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def browser(server: LiveReloadServer) -> Iterator[Browser]:
    browser = Browser(server.server_port)
    assert browser.accepted
    assert browser.message()["command"] == "hello"
    wait_for(lambda: server._connected())
    yield browser
    browser.close()


def wait_for(condition) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_the_accept_key_is_the_rfcs() -> None:
    assert accept_key("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="


def test_a_browser_is_told_what_to_load_again(server: LiveReloadServer, browser: Browser) -> None:
    server.reload(["/about/", "/main.css"])
    first, second = browser.message(), browser.message()
    assert first == {"command": "reload", "path": "/about/", "liveCSS": True}
    assert second["path"] == "/main.css"
    assert server.logger.messages == ["        LiveReload: Browser connected"]


@pytest.mark.parametrize(
    ("told", "missed"),
    [(0, ["/", "/a/", "/b/"]), (2, ["/b/"]), (3, []), (4, ["/"]), ("", []), ("9" * 99, [])],
)
def test_a_browser_is_told_what_has_changed_since_its_page_was_served(
    server: LiveReloadServer, told: object, missed: list[str]
) -> None:
    server.reload(["/", "/a/"])
    server.reload(["/b/"])
    browser = Browser(server.server_port, query=f"?told={told}")
    assert browser.message()["command"] == "hello"
    wait_for(lambda: server._connected())
    server.reload(["/next/"])
    assert [browser.message()["path"] for _ in [*missed, "/next/"]] == [*missed, "/next/"]
    browser.close()


def test_what_was_told_too_long_ago_is_everything(server: LiveReloadServer) -> None:
    server.reload(f"/{number}/" for number in range(2000))
    browser = Browser(server.server_port, query="?told=5")
    assert [browser.message().get("path") for _ in range(2)] == [None, "/"]
    browser.close()


def test_a_long_path_arrives_whole(server: LiveReloadServer, browser: Browser) -> None:
    server.reload(["/" + "x" * 500])
    assert browser.message()["path"] == "/" + "x" * 500


def test_a_ping_is_answered_and_a_close_closes(server: LiveReloadServer, browser: Browser) -> None:
    browser.send(0x9, b"alive?")
    assert browser.read() == (0xA, b"alive?")
    browser.send(0x8, b"\x03\xe8")
    assert browser.read() == (0x8, b"\x03\xe8")
    wait_for(lambda: not server._connected())


def test_an_unmasked_frame_ends_the_connection(server: LiveReloadServer, browser: Browser) -> None:
    browser.socket.sendall(b"\x81\x02hi")
    wait_for(lambda: not server._connected())


def test_browsers_that_are_gone_are_forgotten(server: LiveReloadServer, browser: Browser) -> None:
    browser.close()
    wait_for(lambda: not server._connected())
    server.reload(["/"])


def test_a_browser_that_takes_nothing_keeps_no_other_waiting(
    server: LiveReloadServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jekyllpy.serve.livereload.SECONDS_TO_TAKE_A_MESSAGE", 60)
    stuck = Browser(server.server_port)
    wait_for(lambda: server._connected())
    browser = Browser(server.server_port)
    wait_for(lambda: len(server._connected()) == 2)
    long = "/" + "x" * 60000
    many = 400
    server.reload([long] * many)
    assert browser.message()["command"] == "hello"
    for _ in range(many):
        assert browser.read()[0] == 1
    assert len(server._connected()) == 2, "the stuck browser was waited for until it was given up"
    browser.close()
    stuck.close()


def test_stopping_says_goodbye(browser: Browser, server: LiveReloadServer) -> None:
    server.stop()
    assert browser.read() == (0x8, struct.pack("!H", 1001))


def test_pages_of_other_sites_may_not_listen(server: LiveReloadServer) -> None:
    stranger = Browser(server.server_port, origin="https://evil.example")
    assert (stranger.status, stranger.accepted) == (403, False)
    stranger.close()
    own = Browser(server.server_port, origin="http://127.0.0.1:4000")
    assert own.accepted
    own.close()


def test_the_client_is_served_and_nothing_else(server: LiveReloadServer) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", "/livereload.js?snipver=1")
    answer = connection.getresponse()
    assert answer.status == 200 and b"WebSocket" in answer.read()
    connection.close()
    connection.request("GET", "/")
    assert connection.getresponse().status == 400
    connection.close()
