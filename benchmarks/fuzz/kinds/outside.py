"""What comes over the network, and what an earlier build has left."""

from __future__ import annotations

import io
import shutil
import socket
import tempfile
import zipfile
from functools import cache
from pathlib import Path

from benchmarks.fuzz.kind import Kind
from jekyllpy.content.gemspec import read_gemspec
from jekyllpy.gems.gemfile import Gemfile
from jekyllpy.gems.lockfile import Lockfile
from jekyllpy.gems.zip_archive import unpack
from jekyllpy.log import Logger
from jekyllpy.plugins.jekyll_remote_theme.reference import is_local, parse
from jekyllpy.serve.byte_range import UnsatisfiableRange, parse_range
from jekyllpy.serve.resolve import Resolver
from jekyllpy.serve.site_server import Serving, SiteHandler, SiteServer

REQUESTS = (
    "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "HEAD /a.html?x HTTP/1.0\r\n\r\n",
    "GET /a.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nRange: bytes=0-3\r\nIf-Range: x\r\n\r\n",
    "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
)
REQUEST_PIECES = (
    "GET ", "HEAD ", "OPTIONS ", "/", "/../", "%2e%2e/", "%00", "%ff", "?", "#", "//", " HTTP/1.1", " HTTP/9.9", "\r\n", "\n", ": ", "Host", "Range",
    "bytes=", "-", ",", "1", "9" * 5000, "Origin: null", "Connection: close", "a.html", "sub", "~", ".ht", "\0", "x" * 300,
)  # fmt: skip
GEMSPEC = 'Gem::Specification.new do |spec|\n spec.name = "x"\n spec.version = "1.0"\n spec.add_runtime_dependency "jekyll", "~> 4"\nend\n'
GEMFILE = 'source "https://rubygems.org"\ngemspec\ngem "jekyll", "~> 4.4"\ngroup :jekyll_plugins do\n  gem "a", git: "b"\nend\n'
LOCK = "GEM\n  remote: https://rubygems.org/\n  specs:\n    a (1.0)\n      b (~> 1.0, < 2)\n    b (1.1)\n\nDEPENDENCIES\n  a!\n"
REFERENCES = ("owner/name", "owner/name@v1", "https://github.com/a/b", "../x", "/x", "a/b@latest")


@cache
def server() -> SiteServer:
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    (folder / "sub").mkdir()
    for name in ("index.html", "a.html", "a.txt", "sub/index.html", "é.html"):
        (folder / name).write_text("<html><body>0123456789</body></html>")
    return SiteServer("127.0.0.1", 0, Serving(Resolver(folder)), Logger.silent())


def read_request(data: bytes) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.settimeout(20)
        theirs.settimeout(20)
        theirs.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
        theirs.sendall(data[:100_000])
        theirs.shutdown(socket.SHUT_WR)
        SiteHandler(ours, ("127.0.0.1", 1), server())


def read_range(data: bytes) -> None:
    parse_range(data.decode("latin-1"), 1000)


@cache
def archives() -> tuple[bytes, ...]:
    made = []
    for way in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", way) as file:
            file.writestr("theme-1/_layouts/default.html", "{{ content }}" * 20)
            file.writestr("theme-1/é/a.txt", "a")
            file.writestr("theme-1/_sass/", "")
        made.append(buffer.getvalue())
    return tuple(made)


def read_zip(data: bytes) -> None:
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    try:
        (folder / "a.zip").write_bytes(data)
        (folder / "out").mkdir()
        unpack(folder / "a.zip", folder / "out", "The theme")
    finally:
        shutil.rmtree(folder)


def read_gem(data: bytes) -> None:
    read_gemspec(data.decode("utf-8", "replace"))


def read_gemfile(data: bytes) -> None:
    Gemfile.parse(data.decode("utf-8", "replace"))


def read_lock(data: bytes) -> None:
    Lockfile.parse(data.decode("utf-8", "replace"))


def read_reference(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    is_local(text)
    parse(text)


KINDS = (
    Kind("request", read_request, lambda: REQUESTS, REQUEST_PIECES),
    Kind("range", read_range, lambda: ("bytes=0-9", "bytes=-5", "bytes=5-"), ("bytes=", "-", ",", "1", "9" * 5000, " "), None, (UnsatisfiableRange,)),
    Kind("zip", read_zip, archives, is_text=False),
    Kind("gemspec", read_gem, lambda: (GEMSPEC,), ("%w[", "]", '"', "'", "spec.", "add_dependency", "(", ")", ",", "\n", "#", "=", "{", "}")),
    Kind("gemfile", read_gemfile, lambda: (GEMFILE,), ("gem ", "group :a do\n", "end\n", "source ", '"', "'", ",", "=>", ":", "~> 1", "[", "]", "if x\n", "\n", "#", "(", ")")),
    Kind("lock", read_lock, lambda: (LOCK,), ("GEM\n", "  specs:\n", "    ", "(", ")", "1.0", "!", "~> ", ", ", "\n", "CHECKSUMS\n", "sha256=", "<<<<<<< ", "-x86")),
    Kind("reference", read_reference, lambda: REFERENCES, ("/", "@", ":", ".", "..", "a", "http://", "latest", "?", "#")),
)  # fmt: skip
