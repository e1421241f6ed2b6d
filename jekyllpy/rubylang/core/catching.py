"""`catch`, `throw`, `loop`."""

from __future__ import annotations

import math
from typing import Any

from jekyllpy.rubylang.caught import ruby_exception
from jekyllpy.rubylang.compile.signals import ThrowJump
from jekyllpy.rubylang.dispatch import is_a
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import OBJECT, method
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.operations import inspect

_open_tags: list[Any] = []


@method("Kernel", "catch", visibility="private")
def kernel_catch(self: Any, block: Proc, *tags: Any) -> Any:
    tag = tags[0] if tags else RObject(OBJECT)
    _open_tags.append(tag)
    try:
        return block.call(tag)
    except ThrowJump as jump:
        if jump.tag is not tag:
            raise
        return jump.value
    finally:
        _open_tags.pop()


@method("Kernel", "throw", visibility="private")
def kernel_throw(self: Any, block: Any, tag: Any, value: Any = None) -> Any:
    if not any(each is tag for each in _open_tags):
        raise error("UncaughtThrowError", f"uncaught throw {inspect(tag)}")
    raise ThrowJump(tag, value)


@method("Kernel", "loop", visibility="private")
def kernel_loop(self: Any, block: Proc | None) -> Any:
    if block is None:
        return enumerator(self, "loop", size=lambda: math.inf)
    call = block.call
    try:
        while True:
            call()
    except RubyError as raised:
        value = ruby_exception(raised)
        if not is_a(value, "StopIteration"):
            raise
        return value.ivars.get("@result")
