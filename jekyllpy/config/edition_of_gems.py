"""The edition of the versions that Bundler has settled on, or would for a Gemfile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from jekyllpy.config.editions import DEFAULT, EDITIONS, Edition
from jekyllpy.config.editions.jekyll import JekyllTraits
from jekyllpy.config.editions.known import (
    GITHUB_PAGES,
    JEKYLLS,
    KRAMDOWNS,
    LIQUIDS,
    ROUGES,
    SASSES,
)
from jekyllpy.config.editions.kramdown import KramdownTraits
from jekyllpy.config.editions.liquid import LIQUID_5_4, LiquidTraits
from jekyllpy.config.editions.nearest import Part, nearest
from jekyllpy.config.editions.rouge import RougeTraits
from jekyllpy.config.editions.sass import SassTraits
from jekyllpy.gems.gemfile import Gemfile
from jekyllpy.gems.version import Requirement, Version

JEKYLL = "jekyll"
PAGES = "github-pages"
CONVERTER = "jekyll-sass-converter"
COMPANIONS: Sequence[tuple[Version, Mapping[str, Requirement]]] = [
    (
        Version(since),
        {
            "liquid": Requirement.parse("~> 4.0"),
            "kramdown": Requirement.parse(kramdown),
            "rouge": Requirement.parse(rouge),
            CONVERTER: Requirement.parse(converter),
        },
    )
    for since, kramdown, rouge, converter in (
        ("4.3", "~> 2.3", ">= 3, < 5", ">= 2, < 4"),
        ("4.0", "~> 2.1", "~> 3.0", "~> 2.0"),
        ("3.9", ">= 1.17, < 3", "< 4", "~> 1.0"),
        ("0", "~> 1.3", "< 4", "~> 1.0"),
    )
]
"""Which versions of its parts Jekyll asks for, since which version of Jekyll."""
OF_DEBIAN_12 = {
    JEKYLL: Version("4.3.1"),
    "kramdown": Version("2.4.0"),
    "rouge": Version("3.30.0"),
    CONVERTER: Version("2.2.0"),
}
"""What Debian 12 has packaged, whose `jekyll` runs on Liquid 5.4 though it asks for 4."""

P = TypeVar("P", JekyllTraits, LiquidTraits, KramdownTraits, RougeTraits, SassTraits)


def edition_of_versions(versions: Mapping[str, Version], file: str) -> Edition | None:
    """The edition that a lock settles on, part by part; None if Jekyll is no part of it.

    A part that the lock has not is that of the named edition which is nearest.

    Args:
        versions: the locked gems' versions by name.
        file: the lock, for people.
    """
    on_github_pages = PAGES in versions
    if JEKYLL in versions:
        jekyll = jekyll_of(versions[JEKYLL])
    elif on_github_pages:
        jekyll = GITHUB_PAGES.jekyll
    else:
        return None
    base = GITHUB_PAGES if on_github_pages else nearest_edition(jekyll)
    asked = PAGES if on_github_pages else JEKYLL
    version = versions[asked]
    return Edition(
        name=PAGES if on_github_pages else name_of(jekyll),
        jekyll=jekyll,
        liquid=liquid_of(versions, base.liquid),
        kramdown=part(KRAMDOWNS, versions.get("kramdown"), base.kramdown),
        rouge=part(ROUGES, versions.get("rouge"), base.rouge),
        sass=part(SASSES, versions.get(CONVERTER), base.sass),
        plugins=(base if on_github_pages else DEFAULT).plugins,
        on_github_pages=on_github_pages,
        reason=f"{file} has {asked} {version}",
    )


def liquid_of(versions: Mapping[str, Version], otherwise: LiquidTraits) -> LiquidTraits:
    """Liquid's ways: those that a lock names, but for Debian 12's `jekyll`, which has a Liquid of its own."""
    if all(versions.get(gem) == version for gem, version in OF_DEBIAN_12.items()):
        return LIQUID_5_4
    return part(LIQUIDS, versions.get("liquid"), otherwise)


def edition_of_requirements(gemfile: Gemfile, file: str) -> Edition | None:
    """The edition that Bundler would settle on for a Gemfile; None if Jekyll isn't asked for.

    Args:
        file: the Gemfile, for people.
    """
    wanted: dict[str, Requirement] = {}
    for gem in gemfile.gems:
        wanted[gem.name] = wanted.get(gem.name, Requirement()) & gem.requirement
    if PAGES in wanted:
        return replace(GITHUB_PAGES, reason=f"{file} asks for {PAGES}")
    if JEKYLL not in wanted:
        return None
    jekyll = jekyll_of(newest(JEKYLLS, wanted[JEKYLL]))
    needs = companions(Version(jekyll.version))
    versions = {
        name: newest(known, wanted.get(name, Requirement()) & needs[name])
        for name, known in (
            ("liquid", LIQUIDS),
            ("kramdown", KRAMDOWNS),
            ("rouge", ROUGES),
            (CONVERTER, SASSES),
        )
    }
    edition = edition_of_versions({JEKYLL: Version(jekyll.version), **versions}, file)
    conditions = wanted[JEKYLL].conditions
    asked = f"{JEKYLL} {wanted[JEKYLL]}" if conditions else JEKYLL
    return edition and replace(edition, reason=f"{file} asks for {asked}")


def newest(known: Sequence[Part], requirement: Requirement) -> Version:
    """The newest known version that meets a requirement, else the one nearest to what it names."""
    if requirement.exact is not None:
        return requirement.exact
    versions = sorted(map(version_of, known))
    for version in reversed(versions):
        if requirement.is_met_by(version):
            return version
    _, bound = requirement.conditions[0]
    return version_of(nearest(known, numbers(bound)))


def companions(jekyll: Version) -> Mapping[str, Requirement]:
    """What a version of Jekyll asks of its parts."""
    return next(needs for since, needs in COMPANIONS if jekyll >= since)


def jekyll_of(version: Version) -> JekyllTraits:
    """Jekyll's ways at a version; templates see the very version if it is of a known family."""
    return exact(nearest(JEKYLLS, numbers(version)), version)


def part(known: Sequence[P], version: Version | None, otherwise: P) -> P:
    """The ways of the known version that is nearest."""
    if version is None:
        return otherwise
    return exact(nearest(known, numbers(version)), version)


def exact(part: P, version: Version) -> P:
    """A part under the version that is meant, if it is of the part's family."""
    same = numbers(version)[:1] == numbers(version_of(part))[:1]
    return part._replace(version=str(version)) if same else part


def nearest_edition(jekyll: JekyllTraits) -> Edition:
    """The named edition whose Jekyll is nearest."""
    wanted = numbers(version_of(jekyll))
    parts = nearest([edition.jekyll for edition in EDITIONS.values()], wanted)
    return next((one for one in EDITIONS.values() if one.jekyll == parts), DEFAULT)


def name_of(jekyll: JekyllTraits) -> str:
    """The name of an edition that follows a version of Jekyll: `jekyll-4.3`."""
    return "jekyll-" + ".".join(map(str, numbers(version_of(jekyll))[:2]))


def version_of(part: Part) -> Version:
    return Version(part.version)


def numbers(version: Version) -> tuple[int, ...]:
    """A version's numbers, without what marks a prerelease."""
    return tuple(one for one in version.release.segments if isinstance(one, int))
