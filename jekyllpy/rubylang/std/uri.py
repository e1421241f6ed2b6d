"""Ruby's URI: addresses, and how texts become them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import MODULES, define_class, define_module, method, module_function
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect, text_or_none
from jekyllpy.rubylang.std.uri_parsing import Parts, merged, parse

DEFAULT_PORTS = {"http": 80, "https": 443, "ftp": 21, "ldap": 389, "ws": 80, "wss": 443}


class URI(RObject):
    """An address."""

    __slots__ = ("parts",)

    def __init__(self, cls: RClass, parts: Parts | None = None) -> None:
        super().__init__(cls)
        self.parts = parts or Parts()

    @property
    def default_port(self) -> int | None:
        """The port of its scheme."""
        for each in self.cls.ancestors:
            found = DEFAULT_PORTS.get((each.name or "").removeprefix("URI::").lower())
            if found is not None:
                return found
        return None

    def text(self) -> str:
        """The address."""
        return self.parts.text(self.default_port)

    def normalized(self) -> Parts:
        """Scheme and host in lower case, and no empty path."""
        parts = self.parts
        path = "/" if parts.host is not None and not parts.path else parts.path
        lower = None if parts.host is None else parts.host.lower()
        return replace(parts, host=lower, path=path, port=parts.port or self.default_port)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, URI) and self.normalized() == other.normalized()

    def __hash__(self) -> int:
        return hash(self.normalized())


define_module("URI")
define_class("URI::Error", "StandardError")
define_class("URI::InvalidURIError", "URI::Error")
define_class("URI::InvalidComponentError", "URI::Error")
define_class("URI::BadURIError", "URI::Error")
define_class("URI::Generic", allocate=URI)
for _name in ("HTTP", "FTP", "File", "MailTo", "LDAP", "WS"):
    define_class(f"URI::{_name}", "URI::Generic")
define_class("URI::HTTPS", "URI::HTTP")
define_class("URI::WSS", "URI::WS")
CLASSES = {
    "http": "HTTP", "https": "HTTPS", "ftp": "FTP", "file": "File", "mailto": "MailTo",
    "ldap": "LDAP", "ws": "WS", "wss": "WSS",
}  # fmt: skip


def from_parts(parts: Parts) -> URI:
    """An address of the class of its scheme."""
    cls: Any = MODULES[f"URI::{CLASSES.get(parts.scheme or '', 'Generic')}"]
    return URI(cls, parts)


def parsed(value: Any) -> URI:
    """The address that a String is.

    Raises:
        RubyError: URI::InvalidURIError if it is none.
    """
    if isinstance(value, URI):
        return value
    text = text_or_none(value)
    if text is None:
        raise invalid(f"bad URI(is not URI?): {inspect(value)}")
    if not text.isascii():
        shown = re.sub(r"[^\x00-\x7f]", lambda match: f"\\u{ord(match[0]):04X}", inspect(value))
        raise invalid(f"URI must be ascii only {shown}")
    parts = parse(text)
    if parts is None:
        raise invalid(f"bad URI(is not URI?): {inspect(value)}")
    return from_parts(parts)


def invalid(message: str) -> RubyError:
    return error("URI::InvalidURIError", message)


@module_function("URI", "parse")
def uri_parse(self: Any, block: Any, value: Any) -> URI:
    return parsed(value)


@method("Kernel", "URI", visibility="private")
def kernel_uri(self: Any, block: Any, value: Any) -> URI:
    if not isinstance(value, URI) and text_or_none(value) is None:
        raise error("ArgumentError", "bad argument (expected URI object or URI string)")
    return parsed(value)


@module_function("URI", "join")
def uri_join(self: Any, block: Any, first: Any, *more: Any) -> URI:
    found = parsed(first)
    for each in more:
        found = plus(found, each)
    return found


def plus(base: URI, other: Any) -> URI:
    """Where a reference leads from an address."""
    if base.parts.scheme is None:
        raise error("URI::BadURIError", "both URI are relative")
    return from_parts(merged(base.parts, parsed(other).parts))


@module_function("URI", "split")
def uri_split(self: Any, block: Any, value: Any) -> RArray:
    parts = parsed(value).parts
    port = None if parts.port is None else str(parts.port)
    found = (
        parts.scheme, parts.userinfo, parts.host, port, None, parts.path, parts.opaque,
        parts.query, parts.fragment,
    )  # fmt: skip
    return RArray(None if each is None else RString(each) for each in found)


@module_function("URI", "scheme_list")
def uri_schemes(self: Any, block: Any) -> RHash:
    return RHash((scheme.upper(), MODULES[f"URI::{name}"]) for scheme, name in CLASSES.items())
