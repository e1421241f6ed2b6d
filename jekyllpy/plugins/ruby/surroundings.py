"""Small modules of Jekyll and Liquid that plugins ask: of the system, of variables and of values."""

from __future__ import annotations

import sys
from typing import Any

from jekyllpy.liquid.filters import dates
from jekyllpy.plugins.ruby import filters, utilities
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.values import to_host
from jekyllpy.rubylang.dispatch import call, send
from jekyllpy.rubylang.native import define_module, method, module_function
from jekyllpy.rubylang.operations import text_or_none, to_s, truthy

__all__ = ["filters", "utilities"]

for _name in ("Jekyll::LiquidExtensions", "Jekyll::Utils::Platforms", "Liquid::Utils"):
    define_module(_name)


@method("Jekyll::LiquidExtensions", "lookup_variable")
def lookup_variable(self: Any, block: Any, context: Any, variable: Any) -> Any:
    found = context
    for name in to_s(variable).split("."):
        found = call(found, "[]", name)
    return found if truthy(found) else variable


_PLATFORMS = {
    "linux?": sys.platform == "linux",
    "unix?": sys.platform != "win32",
    "really_windows?": sys.platform == "win32",
    "windows?": sys.platform == "win32",
    "vanilla_windows?": sys.platform == "win32",
    "osx?": sys.platform == "darwin",
    "mac?": sys.platform == "darwin",
    "darwin?": sys.platform == "darwin",
    "bash_on_windows?": False,
    "jruby?": False,
    "mri?": True,
}


def _platform(name: str, holds: bool) -> None:
    @module_function("Jekyll::Utils::Platforms", name)
    def asked(self: Any, block: Any) -> bool:
        return holds


for _name, _holds in _PLATFORMS.items():
    _platform(_name, _holds)


@module_function("Liquid::Utils", "to_date")
def to_date(self: Any, block: Any, value: Any) -> Any:
    settle()
    return dates.to_date(filters.context_of(self), to_host(value))


@module_function("Liquid::Utils", "to_integer")
def to_integer(self: Any, block: Any, value: Any) -> int:
    if type(value) is int:
        return value
    found: int = send(self, "Integer", to_s(value))
    return found


@module_function("Liquid::Utils", "to_number")
def to_number(self: Any, block: Any, value: Any) -> Any:
    text = text_or_none(value)
    if text is not None:
        shown = text.strip()
        return call(value, "to_f" if shown.count(".") == 1 else "to_i")
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else 0
