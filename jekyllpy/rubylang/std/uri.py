"""Ruby's URI."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote, quote_plus, unquote_plus

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import (
    MODULES,
    define_class,
    define_constant,
    define_module,
    method,
    module_function,
    singleton_method,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect, name_of, text_or_none, to_s
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.uri_parsing import Parts, merged, parse, route

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
_CLASSES = {
    "http": "HTTP", "https": "HTTPS", "ftp": "FTP", "file": "File", "mailto": "MailTo",
    "ldap": "LDAP", "ws": "WS", "wss": "WSS",
}  # fmt: skip


def from_parts(parts: Parts) -> URI:
    """An address of the class of its scheme."""
    cls: Any = MODULES[f"URI::{_CLASSES.get(parts.scheme or '', 'Generic')}"]
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
    return RHash((scheme.upper(), MODULES[f"URI::{name}"]) for scheme, name in _CLASSES.items())


_LINK = r"[A-Za-z][\-+.A-Za-z\d]*:(?:[\-_.!~*'()a-zA-Z\d;/?:@&=+$,\[\]#]|%[a-fA-F\d]{2})+"


@module_function("URI", "regexp")
def uri_regexp(self: Any, block: Any, schemes: Any = None) -> Regexp:
    return make_regexp(schemes)


def make_regexp(schemes: Any) -> Regexp:
    """A pattern of absolute addresses of some schemes."""
    if schemes is None:
        return Regexp(_LINK)
    names = [to_s(each) for each in (schemes if isinstance(schemes, list) else [schemes])]
    alternatives = "|".join(re.escape(name) for name in names)
    return Regexp(f"(?=(?i:{alternatives}):){_LINK}")


@module_function("URI", "extract")
def uri_extract(self: Any, block: Any, text: Any, schemes: Any = None) -> Any:
    pattern = make_regexp(schemes).source.replace("(?i:", "(?:")
    found = [RString(each) for each in re.findall(pattern, string(text))]
    if block is None:
        return RArray(found)
    for each in found:
        block.call(each)
    return None


@module_function("URI", "encode_www_form_component")
def uri_encode_component(self: Any, block: Any, value: Any, encoding: Any = None) -> RString:
    return RString(encoded(value))


def encoded(value: Any) -> str:
    """As a form has it: blanks are plus signs."""
    text = to_s(value).encode("utf-8", "surrogateescape")
    return quote_plus(text, safe="*-._").replace("~", "%7E")


@module_function("URI", "encode_uri_component")
def uri_encode_uri_component(self: Any, block: Any, value: Any, encoding: Any = None) -> RString:
    return RString(encoded(value).replace("+", "%20"))


@module_function("URI", "decode_www_form_component")
def uri_decode_component(self: Any, block: Any, value: Any, encoding: Any = None) -> RString:
    text = string(value)
    if re.search(r"%(?![0-9a-fA-F]{2})", text):
        raise error("ArgumentError", f"invalid %-encoding ({text})")
    return RString(unquote_plus(text, errors="surrogateescape"))


@module_function("URI", "decode_uri_component")
def uri_decode_uri_component(self: Any, block: Any, value: Any, encoding: Any = None) -> RString:
    return uri_decode_component(self, None, RString(string(value).replace("+", "%2B")))


def _pair(name: Any, value: Any) -> list[str]:
    if value is None:
        return [encoded(name)]
    values = value if isinstance(value, list) else [value]
    return [
        encoded(name) if each is None else f"{encoded(name)}={encoded(each)}" for each in values
    ]


@module_function("URI", "encode_www_form")
def uri_encode_form(
    self: Any, block: Any, values: Any = None, /, *rest: Any, **named: Any
) -> RString:
    pairs: list[tuple[Any, Any]] = list(named.items())
    if isinstance(values, dict):
        pairs = [(key_value(key), value) for key, value in values.items()] + pairs
    elif values is not None:
        pairs = [(each[0], each[1] if len(each) > 1 else None) for each in values] + pairs
    return RString("&".join(one for name, value in pairs for one in _pair(name, value)))


@module_function("URI", "decode_www_form")
def uri_decode_form(self: Any, block: Any, text: Any, encoding: Any = None) -> RArray:
    found = RArray()
    for part in string(text).split("&") if string(text) else []:
        name, _, value = part.partition("=")
        found.append(RArray(uri_decode_component(self, None, each) for each in (name, value)))
    return found


class Parser(RObject):
    """What URI::DEFAULT_PARSER is."""

    __slots__ = ()


PARSER = define_class("URI::RFC2396_Parser", allocate=Parser)
define_constant("URI", "Parser", PARSER)
define_constant("URI", "DEFAULT_PARSER", Parser(PARSER))
_UNSAFE = ";/?:@&=+$,[]-_.!~*'()"


@method("URI::RFC2396_Parser", "escape")
def parser_escape(self: Any, block: Any, value: Any, unsafe: Any = None) -> RString:
    text = string(value)
    if isinstance(unsafe, Regexp):
        return RString(unsafe.pattern.sub(lambda match: quote(match[0], safe=""), text))
    if unsafe is not None:
        members = set(string(unsafe))
        return RString("".join(quote(char, safe="") if char in members else char for char in text))
    return RString(quote(text, safe=_UNSAFE))


@method("URI::RFC2396_Parser", "unescape")
def parser_unescape(self: Any, block: Any, value: Any) -> RString:
    from urllib.parse import unquote

    return RString(unquote(string(value), errors="surrogateescape"))


@method("URI::RFC2396_Parser", "parse")
def parser_parse(self: Any, block: Any, value: Any) -> URI:
    return parsed(value)


@method("URI::RFC2396_Parser", "make_regexp")
def parser_make_regexp(self: Any, block: Any, schemes: Any = None) -> Regexp:
    return make_regexp(schemes)


@method("URI::RFC2396_Parser", "join")
def parser_join(self: Any, block: Any, *values: Any) -> URI:
    found: URI = uri_join(self, None, *values)
    return found


@method("URI::RFC2396_Parser", "extract")
def parser_extract(self: Any, block: Any, text: Any, schemes: Any = None) -> Any:
    return uri_extract(self, block, text, schemes)


@singleton_method("URI::Generic", "build")
def uri_build(self: RClass, block: Any, values: Any = None, /, **named: Any) -> URI:
    found: dict[str, Any] = dict(named)
    if isinstance(values, dict):
        found |= {name_of(key_value(key)): value for key, value in values.items()}
    scheme = next(
        (scheme for scheme, name in _CLASSES.items() if f"URI::{name}" == self.name), None
    )
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
    from jekyllpy.rubylang.objects.symbol import intern

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


@singleton_method("URI", "open")
def uri_open_named(self: Any, block: Any, name: Any, *args: Any, **options: Any) -> Any:
    from jekyllpy.rubylang.std import import_parts
    from jekyllpy.rubylang.std.file import yielded

    import_parts(("file",))
    if isinstance(name, URI) or (text_or_none(name) or "").startswith(("http://", "https://")):
        from jekyllpy.rubylang.std.open_uri import open_uri

        return yielded(open_uri(name, args, options), block)
    from jekyllpy.rubylang.std.file import kernel_open

    return kernel_open(self, block, name, *args, **options)


@method("URI::Generic", "open")
def uri_open(self: URI, block: Any, *args: Any, **options: Any) -> Any:
    return uri_open_named(self, block, self, *args, **options)


@method("URI::Generic", "read")
def uri_read(self: URI, block: Any, *args: Any, **options: Any) -> Any:
    return call(uri_open_named(self, None, self, *args, **options), "read")
