"""Finds the line of a YAML or TOML text that a key stands in."""

from __future__ import annotations

import re


def line_of_key(key: str, text: str) -> int:
    """The line of `text`, counted from 1, that sets `key` at the top level; 0 if none does.

    If several do, it is the last, which counts.
    """
    written = re.compile(rf"""^(["']?){re.escape(key)}\1[ \t]*[:=]""", re.MULTILINE)
    starts = [found.start() for found in written.finditer(text)]
    return text.count("\n", 0, starts[-1]) + 1 if starts else 0
