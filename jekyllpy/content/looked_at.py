"""The names of what plugins look at by themselves, past what the site has read: files and folders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from jekyllpy.config.configuration import names as names_in
from jekyllpy.content.ignored import Ignored
from jekyllpy.text.grounds import is_at_or_below
from jekyllpy.text.paths import expand

FILE, FOLDER = "file", "folder"
ENVIRONMENT = "environment"
"""The name of the variables of the process."""
UNKNOWABLE = "unknowable"
"""The name of what may be another thing at any time."""


def file_name(path: str) -> str:
    """The name of what is at `path`, or of there being nothing."""
    return f"{FILE}:{expand(path)}"


def folder_name(path: str) -> str:
    """The name of all that is below a folder."""
    return f"{FOLDER}:{expand(path)}"


def is_of_files(name: str) -> bool:
    """Whether a name is one of these."""
    return name.partition(":")[0] in (FILE, FOLDER)


def names_touched(path: str, names: Iterable[str]) -> set[str]:
    """Those of the names that may stand for something else once the file or folder at `path` has changed."""
    return {name for name in names if is_touched(path, name)}


def is_touched(path: str, name: str) -> bool:
    kind, _, which = name.partition(":")
    return is_at_or_below(path, which) or (kind == FOLDER and is_at_or_below(which, path))


class Watched:
    """Tells of what is looked at whether its changes will be heard of while a site is watched."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        self._is_ignored = Ignored(config)
        self._source = expand(str(config["source"]))
        self._left_out = [
            expand(f"{self._source}/{name.strip('/').split('*')[0]}")
            for name in names_in(config["exclude"])
        ]
        self._left_out += [str(config["destination"])]

    def __call__(self, name: str) -> bool:
        kind, _, path = name.partition(":")
        if not is_at_or_below(self._source, path) or self._is_ignored(path):
            return False
        return kind == FILE or not any(is_at_or_below(path, other) for other in self._left_out)
