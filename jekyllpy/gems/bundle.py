"""What the Gemfile and the locks of a site say of its gems."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from functools import cached_property

from jekyllpy.gems.gemfile import FILE, DeclaredGem, Gemfile, lock_path
from jekyllpy.gems.gemspec import dependencies_in
from jekyllpy.gems.github_pages import THEMES
from jekyllpy.gems.lockfile import LockedGem, Lockfile
from jekyllpy.gems.settings import USUAL_SOURCE
from jekyllpy.gems.version import Requirement, Version
from jekyllpy.text.glob import glob

OWN_LOCK = "jekyllpy.lock"
FILES = (FILE, "gems.rb")
ONE_VERSION = "="


@dataclass
class Bundle:
    """The gems of one site.

    Attributes:
        source: the site's folder.
        folder: where its Gemfile is, or would be.
        gemfile: None if it has none.
        locked: what Bundler has settled on, None if it hasn't.
        own: what jekyllpy has settled on before.
    """

    source: str
    folder: str
    gemfile: Gemfile | None
    locked: Lockfile | None
    own: Lockfile | None

    @classmethod
    def of(cls, source: str) -> Bundle:
        """That of the site at `source`.

        Raises:
            GemError: if a merge has left its marks in a lock.
        """
        path = gemfile_of(source)
        return cls(
            source=source,
            folder=os.path.dirname(os.path.abspath(path)) if path else source,
            gemfile=Gemfile.read(path) if path else None,
            locked=Lockfile.read(lock_path(path)) if path else None,
            own=Lockfile.read(os.path.join(source, OWN_LOCK)),
        )

    @property
    def own_path(self) -> str:
        """Where jekyllpy writes what it settles on."""
        return os.path.join(self.source, OWN_LOCK)

    def declared(self, name: str) -> DeclaredGem | None:
        """What the Gemfile, or a gemspec that it takes over, says of a gem; None if nothing."""
        gems = self.gemfile.gems if self.gemfile is not None else []
        return next((gem for gem in (*gems, *self._of_gemspecs) if gem.name == name), None)

    @cached_property
    def _of_gemspecs(self) -> list[DeclaredGem]:
        """The gems that the gemspecs need which the Gemfile takes over."""
        found: dict[str, Requirement] = {}
        for gemspec in self.gemfile.gemspecs if self.gemfile is not None else ():
            files = os.path.join(self.folder, gemspec.path, f"{gemspec.name or '*'}.gemspec")
            for path in glob(files):
                with (
                    contextlib.suppress(OSError),
                    open(path, encoding="utf-8", errors="replace") as file,
                ):
                    found.update(dependencies_in(file.read()))
        return [DeclaredGem(name, requirement) for name, requirement in found.items()]

    def locked_gem(self, name: str) -> LockedGem | None:
        """What the locks say of a gem, Bundler's before jekyllpy's."""
        for lock in (self.locked, self.own):
            found = [gem for gem in lock.gems if gem.name == name] if lock is not None else []
            if found:
                return found[0]
        return None

    def is_locked_by_bundler(self, name: str) -> bool:
        """Whether Bundler has settled on a version of a gem."""
        return self.locked is not None and name in self.locked.versions

    def version(self, name: str) -> Version | None:
        """The version that a gem is locked to."""
        gem = self.locked_gem(name)
        return gem.version if gem is not None else None

    def checksum(self, name: str, version: Version) -> str:
        """The SHA-256 that a lock has for a gem, empty if none has."""
        found = (
            lock.checksums.get((name, str(version)), "")
            for lock in (self.locked, self.own)
            if lock is not None
        )
        return next((one for one in found if one), "")

    def requirement(self, name: str) -> Requirement:
        """What is asked of a gem's version: by the Gemfile, else as GitHub Pages has its themes."""
        gem = self.declared(name)
        if gem is not None:
            return gem.requirement
        if name in THEMES:
            return Requirement(((ONE_VERSION, Version(THEMES[name])),))
        return Requirement()

    def sources(self, name: str) -> list[str]:
        """The addresses of the servers that a gem may come from."""
        gem, locked = self.declared(name), self.locked_gem(name)
        if gem is not None and gem.source:
            return [gem.source]
        named = [
            *(locked.source.remotes if locked is not None and locked.source.kind == "GEM" else []),
            *(self.gemfile.sources if self.gemfile is not None else []),
        ]
        web = [one for one in dict.fromkeys(named) if one.startswith(("https://", "http://"))]
        return web or [USUAL_SOURCE]


def gemfile_of(source: str) -> str | None:
    """The Gemfile of the site at `source`: the one that `BUNDLE_GEMFILE` names, its own, or that of
    the folder one is in."""
    named = os.environ.get("BUNDLE_GEMFILE")
    if named:
        return named
    candidates = [os.path.join(folder, file) for folder in (source, "") for file in FILES]
    return next((path for path in candidates if os.path.isfile(path)), None)
