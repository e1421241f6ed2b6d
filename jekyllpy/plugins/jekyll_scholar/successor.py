"""The string that follows another: Ruby's `String#succ`."""

from __future__ import annotations

RANGES = (("0", "9"), ("a", "z"), ("A", "Z"))


def successor(text: str) -> str:
    """`text` with its last letter or digit raised, and what that carries over: `az9` is `ba0`."""
    chars = list(text)
    places = [index for index, char in enumerate(chars) if char.isascii() and char.isalnum()]
    if not places:
        return text[:-1] + chr(ord(text[-1]) + 1) if text else ""
    index = places[-1]
    for index in reversed(_run(chars, places)):
        first, last = next(each for each in RANGES if each[0] <= chars[index] <= each[1])
        if chars[index] != last:
            chars[index] = chr(ord(chars[index]) + 1)
            return "".join(chars)
        chars[index] = first
    chars.insert(index, "1" if chars[index] == "0" else chars[index])
    return "".join(chars)


def _run(chars: list[str], places: list[int]) -> list[int]:
    """Where a carry may go: over letters and digits, and over what stands between two of a kind."""
    run = [places[-1]]
    for place in reversed(places[:-1]):
        apart = run[-1] - place > 1
        if apart and chars[place].isdigit() != chars[run[-1]].isdigit():
            break
        run.append(place)
    return run[::-1]
