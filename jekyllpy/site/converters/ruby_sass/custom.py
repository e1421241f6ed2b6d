"""The values of custom properties, which are any text."""

from __future__ import annotations

import re

BLANKS = re.compile(r"(\"(?:[^\"\\]|\\.)*+\"?|'(?:[^'\\]|\\.)*+'?)|\s++", re.DOTALL)


def folded(value: str) -> str:
    """The value with one blank for several outside of strings."""
    return BLANKS.sub(lambda found: found[1] or " ", value)
