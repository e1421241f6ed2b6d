"""Jekyll's Liquid: the dialect of Liquid 4.0.4 with Jekyll 4.4's tags, filters and drops.

Reading is as lax, and values are as Ruby's, as Jekyll has them. `jekyllpy.doctor.analysis` shows the
tree to python-liquid, whose static analysis tells what a template uses.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.drop import Drop
    from jekyllpy.liquid.environment import Environment, render
    from jekyllpy.liquid.tag import Block, Tag
    from jekyllpy.liquid.template import Template

__all__ = ["Block", "Context", "Drop", "Environment", "Tag", "Template", "render"]

# Imported when first used: content needs the drops long before a template is parsed.
_HOMES = {
    "Block": "tag",
    "Context": "context",
    "Drop": "drop",
    "Environment": "environment",
    "Tag": "tag",
    "Template": "template",
    "render": "environment",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
