"""Ruby's Signal: signals are left to the host program."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.native import define_module, method, singleton_method

define_module("Signal")


@method("Kernel", "trap", visibility="private")
@singleton_method("Signal", "trap")
def signal_trap(self: Any, block: Any, name: Any, command: Any = None) -> str:
    return "DEFAULT"
