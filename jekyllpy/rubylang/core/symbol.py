"""Ruby's Symbol."""

from __future__ import annotations

from typing import Any

from jekyllpy.ruby.values import Symbol as PlainSymbol
from jekyllpy.rubylang.compile.arguments import symbol_proc
from jekyllpy.rubylang.core import string_case, string_sets  # noqa: F401 - what symbols borrow
from jekyllpy.rubylang.core.string import quoted
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import MODULES, method
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import to_s

_SIGIL_NAMES = ("$", "@")


def shown(name: str) -> str:
    """A symbol's name as `inspect` shows it, without the colon."""
    plain = name.lstrip("@$") if name[:1] in _SIGIL_NAMES else name
    return name if PlainSymbol(plain).is_plain() else quoted(name)


@method("Symbol", "inspect")
def symbol_inspect(self: Symbol, block: Any) -> RString:
    return RString(f":{shown(self.name)}")


@method("Symbol", "to_s", "id2name")
def symbol_to_s(self: Symbol, block: Any) -> RString:
    return RString(self.name)


@method("Symbol", "name")
def symbol_name(self: Symbol, block: Any) -> str:
    return self.name


@method("Symbol", "to_sym", "intern")
def symbol_to_sym(self: Symbol, block: Any) -> Symbol:
    return self


@method("Symbol", "to_proc")
def symbol_to_proc(self: Symbol, block: Any) -> Proc:
    return symbol_proc(self.name)


@method("Symbol", "==", "===")
def symbol_equal(self: Symbol, block: Any, other: Any) -> bool:
    return self is other


@method("Symbol", "<=>")
def symbol_compare(self: Symbol, block: Any, other: Any) -> int | None:
    if not isinstance(other, Symbol):
        return None
    return (self.name > other.name) - (self.name < other.name)


@method("Symbol", "length", "size")
def symbol_length(self: Symbol, block: Any) -> int:
    return len(self.name)


@method("Symbol", "empty?")
def symbol_is_empty(self: Symbol, block: Any) -> bool:
    return not self.name


edits = MODULES["String"].natives


def _as_symbol(name: str) -> None:
    @method("Symbol", name)
    def edit(self: Symbol, block: Any, *args: Any) -> Symbol:
        return intern(to_s(edits[name].fn(self.name, None, *args)))


for _name in ("upcase", "downcase", "capitalize", "swapcase", "succ", "next"):
    _as_symbol(_name)


def _as_string(name: str) -> None:
    @method("Symbol", name)
    def ask(self: Symbol, block: Any, *args: Any) -> Any:
        return call(RString(self.name), name, *args, block=block)


for _name in ("[]", "slice", "start_with?", "end_with?", "=~", "match", "match?", "encoding"):
    _as_string(_name)


def _comparison(name: str) -> None:
    @method("Symbol", name)
    def compare(self: Symbol, block: Any, other: Any) -> Any:
        other_name = RString(other.name) if isinstance(other, Symbol) else None
        return None if other_name is None else call(RString(self.name), name, other_name)


for _name in ("casecmp", "casecmp?"):
    _comparison(_name)
