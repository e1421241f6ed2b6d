"""`Jekyll::Tags::HighlightBlock`: its steps as methods, which a plugin may write anew."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.ruby import builtin_tags
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.values import to_ruby
from jekyllpy.rubylang.dispatch import send
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import to_s

BLOCK = "Jekyll::Tags::HighlightBlock"


@method(BLOCK, "parse")
def parse(self: Any, block: Any, tokens: Any) -> None:
    builtin_tags.parse(self, block, tokens)
    node = self.ivars["@node"]
    self.ivars["@lang"] = RString(node.language)
    options = {name: to_ruby(value) for name, value in node.options.items()}
    if options.get("linenos") is True:
        options["linenos"] = RString("inline")
    self.ivars["@highlight_options"] = RHash(
        (intern(name), value) for name, value in options.items()
    )


@method(BLOCK, "render")
def render(self: Any, block: Any, context: Any) -> RString:
    settle()
    node = self.ivars["@node"]
    markup = send(self, "render_rouge", RString(node.code(context)))
    tagged = send(self, "add_code_tag", markup)
    settle()
    return RString(node.surrounded(context, to_s(tagged)))


@method(BLOCK, "render_rouge", visibility="private")
def render_rouge(self: Any, block: Any, code: Any) -> RString:
    settle()
    return RString(self.ivars["@node"].by_rouge(to_s(code), state.site.edition))


@method(BLOCK, "add_code_tag", visibility="private")
def add_code_tag(self: Any, block: Any, code: Any) -> RString:
    settle()
    return RString(self.ivars["@node"].in_code_tag(to_s(code)))
