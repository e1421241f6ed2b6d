"""Which names a request may ask for: another site's page must not reach the local server by a name of its own.

A page in the browser may have its own host's name lead to 127.0.0.1 (DNS rebinding) and would then read
what is served here. Its requests still carry that name.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

LOCAL_NAMES = ("localhost",)
WEB_SCHEMES = ("http", "https")


class AllowedHosts:
    """The names that are this server's.

    Args:
        bound: the name or address that it listens on.
        further: other names that lead to it (`--allowed-host`).
    """

    def __init__(self, bound: str, further: Iterable[str] = ()) -> None:
        self._names = {name.lower().rstrip(".") for name in (*LOCAL_NAMES, bound, *further)}

    def allows(self, host: str | None) -> bool:
        """Whether a request with this `Host` is meant for this server.

        Addresses are no names, so nobody's name can have been made to lead there; a request without a
        `Host` comes from no browser.
        """
        if host is None:
            return True
        name = name_of(f"//{host}")
        if name is None:
            return False
        return (
            name in self._names
            or name.endswith(".localhost")
            or is_address(name)
            or name in own_names()
        )

    def allows_page(self, origin: str | None, host: str | None) -> bool:
        """Whether a page from `origin` may listen on `host`: one that came from the same host.

        Browser extensions send an origin with a scheme of their own; they are the user's.
        """
        if origin is None:
            return True
        scheme, separator, _ = origin.partition("://")
        if not separator:
            return False
        if scheme.lower() not in WEB_SCHEMES:
            return True
        name = name_of(origin)
        return name is not None and name == name_of(f"//{host or ''}")


def name_of(address: str) -> str | None:
    """The host's name in an address, None if it makes no sense."""
    try:
        name = urlsplit(address).hostname
    except ValueError:
        return None
    return name.rstrip(".") if name else None


def is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return True


@lru_cache(maxsize=1)
def own_names() -> frozenset[str]:
    """What this machine is called in its network."""
    name = socket.gethostname().lower()
    return frozenset((name, f"{name.partition('.')[0]}.local"))
