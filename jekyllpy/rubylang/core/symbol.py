"""Ruby's Symbol."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.compile.arguments import symbol_proc
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol


@method("Symbol", "inspect")
def symbol_inspect(self: Symbol, block: Any) -> RString:
    return RString(f":{self.name}")


@method("Symbol", "to_s", "id2name", "name")
def symbol_to_s(self: Symbol, block: Any) -> RString:
    return RString(self.name)


@method("Symbol", "to_sym")
def symbol_to_sym(self: Symbol, block: Any) -> Symbol:
    return self


@method("Symbol", "to_proc")
def symbol_to_proc(self: Symbol, block: Any) -> Proc:
    return symbol_proc(self.name)
