"""Which versions of gems go together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from jekyllpy.errors import GemError
from jekyllpy.gems.index import RUBY, IndexedGem
from jekyllpy.gems.version import Requirement, Version

MOST_STEPS = 20_000
SHOWN_VERSIONS = 8


@dataclass
class Resolver:
    """Chooses a version of each gem that is asked for, and of those that these need.

    Args:
        offered: the versions of a gem that there are.
        provided: the gems that are here anyway, each with its version if it has one to be kept to.
    """

    offered: Callable[[str], Iterable[IndexedGem]]
    provided: Callable[[str], bool]
    versions: Mapping[str, Version] = field(default_factory=dict)
    _steps: int = 0
    _conflict: str = ""

    def resolve(self, wanted: Mapping[str, Requirement]) -> dict[str, IndexedGem]:
        """The newest versions that meet what is wanted, and each other.

        Raises:
            GemError: if there are none.
        """
        for name, requirement in wanted.items():
            if not self.candidates(name, requirement):
                raise self.no_such_version(name, requirement)
        found = self._search(dict(wanted), {})
        if found is None:
            raise GemError(
                f"No versions of the gems go together: {self._conflict}. Loosen what the Gemfile asks for."
            )
        return found

    def candidates(self, name: str, requirement: Requirement) -> list[IndexedGem]:
        """The versions that meet a requirement, the newest first; prereleases only where asked for."""
        offered = [gem for gem in self.offered(name) if gem.platform == RUBY]
        prereleases = requirement.allows_prereleases or all(
            gem.version.is_prerelease for gem in offered
        )
        found = [
            gem
            for gem in offered
            if (prereleases or not gem.version.is_prerelease) and requirement.is_met_by(gem.version)
        ]
        found.sort(key=lambda gem: gem.version, reverse=True)
        fitting = [gem for gem in found if self._fits(gem)]
        return fitting or found

    def _fits(self, gem: IndexedGem) -> bool:
        """Whether a gem goes with the gems that are here."""
        return all(
            requirement.is_met_by(self.versions[name])
            for name, requirement in gem.dependencies.items()
            if name in self.versions
        )

    def _search(
        self, wanted: Mapping[str, Requirement], chosen: Mapping[str, IndexedGem]
    ) -> dict[str, IndexedGem] | None:
        """`chosen` with a gem for each of those wanted; None if that can't be."""
        name = next((name for name in wanted if name not in chosen), None)
        if name is None:
            return dict(chosen)
        for gem in self.candidates(name, wanted[name]):
            self._steps += 1
            if self._steps > MOST_STEPS:
                return None
            more = self._with_needs_of(gem, wanted, chosen)
            if more is not None:
                found = self._search(more, {**chosen, name: gem})
                if found is not None:
                    return found
        self._conflict = self._conflict or f"nothing meets '{name}' {wanted[name]}"
        return None

    def _with_needs_of(
        self,
        gem: IndexedGem,
        wanted: Mapping[str, Requirement],
        chosen: Mapping[str, IndexedGem],
    ) -> dict[str, Requirement] | None:
        """What is wanted if `gem` is chosen; None if it needs what has been chosen otherwise."""
        more = dict(wanted)
        for name, requirement in gem.dependencies.items():
            if self.provided(name):
                continue
            more[name] = more.get(name, Requirement()) & requirement
            if name in chosen and not requirement.is_met_by(chosen[name].version):
                self._conflict = (
                    f"{gem.full_name} needs '{name}' {requirement}, but {chosen[name].full_name} "
                    "was chosen"
                )
                return None
        return more

    def no_such_version(self, name: str, requirement: Requirement) -> GemError:
        """That no version of a gem meets a requirement, and what there is."""
        there = sorted(
            {gem.version for gem in self.offered(name) if gem.platform == RUBY}, reverse=True
        )
        if not there:
            return GemError(f"The gem {name} has no version that runs everywhere.")
        shown = ", ".join(map(str, there[:SHOWN_VERSIONS]))
        more = " and older ones" if len(there) > SHOWN_VERSIONS else ""
        return GemError(
            f"No version of the gem {name} meets '{requirement}': there are {shown}{more}."
        )
