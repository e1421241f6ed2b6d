"""Ruby's Symbol: a name of which there is one object only."""

from __future__ import annotations


class Symbol:
    """A symbol; made by `intern`, so that equal ones are the same object."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f":{self.name}"

    def __reduce__(self) -> tuple[object, ...]:
        return (intern, (self.name,))


_symbols: dict[str, Symbol] = {}


def intern(name: str) -> Symbol:
    """The symbol of that name."""
    symbol = _symbols.get(name)
    if symbol is None:
        symbol = _symbols[name] = Symbol(name)
    return symbol
