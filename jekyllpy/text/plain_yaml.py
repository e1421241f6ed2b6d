"""Plain YAML: a line for each key, with a text, a number or a short list behind it, as most front matter is.

It needs no parser. Whatever is anything else, nested, folded, with escapes or comments behind values, wrong
even, is not for here.
"""

from __future__ import annotations

from typing import Any

from jekyllpy.late.patterns import late
from jekyllpy.text.safe_scalars import scalar

OPENING = "---"
# Signs of ASCII only: a class with others takes milliseconds to compile. The others are looked at by themselves.
FIRST = r"[^\x00-.:-@\[-`{-\x7f]"
IN_DOUBLE_QUOTES = r"\"[^\x00-\x1f\"\\\x7f]*+\""
IN_QUOTES = r"'[^\x00-\x1f'\x7f]*+'"
TEXT = rf"{FIRST}(?:[^\x00-\x1f\"#$*:<>@\[\\\]^`{{-\x7f]|:(?=[^ ]))*+"
ITEM = rf"(?:{IN_DOUBLE_QUOTES}|{IN_QUOTES}|{FIRST}[^\x00-\x1f!-,:-@\[-^`{{-\x7f]*+)"
LINE = late(
    r"([A-Za-z_][A-Za-z0-9_-]{0,99}+):"
    rf"(?: ++(?:({TEXT})|({IN_DOUBLE_QUOTES}|{IN_QUOTES})|\[ *+((?:{ITEM} *+(?:, *+{ITEM} *+)*+)?+)\])?+)?+ *+"
)
LETTERS = (("\u00c0", "\u1fff"), ("\u3040", "\u9fff"), ("\uac00", "\ud7a3"))
ITEMS = late(ITEM)


def plain_mapping(text: str) -> dict[Any, Any] | None:
    """The mapping that `text` is, None if it isn't plain."""
    if not text.isascii() and not all(map(is_usual, set(text))):
        return None
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


def is_usual(sign: str) -> bool:
    """Whether a sign is of ASCII, or a letter of which YAML has no opinion."""
    return sign.isascii() or any(first <= sign <= last for first, last in LETTERS)


def plain_item(item: str) -> Any:
    """The value of an item of a list."""
    return item[1:-1] if item[0] in "\"'" else scalar(item.rstrip(" "))
