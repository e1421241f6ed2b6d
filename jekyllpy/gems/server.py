"""Asks a server of gems: for what it has, and for gems."""

from __future__ import annotations

import base64
import contextlib
import os
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from jekyllpy.errors import GemError, WriteError
from jekyllpy.gems.index import IndexedGem, parse_info
from jekyllpy.gems.offline import USER_AGENT, is_offline, may_have_proxies
from jekyllpy.gems.progress import Progress
from jekyllpy.gems.settings import without_password
from jekyllpy.gems.unpacking import check_size, write_piece
from jekyllpy.late.patterns import late
from jekyllpy.text.sealed import DamagedError, read_sealed, write_sealed

if TYPE_CHECKING:
    import httpx

KEPT = "jekyllpy-gem-index-1"
LARGEST_INDEX = 50_000_000
ATTEMPTS = 3
FIRST_WAIT = 0.3
TRANSIENT = frozenset((408, 425, 429, 500, 502, 503, 504))
TIMES = 30
"""How many times the wait for a byte all of a download may take."""
DIGEST = late(r"sha-256=:?([A-Za-z0-9+/=]+):?", re.IGNORECASE)


class UnreachableError(GemError):
    """A server that nothing can be had from now."""


@dataclass
class Server:
    """One server of gems.

    Attributes:
        address: with a slash at the end.
        cache: the folder that what it said is kept in.
        timeout: seconds to wait for an answer's next byte.
    """

    address: str
    cache: Path
    timeout: float
    _infos: dict[str, list[IndexedGem]] = field(default_factory=dict)
    _http: httpx.Client | None = None

    @property
    def shown(self) -> str:
        """Its address for messages."""
        return without_password(self.address)

    def versions_of(self, name: str) -> list[IndexedGem]:
        """The versions of a gem that it has, none for a gem it doesn't know.

        Raises:
            UnreachableError: if it gives no answer.
        """
        if name not in self._infos:
            self._infos[name] = parse_info(name, self._kept_up_to_date(f"info/{quote(name)}"))
        return self._infos[name]

    def names(self) -> list[str]:
        """The names of all the gems that it has.

        Raises:
            UnreachableError: if it gives no answer.
        """
        listed = self._kept_up_to_date("names")
        return ("\n" + listed).partition("\n---\n")[2].split()

    def download(self, gem: IndexedGem, path: Path) -> str:
        """Write a gem's file to `path`; the SHA-256 of what came.

        Raises:
            UnreachableError: if it doesn't come.
            GemError: if it is too large, or the server hasn't got it.
            WriteError: if it can't be written.
        """
        address = f"gems/{quote(gem.full_name)}.gem"
        about = f"The gem {gem.full_name}"
        from hashlib import sha256

        digest = sha256()
        with self._answer(address, {}) as answer, Progress(gem.full_name) as progress:
            if answer.status_code != 200:
                raise GemError(
                    f"{about} can't be downloaded: {self.shown}{address} answers "
                    f"{answer.status_code}. Try again later, or name another version in the Gemfile."
                )
            total = int_or_0(answer.headers.get("Content-Length"))
            check_size(total, about)
            received = 0
            try:
                file = path.open("wb")
            except OSError as error:
                raise WriteError(f"cannot be written: {error.strerror}", path=path) from None
            with file:
                for piece in self._pieces(answer):
                    received += len(piece)
                    check_size(received, about)
                    digest.update(piece)
                    write_piece(file, piece, path)
                    progress.tell(received, total)
        return digest.hexdigest()

    def _kept_up_to_date(self, path: str) -> str:
        """A file of the index: only what is new of it is asked for."""
        self._be_in_reach()
        kept = self._read(path)
        if kept is not None and kept.body:
            last = len(kept.body) - 1
            with self._answer(path, kept.headers | {"Range": f"bytes={last}-"}) as answer:
                if answer.status_code == 304:
                    return kept.text
                if answer.status_code == 206:
                    rest = self._body(answer)
                    whole = kept.body[:last] + rest
                    if rest[:1] == kept.body[last:] and is_as_told(whole, answer.headers):
                        return self._keep(path, Kept.of(answer.headers, whole))
                elif answer.status_code == 200:
                    return self._keep(path, Kept.of(answer.headers, self._body(answer)))
        with self._answer(path, {}) as answer:
            if answer.status_code in (404, 410):
                return ""
            if answer.status_code != 200:
                raise UnreachableError(f"{self.shown}{path} answers {answer.status_code}")
            return self._keep(path, Kept.of(answer.headers, self._body(answer)))

    @contextlib.contextmanager
    def _answer(self, path: str, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        """The answer to a GET, its body still to come; asked for again if it fails at first."""
        self._be_in_reach()
        import httpx

        wait = FIRST_WAIT
        try:
            for attempt in range(1, ATTEMPTS + 1):
                request = self._client().build_request("GET", self.address + path, headers=headers)
                try:
                    answer = self._client().send(request, stream=True)
                except httpx.TransportError as error:
                    if attempt == ATTEMPTS or isinstance(error, httpx.ConnectError):
                        raise
                else:
                    if answer.status_code not in TRANSIENT or attempt == ATTEMPTS:
                        break
                    answer.close()
                time.sleep(wait)
                wait *= 2
            with contextlib.closing(answer):
                yield answer
        except httpx.TimeoutException:
            raise UnreachableError(
                f"{self.shown} gave no answer within {self.timeout:g} seconds"
            ) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self._broken_off(error) from None

    def _be_in_reach(self) -> None:
        """See that somebody knows the server's name: without a network, `httpx` isn't imported."""
        if is_offline():
            raise UnreachableError(f"nothing is fetched offline from {self.shown}")
        host = urlsplit(self.address).hostname
        if self._http is not None or host is None or may_have_proxies():
            return
        import socket

        try:
            # Python's own names of hosts in other scripts take a codec to be imported.
            socket.getaddrinfo(host.encode("ascii") if host.isascii() else host, None)
        except (OSError, UnicodeError) as error:
            raise self._broken_off(error) from None

    def _broken_off(self, error: Exception) -> UnreachableError:
        reason = str(error) or type(error).__name__
        return UnreachableError(f"{self.shown} can't be reached, or broke off ({reason})")

    def _pieces(self, answer: httpx.Response) -> Iterator[bytes]:
        """What comes, as long as it takes no more than its time."""
        until = time.monotonic() + self.timeout * TIMES
        for piece in answer.iter_bytes():
            yield piece
            if time.monotonic() > until:
                raise UnreachableError(
                    f"{self.shown} took more than {self.timeout * TIMES:g} seconds"
                )

    def _body(self, answer: httpx.Response) -> bytes:
        body = bytearray()
        for piece in self._pieces(answer):
            body += piece
            if len(body) > LARGEST_INDEX:
                raise UnreachableError(f"{self.shown} answers with more than an index can be")
        return bytes(body)

    def _client(self) -> httpx.Client:
        if self._http is None:
            import httpx

            self._http = httpx.Client(
                headers={"User-Agent": USER_AGENT, "Accept-Encoding": "identity"},
                timeout=self.timeout,
                follow_redirects=True,
            )
        return self._http

    def _path(self, path: str) -> str:
        from hashlib import sha256

        folder = sha256(self.shown.encode()).hexdigest()[:16]
        return os.path.join(self.cache, folder, sha256(path.encode()).hexdigest()[:32])

    def _read(self, path: str) -> Kept | None:
        try:
            sealed = read_sealed(self._path(path), KEPT)
        except DamagedError:
            return None
        return None if sealed is None else Kept(*sealed.partition(b"\n")[::2])

    def _keep(self, path: str, kept: Kept) -> str:
        with contextlib.suppress(WriteError):  # it is asked for again
            write_sealed(self._path(path), KEPT, kept.tag + b"\n" + kept.body)
        return kept.text


@dataclass(frozen=True)
class Kept:
    """A file of an index as it was, and the tag that the server gave it."""

    tag: bytes
    body: bytes

    @classmethod
    def of(cls, headers: httpx.Headers, body: bytes) -> Kept:
        """What an answer brought."""
        return cls(headers.get("ETag", "").encode("latin-1", "replace"), body)

    @property
    def headers(self) -> dict[str, str]:
        """What asks whether it has changed."""
        return {"If-None-Match": self.tag.decode("latin-1")} if self.tag else {}

    @property
    def text(self) -> str:
        """The file's text."""
        return self.body.decode("utf-8", "replace")


def is_as_told(body: bytes, headers: Mapping[str, str]) -> bool:
    """Whether a body put together has the digest that the server tells of the whole."""
    from hashlib import sha256

    told = DIGEST.search(headers.get("Repr-Digest") or headers.get("Digest") or "")
    return told is None or told[1] == base64.b64encode(sha256(body).digest()).decode()


def int_or_0(text: str | None) -> int:
    """A header's number."""
    return int(text) if text and text.isdecimal() and len(text) < 19 else 0
