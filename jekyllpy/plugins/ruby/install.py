"""Fetches what a site's plugins and theme need and jekyllpy hasn't got, and tells what of it runs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jekyllpy.config.configuration import names
from jekyllpy.content.theme import find_theme, theme_ruby_dependencies
from jekyllpy.gems.code import code_of
from jekyllpy.gems.gemfile import DeclaredGem
from jekyllpy.gems.index import IndexedGem
from jekyllpy.gems.installed import newest_installed
from jekyllpy.gems.library import Library
from jekyllpy.gems.repositories import allow_repository
from jekyllpy.gems.resolver import Resolver
from jekyllpy.gems.themes import ThemeGems, exactly
from jekyllpy.gems.version import Requirement, Version
from jekyllpy.log import Logger
from jekyllpy.plugins.manager import (
    BUNDLED_GROUP,
    find_bundled,
    find_installed,
    module_name,
    needs_no_gem,
)
from jekyllpy.plugins.ruby.survey import fault_of_code, is_here

TOPIC = "Gem:"
RUBY_PLATFORMS = frozenset({"ruby", "mri", "any", "default"})
# Of plugins of jekyllpy's own: what is in these gems is no Ruby, and nothing of it runs.
FILES_OF = {"jekyll_scholar": "csl-styles"}
# Gems whose libraries the interpreter has under another name.
LIBRARIES_OF = {"activesupport": "active_support", "rexml": "rexml/document"}


@dataclass
class Installation:
    """The gems of the site with these settings.

    Args:
        versions: of gems that are here anyway.
    """

    config: Mapping[str, Any]
    library: Library
    logger: Logger
    versions: Mapping[str, Version]

    def run(self) -> bool:
        """Fetch what is missing and say of each gem what becomes of it; whether all of them run.

        Raises:
            JekyllError: for a gem that can't be had; those before it are kept.
        """
        plugins = self._plugins()
        for name in [name for name in plugins if is_known(name)]:
            self.logger.info(TOPIC, f"{name} comes with jekyllpy.")
        wanted = [name for name in plugins if not is_known(name)]
        self._fetch([name for name in wanted if not self._is_elsewhere(name)])
        self._fetch_files_of([name for name in plugins if is_known(name)])
        runs = [self._report(name) for name in wanted]
        return all(runs)

    def _plugins(self) -> list[str]:
        """The plugins that the site, its Gemfile and its theme ask for."""
        gemfile = self.library.bundle.gemfile
        named = gemfile.required_in(BUNDLED_GROUP) if gemfile is not None else []
        named += [*names(self.config["plugins"]), *self._needs_of_theme()]
        theme = self.config.get("theme")
        return [name for name in dict.fromkeys(named) if name != theme and self._is_for_this(name)]

    def _needs_of_theme(self) -> list[str]:
        """The plugins that the theme needs, which is fetched for it."""
        name, source = self.config.get("theme"), self.library.source
        if not isinstance(name, str):
            return []
        find_gem = ThemeGems(self.library, self.versions).find
        theme = find_theme(name, source, self.logger, find_gem=find_gem)
        self.logger.info("Theme:", f"{name} {theme.version} is here.".replace("  ", " "))
        return theme_ruby_dependencies(theme)

    def _is_for_this(self, name: str) -> bool:
        """Whether a gem isn't only for another system's Ruby."""
        declared = self.library.bundle.declared(name)
        return declared is None or is_for_ruby(declared)

    def _is_elsewhere(self, name: str) -> bool:
        """Whether a gem comes from a folder or a repository; then that is fetched."""
        declared = self.library.bundle.declared(name)
        if declared is not None and declared.git is not None:
            allow_repository(self.library, name, declared, self.library.bundle.locked_gem(name))
        return declared is not None and (declared.git or declared.path) is not None

    def _fetch(self, wanted: list[str]) -> None:
        """Fetch gems and those that they need, and settle on their versions."""
        if not wanted:
            return
        resolver = Resolver(self._offered, is_provided, self.versions)
        chosen = resolver.resolve({name: self._requirement(name) for name in wanted})
        for gem in chosen.values():
            self.library.fetch(gem, TOPIC)
            self.library.store.allow(gem.name, gem.version)
        by_bundler = self.library.bundle.is_locked_by_bundler
        own = [gem for gem in chosen.values() if not by_bundler(gem.name)]
        self.library.lock(own, [name for name in wanted if not by_bundler(name)])

    def _fetch_files_of(self, plugins: list[str]) -> None:
        """Fetch the gems whose files plugins of jekyllpy's show a site with, of the version it is locked to."""
        for gem in filter(None, (FILES_OF.get(module_name(plugin)) for plugin in plugins)):
            locked = self.library.bundle.version(gem)
            if locked is None or newest_installed(gem, self.library.source, exactly(locked)):
                continue
            found = [one for one in self.library.offered(gem) if one.version == locked]
            if found:
                self.library.fetch(found[0], TOPIC)

    def _requirement(self, name: str) -> Requirement:
        locked = self.library.bundle.version(name)
        return exactly(locked) if locked is not None else self.library.bundle.requirement(name)

    def _offered(self, name: str) -> list[IndexedGem]:
        """The versions of a gem: that of the lock alone, where it names one that there is."""
        offered, locked = self.library.offered(name), self.library.bundle.version(name)
        return [gem for gem in offered if gem.version == locked] or offered

    def _report(self, name: str) -> bool:
        """Say whether a gem runs; whether it does."""
        code = code_of(self.library, name)
        if code is None:
            self.logger.info(TOPIC, f"{name} has no Ruby that a site would load.")
            return True
        fault = fault_of_code(code)
        if code.native is not None:
            fault = (
                f"it has an extension in another language ({code.native}), which needs Ruby itself"
            )
        shown = os.path.basename(code.folder)
        if fault is None:
            self.logger.info(TOPIC, f"{shown} runs.")
        else:
            self.logger.warn(TOPIC, f"{shown} won't run: {fault}.")
        return fault is None


def is_for_ruby(gem: DeclaredGem) -> bool:
    """Whether a gem is for a system like this one."""
    return not gem.platforms or any(
        name in RUBY_PLATFORMS or name.startswith(("mri_", "ruby_")) for name in gem.platforms
    )


def is_known(name: str) -> bool:
    """Whether jekyllpy has a plugin of its own, or of a Python package, that does a gem's work."""
    return needs_no_gem(name) or bool(find_bundled(name) or find_installed(name))


def is_provided(name: str) -> bool:
    """Whether nothing need be fetched for a gem that another one needs."""
    library = LIBRARIES_OF.get(name, name)
    return is_known(name) or is_here(library) or is_here(library.replace("-", "/"))
