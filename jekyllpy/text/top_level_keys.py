"""Finds the line of a YAML or TOML text that a key stands in."""

from __future__ import annotations

import re


def line_of_key(key: str, text: str) -> int:
    """The line of `text`, counted from 1, that sets `key` at the top level; 0 if none does."""
    written = re.compile(rf"""^(["']?){re.escape(key)}\1[ \t]*[:=]""", re.MULTILINE)
    found = written.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else 0
