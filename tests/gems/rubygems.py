"""A server on this machine that speaks RubyGems' protocol, and gems for it."""

from __future__ import annotations

import base64
import gzip
import hashlib
import http.server
import io
import tarfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

THEME = {
    "_layouts/default.html": "<b>{{ content }}</b>{% include foot.html %}",
    "_includes/foot.html": "<i>{{ theme.version }}</i>",
    "_sass/some-theme.scss": "a { color: red }",
    "assets/style.scss": '---\n---\n@import "some-theme";',
}


def tar(entries: Mapping[str | tarfile.TarInfo, bytes]) -> bytes:
    """A tar with these entries, in order, as they are: nothing about them is looked at."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name, content in entries.items():
            entry = name if isinstance(name, tarfile.TarInfo) else tarfile.TarInfo(name)
            if entry.isreg():
                entry.size = entry.size or len(content)
            archive.addfile(entry, io.BytesIO(content) if entry.isreg() else None)
    return buffer.getvalue()


def metadata(
    name: str, version: str, needs: Mapping[str, str] = {}, extensions: tuple[str, ...] = ()
) -> str:
    """A gem's description as RubyGems writes it."""
    lines = [
        "--- !ruby/object:Gem::Specification",
        f"name: {name}",
        "version: !ruby/object:Gem::Version",
        f"  version: '{version}'",
        "platform: ruby",
        "authors:\n- Ada Lovelace",
        "summary: A theme",
        "dependencies:" if needs else "dependencies: []",
    ]
    for other, requirement in needs.items():
        operator, _, bound = requirement.partition(" ")
        lines.append(
            f"- !ruby/object:Gem::Dependency\n  name: {other}\n  requirement: &1 !ruby/object:Gem::Requirement\n"
            f"    requirements:\n    - - \"{operator}\"\n      - !ruby/object:Gem::Version\n        version: '{bound}'\n"
            "  type: :runtime\n  prerelease: false\n  version_requirements: *1"
        )
    lines.append("extensions: [" + ", ".join(extensions) + "]")
    lines.append("require_paths:\n- lib\nmetadata:\n  source_code_uri: https://example.org\n")
    return "\n".join(lines)


def build_gem(
    name: str,
    version: str,
    files: Mapping[str | tarfile.TarInfo, str | bytes] = THEME,
    needs: Mapping[str, str] = {},
    extensions: tuple[str, ...] = (),
) -> bytes:
    """A gem's file."""
    entries = {
        path: content.encode() if isinstance(content, str) else content
        for path, content in files.items()
    }
    return tar(
        {
            "metadata.gz": gzip.compress(
                metadata(name, version, needs, extensions).encode(), mtime=0
            ),
            "data.tar.gz": gzip.compress(tar(entries), mtime=0),
        }
    )


@dataclass
class RubyGems:
    """A server of gems.

    Attributes:
        infos: the index's lines for each gem.
        files: the gems' files by their names.
        asked: the paths that were asked for, each with the status of the answer.
        delay: seconds between an answer's bytes.
    """

    infos: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)
    delay: float = 0.0
    cut: bool = False
    fails: int = 0
    url: str = ""

    def publish(
        self,
        name: str,
        version: str,
        files: Mapping[str | tarfile.TarInfo, str | bytes] = THEME,
        needs: Mapping[str, str] = {},
        extensions: tuple[str, ...] = (),
    ) -> str:
        """Offer a gem; the SHA-256 of its file."""
        return self.offer(name, version, build_gem(name, version, files, needs, extensions), needs)

    def offer(self, name: str, version: str, gem: bytes, needs: Mapping[str, str] = {}) -> str:
        """Offer a gem's file as it is."""
        checksum = hashlib.sha256(gem).hexdigest()
        self.files[f"{name}-{version}.gem"] = gem
        needed = ",".join(f"{one}:{requirement}" for one, requirement in needs.items())
        line = f"{version} {needed}|checksum:{checksum},ruby:>= 2.7.0\n"
        self.infos[name] = self.infos.get(name, "---\n") + line
        return checksum

    def answer(self, path: str) -> bytes | None:
        kind, _, name = path.strip("/").partition("/")
        if kind == "info" and name in self.infos:
            return self.infos[name].encode()
        if kind == "names":
            return ("---\n" + "\n".join(self.infos) + "\n").encode()
        return self.files.get(name) if kind in ("gems", "zip") else None

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    gems: RubyGems

    def do_GET(self) -> None:
        if self.gems.fails:
            self.gems.fails -= 1
            return self.send(503, b"")
        body = self.gems.answer(self.path)
        if body is None:
            return self.send(404, b"")
        tag = f'"{hashlib.md5(body).hexdigest()}"'
        if self.headers["If-None-Match"] == tag:
            return self.send(304, b"", ETag=tag)
        wanted = self.headers["Range"]
        if wanted and not self.path.startswith("/gems"):
            begin = int(wanted.removeprefix("bytes=").rstrip("-"))
            digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
            if begin < len(body):
                headers = {"ETag": tag, "Repr-Digest": f"sha-256=:{digest}:"}
                return self.send(206, body[begin:], **headers)
        return self.send(200, body, ETag=tag)

    def send(self, status: int, body: bytes, **headers: str) -> None:
        self.gems.asked.append((self.path, status))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.gems.cut:
            body = body[: len(body) // 2]
            self.close_connection = True
        try:
            if not self.gems.delay:
                self.wfile.write(body)
            for index in range(len(body) if self.gems.delay else 0):
                time.sleep(self.gems.delay)
                self.wfile.write(body[index : index + 1])
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        return


def start() -> tuple[RubyGems, http.server.ThreadingHTTPServer]:
    """A running server."""
    gems = RubyGems()
    handler = type("Handler", (Handler,), {"gems": gems})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    gems.url = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
    ).start()
    return gems, server
