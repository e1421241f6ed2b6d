"""The local server: the built site as a web server would answer for it."""

from __future__ import annotations

import email.utils
import os
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from jekyllpy.errors import JekyllError
from jekyllpy.log import Logger
from jekyllpy.serve.byte_range import ByteRange, UnsatisfiableRange, parse_range
from jekyllpy.serve.error_page import error_page
from jekyllpy.serve.handler import Handler, shown
from jekyllpy.serve.hosts import AllowedHosts
from jekyllpy.serve.inject import Snippet
from jekyllpy.serve.listing import listing_page
from jekyllpy.serve.media_types import content_type, media_type
from jekyllpy.serve.resolve import Resolver
from jekyllpy.serve.threaded_server import ThreadedServer

NO_CACHE = "private, max-age=0, proxy-revalidate, no-store, no-cache, must-revalidate"
ALLOWED = "GET, HEAD, OPTIONS"
CHUNK = 1 << 16
NOT_FOUND = b"<!DOCTYPE html>\n<title>404</title>\n<h1>Not found</h1>\n"
RETRY_SECONDS = "2"


@dataclass
class Serving:
    """What is served, and how.

    Attributes:
        resolver: finds the files.
        encoding: the charset of text files.
        headers: sent with every answer (the configuration's `webrick: headers:`).
        snippet: the live-reload element to put into pages, if any.
        failure: why the last build failed; None while the site is whole.
        told: how many changes open browsers have been told of.
    """

    resolver: Resolver
    encoding: str = "utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    snippet: Snippet | None = None
    failure: Exception | None = None
    told: int = 0


class SiteServer(ThreadedServer):
    """Serves the files of a built site, or the failure of its last build."""

    def __init__(
        self,
        host: str,
        port: int,
        serving: Serving,
        logger: Logger,
        *,
        tls: ssl.SSLContext | None = None,
        hosts: AllowedHosts | None = None,
    ) -> None:
        super().__init__(host, port, SiteHandler, logger, tls=tls, hosts=hosts)
        self.serving = serving


class SiteHandler(Handler):
    """One browser's connection, kept open for request after request."""

    server: SiteServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file, a folder's listing, a redirection, or why there is none."""
        url_path = self.path.partition("?")[0].partition("#")[0]
        serving = self.server.serving
        self._told = serving.told  # before anything is read, so that no change is missed
        found = serving.resolver.find(url_path)
        if serving.failure is not None and self._wants_page(found.file, url_path):
            self._send_failure(serving.failure)
        elif found.moved_to is not None:
            self._redirect(found.moved_to)
        elif found.file is not None:
            self._send_file(found.file)
        elif found.folder is not None:
            self._send_listing(found.folder, url_path)
        else:
            self._send_not_found(url_path)

    do_HEAD = do_GET

    def do_OPTIONS(self) -> None:
        """Answer which methods are allowed."""
        self._head(HTTPStatus.NO_CONTENT, {"Allow": ALLOWED})

    def do_POST(self) -> None:
        """Refuse what would change something."""
        self.close_connection = True  # its body is still unread
        self._head(HTTPStatus.METHOD_NOT_ALLOWED, {"Allow": ALLOWED, "Content-Length": "0"})

    do_PUT = do_PATCH = do_DELETE = do_POST

    def _wants_page(self, file: Path | None, url_path: str) -> bool:
        """Whether a person would see what is asked for as a page."""
        if file is not None:
            return media_type(file.name) == "text/html"
        return "." not in url_path.rpartition("/")[2] or media_type(url_path) == "text/html"

    def _send_failure(self, failure: Exception) -> None:
        if isinstance(failure, JekyllError):
            page = error_page(failure.message, failure.location)
        else:
            page = error_page(f"{type(failure).__name__}: {failure}")
        # Without live reload the page itself asks again, so that it goes away when it may.
        retry = {} if self.server.serving.snippet else {"Refresh": RETRY_SECONDS}
        self._send_page(page, HTTPStatus.INTERNAL_SERVER_ERROR, retry)

    def _send_not_found(self, url_path: str) -> None:
        self.server.logger.warn("Not found:", shown(url_path))
        own = self.server.serving.resolver.error_page()
        try:
            body = own.read_bytes() if own else NOT_FOUND
        except OSError:  # it is being replaced
            body = NOT_FOUND
        self._send_page(body, HTTPStatus.NOT_FOUND)

    def _redirect(self, url_path: str) -> None:
        query = self.path.partition("?")[2]
        target = quote(url_path, safe="/%:@!$&'()*+,;=~") + (f"?{query}" if query else "")
        headers = {"Location": target, "Content-Length": "0"}
        self._head(HTTPStatus.MOVED_PERMANENTLY, headers)

    def _send_page(
        self,
        page: bytes,
        status: HTTPStatus = HTTPStatus.OK,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Send a whole HTML page, with the live-reload client in it if there is one."""
        serving = self.server.serving
        body = serving.snippet.into(page, self._told) if serving.snippet else page
        own = {
            "Content-Type": f"text/html; charset={serving.encoding}",
            "Content-Length": str(len(body)),
        }
        self._head(status, own | dict(headers or {}))
        if self.command != "HEAD":
            self.wfile.write(body)

    def _send_listing(self, folder: Path, url_path: str) -> None:
        try:
            page = listing_page(folder, url_path)
        except OSError:
            self._send_not_found(url_path)
        else:
            self._send_page(page.encode("utf-8", "replace"))

    def _send_file(self, file: Path) -> None:
        try:
            stream = file.open("rb")
        except OSError:
            self._send_not_found(self.path)
            return
        with stream:
            status = os.fstat(stream.fileno())
            modified = email.utils.formatdate(status.st_mtime, usegmt=True)
            kind = content_type(file.name, self.server.serving.encoding)
            if self.server.serving.snippet and kind.startswith("text/html"):
                self._send_page(stream.read(), headers={"Last-Modified": modified})
            else:
                self._send_stream(stream, status.st_size, kind, modified)

    def _send_stream(self, stream: BinaryIO, size: int, kind: str, modified: str) -> None:
        """Send the file, or the part of it that `Range` asks for."""
        headers = {"Content-Type": kind, "Last-Modified": modified, "Accept-Ranges": "bytes"}
        asked = self.headers.get("Range")
        if self.headers.get("If-Range", modified) != modified:
            asked = None
        try:
            part = parse_range(asked, size)
        except UnsatisfiableRange:
            unsatisfiable = {"Content-Range": f"bytes */{size}", "Content-Length": "0"}
            self._head(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, unsatisfiable)
            return
        if part is None:
            self._head(HTTPStatus.OK, headers | {"Content-Length": str(size)})
            part = ByteRange(0, size - 1, size)
        else:
            headers |= {"Content-Range": part.header, "Content-Length": str(part.length)}
            self._head(HTTPStatus.PARTIAL_CONTENT, headers)
        if self.command != "HEAD":
            stream.seek(part.first)
            self._copy(stream, part.length)

    def _copy(self, stream: BinaryIO, count: int) -> None:
        while count > 0:
            chunk = stream.read(min(CHUNK, count))
            if not chunk:
                # The file became shorter since its size was promised: end the connection.
                self.close_connection = True
                return
            self.wfile.write(chunk)
            count -= len(chunk)

    def _head(self, status: HTTPStatus, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        everywhere = {"Cache-Control": NO_CACHE} | dict(self.server.serving.headers)
        for name, value in (everywhere | dict(headers)).items():
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
