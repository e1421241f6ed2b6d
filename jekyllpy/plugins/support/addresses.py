"""Absolute and relative addresses."""

from __future__ import annotations

import re
from typing import Any

SCHEME = re.compile(r"[^:/?#]+(?=:)")
VALID_SCHEME = re.compile(r"[a-z][a-z0-9.+-]*", re.I)


def is_absolute(address: Any) -> bool | None:
    """Whether `address` has a scheme; None if it is no text, or no address (RFC 3986)."""
    if not isinstance(address, str):
        return None
    scheme = SCHEME.match(address)
    if scheme is None:
        return False
    return True if VALID_SCHEME.fullmatch(scheme[0]) else None
