"""The theme that a site names: where it is and what it brings.

A theme is looked for in a folder of the site, among installed Python packages (entry point group
`jekyllpy.themes`), and among gems by whoever knows them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from jekyllpy.errors import ThemeError
from jekyllpy.late.patterns import late
from jekyllpy.log import Logger
from jekyllpy.text.grounds import EVERYWHERE, Grounds, is_at_or_below
from jekyllpy.text.offers import offers
from jekyllpy.text.paths import realpath, sanitized_path

ENTRY_POINTS = "jekyllpy.themes"
GEM_NAME = late(r"[a-z0-9_-][a-z0-9_.-]*")


@dataclass
class Theme:
    """A theme that was found.

    Attributes:
        name: as the site names it.
        root: its folder, links resolved.
        version, authors, description, metadata, dependencies: what its gemspec says, if it has one.
    """

    name: str
    root: str
    logger: Logger
    version: str = ""
    authors: list[str] = field(default_factory=list)
    description: str = ""
    metadata: dict[str, str] = field(default_factory=dict)
    dependencies: list[str] = field(default_factory=list)

    @property
    def basename(self) -> str:
        """The name of the theme's folder."""
        return os.path.basename(self.root)

    @cached_property
    def includes_path(self) -> str | None:
        """The folder of its includes, None if it has none."""
        return self._folder("_includes")

    @cached_property
    def layouts_path(self) -> str | None:
        """The folder of its layouts, None if it has none."""
        return self._folder("_layouts")

    @cached_property
    def sass_path(self) -> str | None:
        """The folder of its stylesheets, None if it has none."""
        return self._folder("_sass")

    @cached_property
    def assets_path(self) -> str | None:
        """The folder of its assets, None if it has none."""
        return self._folder("assets")

    @cached_property
    def data_path(self) -> str | None:
        """The folder of its data files, None if it has none."""
        return self._folder("_data")

    def _folder(self, name: str) -> str | None:
        """A folder of the theme; one that a link leads out of it is taken as a path inside."""
        path = sanitized_path(self.root, name)
        if not os.path.isdir(path):
            return None
        path = sanitized_path(self.root, realpath(path))
        return path if os.path.isdir(path) else None


def find_theme(
    name: str,
    source: str,
    logger: Logger,
    grounds: Grounds = EVERYWHERE,
    find_gem: Callable[[str], str | None] = lambda name: None,
) -> Theme:
    """The theme `name` of the site at `source`, which may read from it from now on.

    Args:
        grounds: where the site may read; a theme among its own files must lie there.
        find_gem: finds the folder of the gem of that name, None if there is none.

    Raises:
        ThemeError: if there is none, naming where it was looked for.
    """
    name = name.lower().strip()
    if not GEM_NAME.fullmatch(name):
        raise ThemeError(
            f"The {name} theme could not be found: a theme is given by the name of a gem, of a Python "
            "package, or of its folder in '_themes' of the site."
        )
    root = _own_folder(name, source) or _package(name) or find_gem(name)
    if root is not None and is_at_or_below(source, root) and not grounds.allow(root):
        root = None
    if root is None:
        raise ThemeError(
            f"The {name} theme could not be found. Install it as a Python package or as a gem, or "
            f"put it into a folder '_themes/{name}' of the site."
        )
    theme = Theme(name, realpath(root), logger)
    grounds.add(theme.root)
    logger.debug("Theme:", name)
    logger.debug("Theme source:", theme.root)
    describe(theme, root)
    return theme


def _own_folder(name: str, source: str) -> str | None:
    if os.path.isfile(os.path.join(source, f"{name}.gemspec")):
        return source  # a theme's repository is a site of that theme, for its demonstration
    for folder in (f"_themes/{name}", f"themes/{name}", name):
        path = os.path.join(source, folder)
        if any(
            os.path.isdir(os.path.join(path, part)) for part in ("_layouts", "_includes", "_sass")
        ):
            return path
    return None


def _package(name: str) -> str | None:
    if not offers(ENTRY_POINTS):
        return None
    from importlib.metadata import entry_points

    for point in entry_points(group=ENTRY_POINTS, name=name):
        found = point.load()
        found = found() if callable(found) else found
        if hasattr(found, "__path__"):
            return str(next(iter(found.__path__)))
        return str(os.fspath(found))
    return None


def describe(theme: Theme, root: str) -> None:
    """Read what the theme's gemspec says, if there is one."""
    from jekyllpy.content.gemspec import read_gemspec

    folder, base = os.path.split(root)
    installed = os.path.join(os.path.dirname(folder), "specifications", f"{base}.gemspec")
    for path in (installed, os.path.join(root, f"{theme.name}.gemspec")):
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                text = file.read()
        except OSError:
            continue
        described = read_gemspec(text)
        theme.version = described.version
        theme.authors = described.authors
        theme.description = described.description
        theme.metadata = described.metadata
        theme.dependencies = described.dependencies
        break
    if not theme.version and base.startswith(theme.name + "-"):
        theme.version = base[len(theme.name) + 1 :]


def theme_ruby_dependencies(theme: Theme) -> list[str]:
    """The gems, and so plugins, that the theme needs."""
    return [name for name in theme.dependencies if name != "jekyll"]
