"""The site that the commands for content read from and write into."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jekyllpy.academic.write import files
from jekyllpy.config.configuration import Configuration
from jekyllpy.config.frontmatter_defaults import FrontmatterDefaults
from jekyllpy.config.timezone import zone_of
from jekyllpy.content.handler import JekyllHandler
from jekyllpy.errors import GemError, ThemeError, UsageError
from jekyllpy.log import Logger
from jekyllpy.text.grounds import below_by_name
from jekyllpy.text.paths import sanitized_path, seen_from
from jekyllpy.text.yaml import YamlSyntaxError

if TYPE_CHECKING:
    from jekyllpy.content.theme import Theme

DOCUMENT_EXTENSIONS = (".md", ".markdown", ".mkdown", ".mkdn", ".mkd", ".html")
TEMPLATE_EXTENSIONS = (".html", ".md", ".liquid", ".xml", ".yml", ".yaml")
BEGINNING = re.compile(r"_config\.(?:ya?ml|toml)\Z|index\.(?:md|markdown|html)\Z|_[a-z]")
"""One of these stands at the top of every Jekyll site."""

_PAGE_VARIABLE = r"(?:page|post|doc|paper|publication|pub|talk|item|entry|include\.\w+)"


@dataclass
class ExistingDocument:
    """A document of a collection as it stands on disk.

    Attributes:
        path: its file.
        text: the whole file.
        data: its front matter; empty if it can't be read.
        body: what follows the front matter.
        readable: whether the front matter could be read.
    """

    path: Path
    text: str
    data: dict[str, Any] = field(default_factory=dict)
    body: str = ""
    readable: bool = True


class SiteFolder:
    """A Jekyll site on disk: where its collections lie, and the conventions they follow.

    Args:
        config: its settings, `source` absolute.
    """

    def __init__(self, config: Configuration) -> None:
        self.config = config
        self.source = Path(config["source"])
        self._found: dict[str, bool] = {}

    @classmethod
    def load(cls, source: str | None = None, config: list[str] | None = None) -> SiteFolder:
        """The site in the folder `source` (default: the current one).

        Raises:
            UsageError: if there is no such folder.
            ConfigurationError: if its settings can't be read.
        """
        flags: dict[str, Any] = {"source": source, "config": config}
        loaded = Configuration.load({key: value for key, value in flags.items() if value})
        if not os.path.isdir(loaded["source"]):
            raise UsageError(f"There is no folder {loaded['source']}.")
        return cls(loaded)

    def is_begun(self) -> bool:
        """Whether there is a configuration, a page to begin with or a folder of Jekyll's kind."""
        with os.scandir(self.source) as entries:
            return any(BEGINNING.match(entry.name) for entry in entries)

    @property
    def content_root(self) -> Path:
        """The folder that holds the collections, posts and drafts."""
        return self.setting_folder("collections_dir")

    def setting_folder(self, name: str) -> Path:
        """The folder that a setting names, below the source as a build takes it."""
        return Path(sanitized_path(str(self.source), str(self.config.get(name) or "")))

    def collection_folder(self, label: str) -> Path:
        """The folder of a collection.

        Raises:
            UsageError: if its label isn't one that a folder can have.
        """
        return self.content_root / below_by_name(f"_{label}", UsageError, "collection")

    @property
    def collections(self) -> Mapping[str, Any]:
        """The collections that the settings declare, by label; empty if they list names only."""
        declared = self.config.get("collections")
        return declared if isinstance(declared, Mapping) else {}

    @property
    def files_folder(self) -> Path:
        """Where papers, slides and BibTeX files lie."""
        return self.source / "files"

    @property
    def cache_folder(self) -> Path:
        """Where answers of services are kept."""
        return self.setting_folder("cache_dir") / "academic"

    @cached_property
    def zone(self) -> dt.tzinfo:
        """The time zone of the settings."""
        return zone_of(self.config)

    def now(self) -> dt.datetime:
        """The present moment in the site's time zone."""
        return dt.datetime.now(self.zone)

    def shown_path(self, path: Path) -> str:
        """`path` as the user would type it: relative to the current folder, if it lies there."""
        relative = seen_from(path)
        return str(path) if relative.startswith("..") else relative

    def relative_path(self, path: Path) -> str:
        """`path` within the site, with slashes."""
        return path.relative_to(self.source).as_posix()

    def default(self, label: str, name: str, key: str) -> Any:
        """What the site's defaults give a document of this collection for `key`."""
        path = (Path(f"_{label}") / name).as_posix()
        return self._defaults.find(path, label, key)

    @cached_property
    def _defaults(self) -> FrontmatterDefaults:
        def parsed(text: str) -> dt.datetime:
            return dt.datetime.fromisoformat(text)

        return FrontmatterDefaults(self.config, str(self.source), Logger.silent(), parsed)

    def documents(self, label: str) -> Iterator[ExistingDocument]:
        """The documents of a collection, by path."""
        folder = self.collection_folder(label)
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            hidden = any(part[0] in "._#" for part in path.relative_to(folder).parts)
            if not hidden and path.suffix.lower() in DOCUMENT_EXTENSIONS and path.is_file():
                yield self.read_document(path)

    def read_document(self, path: Path) -> ExistingDocument:
        """The document at `path`; one whose front matter can't be read has empty `data`."""
        text = files.read(path)
        handler = JekyllHandler()
        matter, body = handler.split(text)
        if not matter:
            return ExistingDocument(path, text, {}, text, readable=False)
        try:
            data = handler.load(matter)
        except YamlSyntaxError:
            return ExistingDocument(path, text, {}, body, readable=False)
        if not isinstance(data, dict):
            return ExistingDocument(path, text, {}, body, readable=data is None)
        return ExistingDocument(path, text, {str(k): v for k, v in data.items()}, body)

    def shows(self, key: str) -> bool:
        """Whether the site's own templates print the front matter key `key` of a page."""
        name = re.escape(key)
        access = rf"\b{_PAGE_VARIABLE}(?:\.{name}\b|\[[\"']{name}[\"']\])"
        return self._in_templates(rf"{access}|\bkeys:.*\b{name}\b")

    def renders_markdown(self, key: str) -> bool:
        """Whether the site's own templates take the front matter key `key` for Markdown."""
        access = rf"\b{_PAGE_VARIABLE}\.{re.escape(key)}\b"
        return self._in_templates(rf"{access}[^{{}}]*\|\s*markdownify\b")

    def _in_templates(self, pattern: str) -> bool:
        known = self._found.get(pattern)
        if known is None:
            known = self._found[pattern] = re.search(pattern, self._templates) is not None
        return known

    @cached_property
    def _templates(self) -> str:
        folders = [self.setting_folder(f"{name}_dir") for name in ("layouts", "includes", "data")]
        if self._theme is not None:
            theirs = (self._theme.layouts_path, self._theme.includes_path, self._theme.data_path)
            folders += [Path(folder) for folder in theirs if folder]
        return "\n".join(
            files.read(path)
            for folder in folders
            for path in sorted(folder.rglob("*"))
            if path.suffix in TEMPLATE_EXTENSIONS and path.is_file()
        )

    @cached_property
    def layouts(self) -> frozenset[str]:
        """The names of the site's and its theme's layouts."""
        folders = [self.setting_folder("layouts_dir")]
        if self._theme is not None and self._theme.layouts_path:
            folders.append(Path(self._theme.layouts_path))
        return frozenset(path.stem for folder in folders for path in folder.glob("*.*"))

    @cached_property
    def _theme(self) -> Theme | None:
        name = self.config.get("theme")
        if not isinstance(name, str) or not name:
            return None
        from jekyllpy.content.theme import find_theme
        from jekyllpy.gems.library import Library
        from jekyllpy.gems.themes import ThemeGems

        gems = ThemeGems(Library(str(self.source), Logger.silent()))
        try:
            return find_theme(
                name, str(self.source), Logger.silent(), find_gem=gems.on_this_machine
            )
        except (ThemeError, GemError):
            return None

    def layout_for(
        self, label: str, name: str, usual: str | None, candidates: Iterable[str]
    ) -> str | None:
        """The layout that a new document should name; None if it needs to name none.

        Args:
            usual: what the documents beside it name.
            candidates: what it would name, best first; only one that is there is taken.
        """
        if self.default(label, name, "layout"):
            return None
        if usual:
            return usual
        return next((layout for layout in candidates if layout in self.layouts), None)
