"""`Rouge::Lexer` and the lexers of the build's languages as classes."""

from __future__ import annotations

from typing import Any

from jekyllpy.highlight import Lexer, find_lexer
from jekyllpy.highlight.find import PLAIN
from jekyllpy.highlight.languages import ALIASES
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.rouge.tokens import BY_SHORT
from jekyllpy.plugins.ruby.state import state
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import (
    MODULES,
    define_class,
    define_module,
    method,
    singleton_method,
)
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, to_s

define_module("Rouge::Lexers")
define_class("Rouge::Lexer")
_TAG = "@built_in"
_BY_CLASS_NAME = {tag.replace("_", ""): tag for tag in ALIASES}


def built_in(tag: str) -> RClass:
    """The class of a language's lexer."""
    own = "".join(part.capitalize() for part in tag.split("_"))
    own = "PlainText" if tag == PLAIN else own
    cls = define_class(f"Rouge::Lexers::{own}", "Rouge::Lexer")
    cls.ivars[_TAG] = tag
    return cls


def found_lexer(name: str | None, code: str = "") -> Lexer | None:
    """The lexer of the Rouge that the site's edition has."""
    return find_lexer(name, code, state.site.edition.rouge)


@singleton_method("Rouge::Lexers", "const_missing")
def lexer_missing(self: Any, block: Any, name: Any) -> RClass:
    tag = _BY_CLASS_NAME.get(name_of(name).lower())
    if tag is None:
        raise error("NameError", f"uninitialized constant Rouge::Lexers::{name_of(name)}")
    return built_in(tag)


@singleton_method("Rouge::Lexer", "find")
def lexer_find(self: Any, block: Any, name: Any) -> Any:
    found = None if name is None else found_lexer(to_s(name).partition("?")[0])
    return None if found is None else built_in(found.tag)


@singleton_method("Rouge::Lexer", "find_fancy")
def lexer_find_fancy(
    self: Any, block: Any, name: Any, code: Any = None, options: Any = None
) -> Any:
    text = "" if code is None else to_s(code)
    found = found_lexer(None if name is None else to_s(name), text)
    return None if found is None else call(built_in(found.tag), "new", options or {})


@singleton_method("Rouge::Lexer", "tag")
def lexer_tag(self: RClass, block: Any) -> Any:
    tag = self.ivars.get(_TAG)
    return None if tag is None else RString(tag)


@singleton_method("Rouge::Lexer", "aliases")
def lexer_aliases(self: RClass, block: Any) -> RArray:
    return RArray(map(RString, ALIASES.get(self.ivars.get(_TAG, ""), "").split()))


@singleton_method("Rouge::Lexer", "lex")
def class_lex(self: RClass, block: Any, text: Any, options: Any = None, **_: Any) -> Any:
    return call(call(self, "new", options or {}), "lex", text)


@method("Rouge::Lexer", "initialize", visibility="private")
def lexer_initialize(self: RObject, block: Any, options: Any = None, **_: Any) -> None:
    self.ivars["@options"] = options


@method("Rouge::Lexer", "tag")
def own_tag(self: RObject, block: Any) -> Any:
    return call(self.cls.real, "tag")


@method("Rouge::Lexer", "lex", "continue_lex")
def lex(self: RObject, block: Any, text: Any, *options: Any, **_: Any) -> Any:
    settle()
    tag = self.cls.real.ivars.get(_TAG)
    lexer = found_lexer(tag if tag is not None else PLAIN)
    assert lexer is not None
    pieces = lexer.lex(to_s(text))
    tokens = RArray(RArray((BY_SHORT[short], RString(piece))) for short, piece in pieces)
    if block is None:
        return tokens
    for token in tokens:
        block.call(*token)
    return self


@singleton_method("Rouge", "highlight")
def highlight(self: Any, block: Any, text: Any, lexer: Any, formatter: Any) -> Any:
    cls = lexer if isinstance(lexer, RClass) else lexer_find(self, None, lexer)
    if cls is None:
        raise error("RuntimeError", f"unknown lexer {to_s(lexer)}")
    tokens = call(cls, "lex", text)
    writer = formatter
    if not isinstance(formatter, RObject):
        writer = call(MODULES["Rouge::Formatters::HTML"], "new")
    return call(writer, "format", tokens)
