"""Ruby's open-uri: addresses opened as files are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import MODULES, define_class, define_module, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, key_value
from jekyllpy.rubylang.objects.stream import decode
from jekyllpy.rubylang.objects.string import RString, binary
from jekyllpy.rubylang.operations import text_or_none, to_s, truthy
from jekyllpy.rubylang.std.http_client import HEADERS, Limits, ask
from jekyllpy.rubylang.std.stringio import StringIO

if TYPE_CHECKING:
    import httpx

define_module("OpenURI")
define_class("OpenURI::HTTPError", "StandardError")
define_class("OpenURI::HTTPRedirect", "OpenURI::HTTPError")

_OPTIONS = frozenset(
    (
        "read_timeout",
        "open_timeout",
        "ssl_verify_mode",
        "redirect",
        "http_basic_authentication",
        "encoding",
        "mode",
        "perm",
        "proxy",
    )
)


def open_uri(address: Any, args: tuple[Any, ...], options: dict[str, Any]) -> StringIO:
    """A stream of what an address gives."""
    headers = dict(HEADERS)
    settings = {name: value for name, value in options.items() if name in _OPTIONS}
    for each in args:
        if isinstance(each, dict):
            for key, value in each.items():
                name = key_value(key)
                plain = text_or_none(name)
                if plain is not None:
                    headers[plain.lower()] = to_s(value)
                else:
                    settings[name.name] = value
    user = settings.get("http_basic_authentication")
    found = ask(
        "GET",
        to_s(address),
        headers=headers,
        limits=Limits(
            settings.get("open_timeout"),
            settings.get("read_timeout"),
            verify=settings.get("ssl_verify_mode") != 0,
        ),
        follow=truthy(settings.get("redirect", True)),
        auth=(to_s(user[0]), to_s(user[1])) if isinstance(user, list) else None,
    )
    cls: Any = MODULES["StringIO"]
    stream = StringIO(cls)
    stream.open(_body(found), "r+")
    stream.ivars.update(
        {
            "@status": RArray((RString(str(found.status_code)), RString(found.reason_phrase))),
            "@meta": RHash((key.lower(), RString(value)) for key, value in found.headers.items()),
            "@base_uri": RString(str(found.url)),
        }
    )
    if found.status_code >= 400 or found.status_code // 100 == 3:
        raise error("OpenURI::HTTPError", f"{found.status_code} {found.reason_phrase}", io=stream)
    return stream


def _body(found: httpx.Response) -> RString:
    """What came, as text where its kind is one."""
    kind = found.headers.get("content-type", "")
    if "charset=" in kind:
        return RString(found.text)
    return decode(found.content) if kind.startswith("text/") else binary(found.content)


@method("OpenURI::HTTPError", "io")
def http_error_io(self: Any, block: Any) -> Any:
    return self.ivars.get("@io")


@method("StringIO", "status")
def stream_status(self: StringIO, block: Any) -> Any:
    return self.ivars.get("@status")


@method("StringIO", "meta")
def stream_meta(self: StringIO, block: Any) -> Any:
    return self.ivars.get("@meta")


@method("StringIO", "base_uri")
def stream_base_uri(self: StringIO, block: Any) -> Any:
    from jekyllpy.rubylang.std.uri import parsed

    return parsed(self.ivars.get("@base_uri"))


def _content_type(stream: StringIO) -> tuple[str, str | None]:
    meta = stream.ivars.get("@meta") or {}
    kind, _, rest = to_s(meta.get("content-type")).partition(";")
    charset = rest.partition("charset=")[2].strip("\"' ").lower() or None
    return kind.strip(), charset


@method("StringIO", "content_type")
def stream_content_type(self: StringIO, block: Any) -> RString:
    return RString(_content_type(self)[0] or "application/octet-stream")


@method("StringIO", "charset")
def stream_charset(self: StringIO, block: Any) -> Any:
    kind, charset = _content_type(self)
    if charset is None and kind.startswith("text/"):
        charset = "utf-8" if "html" in kind or "plain" in kind else None
    return None if charset is None else RString(charset)


@method("StringIO", "last_modified")
def stream_last_modified(self: StringIO, block: Any) -> Any:
    from jekyllpy.rubylang.std.time_parsing import time_rfc2822_of

    told = (self.ivars.get("@meta") or {}).get("last-modified")
    return None if told is None else time_rfc2822_of(None, None, told)
