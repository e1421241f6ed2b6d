"""A headless Chromium, asked over its DevTools protocol what a page shows."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import struct
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --remote-debugging-port=0"
).split()
PATIENCE = 30.0


def wait_for(condition, patience: float = PATIENCE) -> Any:
    """What `condition` gives as soon as it is true.

    Raises:
        AssertionError: if it isn't within `patience` seconds.
    """
    deadline = time.monotonic() + patience
    while not (found := condition()):
        assert time.monotonic() < deadline, "nothing happened in time"
        time.sleep(0.05)
    return found


class Chromium:
    """One browser with one page.

    Args:
        folder: where the browser keeps its profile.
        patience: how many seconds it may take to start.
    """

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self._process = subprocess.Popen(
            [shutil.which("chromium") or "chromium", *FLAGS, f"--user-data-dir={folder}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        port_file = folder / "DevToolsActivePort"
        self._sent = 0
        self._socket: socket.socket | None = None
        try:
            wait_for(lambda: port_file.exists() and port_file.read_text().count("\n"), patience)
        except BaseException:
            self.close()
            raise
        self._port = port_file.read_text().split()[0]

    def open(self, url: str) -> None:
        address = f"http://127.0.0.1:{self._port}/json/new?{url}"
        with urllib.request.urlopen(urllib.request.Request(address, method="PUT")) as answer:
            target = json.load(answer)
        self._connect(urlsplit(target["webSocketDebuggerUrl"]))

    def evaluate(self, script: str) -> Any:
        """The value of a JavaScript expression in the page; None while there is no page."""
        self._sent += 1
        parameters = {"expression": script, "returnByValue": True}
        command = {"id": self._sent, "method": "Runtime.evaluate", "params": parameters}
        self._send(json.dumps(command).encode())
        while (answer := json.loads(self._receive())).get("id") != self._sent:
            pass
        return answer.get("result", {}).get("result", {}).get("value")

    def wait_for_text(self, text: str) -> None:
        wait_for(lambda: text in (self.evaluate("document.body && document.body.innerText") or ""))

    def close(self) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        if self._socket is not None:
            self._socket.close()

    def _connect(self, url: Any) -> None:
        self._socket = socket.create_connection((url.hostname, url.port), timeout=PATIENCE)
        self._stream = self._socket.makefile("rb")
        request = (
            f"GET {url.path} HTTP/1.1\r\nHost: {url.netloc}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
        )
        self._socket.sendall(request.encode())
        while self._stream.readline().strip():
            pass

    def _send(self, payload: bytes) -> None:
        head = struct.pack("!BBH", 0x81, 0x80 | 126, len(payload))
        self._socket.sendall(head + b"\0\0\0\0" + payload)  # a mask of zeros changes nothing

    def _receive(self) -> bytes:
        message = b""
        while True:
            first, size = self._stream.read(2)
            if size == 126:
                (size,) = struct.unpack("!H", self._stream.read(2))
            elif size == 127:
                (size,) = struct.unpack("!Q", self._stream.read(8))
            message += self._stream.read(size)
            if first & 0x80:
                return message
