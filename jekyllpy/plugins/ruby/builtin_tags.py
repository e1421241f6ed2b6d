"""Liquid's and Jekyll's own tags as classes that a plugin can take further (`class X < Liquid::For`)."""

from __future__ import annotations

from typing import Any

from jekyllpy.liquid.tags import BUILTIN_TAGS
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.tags import BUILTIN, tag_class, tag_initialize
from jekyllpy.rubylang.native import MODULES, define_class, install
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s

CLASSES = {
    "Jekyll::Tags::IncludeTag": "include",
    "Jekyll::Tags::OptimizedIncludeTag": "include",
    "Jekyll::Tags::IncludeRelativeTag": "include_relative",
    "Jekyll::Tags::HighlightBlock": "highlight",
    "Jekyll::Tags::PostUrl": "post_url",
    "Jekyll::Tags::Link": "link",
    "Liquid::Assign": "assign",
    "Liquid::Capture": "capture",
    "Liquid::Case": "case",
    "Liquid::Comment": "comment",
    "Liquid::Cycle": "cycle",
    "Liquid::Decrement": "decrement",
    "Liquid::For": "for",
    "Liquid::If": "if",
    "Liquid::Ifchanged": "ifchanged",
    "Liquid::Increment": "increment",
    "Liquid::Raw": "raw",
    "Liquid::TableRow": "tablerow",
    "Liquid::Unless": "unless",
}
ABOVE = {
    "Jekyll::Tags::OptimizedIncludeTag": "Jekyll::Tags::IncludeTag",
    "Jekyll::Tags::IncludeRelativeTag": "Jekyll::Tags::IncludeTag",
    "Liquid::Unless": "Liquid::If",
}
# the methods that a class has from the one above it, though it is a tag of its own
INHERITED = {
    "Jekyll::Tags::OptimizedIncludeTag": {"parse", "blank?", "nodelist"},
    "Jekyll::Tags::IncludeRelativeTag": {"parse", "render", "blank?", "nodelist"},
}
# classes that templates don't use themselves, only those below them
ABSTRACT = {"Jekyll::Tags::IncludeTag"}


def parse(self: Any, block: Any, tokens: Any) -> None:
    """Parse as the tag does whose class this is, up to the end of the name it is registered as."""
    settle()
    stream = tokens.stream
    tag = self.ivars[BUILTIN](stream.environment)
    tag.name = stream.name
    stream.markup = self.markup
    self.ivars["@node"] = tag.parse(stream)


def _render(self: Any, block: Any, context: Any) -> RString:
    settle()
    out: list[str] = []
    self.ivars["@node"].emit(context, out)
    return RString("".join(out))


def _blank(self: Any, block: Any) -> bool:
    return bool(self.ivars["@node"].blank)


def _nothing(self: Any, block: Any) -> None:
    return None


def _initializer(builtin: type) -> Any:
    def initialize(self: Any, block: Any, tag_name: Any, markup: Any, parse_context: Any) -> None:
        tag_initialize(self, block, tag_name, markup, parse_context)
        self.ivars[BUILTIN] = builtin
        self.ivars["@file"] = RString(to_s(markup).strip().partition(" ")[0])

    return initialize


_BY_NAME = {tag.name: tag for tag in BUILTIN_TAGS}
for _name, _tag in CLASSES.items():
    _builtin = _BY_NAME.get(_tag)
    if _builtin is not None:
        _plain = "Liquid::Block" if _builtin.block else "Liquid::Tag"
        define_class(_name, ABOVE.get(_name, _plain))
        for _method, _function, _visibility in (
            ("initialize", _initializer(_builtin), "private"),
            ("parse", parse, "public"),
            ("render", _render, "public"),
            ("blank?", _blank, "public"),
            ("nodelist", _nothing, "public"),
        ):
            if _method not in INHERITED.get(_name, ()):
                install(MODULES[_name], (_method,), _function, _visibility)


def register_changed() -> None:
    """Have templates use the tags of Liquid and Jekyll that a plugin has changed."""
    for name, tag in CLASSES.items():
        cls = MODULES.get(name)
        if isinstance(cls, RClass) and name not in ABSTRACT and _is_changed(cls):
            state.tags[tag] = cls
            state.site.plugins.tag(tag, tag_class(tag, cls))
            state.site._liquid = None


def _is_changed(cls: RClass) -> bool:
    """Whether a plugin has changed what the class answers with, in itself or in a tag above it."""
    plain = MODULES["Liquid::Tag"].ancestors
    for module in cls.ancestors:
        if module in plain:
            return False
        for name in module.methods:
            entry = cls.lookup(name)
            if entry is not None and not entry.native:
                return True
    return False
