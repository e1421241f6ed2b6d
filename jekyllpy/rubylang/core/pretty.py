"""`pp`: values shown over several lines if they don't fit in one."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call, class_of
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import any_to_s, inspect
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
    fits = indentation + len(shown) + after < WIDTH
    if fits or not isinstance(value, (list, dict)):
        return shown if fits else _pretty_object(value, indentation) or shown
    inner = indentation + 1
    if isinstance(value, list):
        opening, closing = "[]"
        items = [
            pretty(item, inner, 1 if at < len(value) - 1 else 1 + after)
            for at, item in enumerate(value)
        ]
    else:
        opening, closing = "{}"
        items = [
            _pretty_pair(key_value(key), item, inner, 1 if at < len(value) - 1 else 1 + after)
            for at, (key, item) in enumerate(value.items())
        ]
    return opening + (",\n" + " " * inner).join(items) + closing


def _pretty_pair(key: Any, value: Any, indentation: int, after: int) -> str:
    head = f"{inspect(key)}=>"
    shown = inspect(value)
    if indentation + len(head) + len(shown) + after < WIDTH:
        return head + shown
    return f"{head}\n{' ' * (indentation + 1)}{pretty(value, indentation + 1, after)}"


def _pretty_object(value: Any, indentation: int) -> str | None:
    """An object that doesn't fit in a line, with an instance variable a line."""
    entry = class_of(value).lookup("inspect")
    if not isinstance(value, RObject) or entry is None or entry.owner.name != "Kernel":
        return None
    lines = [any_to_s(value)[:-1]]
    for name, item in value.ivars.items():
        start = f"{' ' * (indentation + 1)}{name}="
        shown = inspect(item)
        if len(start) + len(shown) + 1 < WIDTH:
            lines.append(start + shown)
        else:
            inner = indentation + 2
            lines.append(f"{start}\n{' ' * inner}{pretty(item, inner, 1)}")
    return lines[0] + "\n" + ",\n".join(lines[1:]) + ">" if lines[1:] else None


@method("Kernel", "pretty_inspect")
def object_pretty_inspect(self: Any, block: Any) -> RString:
    return RString(pretty(self, 0) + "\n")
