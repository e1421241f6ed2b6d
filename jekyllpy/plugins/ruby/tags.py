"""`Liquid::Tag`: tags written in Ruby take their places in the site's templates."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.context import Context
from jekyllpy.liquid.nodes import Node
from jekyllpy.liquid.tag import Block, Tag, TagNode
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.values import output_text
from jekyllpy.plugins.ruby.boundary import into_ruby, loans, unless_silent
from jekyllpy.plugins.ruby.host_objects import OF_THE_SITE, host_class
from jekyllpy.rubylang.dispatch import call, class_of, send
from jekyllpy.rubylang.native import MODULES, define_class, define_module, method, singleton_method
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.environment import Environment
    from jekyllpy.liquid.stream import Stream


class ParseContext:
    """`Liquid::ParseContext`, which is also what tags get for their tokens: where parsing stands."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def __copy__(self) -> ParseContext:
        """Reading on in a copy takes nothing from the original."""
        return ParseContext(copy(self.stream))


define_module("Liquid")
host_class("Liquid::Tag", "Object", Tag)
host_class("Liquid::Block", "Liquid::Tag", Block)
define_class("Liquid::ParseContext", types=(ParseContext,))
define_class("Liquid::Tokenizer")


BUILTIN = "@builtin"
"""The variable of a tag whose own methods are native: what it stands for."""


class RubyTag(BuiltinTag):
    """Parses a tag that is written in Ruby; a subclass for each."""

    ruby_class: RClass

    def __init__(self, env: Environment) -> None:
        super().__init__(env)
        self.block = MODULES["Liquid::Block"] in self.ruby_class.ancestors

    def parse(self, stream: Stream) -> Node:
        token = stream.token
        stream.foreign += 1
        tag = into_ruby(make_tag, self.ruby_class, stream.name, stream.markup, stream)
        node = RubyNode(token, tag) if isinstance(tag, Tag) else AnyNode(token, tag)
        node.blank = isinstance(tag, Block) and into_ruby(send, tag, "blank?") is True
        return node


class RubyNode(TagNode):
    """The place of a tag of Ruby's in the tree."""

    __slots__ = ()

    def __init__(self, token: Any, tag: Tag) -> None:
        Node.__init__(self, token)
        self.tag = tag

    def emit(self, context: Context, out: list[str]) -> None:
        tag: Any = self.tag
        loans.watcher.render(tag)
        if written_in_ruby(tag, "render_to_output_buffer"):
            out.append(unless_silent(into_ruby, _render_to_buffer, tag, context))
        elif BUILTIN in tag.ivars:
            out.append(output_text(into_ruby(call, tag, "render", context)))
        else:
            out.append(output_text(unless_silent(tag.render, context)))


class AnyNode(Node):
    """The place of an object of some other class, which is asked to `render`."""

    __slots__ = ("tag",)

    def __init__(self, token: Any, tag: Any) -> None:
        super().__init__(token)
        self.tag = tag
        self.blank = False

    def emit(self, context: Context, out: list[str]) -> None:
        loans.watcher.render(self.tag)
        out.append(output_text(unless_silent(into_ruby, call, self.tag, "render", context)))


def _render_to_buffer(tag: Any, context: Any) -> RString:
    output = RString()
    call(tag, "render_to_output_buffer", context, output)
    return output


def written_in_ruby(value: Any, name: str) -> bool:
    """Whether a program has given the value's class that method."""
    entry = class_of(value).lookup(name)
    return entry is not None and not entry.native


def make_tag(cls: RClass, name: Any, markup: Any, stream: Any) -> Any:
    """A tag, parsed up to its end."""
    context = ParseContext(stream)
    tag = call(cls, "new", RString(str(name)), RString(str(markup)), context)
    if class_of(tag).lookup("parse") is not None:
        send(tag, "parse", context)
    return tag


def tag_class(name: str, cls: RClass) -> type:
    """What parses `{% name %}`."""
    return type(
        (cls.name or "Tag").rpartition("::")[2],
        (RubyTag,),
        {"__module__": OF_THE_SITE, "name": name, "ruby_class": cls},
    )


@method("Liquid::Tag", "initialize", visibility="private")
def tag_initialize(self: Any, block: Any, tag_name: Any, markup: Any, parse_context: Any) -> None:
    self.tag_name = to_s(tag_name)
    self.markup = to_s(markup)
    self.parse_context = parse_context
    self.ivars.update(
        {"@tag_name": tag_name, "@markup": markup, "@parse_context": parse_context,
         "@options": parse_context}
    )  # fmt: skip
    if isinstance(parse_context, ParseContext):
        self.ivars["@line_number"] = parse_context.stream.line_number


@singleton_method("Liquid::Tag", "parse")
def tag_class_parse(
    self: RClass, block: Any, name: Any, markup: Any, tokens: Any, parse_context: Any = None
) -> Any:
    return make_tag(self, to_s(name), to_s(markup), tokens.stream)


@method("Liquid::Tag", "parse")
def tag_parse(self: Any, block: Any, tokens: Any) -> None:
    """A tag has nothing after it that is its own."""


@method("Liquid::Tag", "render")
def tag_render(self: Any, block: Any, context: Any) -> RString:
    return RString()


@method("Liquid::Tag", "render_to_output_buffer")
def tag_render_to_buffer(self: Any, block: Any, context: Any, output: RString) -> RString:
    output.text += to_s(call(self, "render", context))
    return output


def _read_variable(name: str) -> None:
    @method("Liquid::Tag", name)
    def read(self: Any, block: Any) -> Any:
        return self.ivars.get(f"@{name}")


for _name in ("tag_name", "line_number", "parse_context"):
    _read_variable(_name)


@method("Liquid::Tag", "options")
def tag_options(self: Any, block: Any) -> Any:
    return self.ivars.get("@options")


@method("Liquid::Tag", "raw")
def tag_raw(self: Any, block: Any) -> RString:
    return RString(f"{self.tag_name} {self.markup}")


@method("Liquid::Tag", "name")
def tag_class_name(self: Any, block: Any) -> RString:
    return RString((class_of(self).real.name or "").lower())


@method("Liquid::Tag", "blank?")
def tag_blank(self: Any, block: Any) -> bool:
    return False


@method("Liquid::Tag", "nodelist")
def tag_nodelist(self: Any, block: Any) -> Any:
    return self.ivars.get("@nodelist")


@method("Liquid::ParseContext", "line_number")
def parse_line_number(self: ParseContext, block: Any) -> int | None:
    return self.stream.line_number if self.stream is not None else None


@method("Liquid::ParseContext", "error_mode")
def parse_error_mode(self: ParseContext, block: Any) -> Any:
    return intern(self.stream.error_mode)


@method("Liquid::ParseContext", "[]")
def parse_option(self: ParseContext, block: Any, name: Any) -> Any:
    return parse_line_number(self, None) if to_s(name) == "line_number" else None


@singleton_method("Liquid::ParseContext", "new")
def new_parse_context(self: RClass, block: Any, options: Any = None) -> ParseContext:
    return ParseContext(None)
