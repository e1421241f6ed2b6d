"""URI: addresses within a text."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.rubylang.native import (
    module_function,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.std import uri
from jekyllpy.rubylang.std.arguments import string

__all__ = ["uri"]

# RFC 2396: what each part of an address may consist of
_OCTET = r"%[a-fA-F\d]{2}"
_MARKS = r"\-_.!~*'()a-zA-Z\d"
_ANY = rf"(?:[{_MARKS};/?:@&=+$,\[\]]|{_OCTET})*"
_USER = rf"(?:(?:[{_MARKS};:&=+$,]|{_OCTET})*@)?"
_HOST = rf"(?:\[[a-fA-F\d:.]+\]|(?:[a-zA-Z\d\-.]|{_OCTET})+)(?::\d*)?"
_PATH = rf"/(?:[{_MARKS}:@&=+$,;/]|{_OCTET})*"
_HIERARCHY = rf"(?://{_USER}{_HOST}(?:{_PATH})?|{_PATH})(?:\?{_ANY})?"
_OPAQUE = rf"(?:[{_MARKS};?:@&=+$,]|{_OCTET}){_ANY}"
_LINK = rf"[a-zA-Z][\-+.a-zA-Z\d]*:(?:{_HIERARCHY}|{_OPAQUE})(?:\#{_ANY})?"


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
