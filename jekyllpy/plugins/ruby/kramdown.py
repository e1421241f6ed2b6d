"""`Kramdown::Document`, over the Markdown of every build."""

from __future__ import annotations

from typing import Any

from jekyllpy.markdown import Markdown
from jekyllpy.plugins.ruby import kramdown_converter, kramdown_element
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.kramdown_converter import options_of, renderer_of
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.values import to_host
from jekyllpy.rubylang.dispatch import no_method
from jekyllpy.rubylang.native import MODULES, define_class, method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import BINARY, RString
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import to_s

__all__ = ["kramdown_converter", "kramdown_element"]

# What kramdown does unless told otherwise, where Jekyll tells it otherwise.
OF_KRAMDOWN: dict[str, Any] = {
    "input": "kramdown",
    "hard_wrap": True,
    "syntax_highlighter_opts": {},
}

define_class("Kramdown::Document")


def as_encoded(source: Any, options: dict[str, Any]) -> dict[str, Any]:
    """The options for a text: where its encoding has no dashes and quotes, they stay references."""
    as_chars = options.get("entity_output", "as_char") == "as_char"
    if as_chars and getattr(source, "encoding", None) == BINARY and to_s(source).isascii():
        return {**options, "entity_output": "as_input"}
    return options


def encoded_as(source: Any, html: str) -> RString:
    """What was made of a text, in the encoding of that."""
    made = RString(html)
    if getattr(source, "encoding", None) == BINARY and html.isascii():
        made.encoding = BINARY
    return made


@method("Kramdown::Document", "initialize", visibility="private")
def initialize(self: RObject, block: Any, source: Any, options: Any = None, **given: Any) -> None:
    settle()
    values = {str(key): value for key, value in (to_host(options) or {}).items()}
    values.update({key: to_host(value) for key, value in given.items()})
    markdown = Markdown(
        as_encoded(source, {**OF_KRAMDOWN, **values}),
        state.site.edition.kramdown,
        state.site.edition.rouge,
    )
    self.ivars.update({"@source": source, "@markdown": markdown})


@method("Kramdown::Document", "to_html")
def document_to_html(self: RObject, block: Any) -> RString:
    settle()
    source = self.ivars["@source"]
    return encoded_as(source, self.ivars["@markdown"].convert(to_s(source)))


@method("Kramdown::Document", "method_missing")
def document_method_missing(self: RObject, block: Any, name: Symbol, *args: Any) -> Any:
    """`to_something`, for a converter `Kramdown::Converter::Something` that a plugin wrote."""
    wanted = name.name.removeprefix("to_")
    own = "".join(part.capitalize() for part in wanted.split("_"))
    cls = MODULES["Kramdown::Converter"].constants.get(own)
    if wanted == name.name or not isinstance(cls, RClass):
        raise no_method(self, name.name, args, "")
    settle()
    markdown = self.ivars["@markdown"]
    root, parsed = markdown.tree(to_s(self.ivars["@source"]))
    return RString(renderer_of(cls, parsed.document).render(root))


@method("Kramdown::Document", "root")
def document_root(self: RObject, block: Any) -> Any:
    settle()
    known = self.ivars.get("@root")
    if known is None:
        known = self.ivars["@root"] = self.ivars["@markdown"].tree(to_s(self.ivars["@source"]))[0]
    return known


@method("Kramdown::Document", "warnings")
def document_warnings(self: RObject, block: Any) -> RArray:
    return RArray(map(RString, self.ivars["@markdown"].warnings))


@method("Kramdown::Document", "options")
def document_options(self: RObject, block: Any) -> Any:
    return options_of(self.ivars["@markdown"].options)
