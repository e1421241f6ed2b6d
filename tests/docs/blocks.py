"""The code blocks of the guides."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT
from tests.docs.conftest import DOCS

OTHERS = ("README.md", "ARCHITECTURE.md", "SECURITY.md", ".github/CONTRIBUTING.md", "benchmarks/README.md")  # fmt: skip
FENCED = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A code block.

    Attributes:
        guide: its file, from the repository's root.
        number: the line that it begins in.
    """

    guide: str
    number: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.guide}:{self.number}"


def guides() -> list[Path]:
    """Every text of the documentation."""
    return [*(ROOT / name for name in OTHERS), *sorted(DOCS.rglob("*.md"))]


def blocks_of(guide: Path) -> list[Block]:
    """The code blocks of a text."""
    text = guide.read_text(encoding="utf-8")
    name = guide.relative_to(ROOT).as_posix()
    return [
        Block(name, text[: found.start()].count("\n") + 1, found[2], textwrap.dedent(found[3]))
        for found in FENCED.finditer(text)
    ]


def all_blocks() -> list[Block]:
    """The code blocks of all texts."""
    return [block for guide in guides() for block in blocks_of(guide)]
