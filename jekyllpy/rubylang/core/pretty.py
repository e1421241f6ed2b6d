"""`pp`: values shown over several lines if they don't fit in one."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import inspect
from jekyllpy.rubylang.runtime import runtime

WIDTH = 80


@method("Kernel", "pp", visibility="private")
def kernel_pp(self: Any, block: Any, *values: Any) -> Any:
    for value in values:
        call(runtime.globals["$stdout"], "write", RString(pretty(value, 0) + "\n"))
    if len(values) < 2:
        return values[0] if values else None
    return RArray(values)


def pretty(value: Any, indentation: int, after: int = 0) -> str:
    """What `pp` writes: as `inspect`, with an item a line where it doesn't fit."""
    shown = inspect(value)
    if indentation + len(shown) + after < WIDTH or not isinstance(value, (list, dict)):
        return shown
    inner = indentation + 1
    if isinstance(value, list):
        opening, closing = "[]"
        items = [pretty(item, inner, 1) for item in value]
    else:
        opening, closing = "{}"
        items = [_pretty_pair(key_value(key), item, inner) for key, item in value.items()]
    return opening + (",\n" + " " * inner).join(items) + closing


def _pretty_pair(key: Any, value: Any, indentation: int) -> str:
    head = f"{inspect(key)}=>"
    shown = inspect(value)
    if indentation + len(head) + len(shown) + 1 < WIDTH:
        return head + shown
    return f"{head}\n{' ' * (indentation + 1)}{pretty(value, indentation + 1, 1)}"
