"""The theme that a site names: where it is and what it brings.

A theme is looked for in a folder of the site, among installed Python packages (entry point group
`jekyllpy.themes`), and among installed gems.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from functools import cached_property

from jekyllpy.content.gemspec import read_gemspec
from jekyllpy.errors import ThemeError
from jekyllpy.log import Logger
from jekyllpy.text.glob import glob
from jekyllpy.text.paths import sanitized_path

ENTRY_POINTS = "jekyllpy.themes"
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
BUNDLE_FOLDERS = ("vendor/bundle/ruby/*", "vendor/bundle", "vendor/gems")
VERSION_PART = re.compile(r"\d+|[a-z]+", re.IGNORECASE)


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
        return os.path.basename(self.root)

    @cached_property
    def includes_path(self) -> str | None:
        return self._folder("_includes")

    @cached_property
    def layouts_path(self) -> str | None:
        return self._folder("_layouts")

    @cached_property
    def sass_path(self) -> str | None:
        return self._folder("_sass")

    @cached_property
    def assets_path(self) -> str | None:
        return self._folder("assets")

    @cached_property
    def data_path(self) -> str | None:
        return self._folder("_data")

    def _folder(self, name: str) -> str | None:
        """A folder of the theme; one that a link leads out of it is taken as a path inside."""
        path = sanitized_path(self.root, name)
        if not os.path.isdir(path):
            return None
        path = sanitized_path(self.root, os.path.realpath(path))
        return path if os.path.isdir(path) else None


def find_theme(name: str, source: str, logger: Logger) -> Theme:
    """The theme `name` of the site at `source`.

    Raises:
        ThemeError: if there is none, naming where it was looked for.
    """
    name = name.lower().strip()
    root = _own_folder(name, source) or _package(name) or _gem(name, source)
    if root is None:
        raise ThemeError(
            f"The {name} theme could not be found. Install it as a Python package or as a gem, or "
            f"put it into a folder '_themes/{name}' of the site."
        )
    theme = Theme(name, os.path.realpath(root), logger)
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
    from importlib.metadata import entry_points

    for point in entry_points(group=ENTRY_POINTS, name=name):
        found = point.load()
        found = found() if callable(found) else found
        if hasattr(found, "__path__"):
            return str(next(iter(found.__path__)))
        return str(os.fspath(found))
    return None


def _gem(name: str, source: str) -> str | None:
    """The folder of the newest installed version of the gem `name`."""
    found: list[tuple[list[tuple[int, int, str]], str]] = []
    for home in gem_homes(source):
        for path in glob(os.path.join(home, "gems", f"{name}-*")):
            version = os.path.basename(path)[len(name) + 1 :]
            if version[:1].isdigit() and os.path.isdir(path):
                found.append((version_key(version), path))
        if found:
            return max(found)[1]
    return None


def gem_homes(source: str) -> list[str]:
    """The folders that hold installed gems, the site's own bundle first."""
    named = [os.environ.get("BUNDLE_PATH"), os.environ.get("GEM_HOME")]
    named += os.environ.get("GEM_PATH", "").split(os.pathsep)
    patterns = [os.path.join(source, folder) for folder in BUNDLE_FOLDERS]
    patterns += [folder for folder in named if folder]
    patterns += [os.path.expanduser(folder) for folder in GEM_FOLDERS]
    homes = [home for pattern in patterns for home in glob(pattern)]
    return list(dict.fromkeys(homes))


def version_key(version: str) -> list[tuple[int, int, str]]:
    """A gem's version as something to compare: numbers by size, letters (prereleases) below them."""
    return [
        (1, int(part), "") if part.isdigit() else (0, 0, part)
        for part in VERSION_PART.findall(version)
    ]


def describe(theme: Theme, root: str) -> None:
    """Read what the theme's gemspec says, if there is one."""
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
