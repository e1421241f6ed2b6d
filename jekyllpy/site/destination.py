"""What lies in a destination before a site is written to it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from posixpath import dirname

from jekyllpy.late.patterns import late
from jekyllpy.text.writing import TEMPORARY

STAGING = late(rf"{re.escape(TEMPORARY)}[0-9a-f]{{16}}")


@dataclass
class Destination:
    """A folder and everything below it, links not followed.

    Attributes:
        paths: all that was found, each folder before what is in it.
        files: the files.
        folders: the folders, none of them a link.
        leftovers: what killed builds left staged.
    """

    top: str
    paths: list[str] = field(default_factory=list)
    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    leftovers: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, top: str) -> Destination:
        """The folder `top` as it is now; folders that can't be read are as good as empty."""
        found = cls(top)
        pending = [top]
        while pending:
            below = pending.pop()
            try:
                with os.scandir(below) as entries:
                    for entry in entries:
                        found._add(f"{below}/{entry.name}", entry, pending)
            except OSError:
                continue
        return found

    def _add(self, path: str, entry: os.DirEntry[str], pending: list[str]) -> None:
        if entry.is_dir(follow_symlinks=False):
            if dirname(path) == self.top and STAGING.fullmatch(entry.name):
                self.leftovers.append(path)
                return
            self.folders.add(path)
            pending.append(path)
        elif entry.is_file(follow_symlinks=False):
            self.files.add(path)
        self.paths.append(path)


def folders_of(paths: Iterable[str], top: str) -> set[str]:
    """The folders between `top` and each of the paths."""
    folders: set[str] = set()
    for path in paths:
        folder = dirname(path)
        while folder not in folders and folder.startswith(top + "/"):
            folders.add(folder)
            folder = dirname(folder)
    return folders
