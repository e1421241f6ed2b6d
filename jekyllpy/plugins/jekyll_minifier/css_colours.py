"""Colours in as few characters as they take."""

from __future__ import annotations

import re

from jekyllpy.plugins.jekyll_minifier.next import Next

CHANNELS = re.compile(r"rgb ?\(([0-9, ]++)\)([0-9]++%)?", re.IGNORECASE)
NUMBER = re.compile(r" ?([0-9]+)")
COLOUR = re.compile(r"(?P<assigned>= ?[\"']?)?#(?P<digits>[0-9a-f]{6})(?![0-9a-f])", re.IGNORECASE)


def short_colours(css: str) -> str:
    """A stylesheet whose colours are short; those in selectors and filters stay."""
    css = CHANNELS.sub(in_digits, css)
    opening, closing = Next(css, "{"), Next(css, "}")
    pieces: list[str] = []
    position = 0
    for match in COLOUR.finditer(css):
        end = match.end()
        if css.startswith("{", end) or closing.after(end) < 0:
            continue
        if 0 <= opening.after(end) < closing.after(end) and not css.startswith(":}", end):
            continue
        if match["assigned"] is None:
            pieces += css[position : match.start()], f"#{short(match['digits'].lower())}"
            position = end
    return "".join([*pieces, css[position:]])


def short(digits: str) -> str:
    """Three digits for six if that is the same colour."""
    return digits[::2] if digits[::2] == digits[1::2] else digits


def in_digits(match: re.Match[str]) -> str:
    """The colour that `rgb(…)` gives, with what percentage follows it."""
    channels = match[1].split(",")
    while channels and not channels[-1]:
        channels.pop()
    numbers = [int(found[1]) if (found := NUMBER.match(channel)) else 0 for channel in channels]
    percentage = f" {match[2]}" if match[2] else ""
    return "#" + "".join(f"{number:02x}" for number in numbers) + percentage
