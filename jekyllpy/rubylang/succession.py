"""`String#succ` and the texts between two."""

from __future__ import annotations

from collections.abc import Iterator

_RUNS = (("0", "9"), ("a", "z"), ("A", "Z"))
_OTHERS = ("\x80", "\U0010ffff")


def succ(text: str) -> str:
    """The text that follows: `az` → `ba`, `zz99` → `aaa00`."""
    if not text:
        return ""
    chars = list(text)
    places = [at for at, char in enumerate(chars) if char.isalnum()]
    if not places:
        return _next_characters(chars)
    at = places[-1]
    while True:
        first, last = next((run for run in _RUNS if run[0] <= chars[at] <= run[1]), _OTHERS)
        if chars[at] != last:
            chars[at] = chr(ord(chars[at]) + 1)
            return "".join(chars)
        chars[at] = first
        before = _place_before(chars, at)
        if before is None:
            chars.insert(at, "1" if first == "0" else first)
            return "".join(chars)
        at = before


def _place_before(chars: list[str], at: int) -> int | None:
    """Where the carry goes: the next letter or digit on the left, near enough to belong to it."""
    for place in range(at - 1, -1, -1):
        if chars[place].isalnum():
            if place < at - 1 and chars[place].isdigit() != chars[at].isdigit():
                return None
            return place
    return None


def _next_characters(chars: list[str]) -> str:
    for at in range(len(chars) - 1, -1, -1):
        code = ord(chars[at])
        if code < 0x10FFFF:
            chars[at] = chr(0xE000 if code == 0xD7FF else code + 1)
            return "".join(chars)
        chars[at] = "\x00"
    return "\x01" + "".join(chars)


def text_range(first: str, last: str | None, exclusive: bool) -> Iterator[str]:
    """The texts from `first` to `last`, as a Range and `upto` go through them."""
    if last is not None:
        if len(first) == 1 and len(last) == 1:
            for code in range(ord(first), ord(last) + (0 if exclusive else 1)):
                yield chr(code)
            return
        if _are_numbers(first, last):
            width = len(first)
            for number in range(int(first), int(last) + (0 if exclusive else 1)):
                yield str(number).zfill(width)
            return
        if first > last:
            return
    yield from _successors(first, last, exclusive)


def _successors(first: str, last: str | None, exclusive: bool) -> Iterator[str]:
    text = first
    end = None if last is None else succ(last)
    while text != end and not (exclusive and text == last):
        yield text
        if text == last:
            return
        text = succ(text)
        if not text or (last is not None and len(text) > len(last)):
            return


def _are_numbers(first: str, last: str) -> bool:
    return (
        first.isascii()
        and last.isascii()
        and first.isdigit()
        and last.isdigit()
        and (first[0] != "0" or len(first) == len(last))
        and len(first) <= len(last)
    )
