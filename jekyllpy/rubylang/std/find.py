"""Ruby's Find."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.compile.signals import ThrowJump
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_module, module_function
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.std.arguments import path
from jekyllpy.rubylang.told import FOLDER, told

define_module("Find")

_PRUNE = object()


@module_function("Find", "find")
def find_find(self: Any, block: Any, *folders: Any, ignore_error: Any = True) -> Any:
    if block is None:
        return enumerator(self, "find", *folders)
    for folder in folders:
        whole = path(folder)
        if not os.path.lexists(whole):
            raise error("Errno::ENOENT", f"No such file or directory - {whole}")
        walk(whole, lambda name: block.call(RString(name)))
    return None


@module_function("Find", "prune")
def find_prune(self: Any, block: Any) -> None:
    raise ThrowJump(_PRUNE, None)


def walk(whole: str, visit: Callable[[str], Any]) -> None:
    """Visit a file and, depth first and in order, what is below it."""
    pending = [whole]
    told(FOLDER, whole)
    while pending:
        name = pending.pop()
        try:
            visit(name)
        except ThrowJump as jump:
            if jump.tag is not _PRUNE:
                raise
            continue
        if os.path.isdir(name) and not os.path.islink(name):
            try:
                names = sorted(os.listdir(name), reverse=True)
            except OSError:
                continue
            pending += [os.path.join(name, each) for each in names]
