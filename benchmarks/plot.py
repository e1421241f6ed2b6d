"""Bars, as SVG to stand in a page: its stylesheet colours them, so that they are light or dark as the page is.

Lengths are shares of the picture's width and letters keep their size, so that it can be read on a phone, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

HEAD, BAR, GAP, LONGEST = 26, 22, 16, 40  # beside the longest bar a phone has room for its words
NAMES = {"jekyllpy": "jekyllpy", "jekyll": "Jekyll", "hugo": "Hugo"}
OPTION = "one edit, --incremental"
SAVED = {"body": "a text", "data": "a data file", "include": "an include"}

Groups = Mapping[str, Sequence[tuple[str, str, float, str]]]


def builds(rows: Iterable[Mapping[str, Any]], kinds: Sequence[str], title: str) -> str:
    """What builds of these kinds take: a group for each site, a bar for each program."""
    groups: dict[str, list[tuple[str, str, float, str]]] = {}
    for row in rows:
        if row["build"] not in kinds:
            continue
        option = " --incremental" if row["build"] == OPTION else ""
        for program in NAMES.keys() & row.keys():
            seconds = row[program]["seconds"]
            bar = (program, NAMES[program] + option, seconds, f"{seconds:.2f} s")
            groups.setdefault(row["site"], []).append(bar)
    order = list(NAMES)
    ordered = {
        site: sorted(bars, key=lambda bar: (order.index(bar[0]), bar[1]))
        for site, bars in groups.items()
    }
    return svg(ordered, title)


def saves(rows: Iterable[Mapping[str, Any]], title: str) -> str:
    """What follows a save: a group for each site, a bar for each kind of file."""
    groups: dict[str, list[tuple[str, str, float, str]]] = {}
    for row in rows:
        name = SAVED.get(row["saved"], f"a {row['saved']}")
        bar = ("jekyllpy", name, row["p50"], f"{row['p50']} ms")
        groups.setdefault(row["site"], []).append(bar)
    return svg(groups, title)


def svg(groups: Groups, title: str) -> str:
    """The picture: in each group the longest bar is as long as in the others."""
    parts: list[str] = []
    top = 0
    for name, bars in groups.items():
        parts.append(f'<text class="plot-group" x="0" y="{top + 16}">{escape(name)}</text>')
        top += HEAD
        most = max(value for _, _, value, _ in bars) or 1
        for kind, label, value, shown in bars:
            share = max(round(LONGEST * value / most, 1), 0.4)
            parts += (
                f'<rect class="plot-{kind}" x="0" y="{top}" width="{share:g}%" height="{BAR - 6}" rx="2"/>',
                f'<text x="{share:g}%" dx="8" y="{top + 13}">{escape(label)} {shown}</text>',
            )
            top += BAR
        top += GAP
    return "\n".join(
        [
            f'<svg class="plot" role="img" aria-label="{escape(title)}" width="100%" height="{top}">',
            f"<title>{escape(title)}</title>",
            *parts,
            "</svg>",
            "",
        ]
    )
