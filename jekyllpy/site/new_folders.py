"""Folders that a destination doesn't have yet: each is filled out of sight, and takes its place as a whole."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from functools import cached_property
from posixpath import basename, dirname

from jekyllpy.site.destination import Destination
from jekyllpy.text.writing import take_place


class NewFolders:
    """The topmost new folders of a destination, and all below them.

    Args:
        there: what lies in the destination.
        new_name: gives a path that nothing has, in the file system of the destination's top.

    Attributes:
        tops: where each topmost new folder waits, by the path that it is to have.
    """

    def __init__(self, there: Destination, new_name: Callable[[], str]) -> None:
        self.tops: dict[str, str] = {}
        self._there = there
        self._new_name = new_name
        self._places: dict[str, str | None] = {}

    @property
    def paths(self) -> set[str]:
        """The paths that the new folders are to have."""
        return {path for path, place in self._places.items() if place is not None}

    def place_of(self, folder: str) -> str | None:
        """Where a folder waits, made if need be; None if it isn't new, or nobody can tell.

        Raises:
            OSError: if it can't be made.
        """
        if folder in self._places:
            return self._places[folder]
        missing = []
        while folder not in self._places and len(folder) > len(self._there.top):
            missing.append(folder)
            folder = dirname(folder)
        place = self._places.get(folder)
        for below in reversed(missing):
            place = self._places[below] = self._begun(below, place)
        return place

    def _begun(self, folder: str, above: str | None) -> str | None:
        if above is not None:
            place = f"{above}/{basename(folder)}"
        elif self._is_topmost(folder):
            place = self.tops[folder] = self._new_name()
        else:
            return None
        with contextlib.suppress(FileExistsError):  # where capitals make no difference
            os.mkdir(place)
        return place

    def _is_topmost(self, folder: str) -> bool:
        """Whether a folder is new in one that isn't; what lies behind links or mounts is left alone."""
        above = dirname(folder)
        if folder in self._lying or not (above == self._there.top or above in self._there.folders):
            return False
        return os.stat(above).st_dev == os.stat(self._there.top).st_dev

    @cached_property
    def _lying(self) -> frozenset[str]:
        return frozenset(self._there.paths)

    def put_in_place(self) -> Iterator[tuple[str, str]]:
        """Have all take their places; gives the paths that can't be had, with what the system says of each."""
        while self.tops:
            path, made = next(iter(self.tops.items()))
            try:
                take_place(made, path)
            except OSError:  # it is there by now, or somebody has a file in it open
                yield from filled(path, made)
            self.tops.pop(path, None)


def filled(folder: str, made: str) -> Iterator[tuple[str, str]]:
    """Move all that is in `made` to a folder; gives what can't be moved, and what the system says of it."""
    for below, _, names in os.walk(made):
        target = folder + below[len(made) :].replace(os.sep, "/")
        try:
            os.makedirs(target, exist_ok=True)
        except OSError as error:
            yield target, error.strerror or str(error)
            continue
        for name in names:
            try:
                take_place(f"{below}/{name}", f"{target}/{name}")
            except OSError as error:
                yield f"{target}/{name}", error.strerror or str(error)
