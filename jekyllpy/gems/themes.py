"""Finds the gem of a theme: on this machine, in the cache, or on a server."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from jekyllpy.errors import GemError
from jekyllpy.gems.index import IndexedGem, is_gem_name
from jekyllpy.gems.installed import newest_installed
from jekyllpy.gems.library import Library
from jekyllpy.gems.repositories import fetch_repository
from jekyllpy.gems.resolver import Resolver
from jekyllpy.gems.server import UnreachableError
from jekyllpy.gems.store import is_theme
from jekyllpy.gems.version import Requirement, Version
from jekyllpy.text.grounds import is_at_or_below

TOPIC = "Theme:"


@dataclass
class ThemeGems:
    """Finds the themes that the site of a library names.

    Args:
        versions: of gems that are here anyway; a theme that goes with them is preferred.
    """

    library: Library
    versions: Mapping[str, Version] = field(default_factory=dict)

    def find(self, name: str) -> str | None:
        """The folder of the theme `name`, fetched if need be; None where a gem can't have the name.

        Raises:
            GemError: if it can't be found or fetched, saying why and what to do.
            WriteError: if it can't be kept.
        """
        if not is_gem_name(name):
            return None
        try:
            return (
                self._declared(name)
                or self._kept(name)
                or self._fetched(name, self.library.bundle.version(name))
            )
        except UnreachableError as error:
            return self._in_its_place(name, error)
        except GemError as error:
            raise GemError(
                f"The {name} theme could not be found. {error.message}",
                path=error.path,
                line=error.line,
            ) from None

    def on_this_machine(self, name: str) -> str | None:
        """The folder of a theme that is the right one, for all that is known without asking."""
        bundle, store = self.library.bundle, self.library.store
        locked = bundle.version(name)
        declared = bundle.declared(name)
        if locked is not None:
            wanted = exactly(locked)
        else:
            wanted = declared.requirement if declared is not None else Requirement()
        installed = newest_installed(name, self.library.source, wanted)
        if installed is not None:
            return installed
        exact = locked or bundle.requirement(name).exact
        folder = store.folder(name, exact) if exact is not None else None
        return str(folder) if folder is not None else None

    def _kept(self, name: str) -> str | None:
        """A theme that is on this machine; one in the cache is settled on."""
        found, exact = self.on_this_machine(name), self.library.bundle.requirement(name).exact
        if self.library.bundle.version(name) is None and exact is not None:
            folder = self.library.store.folder(name, exact)
            if folder is not None and str(folder) == found:
                self.library.lock([IndexedGem(name, exact)], [name])
        return found

    def _declared(self, name: str) -> str | None:
        """The theme that the Gemfile takes from a folder or a repository."""
        bundle = self.library.bundle
        gem, locked = bundle.declared(name), bundle.locked_gem(name)
        if gem is not None and gem.path is not None:
            return self._in_folder(name, gem.path)
        if gem is not None and gem.git is not None:
            return str(fetch_repository(self.library, name, gem, locked))
        return None

    def _in_folder(self, name: str, path: str) -> str:
        folder = self.library.path_of(path)
        if self.library.is_safe and not is_at_or_below(
            os.path.abspath(self.library.source), folder
        ):
            raise GemError(
                f"The Gemfile has it in {path}, out of the site, which safe mode doesn't follow."
            )
        if not os.path.isdir(folder):
            raise GemError(f"The Gemfile has it in {path}, where there is no folder.")
        return folder

    def _fetched(self, name: str, locked: Version | None) -> str:
        """The theme as a server has it, of the version that the lock names or of the newest."""
        requirement = (
            exactly(locked) if locked is not None else self.library.bundle.requirement(name)
        )
        resolver = Resolver(self.library.offered, lambda other: other != name, self.versions)
        gem = resolver.resolve({name: requirement})[name]
        folder = str(self.library.fetch(gem, TOPIC))
        if not is_theme(folder):
            like = self.library.like(name)
            meant = f" Did you mean {' or '.join(like)}?" if like else ""
            raise GemError(
                f"The gem {gem.full_name} is no theme: it has no layouts or styles.{meant}"
            )
        if not self.library.bundle.is_locked_by_bundler(name):
            self.library.lock([gem], [name])
        return folder

    def _in_its_place(self, name: str, error: UnreachableError) -> str:
        """The newest version that is here, where the right one can't be had.

        Raises:
            GemError: if none is.
        """
        library = self.library
        wanted = library.bundle.requirement(name)
        kept = library.store.versions(name)
        fitting = [version for version in kept if wanted.is_met_by(version)] or kept
        folder = library.store.folder(name, fitting[0]) if fitting else None
        found = str(folder) if folder else newest_installed(name, library.source, Requirement())
        if found is None:
            raise GemError(
                f"The {name} theme could not be found: it isn't installed, and {error.message}. Build "
                "once with a network, then it is kept; or put the theme into a folder "
                f"'_themes/{name}' of the site."
            ) from None
        locked = library.bundle.version(name)
        meant = f"{name} {locked}" if locked is not None else f"the newest {name}"
        library.logger.warn(
            TOPIC, f"{os.path.basename(found)} is used in place of {meant}: {error.message}."
        )
        return found


def exactly(version: Version) -> Requirement:
    """The requirement that only this version meets."""
    return Requirement((("=", version),))
