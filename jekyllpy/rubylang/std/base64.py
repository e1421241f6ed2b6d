"""Ruby's Base64."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_module, module_function
from jekyllpy.rubylang.objects.string import RString, binary
from jekyllpy.rubylang.operations import truthy
from jekyllpy.rubylang.std.arguments import ascii_string, data, string

define_module("Base64")

_LINE = 45  # bytes, which make 60 characters
_ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")


@module_function("Base64", "encode64")
def base64_encode(self: Any, block: Any, value: Any) -> RString:
    content = data(value)
    lines = (content[at : at + _LINE] for at in range(0, len(content), _LINE))
    return ascii_string(b"".join(base64.b64encode(line) + b"\n" for line in lines))


@module_function("Base64", "strict_encode64")
def base64_strict_encode(self: Any, block: Any, value: Any) -> RString:
    return ascii_string(base64.b64encode(data(value)))


@module_function("Base64", "urlsafe_encode64")
def base64_urlsafe_encode(self: Any, block: Any, value: Any, *, padding: Any = True) -> RString:
    found = base64.urlsafe_b64encode(data(value))
    return ascii_string(found if truthy(padding) else found.rstrip(b"="))


@module_function("Base64", "decode64")
def base64_decode(self: Any, block: Any, value: Any) -> RString:
    text = string(value).partition("=")[0]
    kept = "".join(char for char in text if char in _ALPHABET)
    if len(kept) % 4 == 1:
        kept = kept[:-1]
    return binary(base64.b64decode(kept + "=" * (-len(kept) % 4)))


@module_function("Base64", "strict_decode64")
def base64_strict_decode(self: Any, block: Any, value: Any) -> RString:
    try:
        return binary(base64.b64decode(data(value), validate=True))
    except binascii.Error:
        raise error("ArgumentError", "invalid base64") from None


@module_function("Base64", "urlsafe_decode64")
def base64_urlsafe_decode(self: Any, block: Any, value: Any) -> RString:
    text = string(value).replace("-", "+").replace("_", "/")
    if not text.endswith("="):
        text += "=" * (-len(text) % 4)
    found: RString = base64_strict_decode(self, None, text)
    return found
