"""Makes input of other input, and of the words of its language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

ODD = (
    "\0", "\ufeff", "\x0c", "\x0b", "\x85", "\xa0", "\u2028", "\u200b", "\u0301", "é", "中", "ß", "ﬁ", "İ",
    "\U0001f600", "\x1b", "\x7f", "\r", "\r\n", "\n", "\t", "    ", "\\", '"', "'", "`", "%", "\udcff",
)  # fmt: skip
NUMBERS = (
    "0", "-1", "1", "2147483648", "9223372036854775808", "1e400", "-0.0", ".inf", "1" * 5000, "08", "0x",
)  # fmt: skip
NUMBER = re.compile(r"\d+")
# Large ones are seldom, as they take the time of hundreds of small ones.
LARGE = (10, 10, 10, 20, 20, 50, 50, 300, 300, 2000, 6000)
MOST = 60_000

Change = Callable[[Random, str, Sequence[str]], str]


def soup(random: Random, pieces: Sequence[str]) -> str:
    """Words in any order."""
    some = random.choices(pieces, k=min(len(pieces), random.choice((3, 8, 20))))
    space = random.choice(("", "", " ", "\n"))
    return space.join(
        random.choice(ODD) if random.random() < 0.05 else random.choice(some)
        for _ in range(random.choice((2, 5, 10, 30, 80)))
    )


def grown(random: Random, pieces: Sequence[str]) -> str:
    """A few words over and over, and others around them."""
    around = [soup(random, pieces)[:40] if random.random() < 0.5 else "" for _ in range(3)]
    unit = "".join(random.choices([*pieces, *ODD], k=random.choice((1, 1, 2, 3, 4))))
    times = random.choice(LARGE)
    text = around[0] + unit * times
    if random.random() < 0.4:
        text += around[1] + random.choice(pieces) * times
    return (text + around[2])[:MOST]


def mutated(random: Random, text: str, pieces: Sequence[str], times: int) -> str:
    """`text` changed so many times."""
    for _ in range(times):
        text = random.choice(CHANGES)(random, text, pieces)[:MOST]
    return text


def with_odd_bytes(random: Random, data: bytes) -> bytes:
    """`data` in another encoding, or with bytes that no encoding has."""
    way = random.randrange(6)
    if way == 0:
        return b"\xef\xbb\xbf" + data
    if way == 1:
        return data.replace(b"\n", b"\r\n")
    if way == 2:
        return data.decode("utf-8", "replace").encode("utf-16")
    if way == 3:
        return data.replace(b"\n", b"\r")
    at = random.randrange(len(data) + 1)
    return (
        data[:at] + random.choice((b"\xff", b"\xe9", b"\0", b"\xc3", b"\xed\xa0\x80")) + data[at:]
    )


def _span(random: Random, text: str) -> tuple[int, int]:
    start = random.randrange(len(text) + 1)
    return start, min(len(text), start + random.choice((1, 2, 5, 20, 100)))


def _leave_out(random: Random, text: str, pieces: Sequence[str]) -> str:
    start, end = _span(random, text)
    return text[:start] + text[end:]


def _repeat(random: Random, text: str, pieces: Sequence[str]) -> str:
    start, end = _span(random, text)
    times = random.choice((2, 2, 3, 3, 5, 10, 10, 100, 1000))
    return text[:end] + text[start:end] * times + text[end:]


def _nest(random: Random, text: str, pieces: Sequence[str]) -> str:
    start, end = _span(random, text)
    middle = random.randint(start, end)
    times = random.choice((2, 3, 5, 10, 10, 30, 200, 3000))
    return text[:start] + text[start:middle] * times + text[middle:end] * times + text[end:]


def _insert(random: Random, text: str, pieces: Sequence[str]) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice([*pieces, random.choice(ODD)]) + text[at:]


def _swap(random: Random, text: str, pieces: Sequence[str]) -> str:
    start, end = _span(random, text)
    at = random.randrange(len(text) + 1)
    return text[:at] + text[start:end] + text[at:]


def _cut(random: Random, text: str, pieces: Sequence[str]) -> str:
    start, _ = _span(random, text)
    return text[:start] if random.random() < 0.5 else text[start:]


def _renumber(random: Random, text: str, pieces: Sequence[str]) -> str:
    found = list(NUMBER.finditer(text))
    if not found:
        return _insert(random, text, [*pieces, *NUMBERS])
    one = random.choice(found)
    return text[: one.start()] + random.choice(NUMBERS) + text[one.end() :]


CHANGES: tuple[Change, ...] = (_leave_out, _repeat, _nest, _insert, _insert, _swap, _cut, _renumber)
