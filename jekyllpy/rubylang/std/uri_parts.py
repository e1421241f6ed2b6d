"""URI: the parts of an address, and addresses told from each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import name_of, to_s
from jekyllpy.rubylang.std.uri import CLASSES, URI, from_parts, parsed, plus
from jekyllpy.rubylang.std.uri_parsing import Parts, route


@singleton_method("URI::Generic", "build")
def uri_build(self: RClass, block: Any, values: Any = None, /, **named: Any) -> URI:
    found: dict[str, Any] = dict(named)
    if isinstance(values, dict):
        found |= {name_of(key_value(key)): value for key, value in values.items()}
    scheme = next((scheme for scheme, name in CLASSES.items() if f"URI::{name}" == self.name), None)
    fields: dict[str, Any] = {"scheme": scheme, "path": ""}
    for name in ("scheme", "userinfo", "host", "path", "query", "fragment", "opaque"):
        if found.get(name) is not None:
            fields[name] = to_s(found[name])
    if found.get("port") is not None:
        fields["port"] = int(found["port"])
    return URI(self, Parts(**fields))


def _reader(name: str) -> None:
    @method("URI::Generic", name)
    def read(self: URI, block: Any) -> Any:
        value = getattr(self.parts, name)
        return RString(value) if isinstance(value, str) else value


def _writer(name: str) -> None:
    @method("URI::Generic", f"{name}=")
    def write(self: URI, block: Any, value: Any) -> Any:
        changed: dict[str, Any] = {name: None if value is None else to_s(value)}
        self.parts = replace(self.parts, **changed)
        return value


for _name in ("scheme", "userinfo", "host", "path", "query", "fragment", "opaque"):
    _reader(_name)
    _writer(_name)


@method("URI::Generic", "port")
def uri_port(self: URI, block: Any) -> int | None:
    return self.parts.port if self.parts.port is not None else self.default_port


@method("URI::Generic", "port=")
def uri_set_port(self: URI, block: Any, value: Any) -> Any:
    self.parts = replace(self.parts, port=None if value is None else int(to_s(value)))
    return value


@method("URI::Generic", "default_port")
def uri_default_port(self: URI, block: Any) -> int | None:
    return self.default_port


@method("URI::Generic", "hostname")
def uri_hostname(self: URI, block: Any) -> Any:
    host = self.parts.host
    return None if host is None else RString(host.removeprefix("[").removesuffix("]"))


def _user_part(name: str, place: int) -> None:
    @method("URI::Generic", name)
    def read(self: URI, block: Any) -> Any:
        found = (self.parts.userinfo or "").split(":", 1)
        return RString(found[place]) if len(found) > place and found[place] else None


_user_part("user", 0)
_user_part("password", 1)


@method("URI::Generic", "to_s", "to_str")
def uri_to_s(self: URI, block: Any) -> RString:
    return RString(self.text())


@method("URI::Generic", "inspect")
def uri_inspect(self: URI, block: Any) -> RString:
    return RString(f"#<{self.cls.real.name} {self.text()}>")


@method("URI::Generic", "==", "eql?")
def uri_equal(self: URI, block: Any, other: object) -> bool:
    return self == other


@method("URI::Generic", "hash")
def uri_hash(self: URI, block: Any) -> int:
    return hash(self)


@method("URI::Generic", "initialize_copy", visibility="private")
def uri_copy(self: URI, block: Any, other: URI) -> URI:
    self.parts = other.parts
    return self


@method("URI::Generic", "absolute?", "absolute")
def uri_is_absolute(self: URI, block: Any) -> bool:
    return self.parts.scheme is not None


@method("URI::Generic", "relative?")
def uri_is_relative(self: URI, block: Any) -> bool:
    return self.parts.scheme is None


@method("URI::Generic", "hierarchical?")
def uri_is_hierarchical(self: URI, block: Any) -> bool:
    return self.parts.opaque is None


@method("URI::Generic", "merge", "+")
def uri_merge(self: URI, block: Any, other: Any) -> URI:
    return plus(self, other)


@method("URI::Generic", "route_from", "-")
def uri_route_from(self: URI, block: Any, other: Any) -> URI:
    return from_parts(route(parsed(other).parts, self.parts))


@method("URI::Generic", "route_to")
def uri_route_to(self: URI, block: Any, other: Any) -> URI:
    return from_parts(route(self.parts, parsed(other).parts))


@method("URI::Generic", "normalize")
def uri_normalize(self: URI, block: Any) -> URI:
    return from_parts(replace(self.normalized(), port=self.parts.port))


@method("URI::Generic", "select")
def uri_select(self: URI, block: Any, *names: Any) -> RArray:
    return RArray(call(self, name_of(name)) for name in names)


@method("URI::Generic", "component")
def uri_component(self: URI, block: Any) -> RArray:
    names = ("scheme", "userinfo", "host", "port", "path", "query", "fragment")
    return RArray(intern(name) for name in names)


@method("URI::HTTP", "request_uri")
def uri_request(self: URI, block: Any) -> Any:
    path = self.parts.path
    if path is None:
        return None
    whole = path if path.startswith("/") else f"/{path}"
    return RString(whole if self.parts.query is None else f"{whole}?{self.parts.query}")


@method("URI::HTTP", "origin")
def uri_origin(self: URI, block: Any) -> RString:
    return RString(f"{self.parts.scheme}://{self.parts.authority(self.default_port)}")


@method("URI::HTTP", "authority")
def uri_authority(self: URI, block: Any) -> RString:
    return RString(self.parts.authority(self.default_port))


@method("URI::MailTo", "to")
def uri_mail_to(self: URI, block: Any) -> RString:
    return RString((self.parts.opaque or "").partition("?")[0])
