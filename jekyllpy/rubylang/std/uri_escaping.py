"""URI: texts escaped for addresses and forms."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote_plus, unquote_plus

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import module_function
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.std.arguments import string


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


def form_pair(name: Any, value: Any) -> list[str]:
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
    return RString("&".join(one for name, value in pairs for one in form_pair(name, value)))


@module_function("URI", "decode_www_form")
def uri_decode_form(self: Any, block: Any, text: Any, encoding: Any = None) -> RArray:
    found = RArray()
    for part in string(text).split("&") if string(text) else []:
        name, _, value = part.partition("=")
        found.append(RArray(uri_decode_component(self, None, each) for each in (name, value)))
    return found
