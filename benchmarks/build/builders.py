"""The programs that are compared, and how each is told to build."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LEFTOVERS = (".jekyll-cache", ".sass-cache", ".jekyll-metadata", "resources", ".hugo_build.lock")


@dataclass(frozen=True)
class Builder:
    """A program that builds sites.

    Args:
        command: it and its options, to which the source and the destination are added.
        has_increments: whether it can be told to render only what has changed.
    """

    name: str
    command: Sequence[str]
    has_increments: bool

    def line(self, source: Path, destination: Path, *, incremental: bool) -> list[str | Path]:
        """The whole command line."""
        extra = ["--incremental"] if incremental else []
        return [*self.command, *extra, "-s", source, "-d", destination]


JEKYLLPY = Builder("jekyllpy", [sys.executable, "-m", "jekyllpy", "build", "-q"], True)
JEKYLL = Builder("jekyll", ["jekyll", "build", "-q"], True)
HUGO = Builder("hugo", ["hugo", "--quiet"], False)


def is_installed(builder: Builder) -> bool:
    """Whether the program is there."""
    return shutil.which(builder.command[0]) is not None


def forget(source: Path, destination: Path) -> None:
    """Remove all that builds have left, so that the next is a first one."""
    for path in (destination, *(source / name for name in LEFTOVERS)):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
