"""Ruby's Net::HTTP: answers, and asking at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import MODULES, define_class, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.hash import RHash, key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.stream import decode
from jekyllpy.rubylang.objects.string import RString, to_bytes
from jekyllpy.rubylang.operations import name_of, text_or_none, to_s
from jekyllpy.rubylang.std.http_client import HEADERS, ask

if TYPE_CHECKING:
    import httpx


class Response(RObject):
    """A server's answer."""

    __slots__ = ("address", "body", "code", "headers", "message")

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.code = 0
        self.message = ""
        self.body: RString | None = None
        self.headers: list[tuple[str, str]] = []
        self.address = ""


define_class("Net::HTTP")
define_class("Net::HTTPResponse", allocate=Response)
_KINDS = {1: "Information", 2: "Success", 3: "Redirection", 4: "ClientError", 5: "ServerError"}
for _kind in _KINDS.values():
    define_class(f"Net::HTTP{_kind}", "Net::HTTPResponse")
define_class("Net::HTTPUnknownResponse", "Net::HTTPResponse")
_CODES = {
    200: "OK", 201: "Created", 202: "Accepted", 204: "NoContent", 206: "PartialContent",
    300: "MultipleChoices", 301: "MovedPermanently", 302: "Found", 303: "SeeOther",
    304: "NotModified", 307: "TemporaryRedirect", 308: "PermanentRedirect", 400: "BadRequest",
    401: "Unauthorized", 403: "Forbidden", 404: "NotFound", 405: "MethodNotAllowed",
    406: "NotAcceptable", 408: "RequestTimeout", 409: "Conflict", 410: "Gone",
    422: "UnprocessableEntity", 429: "TooManyRequests", 500: "InternalServerError",
    501: "NotImplemented", 502: "BadGateway", 503: "ServiceUnavailable", 504: "GatewayTimeout",
}  # fmt: skip
for _code, _name in _CODES.items():
    define_class(f"Net::HTTP{_name}", f"Net::HTTP{_KINDS[_code // 100]}")
define_class("Net::OpenTimeout", "RuntimeError")
define_class("Net::ReadTimeout", "RuntimeError")
define_class("Net::HTTPError", "Net::ProtocolError")
define_class("Net::HTTPBadResponse", "StandardError")


def response_of(found: httpx.Response) -> Response:
    """An answer as Ruby's object."""
    code = found.status_code
    name = _CODES.get(code) or _KINDS.get(code // 100, "UnknownResponse")
    cls: Any = MODULES[f"Net::HTTP{name}"]
    made = Response(cls)
    made.code = code
    made.message = found.reason_phrase
    made.body = decode(found.content)
    made.headers = [(key.lower(), value) for key, value in found.headers.multi_items()]
    made.address = str(found.url)
    return made


def header_names(values: Any) -> dict[str, str]:
    """Headers given as a Hash."""
    if not isinstance(values, dict):
        return {}
    return {name_of(key_value(key)): to_s(value) for key, value in values.items()}


@method("Net::HTTPResponse", "code")
def response_code(self: Response, block: Any) -> RString:
    return RString(str(self.code))


@method("Net::HTTPResponse", "message", "msg")
def response_message(self: Response, block: Any) -> RString:
    return RString(self.message)


@method("Net::HTTPResponse", "body", "read_body", "entity")
def response_body(self: Response, block: Any, *args: Any) -> Any:
    if block is not None:
        block.call(self.body)
    return self.body


@method("Net::HTTPResponse", "body=")
def response_set_body(self: Response, block: Any, body: Any) -> Any:
    self.body = body
    return body


def _header(response: Response, name: Any) -> list[str]:
    wanted = name_of(name).lower()
    return [value for key, value in response.headers if key == wanted]


@method("Net::HTTPResponse", "[]")
def response_get(self: Response, block: Any, name: Any) -> Any:
    found = _header(self, name)
    return RString(", ".join(found)) if found else None


@method("Net::HTTPResponse", "fetch")
def response_fetch(self: Response, block: Any, name: Any, *default: Any) -> Any:
    found = response_get(self, None, name)
    return default[0] if found is None and default else found


@method("Net::HTTPResponse", "key?")
def response_has(self: Response, block: Any, name: Any) -> bool:
    return bool(_header(self, name))


@method("Net::HTTPResponse", "get_fields")
def response_fields(self: Response, block: Any, name: Any) -> Any:
    found = _header(self, name)
    return RArray(RString(each) for each in found) if found else None


@method("Net::HTTPResponse", "to_hash")
def response_to_hash(self: Response, block: Any) -> RHash:
    found = RHash()
    for key, value in self.headers:
        found.setdefault(key, RArray()).append(RString(value))
    return found


@method("Net::HTTPResponse", "each_header", "each")
def response_each_header(self: Response, block: Any) -> Any:
    if block is None:
        return enumerator(self, "each_header")
    give = block.pair_call()
    for key, value in self.headers:
        give(RString(key), RString(value))
    return None


@method("Net::HTTPResponse", "content_type")
def response_content_type(self: Response, block: Any) -> Any:
    found = _header(self, "content-type")
    return RString(found[0].partition(";")[0].strip()) if found else None


@method("Net::HTTPResponse", "content_length")
def response_content_length(self: Response, block: Any) -> int | None:
    found = _header(self, "content-length")
    return int(found[0]) if found else None


@method("Net::HTTPResponse", "uri")
def response_uri(self: Response, block: Any) -> Any:
    from jekyllpy.rubylang.std.uri import parsed

    return parsed(RString(self.address))


@method("Net::HTTPResponse", "value")
def response_value(self: Response, block: Any) -> None:
    from jekyllpy.rubylang.errors import error

    if self.code // 100 != 2:
        raise error("Net::HTTPError", f'{self.code} "{self.message}"')


@method("Net::HTTPResponse", "inspect")
def response_inspect(self: Response, block: Any) -> RString:
    name = self.cls.real.name
    return RString(f"#<{name} {self.code} {self.message} readbody=true>")


def address_of(first: Any, path: Any = None, port: Any = None) -> str:
    """An address given as URI, or as host, path and port."""
    if path is None:
        return to_s(first)
    where = "" if port is None else f":{port}"
    return f"http://{to_s(first)}{where}{to_s(path)}"


@singleton_method("Net::HTTP", "get_response")
def http_get_response(
    self: Any, block: Any, first: Any, path: Any = None, port: Any = None, /, **named: Any
) -> Response:
    headers = header_names(path) if isinstance(path, dict) else {}
    address = address_of(first, None if isinstance(path, dict) else path, port)
    return response_of(ask("GET", address, headers={**HEADERS, **headers, **header_names(named)}))


@singleton_method("Net::HTTP", "get")
def http_get(
    self: Any, block: Any, first: Any, path: Any = None, port: Any = None, /, **named: Any
) -> Any:
    return http_get_response(self, None, first, path, port, **named).body


@singleton_method("Net::HTTP", "get_print")
def http_get_print(self: Any, block: Any, first: Any, path: Any = None, port: Any = None) -> None:
    from jekyllpy.rubylang.runtime import runtime

    call(runtime.globals["$stdout"], "write", http_get(self, None, first, path, port))


@singleton_method("Net::HTTP", "post")
def http_post(
    self: Any, block: Any, uri: Any, data: Any, headers: Any = None, /, **named: Any
) -> Response:
    given = {**HEADERS, **header_names(headers), **header_names(named)}
    return response_of(ask("POST", to_s(uri), headers=given, content=to_bytes(data)))


@singleton_method("Net::HTTP", "post_form")
def http_post_form(
    self: Any, block: Any, uri: Any, params: Any = None, /, **named: Any
) -> Response:
    return response_of(
        ask(
            "POST",
            to_s(uri),
            headers={**HEADERS, "content-type": "application/x-www-form-urlencoded"},
            content=form({**(params or {}), **named}),
        )
    )


def form(params: Any) -> bytes:
    """Fields as a form sends them."""
    if text_or_none(params) is not None:
        return to_bytes(params)
    pairs = [(name_of(key_value(key)), value) for key, value in params.items()]
    flat = [
        (name, to_s(each))
        for name, value in pairs
        for each in (value if isinstance(value, list) else [value])
    ]
    return urlencode(flat).encode("ascii")
