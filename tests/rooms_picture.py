"""The picture of the package's rooms, made from what they import.

`python -m tests.rooms_picture` draws it anew.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from html import escape

from tests.test_rooms import PACKAGE, rooms_graph

PICTURE = PACKAGE.parent / "docs" / "assets" / "rooms.svg"
WIDTH, MARGIN, LINE, GAP, NAMES = 960, 10, 28, 8, 150
STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1c1c1c }
.name { font-weight: 600 }
rect { fill: #f4efe8; stroke: #a33b20 }
@media (prefers-color-scheme: dark) { text { fill: #eee } rect { fill: #2b2622; stroke: #e8a48f } }
"""


def layers(graph: Mapping[str, set[str]]) -> list[list[str]]:
    """The rooms, the lowest layer first: each lies right above the highest room that it imports."""
    height: dict[str, int] = {}

    def measure(room: str) -> int:
        if room not in height:
            height[room] = max((measure(below) + 1 for below in graph.get(room, ())), default=0)
        return height[room]

    graph = {room: rooms for room, rooms in graph.items() if room != "__main__"}
    for room in {*graph, *(below for rooms in graph.values() for below in rooms)}:
        measure(room)
    return [
        sorted(room for room in height if height[room] == level)
        for level in range(max(height.values()) + 1)
    ]


def about(room: str) -> str:
    """The first line of a room's docstring."""
    path = PACKAGE.joinpath(*room.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    text = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return text.partition("\n")[0].replace("`", "")


def svg() -> str:
    """The picture: a box for each layer, the highest first, with a line for each of its rooms."""
    parts: list[str] = []
    top = MARGIN
    for rooms in layers(rooms_graph(PACKAGE))[::-1]:
        height = len(rooms) * LINE + GAP
        parts.append(
            f'<rect x="{MARGIN}" y="{top}" width="{WIDTH - 2 * MARGIN}" height="{height}" rx="6"/>'
        )
        for number, room in enumerate(rooms):
            y = top + number * LINE + 23
            parts.append(f'<text class="name" x="{2 * MARGIN}" y="{y}">{room}</text>')
            parts.append(f'<text x="{2 * MARGIN + NAMES}" y="{y}">{escape(about(room))}</text>')
        top += height + GAP
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" role="img" aria-labelledby="t">',
        '<title id="t">The rooms of the package: each imports only rooms of lower boxes</title>',
        f"<style>{STYLE}</style>",
    ]
    return "\n".join([*head, *parts, "</svg>", ""])


if __name__ == "__main__":
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(svg(), encoding="utf-8")
