"""Absolute and relative addresses."""

from __future__ import annotations

from typing import Any

from jekyllpy.errors import LiquidRenderError
from jekyllpy.liquid.addresses import parse


def is_absolute(address: Any) -> bool | None:
    """Whether `address` has a scheme; None if it is no text, or no address."""
    if not isinstance(address, str):
        return None
    try:
        return parse(address).is_absolute
    except LiquidRenderError:
        return None
