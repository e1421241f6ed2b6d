"""Ruby's CGI: escaping."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote_plus, unquote_plus

from jekyllpy.ruby import escape_html
from jekyllpy.rubylang.implicit import flat
from jekyllpy.rubylang.native import (
    Decorator,
    F,
    define_class,
    define_constant,
    define_module,
    module_function,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import text_or_none
from jekyllpy.rubylang.std.arguments import string

define_class("CGI")
define_module("CGI::Util")
define_module("CGI::Escape")
define_constant("CGI", "CR", "\r")
define_constant("CGI", "LF", "\n")
define_constant("CGI", "EOL", "\r\n")

_ENTITY = re.compile(r"&(apos|amp|quot|gt|lt|#[0-9]+|#x[0-9A-Fa-f]+);")
_NAMED = {"apos": "'", "amp": "&", "quot": '"', "gt": ">", "lt": "<"}
_TAG = re.compile(r"(<.*?>)", re.DOTALL)


def _function(*names: str) -> Decorator:
    """A function of CGI, for itself and for what includes CGI::Util or CGI::Escape."""

    def register(fn: F) -> F:
        for module in ("CGI", "CGI::Util", "CGI::Escape"):
            module_function(module, *names)(fn)
        return fn

    return register


@_function("escape")
def cgi_escape(self: Any, block: Any, value: Any) -> RString:
    return RString(quote_plus(string(value).encode("utf-8", "surrogateescape"), safe="-._~"))


@_function("unescape")
def cgi_unescape(self: Any, block: Any, value: Any, encoding: Any = None) -> RString:
    return RString(unquote_plus(string(value), errors="surrogateescape"))


@_function("escapeURIComponent", "escape_uri_component")
def cgi_escape_component(self: Any, block: Any, value: Any) -> RString:
    return RString(cgi_escape(self, None, value).text.replace("+", "%20"))


@_function("unescapeURIComponent", "unescape_uri_component")
def cgi_unescape_component(self: Any, block: Any, value: Any, encoding: Any = None) -> RString:
    return RString(unquote_plus(string(value).replace("+", "%2B"), errors="surrogateescape"))


@_function("escapeHTML", "escape_html", "h")
def cgi_escape_html(self: Any, block: Any, value: Any) -> RString:
    return RString(escape_html(string(value)))


@_function("unescapeHTML", "unescape_html")
def cgi_unescape_html(self: Any, block: Any, value: Any) -> RString:
    return RString(_ENTITY.sub(_character, string(value)))


def _character(match: re.Match[str]) -> str:
    name = match[1]
    if name[0] != "#":
        return _NAMED[name]
    code = int(name[2:], 16) if name[1] == "x" else int(name[1:])
    if code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return match[0]
    return chr(code)


def _elements(names: tuple[Any, ...]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(text_or_none(name) or "") for name in flat(names))
    return re.compile(rf"</?(?:{alternatives})\b[^<>]*>?", re.IGNORECASE)


@_function("escapeElement", "escape_element")
def cgi_escape_element(self: Any, block: Any, text: Any, *names: Any) -> RString:
    pattern = _elements(names)
    return RString(pattern.sub(lambda match: escape_html(match[0]), string(text)))


@_function("pretty")
def cgi_pretty(self: Any, block: Any, text: Any, shift: Any = "  ") -> RString:
    depth = 0
    lines: list[str] = []
    for piece in _TAG.split(string(text)):
        if not piece.strip():
            continue
        if piece.startswith("</"):
            depth = max(depth - 1, 0)
        lines.append(string(shift) * depth + piece)
        if (
            piece.startswith("<")
            and not piece.startswith(("</", "<!"))
            and not piece.endswith("/>")
        ):
            depth += 1
    return RString("".join(f"{line}\n" for line in lines))


@_function("rfc1123_date")
def cgi_date(self: Any, block: Any, moment: Any) -> RString:
    from jekyllpy.rubylang.std.time_parsing import time_httpdate

    return time_httpdate(moment, None)


@_function("parse")
def cgi_parse(self: Any, block: Any, query: Any) -> RHash:
    found = RHash()
    for part in re.split("[&;]", string(query)):
        name, equals, value = part.partition("=")
        if not name and not equals:
            continue
        values = found.setdefault(unquote_plus(name), RArray())
        if equals:
            values.append(RString(unquote_plus(value)))
    return found
