"""Gems that a Gemfile takes from a repository: fetched as an archive, which needs no git."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from jekyllpy.errors import GemError
from jekyllpy.late.patterns import late

if TYPE_CHECKING:
    from jekyllpy.gems.gemfile import DeclaredGem
    from jekyllpy.gems.library import Library
    from jekyllpy.gems.lockfile import LockedGem

FOLDER = "repositories"
NEWEST = "HEAD"
OWNER_AND_NAME = late(r"/([\w.-]+)/([\w.-]+?)(?:\.git)?/?", re.ASCII)
REFERENCE = late(r"[\w./-]+", re.ASCII)
ARCHIVES = {
    "github.com": "https://codeload.github.com/{owner}/{name}/zip/{ref}",
    "gitlab.com": "https://gitlab.com/{owner}/{name}/-/archive/{ref}/{name}.zip",
    "bitbucket.org": "https://bitbucket.org/{owner}/{name}/get/{ref}.zip",
}


def fetch_repository(
    library: Library, name: str, gem: DeclaredGem, locked: LockedGem | None
) -> Path:
    """The folder with the files of the repository that a gem is taken from, kept in the cache.

    Raises:
        GemError: if it can't be had.
    """
    url, key = archive_of(name, gem.git or "", revision_of(gem, locked))
    folder = library.store.home / FOLDER / key
    if not folder.is_dir():
        from jekyllpy.gems.zip_archive import download_and_unpack

        download_and_unpack(url, folder, f"The repository of {name}")
        library.logger.info("Gems:", f"{name} was fetched from {url}")
    return folder


def allow_repository(
    library: Library, name: str, gem: DeclaredGem, locked: LockedGem | None
) -> None:
    """Fetch a gem's repository and remember that the user has asked for its code."""
    folder = fetch_repository(library, name, gem, locked)
    library.store.allow_repository(folder.name)


def kept_repository(
    library: Library, name: str, gem: DeclaredGem, locked: LockedGem | None
) -> str | None:
    """The folder of a gem's repository whose code may run, None if there is none."""
    try:
        _, key = archive_of(name, gem.git or "", revision_of(gem, locked))
    except GemError:
        return None
    folder = library.store.home / FOLDER / key
    return str(folder) if library.store.may_run_repository(key) and folder.is_dir() else None


def revision_of(gem: DeclaredGem, locked: LockedGem | None) -> str:
    """The revision that a lock names, else the branch or tag of the Gemfile, else the newest."""
    revision = locked.source.options.get("revision") if locked is not None else None
    return revision or gem.ref or NEWEST


def archive_of(gem: str, address: str, ref: str) -> tuple[str, str]:
    """The address of a repository's archive, and a name for the folder that it is kept in."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    path = OWNER_AND_NAME.fullmatch(parts.path)
    if host not in ARCHIVES or path is None or not REFERENCE.fullmatch(ref) or ".." in ref:
        raise GemError(
            f"The Gemfile has {gem} in the repository {address}, which can't be fetched here: clone it "
            f"into a folder '_themes/{gem}' of the site."
        )
    owner, name = path[1], path[2]
    url = ARCHIVES[host].format(owner=quote(owner), name=quote(name), ref=quote(ref))
    return url, f"{host}-{owner}-{name}-{ref.replace('/', '-')}".lower()
