"""What `--profile` shows: how often each template was rendered, how much it gave, how long it took."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.template import Template

HEADER = ("Filename", "Count", "Bytes", "Time")
DEFAULT_ROWS = 50


@dataclass(slots=True)
class Usage:
    """What one template has cost; `size` in bytes, `time` in seconds."""

    count: int = 0
    size: int = 0
    time: float = 0.0


class Profile:
    """Takes note of every rendering while it is an environment's `profile`.

    Args:
        root: the site's folder, which file names are shown without.
    """

    def __init__(self, root: str = "") -> None:
        self.usage: dict[str, Usage] = {}
        self._root = root.rstrip("/") + "/" if root else ""

    def measure(self, template: Template, context: Context, out: list[str]) -> None:
        """Render `template` into `out` and note what it took, included templates and all."""
        before = len(out)
        started = time.perf_counter()
        template.body.emit(context, out)
        took = time.perf_counter() - started
        name = (template.origin.path or "").removeprefix(self._root)
        usage = self.usage.setdefault(name, Usage())
        usage.count += 1
        usage.size += sum(len(piece.encode("utf-8", "surrogatepass")) for piece in out[before:])
        usage.time += took

    def table(self, rows: int = DEFAULT_ROWS) -> str:
        """The most expensive templates, as Jekyll prints them."""
        costly = sorted(self.usage.items(), key=lambda entry: -entry[1].time)[:rows]
        return tabulate(
            [
                HEADER,
                *(
                    (name, str(use.count), f"{use.size / 1024:.2f}K", f"{use.time:.3f}")
                    for name, use in costly
                ),
            ]
        )


def tabulate(rows: list[tuple[str, ...]]) -> str:
    """`rows`, the first as header, in columns: the first aligned left, the others right."""
    widths = [max(map(len, column)) for column in zip(*rows)]
    lines = [
        "| "
        + " | ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths))
        )
        + " |"
        for row in rows
    ]
    lines.insert(1, "|" + "+".join("-" * (width + 2) for width in widths) + "|")
    return "\n" + "\n".join(lines) + "\n"
