"""What programs ask of servers: kept for a day, not asked twice of a server that didn't answer."""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Callable
from hashlib import blake2b
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jekyllpy.errors import WriteError
from jekyllpy.gems.offline import is_offline
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.text.sealed import DamagedError, read_sealed, write_sealed

if TYPE_CHECKING:
    import httpx

    from jekyllpy.rubylang.std.http_client import Request
    from jekyllpy.site.site import Site

FOLDER = "answers"
KIND = "jekyllpy answer 1"
DIGEST_SIZE = 16
FRESH = 24 * 60 * 60
REFUSALS = 400
# They are about the bytes on the line, which are not kept.
OF_THE_LINE = frozenset({"content-encoding", "content-length", "transfer-encoding"})


class Servers:
    """Stands between the programs of one build and the servers that they ask.

    Args:
        folder: where answers are kept from build to build; None keeps none.
    """

    def __init__(self, folder: str | None) -> None:
        self._folder = folder
        self._silent: set[str] = set()
        self._owed = 0.0

    def sleep(self, seconds: float) -> None:
        """Wait before the next server is asked: programs sleep to ask slowly."""
        self._owed += seconds

    def answer(self, request: Request, send: Callable[[], httpx.Response]) -> httpx.Response:
        """What a server answers now, or answered within a day.

        Raises:
            RubyError: SocketError … if it doesn't, and nothing it answered before is known.
        """
        kept = self._kept(request)
        if kept is not None and (is_offline() or time.time() - kept[1] < FRESH):
            return kept[0]
        host = urlsplit(request.address).netloc
        if is_offline() or host in self._silent:
            reason = "the build is offline" if is_offline() else "it didn't answer before"
            raise error("SocketError", f"Failed to open TCP connection to {host} ({reason})")
        time.sleep(self._owed)
        self._owed = 0.0
        try:
            answer = send()
        except RubyError:
            self._silent.add(host)
            if kept is not None:
                return kept[0]
            raise
        if answer.status_code < REFUSALS:
            self._keep(request, answer)
        return answer

    def _path(self, request: Request) -> str | None:
        if self._folder is None or request.verb != "GET" or request.content:
            return None
        text = json.dumps([request.address, sorted(request.headers.items())])
        return f"{self._folder}/{blake2b(text.encode(), digest_size=DIGEST_SIZE).hexdigest()}"

    def _kept(self, request: Request) -> tuple[httpx.Response, float] | None:
        """What was answered before, and when; None if nothing was."""
        path = self._path(request)
        if path is None or not os.path.exists(path):
            return None
        import httpx

        try:
            head, _, body = (read_sealed(path, KIND) or b"").partition(b"\n")
            known = json.loads(head)
            asked = httpx.Request(request.verb, known["url"])
            answer = httpx.Response(
                known["status"], headers=known["headers"], content=body, request=asked
            )
            return answer, os.stat(path).st_mtime
        except (DamagedError, OSError, ValueError):
            return None

    def _keep(self, request: Request, answer: httpx.Response) -> None:
        path = self._path(request)
        if path is None:
            return
        headers = [pair for pair in answer.headers.items() if pair[0].lower() not in OF_THE_LINE]
        head = {"status": answer.status_code, "url": str(answer.url), "headers": headers}
        with contextlib.suppress(WriteError):
            write_sealed(path, KIND, json.dumps(head).encode() + b"\n" + answer.content)


def stand_before(site: Site) -> None:
    """Have the site's programs ask servers by way of what is kept for the site."""
    servers = Servers(site.disk_cache(FOLDER))
    runtime.ask, runtime.sleep = servers.answer, servers.sleep
