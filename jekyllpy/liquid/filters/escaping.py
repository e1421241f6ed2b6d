"""Filters that write text for HTML, XML, JSON and addresses."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote_plus, unquote_to_bytes

from jekyllpy import ruby
from jekyllpy.errors import LiquidArgumentError, LiquidRenderError
from jekyllpy.late.patterns import late
from jekyllpy.liquid.addresses import ALL_CHARACTERS, normalized_component
from jekyllpy.liquid.json import generate
from jekyllpy.liquid.values import check_length
from jekyllpy.ruby import class_name, inspect, to_s
from jekyllpy.ruby.escaping import HTML_ENTITIES

_XML_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
_NEEDS_ESCAPE = late("[&<>\"']")
_UNESCAPED = late(r"[\"'<>]|&(?!(?:[a-zA-Z]+|#\d+);)", re.ASCII)


def escape_html(value: Any) -> str | None:
    """HTML's special characters as entities, quotes too."""
    return None if value is None else ruby.escape_html(to_s(value))


def _escape_once(value: Any) -> str:
    return _UNESCAPED.sub(lambda match: HTML_ENTITIES[match[0]], to_s(value))


def xml_escape(value: Any) -> str:
    """XML's special characters as entities."""
    text = to_s(value)
    if _NEEDS_ESCAPE.search(text):
        # Ampersands come first, since all entities have one.
        for character, entity in _XML_ENTITIES.items():
            text = text.replace(character, entity)
    check_length(len(text))
    return text


def _url_encode(value: Any) -> str | None:
    return None if value is None else _form_encoded(to_s(value))


def _form_encoded(text: str) -> str:
    """As forms are sent: `~` stays, a space becomes `+`."""
    return quote_plus(text, safe="", errors="surrogateescape")


def _url_decode(value: Any) -> str | None:
    if value is None:
        return None
    try:
        return unquote_to_bytes(to_s(value).replace("+", " ")).decode("utf-8")
    except UnicodeDecodeError as error:
        raise LiquidArgumentError("invalid byte sequence in UTF-8") from error


def _cgi_escape(value: Any) -> str:
    if not isinstance(value, str):
        raise LiquidRenderError(f"no implicit conversion of {class_name(value)} into String")
    return _form_encoded(value)


def _uri_escape(value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise LiquidRenderError(f"Can't convert {class_name(value)} into String.")
    return normalized_component(value, ALL_CHARACTERS)


FILTERS = {
    "cgi_escape": _cgi_escape,
    "escape": escape_html,
    "escape_once": _escape_once,
    "h": escape_html,
    "inspect": lambda value: xml_escape(inspect(value)),
    "jsonify": lambda value: generate(value),
    "uri_escape": _uri_escape,
    "url_decode": _url_decode,
    "url_encode": _url_encode,
    "xml_escape": xml_escape,
}
