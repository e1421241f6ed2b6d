"""`Rouge::Token::Tokens`: the kinds of tokens, and the short names of their classes in HTML."""

from __future__ import annotations

from typing import Any

from jekyllpy.highlight.tokens import TYPES
from jekyllpy.rubylang.native import (
    MODULES,
    define_class,
    define_constant,
    define_module,
    singleton_method,
)
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString

TOP = "Rouge::Token::Tokens"
SHORTER = {"Str": "Literal::String", "Num": "Literal::Number"}
PLAIN = "Text"

define_module("Rouge")
define_class("Rouge::Token")
define_module(TOP)


def _define(path: tuple[str, ...]) -> RClass:
    above = "Rouge::Token" if len(path) == 1 else f"{TOP}::{'::'.join(path[:-1])}"
    if len(path) > 1:
        _define(path[:-1])
    return define_class(f"{TOP}::{'::'.join(path)}", above)


BY_SHORT = {short: _define(tuple(kind)) for short, kind in TYPES.items() if tuple(kind)}
BY_SHORT[""] = _define((PLAIN,))
SHORT = {cls: short for short, cls in BY_SHORT.items()}
for _name, _path in SHORTER.items():
    define_constant(TOP, _name, MODULES[f"{TOP}::{_path}"])


def short_name(cls: Any) -> str:
    """The class that HTML gets for a kind of token: its own, or that of the kind above it."""
    while isinstance(cls, RClass):
        if cls in SHORT:
            return SHORT[cls]
        above = cls.superclass
        cls = None if above is None else above.real
    return ""


@singleton_method("Rouge::Token", "shortname")
def token_short_name(self: RClass, block: Any) -> RString:
    return RString(short_name(self))


@singleton_method("Rouge::Token", "qualname", "name")
def token_name(self: RClass, block: Any) -> RString:
    return RString((self.name or "").removeprefix(f"{TOP}::").replace("::", "."))
