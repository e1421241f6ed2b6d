"""Which edition a site is built with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from jekyllpy.config.bundle_files import BundleFiles
from jekyllpy.config.editions import DEFAULT, EDITIONS, Edition
from jekyllpy.errors import ConfigurationError

SECTION = "jekyllpy"
SETTING = "edition"


def edition_of(
    settings: Mapping[str, Any], option: str | None = None, files: BundleFiles | None = None
) -> Edition:
    """The edition that a site asks for, else Jekyll 4.4's.

    What asks, in this order: `--edition`, the settings, the lock of the Gemfile, the Gemfile, a workflow
    in which GitHub Pages' own action builds the site.

    Args:
        settings: what the configuration files say.
        option: the value of `--edition`.
        files: those of the site that may tell which Jekyll it has.

    Raises:
        ConfigurationError: for a name that no edition has.
        GemError: for a lock with the marks of a merge in it.
    """
    if option is not None:
        return named(option, "the option --edition")
    section = settings.get(SECTION)
    name = section.get(SETTING) if isinstance(section, Mapping) else None
    if name is not None:
        return named(str(name), f"`{SETTING}` under `{SECTION}:` in the configuration")
    if files is None:
        return DEFAULT
    return locked(files) or asked_for(files) or built_by_workflow(files) or DEFAULT


def named(name: str, where: str) -> Edition:
    """The edition of a name.

    Raises:
        ConfigurationError: if none has it.
    """
    if name not in EDITIONS:
        raise ConfigurationError(
            f"{where} names '{name}', which is none of the editions: {', '.join(EDITIONS)}"
        )
    return replace(EDITIONS[name], reason=f"{where} says so")


def locked(files: BundleFiles) -> Edition | None:
    """The edition of the versions that the site's Gemfile is locked to, if Jekyll is among them."""
    found = files.lock()
    if found is None:
        return None
    from jekyllpy.config.edition_of_gems import edition_of_versions
    from jekyllpy.gems.lockfile import Lockfile

    path, text = found
    return edition_of_versions(Lockfile.parse(text, path).versions, files.shown(path))


def asked_for(files: BundleFiles) -> Edition | None:
    """The edition that the site's Gemfile asks for, if it names Jekyll or GitHub Pages."""
    found = files.gemfile()
    if found is None:
        return None
    from jekyllpy.config.edition_of_gems import edition_of_requirements
    from jekyllpy.gems.gemfile import Gemfile

    path, text = found
    return edition_of_requirements(Gemfile.parse(text, path), files.shown(path))


def built_by_workflow(files: BundleFiles) -> Edition | None:
    """GitHub Pages' edition if one of the site's workflows runs its action."""
    for path, text in files.workflows():
        from jekyllpy.config.workflow import ACTION, uses

        if uses(text, ACTION):
            return replace(EDITIONS["github-pages"], reason=f"{files.shown(path)} uses {ACTION}")
    return None
