"""Colorator, which Jekyll has loaded: colours of a terminal as methods of String."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.rubylang.native import define_module, method, singleton_method
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s

define_module("Colorator")

CODES = {
    "black": 30, "red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36,
    "white": 37, "bold": 1,
}  # fmt: skip
_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


def _function(names: tuple[str, ...], change: Any) -> None:
    """A function of Colorator that is a method of String, too."""

    @method("String", *names)
    def of_string(self: Any, block: Any) -> Any:
        return change(to_s(self))

    @singleton_method("Colorator", *names)
    def function(self: Any, block: Any, text: Any = "") -> Any:
        return change(to_s(block.call() if block is not None else text))


def _color(name: str, code: int) -> None:
    _function((name,), lambda text: RString(f"\x1b[{code}m{text}\x1b[0m"))


for _name, _code in CODES.items():
    _color(_name, _code)
_function(("strip_ansi", "strip_colors", "strip_color"), lambda text: RString(_ANSI.sub("", text)))
_function(("reset_ansi", "reset_colors", "reset_color"), lambda text: RString(f"\x1b[0m{text}"))
_function(("has_ansi?", "has_colors?", "has_color?"), lambda text: _ANSI.search(text) is not None)
