"""URI: addresses within a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jekyllpy.rubylang.native import module_function
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
_HIERARCHY = rf"(?://{_USER}{_HOST})?(?:{_PATH})?(?:\?{_ANY})?"
_OPAQUE = rf"(?:[{_MARKS};?:@&=+$,]|{_OCTET}){_ANY}"
_WORD = re.compile(r"[a-zA-Z][\-+.a-zA-Z\d]*+")
_LINK = rf"[a-zA-Z][\-+.a-zA-Z\d]*:(?:{_OPAQUE}|{_HIERARCHY})(?:\#{_ANY})?"


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


def addresses_in(text: str, schemes: Any) -> Iterator[str]:
    """The absolute addresses of some schemes in a text, in time that grows with its length.

    Where a word is no address from its first letter on, it is none from a later one.
    """
    pattern = re.compile(make_regexp(schemes).source.replace("(?i:", "(?:"))
    if schemes is not None:
        yield from pattern.findall(text)
        return
    place = 0
    while (word := _WORD.search(text, place)) is not None:
        found = pattern.match(text, word.start())
        if found is not None:
            yield found[0]
        place = (found or word).end()


@module_function("URI", "extract")
def uri_extract(self: Any, block: Any, text: Any, schemes: Any = None) -> Any:
    found = [RString(each) for each in addresses_in(string(text), schemes)]
    if block is None:
        return RArray(found)
    for each in found:
        block.call(each)
    return None
