"""Gemfile.lock: the versions that Bundler has settled on, and where each comes from.

The format is lines whose indent says what they are: a section (0), one of its values or a gem that the
bundle asks for (2), a gem with its version (4), a gem that this one needs (6).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike, fspath

from jekyllpy.errors import GemError
from jekyllpy.gems.index import RUBY
from jekyllpy.gems.version import Requirement, Version
from jekyllpy.late.patterns import late

SOURCES = frozenset({"GEM", "GIT", "PATH", "PLUGIN SOURCE"})
ENTRY = late(r"([^\s()!]+)(?: \(([^()]*)\))?(!)?(?: (\S+))?")
CONFLICTS = ("<<<<<<< ", "=======", ">>>>>>> ", "|||||||")


@dataclass
class Source:
    """Where gems come from.

    Attributes:
        kind: `GEM`, `GIT`, `PATH` or `PLUGIN SOURCE`.
        remotes: addresses or folders, in the order of the lock.
        options: `revision`, `branch`, `ref`, `tag`, `glob` … as written.
    """

    kind: str
    remotes: list[str] = field(default_factory=list)
    options: dict[str, str] = field(default_factory=dict)


@dataclass
class LockedGem:
    """A gem with the version it is locked to, and what it needs to run."""

    name: str
    version: Version
    platform: str
    source: Source
    dependencies: dict[str, Requirement] = field(default_factory=dict)


@dataclass
class Lockfile:
    """What a Gemfile.lock says.

    Attributes:
        gems: those of all sources, in order; one with several platforms is there several times.
        dependencies: what the Gemfile asks for.
        platforms: the platforms that it is settled for.
        checksums: SHA-256, in hexadecimal, by a gem's name and version with its platform
            (`nokogiri`, `1.16.0-x86_64-linux`), where the lock has them.
        pulled: in jekyllpy's own lock, SHA-256 by a theme's file and the theme's version.
        ruby_version, bundled_with: as written, empty if not there.
    """

    gems: list[LockedGem] = field(default_factory=list)
    dependencies: dict[str, Requirement] = field(default_factory=dict)
    platforms: list[str] = field(default_factory=list)
    checksums: dict[tuple[str, str], str] = field(default_factory=dict)
    pulled: dict[tuple[str, str], str] = field(default_factory=dict)
    ruby_version: str = ""
    bundled_with: str = ""

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Lockfile | None:
        """The lock at `path`, None if there is none.

        Raises:
            GemError: if a merge has left its marks in it.
        """
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                return cls.parse(file.read(), fspath(path))
        except OSError:
            return None

    @classmethod
    def parse(cls, text: str, path: str | None = None) -> Lockfile:
        """The lock whose text this is; a line that makes no sense is passed over."""
        reader = _Reader()
        for number, line in enumerate(text.splitlines(), 1):
            if line.startswith(CONFLICTS):
                raise GemError(
                    "A merge has left its conflict marks here: settle them, or make the file anew "
                    "with 'bundle lock'.",
                    path=path,
                    line=number,
                )
            reader.read(line.rstrip())
        return reader.lock

    @property
    def versions(self) -> Mapping[str, Version]:
        """Each gem's version, that for Ruby itself before those for one platform."""
        found: dict[str, Version] = {}
        for gem in self.gems:
            if gem.platform == RUBY or gem.name not in found:
                found[gem.name] = gem.version
        return found


class _Reader:
    """Takes the lines in their order."""

    def __init__(self) -> None:
        self.lock = Lockfile()
        self._section = ""
        self._source: Source | None = None
        self._gem: LockedGem | None = None

    def read(self, line: str) -> None:
        content = line.lstrip(" ")
        indent = len(line) - len(content)
        if not content:
            return
        if indent == 0:
            self._section = content
            self._source = Source(content) if content in SOURCES else None
            self._gem = None
        elif self._source is not None:
            self._read_source(self._source, content, indent)
        else:
            self._read_section(content)

    def _read_source(self, source: Source, content: str, indent: int) -> None:
        if indent == 2:
            name, _, value = content.partition(":")
            if name == "remote":
                source.remotes.append(value.strip())
            elif name != "specs":
                source.options[name] = value.strip()
        elif indent == 4:
            self._gem = locked(content, source)
            if self._gem is not None:
                self.lock.gems.append(self._gem)
        elif indent == 6 and self._gem is not None:
            self._gem.dependencies.update(required(content))

    def _read_section(self, content: str) -> None:
        match self._section:
            case "DEPENDENCIES":
                self.lock.dependencies.update(required(content))
            case "PLATFORMS":
                self.lock.platforms.append(content)
            case "CHECKSUMS":
                self.lock.checksums.update(checksum(content))
            case "PULLED":
                self.lock.pulled.update(checksum(content))
            case "RUBY VERSION":
                self.lock.ruby_version = content
            case "BUNDLED WITH":
                self.lock.bundled_with = content


def locked(content: str, source: Source) -> LockedGem | None:
    """The gem of a line such as `ffi (1.15.5-x86_64-linux)`, None if it isn't one."""
    match = ENTRY.fullmatch(content)
    if match is None or match[2] is None:
        return None
    version, _, platform = match[2].partition("-")
    try:
        return LockedGem(match[1], Version(version), platform or RUBY, source)
    except GemError:
        return None


def required(content: str) -> dict[str, Requirement]:
    """The gem and the requirement of a line such as `liquid (~> 4.0)`, nothing if it isn't one."""
    match = ENTRY.fullmatch(content)
    if match is None:
        return {}
    try:
        return {match[1]: Requirement.parse(match[2]) if match[2] else Requirement()}
    except GemError:
        return {}


def checksum(content: str) -> dict[tuple[str, str], str]:
    """The SHA-256 of a line such as `rake (13.0) sha256=0123…`, nothing if it has none."""
    match = ENTRY.fullmatch(content)
    if match is None or match[2] is None:
        return {}
    for one in (match[4] or "").split(","):
        kind, _, value = one.partition("=")
        if kind == "sha256":
            return {(match[1], match[2]): value.lower()}
    return {}
