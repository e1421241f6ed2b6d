"""The site's lists and dicts as Ruby's Array and Hash: what is read of them is lent."""

from __future__ import annotations

from typing import Any

from jekyllpy.config.configuration import Configuration
from jekyllpy.content.data import Data
from jekyllpy.plugins.ruby.boundary import into_ruby, loans
from jekyllpy.rubylang.native import CLASS, CLASS_OF, MODULES, define_class, install
from jekyllpy.rubylang.objects.method import Function, Method
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString

_MISSING = object()
COUNTING = frozenset({"size", "length", "empty?", "frozen?", "key?", "has_key?"})
"""What tells nothing of the values in a container."""
COMPARING = frozenset({"include?", "member?", "join"})
"""What tells no more of an Array than truth and a new text."""
NAMING = frozenset({"[]", "[]=", "dig", "fetch", "has_key?", "include?", "key?", "member?"})
"""What looks at no element of a Hash but that which its first argument names."""
WHOLE = "*"
"""Stands for all settings."""
PLAIN = frozenset({str, int, float, bool, type(None)})
"""The types of values that compare and show alike in Ruby and the site."""
PASSED_ON = PLAIN - {str}
"""The types of values that Ruby can't change."""


class Lending(RClass):
    """Stands before Array or Hash for the containers of the site; Ruby doesn't see it.

    Attributes:
        keeps_names: whether it is a Hash, whose elements have names.
    """

    def __init__(self, superclass: RClass) -> None:
        super().__init__(None, superclass, CLASS)
        self.keeps_names = superclass.descends_from(MODULES["Hash"])
        self.is_singleton = True

    __hash__ = RClass.__hash__
    __eq__ = RClass.__eq__

    def _search(self, name: str) -> Method | None:
        entry = super()._search(name)
        if entry is None:
            return None
        if name == "[]" and entry.native and self.keeps_names:
            return entry.copy(fn=_element_of(entry.fn))
        if name in COUNTING and entry.native:
            return entry
        if name in COMPARING and entry.native and not self.keeps_names:
            return entry.copy(fn=_comparing(entry.fn))
        return entry.copy(fn=_opening(entry.fn))


class LendingSettings(Lending):
    """Stands before Hash for a site's settings; tells which of them Ruby looks at."""

    def _search(self, name: str) -> Method | None:
        entry = super()._search(name)
        return None if entry is None else entry.copy(fn=_naming(entry.fn, name in NAMING))


def _naming(function: Function, has_name: bool) -> Function:
    """`function` of the settings; `has_name` says whether its first argument is a setting's name."""

    def named(self: Any, block: Any, *args: Any, **keywords: Any) -> Any:
        key = args[0] if has_name and args else None
        name = key.text if type(key) is RString else key
        loans.watcher.ask_setting(name if type(name) is str else WHOLE)
        return function(self, block, *args, **keywords)

    return named


def _opening(function: Function) -> Function:
    """`function` of a container whose places are lent."""

    def opened(self: Any, block: Any, *args: Any, **keywords: Any) -> Any:
        if id(self) not in loans.opened:
            loans.lend(self)
        return function(self, block, *args, **keywords)

    return opened


def _comparing(function: Function) -> Function:
    """`function`, which needs no loan where the values are as they ever were."""

    def compare(self: Any, block: Any, *args: Any) -> Any:
        if id(self) not in loans.opened and (
            loans.knows(self) or not PLAIN.issuperset(map(type, self))
        ):
            loans.lend(self)
        return function(self, block, *args)

    return compare


def _element_of(function: Function) -> Function:
    """`Hash#[]`: what is there is lent by itself."""
    raw = dict.get

    def element(self: Any, block: Any, key: Any) -> Any:
        if id(self) not in loans.opened:
            name = key.text if type(key) is RString else key
            if type(name) is str:
                value = raw(self, name, _MISSING)
                if type(value) in PASSED_ON:
                    return value
                if value is not _MISSING:
                    return loans.element(self, name, value)
            loans.lend(self)
        return function(self, block, key)

    return element


def _set_default_of(self: Data, block: Any, maker: Proc | None) -> Proc | None:
    """Have Ruby say what keys are worth that a page or document doesn't have."""
    if maker is None:
        self.default_of = None
    else:
        self.default_of = lambda key: into_ruby(maker.call, self, key)
    self.version += 1
    return maker


def register() -> None:
    """Let Ruby have the containers of the site as its own."""
    array, table = MODULES["Array"], MODULES["Hash"]
    configuration = define_class("Jekyll::Configuration", "Hash")
    assert isinstance(array, RClass)
    assert isinstance(table, RClass)
    CLASS_OF[list] = Lending(array)
    CLASS_OF[dict] = Lending(table)
    CLASS_OF[Data] = data = Lending(table)
    install(data, ("default_proc=",), _set_default_of, "public")
    CLASS_OF[Configuration] = LendingSettings(configuration)
    kinds: tuple[Any, ...] = (Data, Configuration)
    for kind in kinds:
        kind.frozen = kind.by_identity = False
