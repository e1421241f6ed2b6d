"""Net::HTTP's connections and requests."""

from __future__ import annotations

import base64
from typing import Any

from jekyllpy.rubylang.dispatch import call_with_keywords, is_a
from jekyllpy.rubylang.native import MODULES, define_class, method, singleton_method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString, to_bytes
from jekyllpy.rubylang.operations import name_of, to_s, truthy
from jekyllpy.rubylang.std.http_client import HEADERS, Limits, ask
from jekyllpy.rubylang.std.net_http import Response, form, header_names, response_of


class Connection(RObject):
    """Where a server is, and how to ask it."""

    __slots__ = ("host", "port", "settings", "started")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.host = ""
        self.port = 80
        self.started = False
        self.settings: dict[str, Any] = {"use_ssl": False}

    @property
    def address(self) -> str:
        """What its addresses begin with."""
        secure = truthy(self.settings.get("use_ssl"))
        return f"{'https' if secure else 'http'}://{self.host}:{self.port}"

    @property
    def limits(self) -> Limits:
        """How long it may take."""
        return Limits(
            self.settings.get("open_timeout"),
            self.settings.get("read_timeout"),
            verify=self.settings.get("verify_mode") != 0,
        )


class Request(RObject):
    """What to ask."""

    __slots__ = ("body", "headers", "path", "uri")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.path = "/"
        self.uri: str | None = None
        self.headers = dict(HEADERS)
        self.body: bytes | None = None

    @property
    def verb(self) -> str:
        """GET, POST …"""
        for each in self.cls.ancestors:
            name = (each.name or "").removeprefix("Net::HTTP::").upper()
            if name in _VERBS:
                return name
        return "GET"


_VERBS = ("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS")
define_class("Net::HTTP", allocate=Connection)
define_class("Net::HTTPGenericRequest", allocate=Request)
define_class("Net::HTTPRequest", "Net::HTTPGenericRequest")
for _verb in _VERBS:
    define_class(f"Net::HTTP::{_verb.capitalize()}", "Net::HTTPRequest")


@method("Net::HTTP", "initialize", visibility="private")
def http_initialize(self: Connection, block: Any, host: Any, port: Any = None, *rest: Any) -> None:
    self.host = to_s(host)
    self.port = 80 if port is None else int(port)


@singleton_method("Net::HTTP", "Proxy")
def http_proxy(self: RClass, block: Any, *args: Any) -> RClass:
    return self


@singleton_method("Net::HTTP", "start")
def http_start_new(
    self: RClass, block: Any, host: Any, port: Any = None, *rest: Any, **options: Any
) -> Any:
    made = Connection(self)
    secure = truthy(options.get("use_ssl"))
    http_initialize(made, None, host, (443 if secure else 80) if port is None else port)
    made.settings.update(options)
    return http_start(made, block)


@method("Net::HTTP", "start")
def http_start(self: Connection, block: Any) -> Any:
    self.started = True
    if block is None:
        return self
    try:
        return block.call(self)
    finally:
        self.started = False


@method("Net::HTTP", "finish")
def http_finish(self: Connection, block: Any) -> None:
    self.started = False


@method("Net::HTTP", "started?", "active?")
def http_is_started(self: Connection, block: Any) -> bool:
    return self.started


@method("Net::HTTP", "address")
def http_address(self: Connection, block: Any) -> RString:
    return RString(self.host)


@method("Net::HTTP", "port")
def http_port(self: Connection, block: Any) -> int:
    return self.port


@method("Net::HTTP", "use_ssl?")
def http_uses_ssl(self: Connection, block: Any) -> bool:
    return truthy(self.settings.get("use_ssl"))


def _setting(name: str) -> None:
    @method("Net::HTTP", name)
    def read(self: Connection, block: Any) -> Any:
        return self.settings.get(name)

    @method("Net::HTTP", f"{name}=")
    def write(self: Connection, block: Any, value: Any) -> Any:
        self.settings[name] = value
        return value


for _name in (
    "use_ssl", "verify_mode", "open_timeout", "read_timeout", "write_timeout", "ssl_timeout",
    "keep_alive_timeout", "max_retries", "ca_file", "ca_path", "cert_store", "ssl_version",
    "cert", "key", "min_version", "max_version", "ciphers",
):  # fmt: skip
    _setting(_name)


@method("Net::HTTP", "request")
def http_request(self: Connection, block: Any, request: Any, body: Any = None) -> Response:
    address = request.uri or self.address + request.path
    content = request.body if body is None else to_bytes(body)
    found = response_of(
        ask(request.verb, address, headers=request.headers, content=content, limits=self.limits)
    )
    if block is not None:
        block.call(found)
    return found


def _short(name: str, *, has_body: bool) -> None:
    verb = name.upper()

    def send(
        connection: Connection, path: Any, content: bytes | None, headers: Any, named: Any
    ) -> Response:
        given = {"user-agent": "Ruby", **header_names(headers), **header_names(named)}
        where = connection.address + to_s(path)
        return response_of(
            ask(verb, where, headers=given, content=content, limits=connection.limits)
        )

    if has_body:

        @method("Net::HTTP", name, f"request_{name}")
        def with_body(
            self: Connection, block: Any, path: Any, data: Any, headers: Any = None, /, **named: Any
        ) -> Response:
            return send(self, path, to_bytes(data), headers, named)

    else:

        @method("Net::HTTP", name, f"request_{name}")
        def without_body(
            self: Connection, block: Any, path: Any, headers: Any = None, /, **named: Any
        ) -> Response:
            return send(self, path, None, headers, named)


for _name in ("get", "head", "delete", "options"):
    _short(_name, has_body=False)
for _name in ("post", "put", "patch"):
    _short(_name, has_body=True)


@method("Net::HTTPGenericRequest", "initialize", visibility="private")
def request_initialize(
    self: Request, block: Any, where: Any, headers: Any = None, /, **named: Any
) -> None:
    if "URI::Generic" in MODULES and is_a(where, "URI::Generic"):
        self.uri = to_s(where)
        self.path = to_s(call_with_keywords(where, "request_uri", (), {}))
    else:
        self.path = to_s(where)
    self.headers.update(
        {
            name.lower(): value
            for name, value in {**header_names(headers), **header_names(named)}.items()
        }
    )


@method("Net::HTTPGenericRequest", "[]")
def request_get(self: Request, block: Any, name: Any) -> Any:
    found = self.headers.get(name_of(name).lower())
    return None if found is None else RString(found)


@method("Net::HTTPGenericRequest", "[]=", "add_field")
def request_set(self: Request, block: Any, name: Any, value: Any) -> Any:
    if value is None:
        self.headers.pop(name_of(name).lower(), None)
    else:
        self.headers[name_of(name).lower()] = to_s(value)
    return value


@method("Net::HTTPGenericRequest", "content_type=", "set_content_type")
def request_content_type(self: Request, block: Any, kind: Any, *rest: Any) -> Any:
    self.headers["content-type"] = to_s(kind)
    return kind


@method("Net::HTTPGenericRequest", "body")
def request_body(self: Request, block: Any) -> Any:
    return None if self.body is None else RString(self.body.decode("utf-8", "surrogateescape"))


@method("Net::HTTPGenericRequest", "body=")
def request_set_body(self: Request, block: Any, body: Any) -> Any:
    self.body = None if body is None else to_bytes(body)
    return body


@method("Net::HTTPGenericRequest", "set_form_data", "form_data=")
def request_form(self: Request, block: Any, params: Any = None, /, **named: Any) -> Any:
    self.body = form({**(params or {}), **named})
    self.headers["content-type"] = "application/x-www-form-urlencoded"
    return params


@method("Net::HTTPGenericRequest", "basic_auth")
def request_basic_auth(self: Request, block: Any, user: Any, password: Any) -> None:
    pair = f"{to_s(user)}:{to_s(password)}".encode()
    self.headers["authorization"] = "Basic " + base64.b64encode(pair).decode("ascii")


@method("Net::HTTPGenericRequest", "path")
def request_path(self: Request, block: Any) -> RString:
    return RString(self.path)


@method("Net::HTTPGenericRequest", "method")
def request_method(self: Request, block: Any) -> RString:
    return RString(self.verb)


@method("Net::HTTPGenericRequest", "uri")
def request_uri(self: Request, block: Any) -> Any:
    if self.uri is None:
        return None
    from jekyllpy.rubylang.std.uri import parsed

    return parsed(RString(self.uri))
