"""The files of a theme that a site has in its own place."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jekyllpy.errors import ReadError, UsageError, WriteError
from jekyllpy.gems.library import Library
from jekyllpy.gems.store import THEME_PARTS
from jekyllpy.text.grounds import holds
from jekyllpy.text.paths import seen_from
from jekyllpy.text.writing import replace


@dataclass(frozen=True)
class ThemeFiles:
    """The files of a theme, and where a site has its own in their places.

    Attributes:
        name, version: the theme's.
        root: its folder.
        source: the site's.
        folders: for each of a theme's folders, the site's folder for it, below `source`.
    """

    name: str
    version: str
    root: str
    source: str
    folders: dict[str, str]

    def listed(self) -> list[str]:
        """The theme's files that a site may have in its own place, by their paths in the theme."""
        return sorted(self._walk())

    def _walk(self) -> Iterator[str]:
        for part in THEME_PARTS:
            for folder, _, files in os.walk(os.path.join(self.root, part)):
                for file in files:
                    yield seen_from(os.path.join(folder, file), self.root)

    def own(self, path: str) -> str:
        """Where the site would have the file that is at `path` in the theme."""
        part, _, rest = path.replace(os.sep, "/").partition("/")
        return os.path.join(self.source, self.folders.get(part, part), rest)

    def overridden(self) -> list[str]:
        """The theme's files that the site has in its own place."""
        return [path for path in self.listed() if os.path.isfile(self.own(path))]

    def named(self, name: str) -> list[str]:
        """The files that a name means: a path in the theme, its end, or the path without extension."""
        paths = self.listed()
        name = name.removeprefix("./")
        if name in paths:
            return [name]
        ends = [path for path in paths if f"/{path}".endswith(f"/{name}")]
        return ends or [
            path for path in paths if f"/{os.path.splitext(path)[0]}".endswith(f"/{name}")
        ]

    def original(self, path: str) -> bytes:
        """The theme's file at `path`.

        Raises:
            ReadError: if it can't be read, or lies outside the theme.
        """
        file = os.path.join(self.root, path)
        if not holds(self.root, file):
            raise ReadError("leads out of the theme", path=file)
        try:
            return Path(file).read_bytes()
        except OSError as error:
            raise ReadError(f"cannot be read: {error.strerror}", path=file) from None


def pull(files: ThemeFiles, path: str, library: Library, *, force: bool = False) -> str:
    """Copy a file of the theme into the site, and note how it was in the theme.

    Raises:
        UsageError: if the site has one there already.
        WriteError: if it can't be written.
    """
    target = files.own(path)
    shown = seen_from(target, files.source)
    if os.path.lexists(target) and not force:
        raise UsageError(f"The site has its own {shown}; --force puts the theme's in its place.")
    if not holds(files.source, os.path.dirname(target)):
        raise WriteError("leads out of the site", path=target)
    content = files.original(path)
    replace(target, content)
    library.note_pulled(path, files.version, digest(content))
    return shown


def state_of(files: ThemeFiles, path: str, library: Library) -> str | None:
    """What there is to say of an overriding file: that it is the theme's, or that the theme's has
    changed; None for neither."""
    original = files.original(path)
    try:
        own = Path(files.own(path)).read_bytes()
    except OSError:
        return None
    if own == original:
        return f"is just as {files.name} {files.version} has it, and may go"
    pulled = library.pulled(path)
    if pulled is None or pulled[1] == digest(original):
        return None
    return f"was copied from {files.name} {pulled[0]}; {files.version or 'the theme'} has changed it since"


def digest(content: bytes) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
