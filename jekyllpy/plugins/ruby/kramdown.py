"""`Kramdown::Document`, over the Markdown of every build."""

from __future__ import annotations

from typing import Any

from jekyllpy import markdown
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.values import to_host
from jekyllpy.rubylang.native import define_class, define_constant, define_module, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s

define_module("Kramdown")
define_constant("Kramdown", "VERSION", "2.5.1")
define_class("Kramdown::Document")


@method("Kramdown::Document", "initialize", visibility="private")
def initialize(self: RObject, block: Any, source: Any, options: Any = None, **given: Any) -> None:
    settle()
    values = {str(key): value for key, value in (to_host(options) or {}).items()}
    values.update({key: to_host(value) for key, value in given.items()})
    # A document of kramdown's own reads kramdown's Markdown, not GitHub's.
    self.ivars.update({"@source": source, "@options": {"input": "kramdown", **values}})


@method("Kramdown::Document", "to_html")
def document_to_html(self: RObject, block: Any) -> RString:
    settle()
    return RString(markdown.to_html(to_s(self.ivars["@source"]), dict(self.ivars["@options"])))


@method("Kramdown::Document", "warnings")
def document_warnings(self: RObject, block: Any) -> RArray:
    return RArray()


@method("Kramdown::Document", "options")
def document_options(self: RObject, block: Any) -> RHash:
    return RHash(self.ivars["@options"])
