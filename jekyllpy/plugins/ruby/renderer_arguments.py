"""What the methods of Jekyll's renderer, which has one document, are given for what ours are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.symbol import intern


def for_document(renderer: Any, document: Any) -> tuple[Any, ...]:
    """`run` and `render_document`."""
    renderer.document = document
    return ()


def for_liquid(renderer: Any, source: Any, path: Any, registers: Any) -> tuple[Any, ...]:
    """`render_liquid`."""
    renderer.registers = registers
    return source, renderer.payload, info(registers), path


def for_conversion(renderer: Any, document: Any, content: Any) -> tuple[Any, ...]:
    """`convert`."""
    renderer.document = document
    return (content,)


def for_layouts(renderer: Any, document: Any, content: Any, registers: Any) -> tuple[Any, ...]:
    """`place_in_layouts`."""
    renderer.document, renderer.registers = document, registers
    return content, renderer.payload, info(registers)


def info(registers: Any) -> RHash:
    """What Jekyll renders a template with."""
    own = RHash((intern(name), value) for name, value in registers.items())
    return RHash([(intern("registers"), own)])


GIVEN: dict[str, Callable[..., tuple[Any, ...]]] = {
    "run": for_document,
    "_run": for_document,
    "_liquid": for_liquid,
    "_convert": for_conversion,
    "_place_in_layouts": for_layouts,
}
"""By the name of our method."""
