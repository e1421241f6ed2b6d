"""Asking servers: httpx, imported when something is asked, with limits of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import define_class, define_module
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.rubylang.told import ANYTHING, told

if TYPE_CHECKING:
    import httpx

define_module("Net")
define_module("OpenSSL")
define_module("OpenSSL::SSL")
define_class("SocketError", "StandardError")
define_class("Net::ProtocolError", "StandardError")
define_class("OpenSSL::OpenSSLError", "StandardError")
define_class("OpenSSL::SSL::SSLError", "OpenSSL::OpenSSLError")

# Ruby's own limit, in seconds
TIMEOUT = 60.0
HEADERS = {"user-agent": "Ruby", "accept": "*/*"}
"""What Ruby's client says of itself, unless told otherwise."""


class Limits:
    """How long opening a connection and reading may take, and whether certificates count."""

    def __init__(
        self, opening: float | None = None, reading: float | None = None, verify: bool = True
    ) -> None:
        self.opening = TIMEOUT if opening is None else float(opening)
        self.reading = TIMEOUT if reading is None else float(reading)
        self.verify = verify


class Request(NamedTuple):
    """What is asked of which server."""

    verb: str
    address: str
    headers: dict[str, str]
    content: bytes | None


def ask(
    verb: str,
    address: str,
    *,
    headers: dict[str, str] | None = None,
    content: bytes | None = None,
    limits: Limits | None = None,
    follow: bool = False,
    auth: tuple[str, str] | None = None,
) -> httpx.Response:
    """What a server answers.

    Raises:
        RubyError: SocketError, Errno::ECONNREFUSED, Net::OpenTimeout … as Ruby's client has them.
    """
    told(ANYTHING)
    request = Request(verb, address, headers or {}, content)

    def send() -> httpx.Response:
        return _sent(request, limits or Limits(), follow, auth)

    return send() if runtime.ask is None else runtime.ask(request, send)


def _sent(
    request: Request, limits: Limits, follow: bool, auth: tuple[str, str] | None
) -> httpx.Response:
    import httpx

    timeout = httpx.Timeout(limits.reading, connect=limits.opening)
    try:
        with httpx.Client(verify=limits.verify, timeout=timeout, follow_redirects=follow) as client:
            return client.request(
                request.verb,
                request.address,
                headers=request.headers,
                content=request.content,
                auth=auth or httpx.USE_CLIENT_DEFAULT,
            )
    except (httpx.HTTPError, httpx.InvalidURL) as raised:
        raise _failure(raised, request.address) from None


def _failure(raised: Exception, address: str) -> RubyError:
    import httpx

    from jekyllpy.rubylang.std import import_parts

    import_parts(("net_http",))
    host = httpx.URL(address).host
    port = httpx.URL(address).port or (443 if address.startswith("https") else 80)
    message = str(raised)
    if isinstance(raised, httpx.ConnectTimeout):
        return error("Net::OpenTimeout", "execution expired")
    if isinstance(raised, httpx.TimeoutException):
        return error("Net::ReadTimeout", "Net::ReadTimeout")
    if "refused" in message:
        return error(
            "Errno::ECONNREFUSED",
            f"Connection refused - Failed to open TCP connection to {host}:{port} "
            f'(Connection refused - connect(2) for "{host}" port {port})',
        )
    if "CERTIFICATE" in message or "SSL" in message:
        return error("OpenSSL::SSL::SSLError", f"SSL_connect: {message}")
    if isinstance(raised, httpx.TooManyRedirects):
        return error("RuntimeError", f"HTTP redirection loop: {address}")
    if isinstance(raised, httpx.ConnectError):
        return error(
            "SocketError",
            f"Failed to open TCP connection to {host}:{port} "
            "(getaddrinfo: Name or service not known)",
        )
    return error("SocketError", message or type(raised).__name__)
