"""Parts of addresses, by RFC 3986: apart, together, and one relative to another."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_UNRESERVED = r"A-Za-z0-9\-._~"
_SUB = r"!$&'()*+,;="
_PERCENT = r"%[0-9A-Fa-f]{2}"
_PATH = rf"(?:[{_UNRESERVED}{_SUB}:@/]|{_PERCENT})*"
_PCHAR = rf"(?:[{_UNRESERVED}{_SUB}:@]|{_PERCENT})"
_QUERY = rf"(?:[{_UNRESERVED}{_SUB}:@/?\[\]]|{_PERCENT})*"
_AUTHORITY = (
    rf"(?:(?P<userinfo>(?:[{_UNRESERVED}{_SUB}:]|{_PERCENT})*)@)?"
    rf"(?P<host>\[[0-9A-Fa-f:.]+\]|(?:[{_UNRESERVED}{_SUB}]|{_PERCENT})*)(?::(?P<port>\d*))?"
)
_TAIL = rf"(?:\?(?P<query>{_QUERY}))?(?:\#(?P<fragment>{_QUERY}))?\Z"
_ABSOLUTE = re.compile(
    rf"(?P<scheme>[A-Za-z][A-Za-z0-9+.\-]*):(?://{_AUTHORITY}(?P<path>(?:/{_PATH})?)"
    rf"|(?P<rooted>/(?:{_PCHAR}{_PATH})?)|(?P<opaque>{_PCHAR}{_PATH})|(?P<empty>)){_TAIL}",
    re.ASCII,
)
_RELATIVE = re.compile(
    rf"(?://{_AUTHORITY}(?P<path>(?:/{_PATH})?)|(?P<rooted>/(?:{_PCHAR}{_PATH})?)"
    rf"|(?P<loose>(?:[{_UNRESERVED}{_SUB}@]|{_PERCENT})+(?:/{_PATH})?)|(?P<empty>)){_TAIL}",
    re.ASCII,
)


@dataclass(frozen=True)
class Parts:
    """The parts of an address; None for those that aren't there."""

    scheme: str | None = None
    userinfo: str | None = None
    host: str | None = None
    port: int | None = None
    path: str | None = ""
    opaque: str | None = None
    query: str | None = None
    fragment: str | None = None

    def text(self, default_port: int | None = None) -> str:
        """The address."""
        out = "" if self.scheme is None else f"{self.scheme}:"
        if self.opaque is not None:
            out += self.opaque
        else:
            if self.host is not None or self.scheme in ("file",):
                out += "//" + self.authority(default_port)
            path = self.path or ""
            if self.host is not None and path and not path.startswith("/"):
                out += "/"
            out += path
        if self.query is not None:
            out += f"?{self.query}"
        return out if self.fragment is None else f"{out}#{self.fragment}"

    def authority(self, default_port: int | None) -> str:
        """User, host and port."""
        user = "" if self.userinfo is None else f"{self.userinfo}@"
        port = "" if self.port in (None, default_port) else f":{self.port}"
        return f"{user}{self.host or ''}{port}"


def parse(text: str) -> Parts | None:
    """The parts of an address, None if it is none."""
    match = _ABSOLUTE.match(text)
    scheme = None
    if match is not None:
        scheme = match["scheme"].lower()
    else:
        match = _RELATIVE.match(text)
        if match is None:
            return None
    found = match.groupdict()
    host = found["host"] or None
    if scheme is None and host is not None and host.startswith("["):
        return None
    if found["host"] == "" and scheme == "file":
        host = ""
    opaque = found.get("opaque")
    path: str | None = found["path"] or found["rooted"] or found.get("loose") or ""
    if opaque is not None:
        path = None
    query = found["query"]
    if opaque is not None and query is not None:
        opaque, query = f"{opaque}?{query}", None
    return Parts(
        scheme,
        found["userinfo"],
        host,
        int(found["port"]) if found["port"] else None,
        path,
        opaque,
        query,
        found["fragment"],
    )


def without_dots(path: str) -> str:
    """A path without `.` and `..`."""
    out: list[str] = []
    parts = path.split("/")
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if part == "..":
            if len(out) > 1 or (out and out[0] != ""):
                out.pop()
            if last:
                out.append("")
        elif part == ".":
            if last:
                out.append("")
        else:
            out.append(part)
    return "/".join(out)


def merged(base: Parts, other: Parts) -> Parts:
    """Where a reference leads from an address."""
    if other.scheme is not None:
        return other
    if other.host is not None:
        return replace(other, scheme=base.scheme)
    path = other.path or ""
    if not path:
        return replace(
            base,
            query=other.query if other.query is not None else base.query,
            fragment=other.fragment,
        )
    if not path.startswith("/"):
        folder = (base.path or "").rpartition("/")[0]
        path = (
            f"{folder}/{path}" if folder or (base.path or "").startswith("/") or base.host else path
        )
    return replace(base, path=without_dots(path), query=other.query, fragment=other.fragment)


def route(base: Parts, other: Parts) -> Parts:
    """The reference that leads from one address to another."""
    if (base.scheme, base.host, base.port) != (other.scheme, other.host, other.port):
        return other
    ours, theirs = (base.path or "/").split("/"), (other.path or "/").split("/")
    while len(ours) > 1 and len(theirs) > 1 and ours[0] == theirs[0]:
        ours.pop(0)
        theirs.pop(0)
    path = "/".join([".."] * (len(ours) - 1) + theirs)
    if not path and base.path != other.path:
        path = "./"
    return Parts(path=path, query=other.query, fragment=other.fragment)
