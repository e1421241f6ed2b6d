"""Plain YAML: a line for each key, with a text, a number or a short list behind it, as most front matter is.

It needs no parser. Whatever is anything else, nested, folded, with escapes or comments behind values, wrong
even, is not for here.
"""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.text.safe_scalars import scalar

OPENING = "---"
LETTERS = "\u00c0-\u1fff\u3040-\u9fff\uac00-\ud7a3"
IN_DOUBLE_QUOTES = rf"\"[ !#-\[\]-~{LETTERS}]*+\""
IN_QUOTES = rf"'[ -&(-~{LETTERS}]*+'"
TEXT = rf"[A-Za-z{LETTERS}0-9/](?:[A-Za-z{LETTERS}0-9 _./()!?%&+=,;'-]|:(?=[^ ]))*+"
ITEM = rf"(?:{IN_DOUBLE_QUOTES}|{IN_QUOTES}|[A-Za-z{LETTERS}0-9/][A-Za-z{LETTERS}0-9 _./-]*+)"
LINE = re.compile(
    rf"([A-Za-z_][A-Za-z0-9_-]{{0,99}}+):"
    rf"(?: ++(?:({TEXT})|({IN_DOUBLE_QUOTES}|{IN_QUOTES})|\[ *+((?:{ITEM} *+(?:, *+{ITEM} *+)*+)?+)\])?+)?+ *+"
)
ITEMS = re.compile(ITEM)


def plain_mapping(text: str) -> dict[Any, Any] | None:
    """The mapping that `text` is, None if it isn't plain."""
    found: dict[Any, Any] = {}
    lines = text.split("\n")
    if lines[0] == OPENING:
        del lines[0]
    for line in lines:
        if not line:
            continue
        match = LINE.fullmatch(line)
        if match is None:
            return None
        key, plain, quoted, items = match.groups()
        value: Any = None
        if plain is not None:
            value = scalar(plain.rstrip(" "))
        elif quoted is not None:
            value = quoted[1:-1]
        elif items is not None:
            value = [plain_item(item) for item in ITEMS.findall(items)]
        found[scalar(key)] = value
    return found or None


def plain_item(item: str) -> Any:
    """The value of an item of a list."""
    return item[1:-1] if item[0] in "\"'" else scalar(item.rstrip(" "))
