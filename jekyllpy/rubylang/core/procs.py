"""Ruby's Proc, Method and UnboundMethod."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.proc import Proc


@method("Proc", "call", "()", "yield", "===", "[]")
def proc_call(self: Proc, block: Any, *args: Any, **keywords: Any) -> Any:
    if block is not None:
        keywords["&"] = block
    return self.call(*args, **keywords)


@method("Proc", "to_proc")
def proc_to_proc(self: Proc, block: Any) -> Proc:
    return self


@method("Proc", "lambda?")
def proc_is_lambda(self: Proc, block: Any) -> bool:
    return self.is_lambda


@method("Proc", "arity")
def proc_arity(self: Proc, block: Any) -> int:
    return self.arity


@singleton_method("Proc", "new")
def proc_new(self: Any, block: Proc | None) -> Proc:
    if block is None:
        raise error("ArgumentError", "tried to create Proc object without a block")
    return block
