"""Addresses (URIs) read and normalized as the Ruby library Addressable does."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote_from_bytes, unquote_to_bytes

from jekyllpy.errors import LiquidRenderError
from jekyllpy.late.patterns import late
from jekyllpy.ruby import strip

_URI = late(r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?")
_SCHEME = late(r"[a-z][a-z0-9.+\-]*\Z", re.IGNORECASE | re.ASCII)

_GENERAL, _SUB = ":/?#[]@", "!$&'()*+,;="
ALL_CHARACTERS = _GENERAL + _SUB
_PATH_CHARACTERS = _SUB + ":@"
_QUERY_CHARACTERS = "!$'()*+,=:@/?"
_FRAGMENT_CHARACTERS = _SUB + ":@/?"
_HOST_CHARACTERS = _SUB + "[:]"

_HOSTLESS = ("http", "https", "ftp", "tftp")
_DEFAULT_PORTS = {"http": "80", "https": "443", "ftp": "21", "ssh": "22", "gopher": "70"}
_WRONG_IN_HOST = late(r"[<>{}/\\?#@\"\s]")
_ENCODED_PLUS = late("%2[Bb]")


class Address(NamedTuple):
    """The parts of an address; None for a part that isn't there."""

    scheme: str | None
    authority: str | None
    path: str
    query: str | None
    fragment: str | None

    @property
    def is_absolute(self) -> bool:
        """Whether it has a scheme."""
        return self.scheme is not None

    def __str__(self) -> str:
        scheme = f"{self.scheme}:" if self.scheme is not None else ""
        authority = f"//{self.authority}" if self.authority is not None else ""
        query = f"?{self.query}" if self.query is not None else ""
        fragment = f"#{self.fragment}" if self.fragment is not None else ""
        return f"{scheme}{authority}{self.path}{query}{fragment}"


def parse(text: str) -> Address:
    """The parts of `text`.

    Raises:
        LiquidRenderError: if it is no address, in Addressable's words.
    """
    match = _URI.match(text)
    assert match is not None
    scheme, authority, path, query, fragment = match.groups()
    if scheme is not None and not _SCHEME.match(scheme):
        raise LiquidRenderError(f"Invalid scheme format: '{scheme}'")
    if authority is not None and _WRONG_IN_HOST.search(_split_authority(authority)[1]):
        raise LiquidRenderError(f"Invalid character in host: '{_split_authority(authority)[1]}'")
    if scheme is not None and scheme.lower() in _HOSTLESS and not authority and not path:
        raise LiquidRenderError(f"Absolute URI missing hierarchical segment: '{text}'")
    if authority is None and path.startswith("//"):
        raise LiquidRenderError(
            f"Cannot have a path with two leading slashes without an authority set: '{text}'"
        )
    return Address(scheme, authority, path, query, fragment)


@lru_cache(maxsize=8192)
def normalized(text: str) -> str:
    """`text` with its case, escapes and dot segments as they should be.

    Raises:
        LiquidRenderError: if it is no address.
    """
    address = parse(text)
    scheme = address.scheme.lower() if address.scheme is not None else None
    path = _normalized_path(address.path, scheme)
    query = address.query
    if query is not None:
        query = "&".join([_normalized_pair(pair) for pair in query.split("&")]) or None
    fragment = address.fragment
    if fragment is not None:
        fragment = normalized_component(fragment, _FRAGMENT_CHARACTERS) or None
    authority = address.authority
    if authority is not None:
        authority = _normalized_authority(authority, scheme)
    return str(Address(scheme, authority, path, query, fragment))


def normalized_component(text: str, kept: str) -> str:
    """`text` decoded, in Unicode's form KC, and encoded again but for letters, digits and `kept`."""
    data = unquote_to_bytes(text.encode("utf-8", "surrogateescape"))
    with contextlib.suppress(UnicodeDecodeError):
        data = unicodedata.normalize("NFKC", data.decode("utf-8")).encode("utf-8")
    return quote_from_bytes(data, safe=kept)


def _normalized_pair(pair: str) -> str:
    """A part of a query; an encoded plus stays encoded, since a bare one means a space."""
    pieces = _ENCODED_PLUS.split(pair)
    return "%2B".join([normalized_component(piece, _QUERY_CHARACTERS) for piece in pieces])


def _normalized_path(path: str, scheme: str | None) -> str:
    if scheme is None and ":" in path and not path.startswith("/") and ":" in path.split("/")[0]:
        path = path.replace(":", "%2F", 1)
    segments = [
        normalized_component(segment, _PATH_CHARACTERS) for segment in strip(path).split("/")
    ]
    result = _without_dots("/".join(segments))
    return "/" if not result and scheme in _HOSTLESS else result


def _without_dots(path: str) -> str:
    """`path` without `.` and `..` segments."""
    if "./" not in path and not path.endswith((".", "..")):
        return path
    is_rooted = path.startswith("/")
    kept: list[str] = []
    segments = path.split("/")[1:] if is_rooted else path.split("/")
    for number, segment in enumerate(segments):
        is_last = number == len(segments) - 1
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
            continue
        if is_last:
            kept.append("")
    return ("/" if is_rooted else "") + "/".join(kept)


def _split_authority(authority: str) -> tuple[str, str, str]:
    """User, host and port; empty where there is none."""
    user, at, rest = authority.rpartition("@")
    host, colon, port = rest.rpartition(":")
    if not colon or "]" in port:
        host, port = rest, ""
    return user + at, host, port


def _normalized_authority(authority: str, scheme: str | None) -> str:
    user, host, port = _split_authority(authority)
    host = unquote_to_bytes(strip(host)).decode("utf-8", "replace").lower()
    if not host.isascii():
        with contextlib.suppress(UnicodeError):
            host = host.encode("idna").decode("ascii")
    if host.endswith(".") and not host.endswith(".."):
        host = host[:-1]
    host = normalized_component(host, _HOST_CHARACTERS)
    if not port or _DEFAULT_PORTS.get(scheme or "") == port:
        return user + host
    return f"{user}{host}:{port}"
