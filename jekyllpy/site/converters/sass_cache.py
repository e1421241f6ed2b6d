"""Remembers what stylesheets compiled to, from one build to the next.

A result is used again only if compiling would read the very same files: those it read are as they
were, and no file has come or gone in a place where one of its imports is looked for before.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import blake2b

from jekyllpy.errors import JekyllError
from jekyllpy.site.converters.libsass import Compiled, Options, compile_text
from jekyllpy.site.output import replace

IMPORT = re.compile(r"@import\s([^;{}]*)")
QUOTED = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'")
UNQUOTED = re.compile(r"[\w./-]+")
PREFIXES = ("", "_")
EXTENSIONS = ("", ".scss", ".sass", ".css")
ENCODING = "utf-8"


@dataclass(frozen=True)
class Entry:
    """A compiled stylesheet.

    Attributes:
        compiled: what it compiled to.
        files: the fingerprint of all files that were read for it.
        places: the fingerprint of which files there were where its imports are looked for.
    """

    compiled: Compiled
    files: str
    places: str


class SassCache:
    """Compiles stylesheets, or gives what they compiled to before.

    Args:
        folder: where results are kept between processes; None keeps them in memory only.
    """

    def __init__(self, folder: str | None) -> None:
        self._folder = folder
        self._entries: dict[str, Entry] = {}

    def compile(self, text: str, options: Options) -> Compiled:
        """The stylesheet as CSS.

        Raises:
            SassError: if it doesn't compile.
        """
        key = digest([text, repr(options), os.getcwd()])
        entry = self._entries.get(key) or self._load(key)
        if entry is not None and is_valid(entry, text, options):
            self._entries[key] = entry
            return entry.compiled
        compiled = compile_text(text, options)
        try:
            entry = Entry(compiled, *fingerprints(text, options, compiled.files))
        except OSError:  # a file that was read is gone again
            return compiled
        self._entries[key] = entry
        self._save(key, entry)
        return compiled

    def _load(self, key: str) -> Entry | None:
        if self._folder is None:
            return None
        try:
            with open(os.path.join(self._folder, f"{key}.json"), encoding=ENCODING) as file:
                stored = json.load(file)
            return Entry(Compiled(**stored.pop("compiled")), **stored)
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    def _save(self, key: str, entry: Entry) -> None:
        if self._folder is None:
            return
        text = json.dumps(asdict(entry), ensure_ascii=False)
        try:
            replace(os.path.join(self._folder, f"{key}.json"), text.encode(ENCODING))
        except JekyllError:
            self._folder = None  # a cache that can't be written is none


def is_valid(entry: Entry, text: str, options: Options) -> bool:
    try:
        return fingerprints(text, options, entry.compiled.files) == (entry.files, entry.places)
    except OSError:
        return False


def fingerprints(text: str, options: Options, files: Iterable[str]) -> tuple[str, str]:
    """The fingerprints of the files' content, and of which files there are to be found by imports.

    Raises:
        OSError: if a file can't be read.
    """
    read: dict[str, str] = {}
    for path in files:
        if path != options.path:
            with open(path, encoding=ENCODING, errors="surrogateescape") as file:
                read[path] = file.read()
    names = {name for source in (text, *read.values()) for name in imports(source)}
    folders = {os.path.dirname(path) for path in (options.path, *read)}
    places = present(folders | {*options.load_paths, os.getcwd()}, names)
    return digest([part for item in read.items() for part in item]), digest(places)


def imports(source: str) -> Iterator[str]:
    """Whatever a stylesheet may import: more names than it does, but none is missing."""
    for statement in IMPORT.findall(source):
        for double, single in QUOTED.findall(statement):
            yield double or single
        yield from UNQUOTED.findall(QUOTED.sub(" ", statement))


def present(folders: Iterable[str], names: Iterable[str]) -> list[str]:
    """The files there are that an import of one of `names`, looked for in `folders`, may mean."""
    found = []
    listings: dict[str, frozenset[str]] = {}
    wanted = sorted(names)
    for folder in sorted(folders):
        for name in wanted:
            below, base = os.path.split(os.path.join(folder, name))
            if below not in listings:
                listings[below] = listing(below)
            there = listings[below]
            found += [
                f"{below}/{prefix}{base}{extension}"
                for prefix in PREFIXES
                for extension in EXTENSIONS
                if f"{prefix}{base}{extension}" in there
            ]
    return found


def listing(folder: str) -> frozenset[str]:
    try:
        return frozenset(os.listdir(folder or "."))
    except OSError:
        return frozenset()


def digest(parts: Iterable[str]) -> str:
    state = blake2b(digest_size=16)
    for part in parts:
        data = part.encode(ENCODING, "surrogateescape")
        state.update(b"%d:" % len(data) + data)
    return state.hexdigest()
