"""What texts were made into, kept from one build to the next."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress

import jekyllpy
from jekyllpy.errors import WriteError
from jekyllpy.text.blake import blake2b
from jekyllpy.text.sealed import DamagedError, read_sealed, write_sealed

KIND = "jekyllpy text 1"
ENCODING, ERRORS = "utf-8", "surrogatepass"
# What builds with other settings keep is left there, too, up to as much again, or so many texts.
FEWEST = 1000


class KeptTexts:
    """Results of a function from text to text, used again for the same text and settings.

    Args:
        folder: where they are kept; None for nowhere.
        rules: what tells the function from all others, and from what it was in other versions.
    """

    def __init__(self, folder: str | None, rules: str) -> None:
        self._folder = folder
        self._rules = rules
        self._used: set[str] = set()
        self._has_new = False

    def made(self, text: str, settings: str, make: Callable[[str], str]) -> str:
        """What `make` makes of `text`; what it raises isn't kept.

        Args:
            settings: all that makes a difference to `make` but the text.
        """
        if self._folder is None:
            return make(text)
        name = digest([self._rules, settings, text])
        path = os.path.join(self._folder, name)
        known = kept(path)
        if known is None:
            known = make(text)
            self._keep(path, known)
        self._used.add(name)
        return known

    def end_build(self) -> None:
        """Remove what no build has asked for in a while, if this one has added to it."""
        used, self._used = self._used, set()
        if not self._has_new or self._folder is None:
            return
        self._has_new = False
        try:
            with os.scandir(self._folder) as entries:
                others = [entry for entry in entries if entry.name not in used]
            excess = len(others) - max(len(used), FEWEST)
            if excess > 0:
                others.sort(key=lambda entry: entry.stat(follow_symlinks=False).st_mtime_ns)
                for entry in others[:excess]:
                    os.unlink(entry.path)
        except OSError:
            self._folder = None

    def _keep(self, path: str, text: str) -> None:
        self._has_new = True
        try:
            write_sealed(path, KIND, text.encode(ENCODING, ERRORS))
        except WriteError:
            self._folder = None  # a cache that can't be written is none


def kept(path: str) -> str | None:
    """The text that was kept at `path`; None if there is none, or it isn't as it was."""
    with suppress(DamagedError, UnicodeDecodeError):
        body = read_sealed(path, KIND)
        return None if body is None else body.decode(ENCODING, ERRORS)
    return None


def rules_of(*paths: str) -> str:
    """What tells the code in modules and folders of them from what it is in another version."""
    files = [file for path in paths for file in modules_at(path)]
    return digest([jekyllpy.__version__, *files])


def modules_at(path: str) -> list[str]:
    """The modules at a path, each with what changes with its text."""
    try:
        if not os.path.isdir(path):
            return [shown(path, os.stat(path))]
        with os.scandir(path) as entries:
            found = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py")]
    except OSError:  # the package isn't in files: its version must do
        return []
    return [shown(name, state) for name, state in sorted(found)]


def shown(name: str, state: os.stat_result) -> str:
    return f"{os.path.basename(name)} {state.st_size} {state.st_mtime_ns}"


def digest(parts: Iterable[str]) -> str:
    """A fingerprint of `parts` in their order."""
    state = blake2b(digest_size=16)
    for part in parts:
        data = part.encode(ENCODING, ERRORS)
        state.update(b"%d:" % len(data) + data)
    return state.hexdigest()
