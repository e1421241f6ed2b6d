"""`jekyllpy.lock`: the versions of gems that a site without Bundler's lock was built with.

It is written as Bundler writes Gemfile.lock, and read by the same means. A section of its own, PULLED,
has the files of the theme that were copied into the site, as they were in the theme then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jekyllpy.gems.index import RUBY, IndexedGem
from jekyllpy.gems.lockfile import LockedGem, Lockfile, Source
from jekyllpy.gems.version import Requirement

HEAD = "# The gems that jekyllpy fetched for this site: keep this file with it, for the same builds later."
GEM = "GEM"


def add_gems(
    lock: Lockfile, gems: Iterable[IndexedGem], source: str, wanted: Iterable[str]
) -> None:
    """Put gems into a lock, in place of others of their names.

    Args:
        source: the server that they came from.
        wanted: the names of those that the site itself asks for.
    """
    new = {gem.name: gem for gem in gems}
    lock.gems = [gem for gem in lock.gems if gem.name not in new]
    lock.checksums = {key: one for key, one in lock.checksums.items() if key[0] not in new}
    for gem in new.values():
        lock.gems.append(
            LockedGem(gem.name, gem.version, RUBY, Source(GEM, [source]), gem.dependencies)
        )
        if gem.checksum:
            lock.checksums[gem.name, str(gem.version)] = gem.checksum
    lock.dependencies = dict.fromkeys(wanted, Requirement()) | lock.dependencies


def written(lock: Lockfile) -> str:
    """The text of a lock."""
    return "\n".join([HEAD, *lines(lock), ""])


def lines(lock: Lockfile) -> Iterator[str]:
    """The lines of a lock, in the order that Bundler gives them."""
    remotes = {gem.name: next(iter(gem.source.remotes), "") for gem in lock.gems}
    for remote in sorted(set(remotes.values())):
        yield from (GEM, f"  remote: {remote}", "  specs:")
        for gem in sorted(lock.gems, key=lambda gem: gem.name):
            if remotes[gem.name] == remote:
                yield from lines_of(gem)
        yield ""
    yield from ("PLATFORMS", f"  {RUBY}", "", "DEPENDENCIES")
    yield from (f"  {name}" for name in sorted(lock.dependencies))
    yield from ("", "CHECKSUMS")
    yield from sums(lock.checksums)
    if lock.pulled:
        yield from ("", "PULLED")
        yield from sums(lock.pulled)


def lines_of(gem: LockedGem) -> Iterator[str]:
    """The lines of one gem."""
    yield f"    {gem.name} ({gem.version})"
    for name, requirement in sorted(gem.dependencies.items()):
        yield f"      {name} ({requirement})" if requirement.conditions else f"      {name}"


def sums(checksums: dict[tuple[str, str], str]) -> Iterator[str]:
    """The lines of checksums."""
    for (name, version), checksum in sorted(checksums.items()):
        yield f"  {name} ({version}) sha256={checksum}"
