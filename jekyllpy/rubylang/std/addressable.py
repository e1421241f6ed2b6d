"""Addressable::URI: addresses with any signs in them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, quote_plus, unquote, urljoin

from jekyllpy.rubylang.native import (
    MODULES,
    define_class,
    define_constant,
    define_module,
    method,
    singleton_method,
)
from jekyllpy.rubylang.objects.hash import RHash, hash_key, key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, text_or_none, to_s
from jekyllpy.rubylang.std.uri_parsing import without_dots

CLASS = "Addressable::URI"
_WHOLE = re.compile(
    r"(?:([^:/?#]++):)?+(?://([^/?#]*+))?+([^?#]*+)(?:\?([^#]*+))?+(?:#(.*))?\Z", re.DOTALL
)
_AUTHORITY = re.compile(r"(?:([^@]*)@)?(.*?)(?::(\d*))?\Z", re.DOTALL)
_DEFAULT_PORTS = {"http": 80, "https": 443, "ftp": 21}
_UNRESERVED = "-._~"
_SUB = "!$&'()*+,;="
PATH_SIGNS, ALL_SIGNS = f"{_UNRESERVED}{_SUB}:@/", f"{_UNRESERVED}{_SUB}:@/?#[]"
_QUERY_SIGNS = f"{PATH_SIGNS}?"
PARTS = ("scheme", "userinfo", "host", "port", "path", "query", "fragment")


class Address(RObject):
    """An address: its parts by name, None for those that aren't there."""

    __slots__ = ("parts",)

    def __init__(self, cls: RClass) -> None:
        super().__init__(cls)
        self.parts: dict[str, Any] = dict.fromkeys(PARTS)
        self.parts["path"] = ""

    @property
    def authority(self) -> str | None:
        """User, host and port."""
        user, host, port = (self.parts[name] for name in ("userinfo", "host", "port"))
        if host is None:
            return None
        before = "" if user is None else f"{user}@"
        return f"{before}{host}" + ("" if port is None else f":{port}")

    def text(self) -> str:
        """The address."""
        scheme, query, fragment = (self.parts[name] for name in ("scheme", "query", "fragment"))
        before = ("" if scheme is None else f"{scheme}:") + (
            "" if self.authority is None else f"//{self.authority}"
        )
        after = ("" if query is None else f"?{query}") + (
            "" if fragment is None else f"#{fragment}"
        )
        return f"{before}{self.parts['path']}{after}"


define_module("Addressable")
define_class(CLASS, allocate=Address)
define_class(f"{CLASS}::InvalidURIError", "StandardError")
define_module(f"{CLASS}::CharacterClasses")
for _name, _signs in (
    ("UNRESERVED", _UNRESERVED), ("PATH", PATH_SIGNS), ("QUERY", _QUERY_SIGNS), ("RESERVED", ALL_SIGNS),
):  # fmt: skip
    define_constant(f"{CLASS}::CharacterClasses", _name, f"A-Za-z0-9{re.escape(_signs)}")


def address(text: str) -> Address:
    """The address that a text is."""
    cls = MODULES[CLASS]
    assert isinstance(cls, RClass)
    made = Address(cls)
    found = _WHOLE.match(text)
    assert found is not None
    scheme, authority, path, query, fragment = found.groups()
    made.parts |= {"scheme": scheme, "path": path, "query": query, "fragment": fragment}
    if authority is not None:
        of_host = _AUTHORITY.match(authority)
        assert of_host is not None
        user, host, port = of_host.groups()
        made.parts |= {"userinfo": user, "host": host, "port": int(port) if port else None}
    return made


def _of(value: Any) -> Address:
    return value if isinstance(value, Address) else address(to_s(value))


@singleton_method(CLASS, "parse")
def parse(self: Any, block: Any, value: Any) -> Any:
    return None if value is None else _of(value)


@singleton_method(CLASS, "heuristic_parse")
def heuristic_parse(self: Any, block: Any, value: Any, hints: Any = None) -> Any:
    text = None if value is None else to_s(value).strip()
    if text is None or "://" in text or text.startswith("mailto:"):
        return None if text is None else address(text)
    return address(f"http://{text.lstrip('/')}")


@method(CLASS, "initialize", visibility="private")
def initialize(self: Address, block: Any, given: Any = None, /, **named: Any) -> None:
    values = {name_of(key_value(key)): value for key, value in (given or {}).items()} | named
    for name, value in values.items():
        if name in PARTS:
            self.parts[name] = value if value is None or name == "port" else to_s(value)
    if values.get("query_values") is not None:
        set_query_values(self, None, values["query_values"])


@singleton_method(CLASS, "join")
def join_all(self: Any, block: Any, *addresses: Any) -> Address:
    made = _of(addresses[0])
    for each in addresses[1:]:
        made = join(made, None, each)
    return made


@method(CLASS, "join", "+")
def join(self: Address, block: Any, other: Any) -> Address:
    return address(urljoin(self.text(), _of(other).text()))


def _part(name: str) -> None:
    @method(CLASS, name)
    def read(self: Address, block: Any) -> Any:
        value = self.parts[name]
        return RString(value) if isinstance(value, str) else value

    @method(CLASS, f"{name}=")
    def write(self: Address, block: Any, value: Any) -> Any:
        is_text = value is not None and name != "port"
        self.parts[name] = (to_s(value) if is_text else value) or ("" if name == "path" else None)
        return value


for _name in PARTS:
    _part(_name)


def _told(names: tuple[str, ...], tell: Callable[[Address], Any]) -> None:
    @method(CLASS, *names)
    def told(self: Address, block: Any) -> Any:
        value = tell(self)
        return RString(value) if isinstance(value, str) else value


def _site(uri: Address) -> str | None:
    if uri.parts["scheme"] is None and uri.authority is None:
        return None
    scheme = "" if uri.parts["scheme"] is None else f"{uri.parts['scheme']}:"
    return scheme + ("" if uri.authority is None else f"//{uri.authority}")


def _origin(uri: Address) -> str:
    host, port = uri.parts["host"], uri.parts["port"]
    if uri.parts["scheme"] is None or host is None:
        return "null"
    own = "" if port in (None, _DEFAULT_PORTS.get(uri.parts["scheme"])) else f":{port}"
    return f"{uri.parts['scheme']}://{host}{own}"


_told(("to_s", "to_str"), Address.text)
_told(("hostname",), lambda uri: uri.parts["host"])
_told(("authority",), lambda uri: uri.authority)
_told(("site",), _site)
_told(("origin",), _origin)
_told(("absolute?",), lambda uri: uri.parts["scheme"] is not None)
_told(("relative?",), lambda uri: uri.parts["scheme"] is None)
_told(("empty?",), lambda uri: not uri.text())
_told(("hash",), lambda uri: hash(normalized(uri).text()))
_told(
    ("basename",),
    lambda uri: posixpath.basename(uri.parts["path"].rstrip("/")) or uri.parts["path"][:1],
)
_told(("extname",), lambda uri: posixpath.splitext(uri.parts["path"])[1])
_told(("inspect",), lambda uri: f"#<Addressable::URI:{id(uri):#x} URI:{uri.text()}>")  # fmt: skip


def _encoded(text: str, signs: str) -> str:
    return quote(unquote(text, errors="surrogateescape"), safe=signs, errors="surrogateescape")


def normalized(uri: Address) -> Address:
    """The address as all that mean the same are written."""
    made, parts = address(""), uri.parts
    scheme = None if parts["scheme"] is None else parts["scheme"].lower()
    host = parts["host"]
    if host is not None:
        host = host.lower() if host.isascii() else host.lower().encode("idna").decode("ascii")
    path = without_dots(_encoded(parts["path"], PATH_SIGNS))
    made.parts |= {
        "scheme": scheme,
        "userinfo": parts["userinfo"],
        "host": host,
        "port": None if parts["port"] == _DEFAULT_PORTS.get(scheme or "") else parts["port"],
        "path": "/" if host and not path else path,
    }
    for name in ("query", "fragment"):
        if parts[name] is not None:
            made.parts[name] = _encoded(parts[name], _QUERY_SIGNS)
    return made


@method(CLASS, "normalize")
def normalize(self: Address, block: Any) -> Address:
    return normalized(self)


@method(CLASS, "==", "===", "eql?")
def equal(self: Address, block: Any, other: Any) -> bool:
    return isinstance(other, Address) and normalized(self).text() == normalized(other).text()


@method(CLASS, "omit")
def omit(self: Address, block: Any, *names: Any) -> Address:
    made = address(self.text())
    for name in map(name_of, names):
        made.parts[name] = "" if name == "path" else None
    return made


@method(CLASS, "query_values")
def query_values(self: Address, block: Any, kind: Any = None) -> Any:
    query = self.parts["query"]
    if query is None:
        return None
    found = RHash()
    for pair in query.split("&"):
        name, equals, value = pair.replace("+", " ").partition("=")
        if pair:
            found[hash_key(RString(unquote(name)))] = RString(unquote(value)) if equals else None
    return found


@method(CLASS, "query_values=")
def set_query_values(self: Address, block: Any, values: Any) -> Any:
    if values is None:
        self.parts["query"] = None
        return values
    pairs = values.items() if isinstance(values, dict) else ((each[0], each[1]) for each in values)
    out = []
    for key, value in pairs:
        name = quote(to_s(key_value(key)), safe=_UNRESERVED)
        out += [
            name if each is None else f"{name}={quote(to_s(each), safe=_UNRESERVED)}"
            for each in (value if isinstance(value, list) else [value])
        ]
    self.parts["query"] = "&".join(out)
    return values


@singleton_method(CLASS, "unencode", "unescape", "unencode_component", "unescape_component")
def unencode(self: Any, block: Any, value: Any, *rest: Any) -> Any:
    return None if value is None else RString(unquote(to_s(value), errors="surrogateescape"))


@singleton_method(CLASS, "encode_component", "escape_component")
def encode_component(self: Any, block: Any, value: Any, signs: Any = None, *rest: Any) -> Any:
    allowed = ALL_SIGNS
    given = None if signs is None else text_or_none(signs)
    if given is not None:
        kept = re.compile(f"[{given}]")
        allowed = "".join(sign for sign in map(chr, range(128)) if kept.match(sign))
        return RString(_only(to_s(value), allowed))
    return None if value is None else RString(quote(to_s(value), safe=allowed))


def _only(text: str, allowed: str) -> str:
    """The text with all but these signs escaped, letters too."""
    return "".join(sign if sign in allowed else quote(sign, safe="") for sign in text)


@singleton_method(CLASS, "encode", "escape")
def encode(self: Any, block: Any, value: Any, *rest: Any) -> Any:
    return _written(value, lambda text, signs: quote(text, safe=signs))


@singleton_method(CLASS, "normalized_encode")
def normalized_encode(self: Any, block: Any, value: Any, *rest: Any) -> Any:
    return _written(value, _encoded)


def _written(value: Any, write: Callable[[str, str], str]) -> Any:
    """An address with each part escaped as it has to be there."""
    if value is None:
        return None
    made = address(_of(value).text())
    for name, signs in (("path", PATH_SIGNS), ("query", _QUERY_SIGNS), ("fragment", _QUERY_SIGNS)):
        if made.parts[name] is not None:
            made.parts[name] = write(made.parts[name], signs)
    return RString(made.text())


@singleton_method(CLASS, "form_encode")
def form_encode(self: Any, block: Any, values: Any, *rest: Any) -> RString:
    pairs = ((key_value(key), value) for key, value in values.items())
    return RString(
        "&".join(f"{quote_plus(to_s(key))}={quote_plus(to_s(value))}" for key, value in pairs)
    )
