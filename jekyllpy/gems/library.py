"""What the gems of one site are found and fetched with."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from jekyllpy.errors import GemError, WriteError
from jekyllpy.gems.bundle import Bundle
from jekyllpy.gems.github_pages import THEMES
from jekyllpy.gems.index import IndexedGem
from jekyllpy.gems.lockfile import Lockfile
from jekyllpy.gems.own_lock import add_gems, written
from jekyllpy.gems.server import Server, UnreachableError
from jekyllpy.gems.settings import USUAL_SOURCE, Settings
from jekyllpy.gems.store import Store
from jekyllpy.log import Logger
from jekyllpy.text.writing import replace

LIKENESS = 0.75
MOST_LIKE = 3
USUAL_NAMES = ("jekyll-theme-{}", "{}-jekyll", "{}-jekyll-theme", "jekyll-{}", "{}-theme")


@dataclass
class Library:
    """The gems that the site at `source` has, or may have.

    Attributes:
        store: where what was fetched is kept.
        is_safe: whether the site isn't trusted: then only the usual source, or the user's mirror of it, is
            asked, and nothing is written to the site.
    """

    source: str
    logger: Logger
    store: Store = field(default_factory=Store.of_user)
    is_safe: bool = False
    _servers: dict[str, Server] = field(default_factory=dict)

    @cached_property
    def bundle(self) -> Bundle:
        """What the site's Gemfile and locks say."""
        return Bundle.of(self.source)

    @cached_property
    def settings(self) -> Settings:
        """Bundler's settings for the site."""
        return Settings.of(None if self.is_safe else self.bundle.folder)

    def servers(self, name: str) -> list[Server]:
        """The servers that a gem may come from."""
        return [self._server(source) for source in self._sources(name)]

    def _sources(self, name: str) -> list[str]:
        return [USUAL_SOURCE] if self.is_safe else self.bundle.sources(name)

    def _server(self, source: str) -> Server:
        address = self.settings.address_of(source)
        if address not in self._servers:
            self._servers[address] = Server(address, self.store.index, self.settings.timeout)
        return self._servers[address]

    def server_of(self, name: str) -> Server | None:
        """The first of the servers that has a gem, None if none has.

        Raises:
            UnreachableError: if one of them doesn't answer.
        """
        return next((server for server in self.servers(name) if server.versions_of(name)), None)

    def offered(self, name: str) -> list[IndexedGem]:
        """The versions of a gem that can be fetched.

        Raises:
            UnreachableError: if a server doesn't answer.
            GemError: if no server has the gem.
        """
        server = self.server_of(name)
        if server is None:
            raise self.unknown(name)
        return server.versions_of(name)

    def fetch(self, gem: IndexedGem, what: str) -> Path:
        """The folder of a gem, which is fetched if it isn't kept yet; that is said in a line.

        Args:
            what: what is fetched, as in `Theme:`.
        """
        folder = self.store.folder(gem.name, gem.version)
        if folder is not None:
            return folder
        server = self.server_of(gem.name)
        if server is None:
            raise self.unknown(gem.name)
        folder = self.store.add(gem, server, self.bundle.checksum(gem.name, gem.version))
        self.logger.info(what, f"{gem.name} {gem.version} was fetched from {server.shown}")
        return folder

    def lock(self, gems: list[IndexedGem], wanted: list[str]) -> None:
        """Write the versions that were settled on to the site's `jekyllpy.lock`."""
        if self.is_safe:
            return
        lock = self.bundle.own or Lockfile()
        versions = lock.versions
        new = [gem for gem in gems if versions.get(gem.name) != gem.version]
        if new:
            add_gems(lock, new, self.bundle.sources(wanted[0])[0], wanted)
            self._write(lock)

    def pulled(self, path: str) -> tuple[str, str] | None:
        """The theme's version that a file was copied from, and the file's SHA-256 in it."""
        found = self.bundle.own.pulled.items() if self.bundle.own is not None else ()
        return next(
            ((version, checksum) for (one, version), checksum in found if one == path), None
        )

    def note_pulled(self, path: str, version: str, checksum: str) -> None:
        """Remember how a file was in the theme that it was copied from."""
        lock = self.bundle.own or Lockfile()
        lock.pulled = {key: one for key, one in lock.pulled.items() if key[0] != path}
        lock.pulled[path, version] = checksum
        self._write(lock)

    def _write(self, lock: Lockfile) -> None:
        try:
            replace(self.bundle.own_path, written(lock).encode())
        except WriteError as error:
            self.logger.warn("Gems:", f"{error.location} {error.message}")
        self.bundle.own = lock

    def unknown(self, name: str) -> GemError:
        """That nobody has a gem, and what may have been meant."""
        shown = ", ".join(server.shown for server in self.servers(name))
        like = self.like(name)
        meant = f" Did you mean {' or '.join(like)}?" if like else ""
        return GemError(f"{shown} has no gem '{name}'.{meant}")

    def like(self, name: str) -> list[str]:
        """Names of gems that may have been meant."""
        from difflib import get_close_matches

        try:
            known = {one for server in self.servers(name) for one in server.names()}
        except UnreachableError:
            known = set()
        known |= set(THEMES)
        usual = [form.format(name) for form in USUAL_NAMES if form.format(name) in known]
        near = (one for one in known if abs(len(one) - len(name)) < 4 and one[:1] == name[:1])
        close = get_close_matches(name, sorted(near), MOST_LIKE, LIKENESS)
        return [one for one in dict.fromkeys([*usual, *close]) if one != name][:MOST_LIKE]

    def path_of(self, folder: str) -> str:
        """A path of the Gemfile as one of this machine."""
        return os.path.normpath(os.path.join(self.bundle.folder, os.path.expanduser(folder)))
