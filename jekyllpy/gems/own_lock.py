"""`jekyllpy.lock`: the versions of gems that a site without Bundler's lock was built with.

It is written as Bundler writes Gemfile.lock, and read by the same means.
"""

from __future__ import annotations

from collections.abc import Iterable

from jekyllpy.gems.index import IndexedGem
from jekyllpy.gems.lockfile import Lockfile
from jekyllpy.gems.version import Requirement

HEAD = "# The gems that jekyllpy fetched for this site: keep this file with it, for the same builds later."


def with_gems(
    lock: Lockfile | None, gems: Iterable[IndexedGem], source: str, wanted: Iterable[str]
) -> str:
    """The text of a lock with these gems in it, and those of `lock` that aren't among them.

    Args:
        source: the server that the gems came from.
        wanted: the names of those that the site itself asks for.
    """
    new = {gem.name: gem for gem in gems}
    old = {gem.name: gem for gem in lock.gems if gem.name not in new} if lock is not None else {}
    remotes = {name: gem.source.remotes[0] for name, gem in old.items() if gem.source.remotes}
    lines = {
        name: spec(name, str(gem.version), gem.dependencies) for name, gem in (old | new).items()
    }
    checksums = {name: gem.checksum for name, gem in new.items()}
    known = lock.checksums if lock is not None else {}
    sums = {
        name: f"  {name} ({gem.version}) sha256={checksum}"
        for name, gem in (old | new).items()
        if (checksum := checksums.get(name) or known.get((name, str(gem.version))))
    }
    names = {*wanted, *(lock.dependencies if lock is not None else ())}
    text = [HEAD]
    for remote in sorted({source, *remotes.values()}):
        here = (lines[name] for name in sorted(lines) if remotes.get(name, source) == remote)
        text += [
            "GEM",
            f"  remote: {remote}",
            "  specs:",
            *(line for one in here for line in one),
            "",
        ]
    text += ["PLATFORMS", "  ruby", "", "DEPENDENCIES", *(f"  {name}" for name in sorted(names))]
    text += ["", "CHECKSUMS", *(sums[name] for name in sorted(sums)), ""]
    return "\n".join(text)


def spec(name: str, version: str, dependencies: dict[str, Requirement]) -> list[str]:
    """The lines of one gem."""
    needs = (
        f"      {one} ({requirement})" if requirement.conditions else f"      {one}"
        for one, requirement in sorted(dependencies.items())
    )
    return [f"    {name} ({version})", *needs]
