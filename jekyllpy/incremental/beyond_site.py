"""What plugins look at past what the site has read, as it was when they looked: files, folders, the environment."""

from __future__ import annotations

import os
from collections.abc import Iterable

from jekyllpy.content.looked_at import ENVIRONMENT, FILE, is_of_files
from jekyllpy.incremental.fingerprint import digest
from jekyllpy.incremental.snapshot import content_of
from jekyllpy.incremental.tree import all_below
from jekyllpy.text.file_versions import version_behind


def is_beyond(name: str) -> bool:
    """Whether a name stands for something that a later process may find to be different."""
    return name == ENVIRONMENT or is_of_files(name)


class BeyondSite:
    """What was looked at, and what it was when it was looked at first.

    Attributes:
        seen: fingerprints by name.
    """

    def __init__(self) -> None:
        self.seen: dict[str, str] = {}

    def look_at(self, name: str) -> None:
        """Take note that something is about to be looked at."""
        if name not in self.seen:
            self.seen[name] = fingerprint_beyond(name)

    @property
    def is_as_seen(self) -> bool:
        """Whether all of it is what it was."""
        return not different(self.seen)


def different(seen: dict[str, str]) -> set[str]:
    """The names of what is another thing now."""
    return {name for name, before in seen.items() if fingerprint_beyond(name) != before}


def fingerprint_beyond(name: str) -> str:
    """The fingerprint of what a name stands for."""
    kind, _, path = name.partition(":")
    if kind == ENVIRONMENT:
        return digest(sorted(f"{key}={value}" for key, value in os.environ.items()))
    if kind == FILE:
        return digest([version_behind(path), content_of(path)])
    return digest(sorted(flattened(all_below(path).items())))


def flattened(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{path} {seen}" for path, seen in pairs]
