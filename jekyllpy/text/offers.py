"""Whether any installed package offers something to jekyllpy.

`importlib.metadata` tells what, but takes longer to import than a small site takes to render.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import PathFinder

METADATA = (".dist-info", ".egg-info")
EGG = "EGG-INFO"
ENTRY_POINTS = "entry_points.txt"


def offers(group: str) -> bool:
    """Whether a package may have entry points of that group: False only if none has."""
    return has_other_finders() or any(may_offer(folder, group) for folder in sys.path)


def has_other_finders() -> bool:
    """Whether packages are found by more than looking into folders."""
    return any(
        hasattr(finder, "find_distributions")
        for finder in sys.meta_path
        if finder is not PathFinder
    )


def may_offer(folder: str, group: str) -> bool:
    """Whether one of the packages in a part of the import path may have entry points of that group."""
    try:
        entries = os.listdir(folder or os.curdir)
    except OSError:
        return os.path.isfile(folder)  # an archive
    if EGG in entries:
        return True
    return any(
        names_group(os.path.join(folder, entry), group)
        for entry in entries
        if entry.endswith(METADATA)
    )


def names_group(described: str, group: str) -> bool:
    """Whether the entry points of a package name that group."""
    try:
        with open(os.path.join(described, ENTRY_POINTS), "rb") as file:
            return group.encode() in file.read()
    except OSError:
        return False
