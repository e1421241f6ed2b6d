"""The HTML of texts that builds before have converted, in one file.

What isn't asked for in a build isn't kept for the next, so the file is as large as the site.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Hashable, Iterator, Mapping
from functools import cached_property
from importlib.util import find_spec

from jekyllpy.errors import JekyllError
from jekyllpy.text.blake import blake2b
from jekyllpy.text.packed import Packed

ENCODING, ERRORS = "utf-8", "surrogatepass"
DIGEST_BYTES, SIZE_BYTES = 16, 4
WORTH_IT = 1 << 16
"""Characters of Markdown that a site has at least for a file to be written: less is converted sooner."""
MOST_BYTES = 1 << 27
AT_ONCE = 1 << 20
NAME = "html"
OWN = "jekyllpy."
PACKAGES = ("jekyllpy.markdown", "jekyllpy.highlight", "mistune", "pygments")


class Kept:
    """What was converted before in the same way.

    Args:
        folder: where it is kept.
        ways: everything but a text that makes a difference to its HTML.
    """

    def __init__(self, folder: str, ways: str) -> None:
        self._path = os.path.join(folder, NAME)
        self._ways = ways
        self._body = b""

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self._places)

    def get(self, key: Hashable) -> str | None:
        """The HTML of the text with the digest `key`; None if that isn't known."""
        place = self._places.get(key)
        return self._body[slice(*place)].decode(ENCODING, ERRORS) if place else None

    @cached_property
    def _places(self) -> Mapping[Hashable, tuple[int, int]]:
        """Where in the file the HTML of each text is, by the text's digest."""
        if not os.path.exists(self._path):
            return {}
        from jekyllpy.text.sealed import DamagedError, read_sealed

        try:
            self._body = read_sealed(self._path, self._kind) or b""
        except DamagedError:
            return {}
        return places(self._body)

    def save(self, entries: Mapping[bytes, str | Packed]) -> None:
        """Keep the HTML of texts, packed or not, by their digests, and nothing else, if there are new ones."""
        if entries.keys() == self._places.keys():
            return
        self._body = b""
        self._write(entries)

    def _write(self, entries: Mapping[bytes, str | Packed]) -> None:
        from jekyllpy.text.sealed import write_sealed_parts

        try:
            write_sealed_parts(self._path, self._kind, parts_of(entries))
        except JekyllError:
            return  # a cache that can't be written is none

    @cached_property
    def _kind(self) -> str:
        return f"jekyllpy html 1 {digest(self._ways + identity()).hex()}"


def parts_of(entries: Mapping[bytes, str | Packed]) -> Iterator[bytes]:
    """The file's body in parts, as many entries as it may hold."""
    size = 0
    part = bytearray()
    for key, html in entries.items():
        content = html.encode(ENCODING, ERRORS) if isinstance(html, str) else html
        size += DIGEST_BYTES + SIZE_BYTES + len(content)
        if size > MOST_BYTES:
            break
        part += key + len(content).to_bytes(SIZE_BYTES) + content
        if len(part) > AT_ONCE:
            yield bytes(part)
            part.clear()
    yield bytes(part)


def places(body: bytes) -> dict[Hashable, tuple[int, int]]:
    """Where in a file's body the HTML of each text begins and ends."""
    found: dict[Hashable, tuple[int, int]] = {}
    end = 0
    while end < len(body):
        key = body[end : end + DIGEST_BYTES]
        start = end + DIGEST_BYTES + SIZE_BYTES
        end = start + int.from_bytes(body[end + DIGEST_BYTES : start])
        found[key] = start, end
    return found


def digest(text: str) -> bytes:
    """What tells a text from all others."""
    return blake2b(text.encode(ENCODING, ERRORS), digest_size=DIGEST_BYTES).digest()


def identity() -> str:
    """What tells one state of the code that converts from another: its own, and that of what it needs."""
    found = [sys.version]
    for package in PACKAGES:
        spec = find_spec(package)
        for top in (spec.submodule_search_locations or ()) if spec else ():
            found += versions(top, deep=package.startswith(OWN))
    return "\n".join(found)


def versions(top: str, *, deep: bool) -> Iterator[str]:
    """The names, times and sizes of a folder's modules, of those below it, too, if `deep`."""
    for folder, folders, names in os.walk(top):
        if not deep:
            folders.clear()
        for name in sorted(names):
            if name.endswith(".py"):
                status = os.stat(os.path.join(folder, name))
                yield f"{folder}/{name} {status.st_mtime_ns} {status.st_size}"
