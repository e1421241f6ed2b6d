"""Remembers what stylesheets compiled to, from one build to the next.

A result is used again only if compiling would read the very same files: those it read are as they
were, and no file has come or gone in a place where one of its imports is looked for before.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from typing import Any, Protocol, TypeVar

from jekyllpy.errors import JekyllError
from jekyllpy.late.patterns import late
from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.text.blake import blake2b
from jekyllpy.text.recent import Recent
from jekyllpy.text.sealed import DamagedError, read_sealed, write_sealed

IMPORT = late(r"@(?:import|use|forward)\s([^;{}]*)")
QUOTED = late(r"\"([^\"\n]*)\"|'([^'\n]*)'")
UNQUOTED = late(r"[\w./-]+")
LOADS_BY_COMPUTED_NAME = "load-css"
INDEX = "index"
PREFIXES = ("", "_")
SYNTAXES = (".scss", ".sass", ".css")
EXTENSIONS = ("", *SYNTAXES, *(f".import{syntax}" for syntax in SYNTAXES))
ENCODING = "utf-8"
FIELDS = {field.name for field in fields(Compiled)}
CASE_MATTERS = sys.platform not in ("darwin", "win32")
NO_NAMES = ("", os.curdir, os.pardir)
KIND = "jekyllpy stylesheet 2"


class Options(Protocol):
    """What every compiler is told, and all that makes a difference to it in its `repr`.

    Attributes:
        path: the file that the stylesheet is from.
        load_paths: the folders where imports are looked for.
    """

    @property
    def path(self) -> str: ...

    @property
    def load_paths(self) -> list[str]: ...


Told = TypeVar("Told", bound=Options)


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
        self._entries: Recent[str, Entry] = Recent()

    def start_build(self) -> None:
        """Forget the stylesheets that the last build didn't compile."""
        self._entries.start_round()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was kept, so that whatever comes is to be compiled."""
        return not self._entries and not (self._folder and listing(self._folder))

    def compile(
        self, text: str, options: Told, compile_text: Callable[[str, Told], Compiled]
    ) -> Compiled:
        """The stylesheet as CSS, by `compile_text` where it isn't known.

        Raises:
            SassError: if it doesn't compile.
        """
        known = self.known(text, options)
        return known or self.keep(compile_text(text, options), text, options)

    def known(self, text: str, options: Options) -> Compiled | None:
        """What a stylesheet compiled to before; None if that isn't known, or may be something else now."""
        key = key_of(text, options)
        entry = self._entries.get(key) or self._load(key)
        if entry is None or not is_valid(entry, text, options):
            return None
        self._entries[key] = entry
        return entry.compiled

    def keep(self, compiled: Compiled, text: str, options: Options) -> Compiled:
        """Remember what a stylesheet has compiled to."""
        try:
            entry = Entry(compiled, *fingerprints(text, options, compiled.files))
        except (OSError, ValueError):  # what was read is gone again, or can't be told
            return compiled
        key = key_of(text, options)
        self._entries[key] = entry
        self._save(key, entry)
        return compiled

    def _load(self, key: str) -> Entry | None:
        if self._folder is None:
            return None
        try:
            body = read_sealed(os.path.join(self._folder, f"{key}.json"), KIND)
            return None if body is None else entry_of(json.loads(body))
        except (DamagedError, ValueError, RecursionError):
            return None

    def _save(self, key: str, entry: Entry) -> None:
        if self._folder is None:
            return
        body = json.dumps(asdict(entry)).encode("ascii")
        try:
            write_sealed(os.path.join(self._folder, f"{key}.json"), KIND, body)
        except JekyllError:
            self._folder = None  # a cache that can't be written is none


def key_of(text: str, options: Options) -> str:
    """What tells a stylesheet from all others."""
    return digest([text, repr(options), os.getcwd()])


def entry_of(stored: Any) -> Entry | None:
    """The entry that a file holds; None if it holds anything else."""
    compiled = stored.get("compiled") if isinstance(stored, dict) else None
    if not isinstance(compiled, dict) or compiled.keys() != FIELDS:
        return None
    lists, prints = (
        [compiled["files"], compiled["messages"]],
        [stored.get("files"), stored.get("places")],
    )
    source_map = compiled["source_map"]
    texts = [compiled["css"], "" if source_map is None else source_map, *prints]
    if not all(isinstance(found, list) for found in lists):
        return None
    if not all(isinstance(text, str) for found in (texts, *lists) for text in found):
        return None
    return Entry(Compiled(**compiled), *prints)


def is_valid(entry: Entry, text: str, options: Options) -> bool:
    """Whether `text` and all files that the entry was compiled from are unchanged."""
    try:
        return fingerprints(text, options, entry.compiled.files) == (entry.files, entry.places)
    except (OSError, ValueError):
        return False


def fingerprints(text: str, options: Options, files: Iterable[str]) -> tuple[str, str]:
    """The fingerprints of the files' content, and of which files there are to be found by imports.

    Raises:
        OSError: if a file can't be read.
        ValueError: if which files are read can't be told from the text.
    """
    read: dict[str, str] = {}
    for path in files:
        if path != options.path:
            with open(path, encoding=ENCODING, errors="surrogateescape") as file:
                read[path] = file.read()
    sources = (text, *read.values())
    if any(LOADS_BY_COMPUTED_NAME in source for source in sources):
        raise ValueError(LOADS_BY_COMPUTED_NAME)
    names = {name for source in sources for name in imports(source)}
    names |= {f"{name}/{INDEX}" for name in names}
    folders = {os.path.dirname(path) for path in (options.path, *read)}
    places = present(folders | {*options.load_paths, os.getcwd()}, names)
    return digest([part for item in read.items() for part in item]), digest(places)


def imports(source: str) -> Iterator[str]:
    """Whatever a stylesheet may import: more names than it does, but none is missing."""
    for statement in IMPORT.findall(source):
        for double, single in QUOTED.findall(statement):
            yield double or single
        yield from UNQUOTED.findall(QUOTED.sub(" ", statement))


def present(
    folders: Iterable[str], names: Iterable[str], listings: Listings | None = None
) -> list[str]:
    """The files there are that an import of one of `names`, looked for in `folders`, may mean.

    Args:
        listings: the names in folders that are known already.
    """
    found: list[str] = []
    listings = listings or Listings()
    wanted: dict[str, list[str]] = {}
    for above, base in map(os.path.split, sorted(names)):
        meant = wanted.setdefault(above, [])
        meant += [f"{prefix}{base}{extension}" for prefix in PREFIXES for extension in EXTENSIONS]
    for folder in sorted(folders):
        for above, meant in wanted.items():
            below, _ = os.path.split(os.path.join(folder, above, "name"))
            there = listings.of(below)
            found += [f"{below}/{name}" for name in meant if name in there] if there else ()
    return found


class Listings:
    """The names in folders, each asked for once, and none that can't be there."""

    def __init__(self) -> None:
        self._known: dict[str, frozenset[str]] = {}

    def of(self, folder: str) -> frozenset[str]:
        """The names in a folder; none if it can't be read."""
        there = self._known.get(folder)
        if there is None:
            there = frozenset() if self._is_missing(folder) else listing(folder)
            self._known[folder] = there
        return there

    def _is_missing(self, folder: str) -> bool:
        above, name = os.path.split(folder)
        known = self._known.get(above) if CASE_MATTERS else None
        return known is not None and name not in known and name not in NO_NAMES


def listing(folder: str) -> frozenset[str]:
    """The names in a folder; none if it can't be read."""
    try:
        return frozenset(os.listdir(folder or "."))
    except OSError:
        return frozenset()


def digest(parts: Iterable[str]) -> str:
    """A fingerprint of `parts` in their order."""
    state = blake2b(digest_size=16)
    for part in parts:
        data = part.encode(ENCODING, "surrogateescape")
        state.update(b"%d:" % len(data) + data)
    return state.hexdigest()
