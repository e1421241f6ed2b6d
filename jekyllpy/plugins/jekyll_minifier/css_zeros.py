"""Zeros without their units."""

from __future__ import annotations

import re

UNITS = r"(?:px|em|%|in|cm|mm|pc|pt|ex|deg|g?rad|m?s|k?hz)"
ZERO = re.compile(rf"(?:0?\.)?0{UNITS}", re.IGNORECASE)
UNIT = re.compile(UNITS, re.IGNORECASE)
WORD = re.compile(r"[0-9a-z.-]++(?= )", re.IGNORECASE)
ARGUMENT = re.compile(r"[0-9a-z.-]++(?=[ ,])", re.IGNORECASE)
REST_OF_WORD = re.compile(r"[0-9a-z.-]*+", re.IGNORECASE)
WHOLE_NUMBER = re.compile(rf"([0-9])\.0({UNITS}|[ ;])", re.IGNORECASE)


def short_zeros(css: str) -> str:
    """A stylesheet whose values of zero have no units."""
    css = shortened(css, ":", WORD, " ", at_start=True)
    css = shortened(css, "(", ARGUMENT, " ,", at_start=False)
    return WHOLE_NUMBER.sub(r"\1\2", css)


def shortened(
    css: str, opening: str, word: re.Pattern[str], separators: str, *, at_start: bool
) -> str:
    """With short zeros in each run of words that begins behind `opening`."""
    pieces: list[str] = []
    position = 0
    start = 0 if at_start else css.find(opening) + 1
    while start or at_start:
        at_start = False
        if start >= position:
            run, end = short_run(css, start, word, separators)
            if run is not None:
                pieces += css[position:start], run
                position = end
        start = css.find(opening, max(start, position)) + 1
    return "".join([*pieces, css[position:]])


def short_run(
    css: str, start: int, word: re.Pattern[str], separators: str
) -> tuple[str | None, int]:
    """The run of words at `start` with short zeros, and where it ends; None if it has no zero."""
    pieces: list[str] = []
    position = start + (start > 0 and css.startswith(" ", start))
    done = position
    while True:
        zero = ZERO.match(css, position)
        if zero is None:
            following = word.match(css, position)
            if following is None:
                break
            position = following.end() + 1
            continue
        end = zero.end()
        while unit := UNIT.match(css, end):
            end = unit.end()
        pieces += css[done:position], "0"
        done = end
        rest = REST_OF_WORD.match(css, end)
        end = rest.end() if rest is not None else end
        if end >= len(css) or css[end] not in separators:
            break
        position = end + 1
    return ("".join(pieces), done) if pieces else (None, start)
