"""The tables of docs/editions.md, made from the editions themselves.

`python -m tests.config.table_of_editions` writes them anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from inspect import getdoc
from pathlib import Path
from textwrap import indent
from typing import Any

from jekyllpy.config.editions import EDITIONS
from jekyllpy.config.editions.known import (
    DEFAULT,
    GITHUB_PAGES,
    JEKYLLS,
    KRAMDOWNS,
    LIQUIDS,
    ROUGES,
    SASSES,
)

PAGE = Path(__file__).resolve().parents[2] / "docs" / "editions.md"
BEGIN, END = "<!-- tables -->\n", "<!-- end of tables -->\n"
PARTS: dict[str, Sequence[Any]] = {
    "Jekyll": JEKYLLS,
    "Liquid": LIQUIDS,
    "kramdown": KRAMDOWNS,
    "Rouge": ROUGES,
    "jekyll-sass-converter": SASSES,
    "Plugins": (DEFAULT.plugins, GITHUB_PAGES.plugins),
}
DESCRIPTION = re.compile(r"^ {4}    (\w+): (.+(?:\n {12}.+)*)", re.MULTILINE)


def tables() -> str:
    """All tables, as they stand in the page."""
    parts = ["\n".join(named())]
    parts += [
        f"### {name}\n\n" + "\n".join(table(rows))
        for name, rows in PARTS.items()
        if any(traits(rows))
    ]
    return "\n" + "\n\n".join(parts) + "\n\n"


def named() -> Iterator[str]:
    """The editions that have a name."""
    names = list(DEFAULT.versions)
    yield "| edition | " + " | ".join(names) + " |"
    yield "|---" * (len(names) + 1) + "|"
    for edition in EDITIONS.values():
        yield f"| `{edition.name}` | " + " | ".join(edition.versions.values()) + " |"


def table(rows: Sequence[Any]) -> Iterator[str]:
    """What the versions of a part do differently."""
    descriptions = dict(DESCRIPTION.findall(indent(getdoc(type(rows[0])) or "", "    ")))
    yield "| | " + " | ".join(heading(row) for row in rows) + " |"
    yield "|---" * (len(rows) + 1) + "|"
    for name in traits(rows):
        words = " ".join(descriptions[name].split()).removesuffix(".")
        yield (
            f"| {words[0].upper()}{words[1:]} | "
            + " | ".join(shown(getattr(row, name)) for row in rows)
            + " |"
        )


def heading(row: Any) -> str:
    """What a column is of: a version, or GitHub Pages."""
    return getattr(row, "version", None) or (
        "GitHub Pages" if row is GITHUB_PAGES.plugins else "others"
    )


def traits(rows: Sequence[Any]) -> list[str]:
    """The names of the traits in which versions differ."""
    return [name for name in rows[0]._fields if name != "version"]


def shown(value: object) -> str:
    """A trait's value for people."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return ", ".join(f"`{one}`" for one in sorted(value)) or "none"
    if isinstance(value, tuple):
        return ", ".join(" ".join(pair) for pair in value) or "none"
    return str(value)


if __name__ == "__main__":
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    PAGE.write_text(before + BEGIN + tables() + END + rest.partition(END)[2], encoding="utf-8")
