"""The gems that were fetched, in the user's cache: each complete or not there at all.

It is laid out as RubyGems lays out its own: `gems/NAME-VERSION` for the files, `specifications` for what
each says of itself.
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from jekyllpy.errors import GemError, WriteError
from jekyllpy.gems.index import IndexedGem, full_name
from jekyllpy.gems.server import Server
from jekyllpy.gems.version import Version
from jekyllpy.text.writing import replace

NAME = "jekyllpy"
GEMS, SPECIFICATIONS, ALLOWED, INDEX = "gems", "specifications", "allowed", "index"
THEME_PARTS = ("_layouts", "_includes", "_sass", "assets", "_data")
TAKEN = frozenset({errno.EEXIST, errno.ENOTEMPTY})


@dataclass(frozen=True)
class Store:
    """The folder `home` that fetched gems are kept in."""

    home: Path

    @classmethod
    def of_user(cls) -> Store:
        """That of whoever runs this: `$XDG_CACHE_HOME/jekyllpy`."""
        cache = os.environ.get("XDG_CACHE_HOME", "")
        base = Path(cache) if os.path.isabs(cache) else Path.home() / ".cache"
        return cls(base / NAME)

    @property
    def index(self) -> Path:
        """Where servers' answers are kept."""
        return self.home / INDEX

    def folder(self, name: str, version: Version) -> Path | None:
        """The folder of a gem's files, None if it isn't here."""
        folder = self.home / GEMS / full_name(name, version)
        return folder if folder.is_dir() else None

    def versions(self, name: str) -> list[Version]:
        """The versions of a gem that are here, the newest first."""
        return sorted((version for one, version in self.gems() if one == name), reverse=True)

    def gems(self) -> list[tuple[str, Version]]:
        """The gems that are here."""
        try:
            entries = sorted(os.listdir(self.home / GEMS))
        except OSError:
            return []
        return [gem for entry in entries if (gem := name_and_version(entry)) is not None]

    def themes(self) -> list[tuple[str, Version, str]]:
        """The gems here that hold a theme, each with its folder."""
        folders = (
            (name, version, str(self.home / GEMS / full_name(name, version)))
            for name, version in self.gems()
        )
        return [theme for theme in folders if is_theme(theme[2])]

    def add(self, gem: IndexedGem, server: Server, checksum: str = "") -> Path:
        """Fetch a gem from its server, check it, and keep it.

        Args:
            checksum: the SHA-256 that the site's lock has for it, if any.

        Raises:
            GemError: if it can't be had, or isn't what the index and the lock say.
            WriteError: if it can't be kept.
        """
        import tempfile

        from jekyllpy.gems.package import as_gemspec, unpack_gem

        about = f"The gem {gem.full_name}"
        folder = self.home / GEMS / gem.full_name
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(
                dir=folder.parent, prefix=".", ignore_cleanup_errors=True
            ) as workplace:
                file, unpacked = Path(workplace) / "gem", Path(workplace) / "unpacked"
                check_sum(server.download(gem, file), (gem.checksum, checksum), about, server)
                unpacked.mkdir()
                specification = unpack_gem(file, unpacked, about)
                if (specification.name, specification.version) != (gem.name, gem.version):
                    raise GemError(
                        f"{about}: its file is that of "
                        f"{full_name(specification.name[:200], specification.version)}"
                    )
                replace(str(self.specification_path(gem)), as_gemspec(specification).encode())
                self._put(unpacked, folder)
        except OSError as error:
            raise WriteError(f"cannot be written: {error.strerror}", path=folder) from None
        return folder

    def specification_path(self, gem: IndexedGem) -> Path:
        """Where it is kept what a gem says of itself."""
        return self.home / SPECIFICATIONS / f"{gem.full_name}.gemspec"

    def _put(self, unpacked: Path, folder: Path) -> None:
        """Put a gem into its place, unless another build was faster."""
        try:
            unpacked.rename(folder)
        except OSError as error:
            if error.errno not in TAKEN:
                raise

    def allow(self, name: str, version: Version) -> None:
        """Remember that the user has asked for a gem's code."""
        replace(str(self.home / ALLOWED / full_name(name, version)), b"")

    def may_run(self, name: str, version: Version) -> bool:
        """Whether the user has asked for a gem's code, so that it may run."""
        return (self.home / ALLOWED / full_name(name, version)).is_file()

    def allow_repository(self, key: str) -> None:
        """Remember that the user has asked for the code of a repository."""
        replace(str(self.home / ALLOWED / key), b"")

    def may_run_repository(self, key: str) -> bool:
        """Whether the user has asked for the code of a repository."""
        return (self.home / ALLOWED / key).is_file()


def check_sum(found: str, wanted: tuple[str, ...], about: str, server: Server) -> None:
    """Refuse a file that isn't the one that was meant.

    Raises:
        GemError: if a checksum is another.
    """
    for checksum in wanted:
        if checksum and checksum != found:
            raise GemError(
                f"{about}: what {server.shown} sent has the SHA-256 {found[:16]}…, but {checksum[:16]}… "
                "was expected, by the index or the site's lock. Nothing of it was kept; try again, and "
                "should it happen again, distrust the server."
            )


def is_theme(folder: str) -> bool:
    """Whether a folder has what a theme is made of."""
    return any(os.path.isdir(os.path.join(folder, part)) for part in THEME_PARTS)


def name_and_version(folder: str) -> tuple[str, Version] | None:
    """The gem whose folder is so named, None for another folder."""
    name, _, version = folder.rpartition("-")
    try:
        return (name, Version(version)) if name and version else None
    except GemError:
        return None
