"""The site's lists and dicts as Ruby's Array and Hash: what is read of them is lent."""

from __future__ import annotations

from typing import Any

from jekyllpy.config.configuration import Configuration
from jekyllpy.content.data import Data
from jekyllpy.plugins.ruby.boundary import into_ruby, loans
from jekyllpy.rubylang.native import CLASS, CLASS_OF, MODULES, define_class, install
from jekyllpy.rubylang.objects.method import Method
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.proc import Proc


class Lending(RClass):
    """Stands before Array or Hash for the containers of the site; Ruby doesn't see it."""

    def __init__(self, superclass: RClass) -> None:
        super().__init__(None, superclass, CLASS)
        self.is_singleton = True

    __hash__ = RClass.__hash__
    __eq__ = RClass.__eq__

    def _search(self, name: str) -> Method | None:
        entry = super()._search(name)
        if entry is None:
            return None
        function = entry.fn

        def opened(self: Any, block: Any, *args: Any, **keywords: Any) -> Any:
            if id(self) not in loans.opened:
                loans.lend(self)
            return function(self, block, *args, **keywords)

        return entry.copy(fn=opened)


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
    CLASS_OF[Configuration] = Lending(configuration)
    kinds: tuple[Any, ...] = (Data, Configuration)
    for kind in kinds:
        kind.frozen = kind.by_identity = False
