"""`URI::DEFAULT_PARSER`."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, unquote

from jekyllpy.rubylang.native import define_class, define_constant, method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.std.arguments import string
from jekyllpy.rubylang.std.uri import URI, parsed, uri_join
from jekyllpy.rubylang.std.uri_finding import make_regexp, uri_extract


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
