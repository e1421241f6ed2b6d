"""A picture of what builds take, for the documentation.

`python -m benchmarks.build … --write` keeps its figures in `docs/_data/builds.yml` and draws them;
`python -m benchmarks.plot` draws what is kept anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import NamedTuple

import yaml

DOCS = Path(__file__).resolve().parent.parent / "docs"
KEPT = DOCS / "_data" / "builds.yml"
PICTURE = DOCS / "assets" / "builds.svg"
HEADING = "# Seconds, medians; written by `python -m benchmarks.build --write`.\n"
WIDTH, LABELS, FIGURES, BAR, GAP, HEAD = 900, 190, 70, 16, 14, 26
COLOURS = {"jekyllpy": "ours", "jekyll": "theirs", "hugo": "others"}
STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1c1c1c }
.site { font-weight: 600 }
.ours { fill: #a33b20 } .theirs { fill: #8d8379 } .others { fill: #4a7a9c }
@media (prefers-color-scheme: dark) { text { fill: #eee } .ours { fill: #e8a48f } .theirs { fill: #a49c93 } .others { fill: #8fbcd9 } }
"""


class Figure(NamedTuple):
    """What one kind of build of one site takes, by program."""

    site: str
    kind: str
    seconds: dict[str, float]


def keep(figures: Iterable[Figure]) -> None:
    """Keep figures over older ones of the same site and kind, and draw all."""
    known = {(figure.site, figure.kind): figure for figure in kept()}
    known |= {(figure.site, figure.kind): figure for figure in figures}
    rows = [figure._asdict() for figure in known.values()]
    text = HEADING + yaml.safe_dump(rows, sort_keys=False, allow_unicode=True)
    KEPT.write_text(text, encoding="utf-8")
    PICTURE.write_text(svg(known.values()), encoding="utf-8")


def kept() -> list[Figure]:
    """What was measured last."""
    if not KEPT.exists():
        return []
    return [Figure(**row) for row in yaml.safe_load(KEPT.read_text(encoding="utf-8")) or []]


def svg(figures: Iterable[Figure]) -> str:
    """Bars: a group for each site and kind of build, as long as its builds take by the slowest's measure."""
    parts: list[str] = []
    top = 0
    for figure in figures:
        parts.append(f'<text class="site" x="0" y="{top + HEAD - 8}">{escape(figure.site)}, {escape(figure.kind)}</text>')  # fmt: skip
        top += HEAD
        most = max(figure.seconds.values())
        for program, seconds in figure.seconds.items():
            length = round((WIDTH - LABELS - FIGURES) * seconds / most, 1)
            parts += (
                f'<text x="0" y="{top + 13}">{program}</text>',
                f'<rect class="{COLOURS[program]}" x="{LABELS}" y="{top}" width="{length:g}" height="{BAR}" rx="2"/>',
                f'<text x="{LABELS + length + 8:g}" y="{top + 13}">{seconds:.2f} s</text>',
            )
            top += BAR + 4
        top += GAP
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" role="img" aria-labelledby="t">',
        '<title id="t">What builds take, in seconds</title>',
        f"<style>{STYLE}</style>",
    ]
    return "\n".join([*head, *parts, "</svg>", ""])


if __name__ == "__main__":
    keep([])
