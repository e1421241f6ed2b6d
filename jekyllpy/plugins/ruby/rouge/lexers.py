"""`Rouge::Lexer` and the lexers of the build's languages as classes."""

from __future__ import annotations

from typing import Any

from jekyllpy.config.editions.rouge import RougeTraits
from jekyllpy.highlight import find_lexer
from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.find import PLAIN
from jekyllpy.highlight.languages import ALIASES
from jekyllpy.highlight.tokens import merged
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.rouge.added import AddedLexer, add
from jekyllpy.plugins.ruby.rouge.tokens import BY_SHORT, TOP
from jekyllpy.plugins.ruby.state import state
from jekyllpy.rubylang.dispatch import call, send
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import MODULES, define_class, define_module, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, to_s

define_module("Rouge::Lexers")
define_class("Rouge::Lexer", include=(TOP,))
_TAG = "@built_in"
_OWN_TAG = "own tag"
_ALIASES = "own aliases"
_DESCRIPTION = "description"
_LEXER = "lexer at work"
_BY_CLASS_NAME = {tag.replace("_", ""): tag for tag in ALIASES}


def built_in(tag: str) -> RClass:
    """The class of a language's lexer."""
    own = "".join(part.capitalize() for part in tag.split("_"))
    own = "PlainText" if tag == PLAIN else own
    cls = define_class(f"Rouge::Lexers::{own}", "Rouge::Lexer")
    cls.ivars[_TAG] = tag
    return cls


@singleton_method("Rouge::Lexers", "const_missing")
def lexer_missing(self: Any, block: Any, name: Any) -> RClass:
    tag = _BY_CLASS_NAME.get(name_of(name).lower())
    if tag is None:
        raise error("NameError", f"uninitialized constant Rouge::Lexers::{name_of(name)}")
    return built_in(tag)


def _class_of(found: Any) -> RClass:
    return found.cls if isinstance(found, AddedLexer) else built_in(found.tag)


def _traits() -> RougeTraits:
    traits: RougeTraits = state.site.edition.rouge
    return traits


def _built_in_tag(cls: RClass) -> str:
    """The language of the nearest class of our own."""
    return next((each.ivars[_TAG] for each in cls.ancestors if _TAG in each.ivars), PLAIN)


@singleton_method("Rouge::Lexers", "load_lexer")
def load_lexer(self: Any, block: Any, name: Any) -> None:
    """All lexers are here."""


@singleton_method("Rouge::Lexer", "find")
def lexer_find(self: Any, block: Any, name: Any) -> Any:
    found = None if name is None else find_lexer(to_s(name).partition("?")[0], "", _traits())
    return None if found is None else _class_of(found)


@singleton_method("Rouge::Lexer", "find_fancy")
def lexer_find_fancy(
    self: Any, block: Any, name: Any, code: Any = None, options: Any = None
) -> Any:
    text = "" if code is None else to_s(code)
    found = find_lexer(None if name is None else to_s(name), text, _traits())
    return None if found is None else call(_class_of(found), "new", options or {})


# What a class says of itself


@singleton_method("Rouge::Lexer", "tag")
def lexer_tag(self: RClass, block: Any, tag: Any = None) -> Any:
    if tag is not None:
        self.ivars[_OWN_TAG] = name_of(tag)
        add(self, name_of(tag), name_of(tag))
    own = self.ivars.get(_OWN_TAG, self.ivars.get(_TAG))
    return None if own is None else RString(own)


@singleton_method("Rouge::Lexer", "aliases")
def lexer_aliases(self: RClass, block: Any, *names: Any) -> RArray:
    own: list[str] = self.ivars.setdefault(_ALIASES, [])
    for name in names:
        own.append(name_of(name))
        add(self, self.ivars.get(_OWN_TAG, name_of(name)), name_of(name))
    return RArray(map(RString, own or ALIASES.get(self.ivars.get(_TAG, ""), "").split()))


@singleton_method(
    "Rouge::Lexer", "title", "desc", "filenames", "mimetypes", "option", "demo", "demo_file"
)
def describe(self: RClass, block: Any, *about: Any) -> Any:
    """What a lexer is called and is for; without an argument the last thing said, if any."""
    if about:
        self.ivars[_DESCRIPTION] = about[0]
    return self.ivars.get(_DESCRIPTION)


@singleton_method("Rouge::Lexer", "lex", "continue_lex")
def class_lex(self: RClass, block: Any, text: Any, options: Any = None, **_: Any) -> Any:
    return send(call(self, "new", options or {}), "lex", text, block=block)


# What happens in a lexer


@method("Rouge::Lexer", "initialize", visibility="private")
def lexer_initialize(self: RObject, block: Any, options: Any = None, **_: Any) -> None:
    self.ivars["@options"] = options


@method("Rouge::Lexer", "options")
def own_options(self: RObject, block: Any) -> Any:
    return self.ivars.get("@options") or RHash()


@method("Rouge::Lexer", "tag")
def own_tag(self: RObject, block: Any) -> Any:
    return call(self.cls.real, "tag")


@method("Rouge::Lexer", "reset!")
def reset(self: RObject, block: Any) -> None:
    self.ivars.pop(_LEXER, None)


@method("Rouge::Lexer", "lex")
def lex(self: RObject, block: Any, text: Any, *options: Any, **_: Any) -> Any:
    reset(self, None)
    return continue_lex(self, block, text)


@method("Rouge::Lexer", "continue_lex")
def continue_lex(self: RObject, block: Any, text: Any) -> Any:
    """The tokens of a text, from the state that the last one ended in."""
    settle()
    lexer: Any = self.ivars.get(_LEXER)
    if lexer is None:
        lexer = self.ivars[_LEXER] = find_lexer(_built_in_tag(self.cls.real), "", _traits())
    code = to_s(text)
    pieces = merged(lexer.continue_lex(code)) if isinstance(lexer, RougeLexer) else lexer.lex(code)
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
