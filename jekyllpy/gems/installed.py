"""The gems that Ruby's own tools have installed on this machine."""

from __future__ import annotations

import os

from jekyllpy.gems.store import name_and_version
from jekyllpy.gems.version import Requirement, Version
from jekyllpy.text.glob import glob

GEM_FOLDERS = (
    "/usr/share/rubygems-integration/all",
    "/usr/share/rubygems-integration/*",
    "/var/lib/gems/*",
    "/usr/lib/ruby/gems/*",
    "/usr/local/lib/ruby/gems/*",
    "/usr/local/bundle",
    "/opt/homebrew/lib/ruby/gems/*",
    "~/.gem/ruby/*",
    "~/.local/share/gem/ruby/*",
    "~/.rbenv/versions/*/lib/ruby/gems/*",
    "~/.rvm/gems/*",
)
LAYOUTS = "_layouts"
BUNDLE_FOLDERS = ("vendor/bundle/ruby/*", "vendor/bundle", "vendor/gems")


def newest_installed(name: str, source: str, requirement: Requirement) -> str | None:
    """The folder of the newest version that meets a requirement, of the first home that has one."""
    for home in gem_homes(source):
        found = [
            (version, path)
            for version, path in installed_in(home, name)
            if requirement.is_met_by(version)
        ]
        if found:
            return max(found)[1]
    return None


def installed_in(home: str, name: str) -> list[tuple[Version, str]]:
    """The versions of a gem that a home has, each with its folder."""
    return [
        (gem[1], path)
        for path in glob(os.path.join(home, "gems", f"{name}-*"))
        if (gem := name_and_version(os.path.basename(path))) is not None
        and gem[0] == name
        and os.path.isdir(path)
    ]


def installed_themes(source: str) -> dict[str, str]:
    """The installed gems that hold a theme, with its version, each with its folder."""
    found: dict[str, str] = {}
    for home in gem_homes(source):
        for path in sorted(glob(os.path.join(home, "gems", "*"))):
            gem = name_and_version(os.path.basename(path))
            if gem is not None and os.path.isdir(os.path.join(path, LAYOUTS)):
                found.setdefault(f"{gem[0]} {gem[1]}", path)
    return found


def gem_homes(source: str) -> list[str]:
    """The folders that hold installed gems, the bundle of the site at `source` first."""
    named = [os.environ.get("BUNDLE_PATH"), os.environ.get("GEM_HOME")]
    named += os.environ.get("GEM_PATH", "").split(os.pathsep)
    patterns = [os.path.join(source, folder) for folder in BUNDLE_FOLDERS]
    patterns += [folder for folder in named if folder]
    patterns += [os.path.expanduser(folder) for folder in GEM_FOLDERS]
    homes = [home for pattern in patterns for home in glob(pattern)]
    return list(dict.fromkeys(homes))
