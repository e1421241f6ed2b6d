"""Reads the data folder: YAML, JSON, CSV and TSV files, folders as mappings.

Rules: Jekyll 4.4.1, `DataReader`.
"""

from __future__ import annotations

import os
import re
from functools import partial
from typing import TYPE_CHECKING, Any

from jekyllpy.content.entry_filter import EntryFilter
from jekyllpy.content.files import is_valid, read_text, undecoded_line
from jekyllpy.content.kinds import is_readable_kind
from jekyllpy.errors import DataFileError, JekyllError
from jekyllpy.late.patterns import late
from jekyllpy.text.json_as_yaml import load_json
from jekyllpy.text.paths import extname
from jekyllpy.text.unreadable import unreadable
from jekyllpy.text.yaml import YamlSyntaxError, load

if TYPE_CHECKING:
    from jekyllpy.content.host import Host

EXTENSIONS = (".yaml", ".yml", ".json", ".csv", ".tsv")
NOT_IN_KEYS = late(
    r"[^\w \t\r\n\f\v-]+|(?:(?<=\A)|(?<=\b[ \t\r\n\f\v]))[ \t\r\n\f\v]+(?=\Z|[ \t\r\n\f\v]?\b)",
    re.ASCII,
)
SPACE = late(r"[ \t\r\n\f\v]+")


class DataReader:
    """Reads data files below the site's source, or below its theme."""

    def __init__(self, site: Host, *, in_theme: bool = False) -> None:
        self.site = site
        self.in_dir = site.in_theme_dir if in_theme else site.in_source_dir
        self.entry_filter = EntryFilter(site)

    def read(self, dir: str) -> dict[str, Any]:
        """What the files below the folder `dir` hold, by their names.

        Raises:
            DataFileError: for one that can't be parsed.
        """
        data: dict[str, Any] = {}
        self._read_to(self.in_dir(dir) or dir, data)
        return data

    def _read_to(self, folder: str, data: dict[str, Any]) -> None:
        if not os.path.isdir(folder) or self.entry_filter.symlink(folder):
            return
        names = [name for name in sorted(self._names(folder)) if not name.startswith(".")]
        files = [name for ext in EXTENSIONS for name in names if name.endswith(ext)]
        folders = [name for name in names if os.path.isdir(f"{folder}/{name}")]
        for name in [*files, *folders]:
            path = f"{folder}/{name}"
            if self.entry_filter.symlink(path):
                continue
            if os.path.isdir(path):
                below: dict[str, Any] = {}
                data[sanitized_key(name)] = below
                self._read_to(path, below)
            elif is_readable_kind(path, self.site.logger):
                stem = name[: len(name) - len(extname(name))]
                try:
                    data[sanitized_key(stem)] = self.site.source_files.read(
                        path, "data", partial(self.read_file, path)
                    )
                except JekyllError as error:
                    self.site.on_fault(error)

    def _names(self, folder: str) -> list[str]:
        try:
            return os.listdir(folder)
        except OSError as error:
            raise unreadable(folder, error) from None

    def read_file(self, path: str) -> Any:
        """The content of one data file."""
        self.site.logger.debug("Reading:", path.replace(self.site.source, "", 1))
        ext = extname(path).lower()
        text = self._text(path)
        if ext in (".csv", ".tsv"):
            from jekyllpy.content.tables import read_table

            has_settings = self.site.edition.jekyll.has_table_settings
            settings = self.site.config if has_settings else {}
            return read_table(text, settings, tabs=ext == ".tsv", path=path)
        try:
            return (load_json if ext == ".json" else load)(text)
        except YamlSyntaxError as error:
            raise DataFileError(
                f"is not valid {'JSON' if ext == '.json' else 'YAML'}: {error.problem}",
                path=path,
                line=error.line,
            ) from None

    def _text(self, path: str) -> str:
        try:
            text = read_text(path, self.site.config.get("encoding"))
        except OSError as error:
            raise unreadable(path, error) from None
        if not is_valid(text):
            raise DataFileError(
                "is not valid UTF-8: save it in that encoding", path=path, line=undecoded_line(text)
            )
        return text


def sanitized_key(name: str) -> str:
    """The key that a file's name gives: letters, digits, `_` and `-`, white space as `_`."""
    return SPACE.sub("_", NOT_IN_KEYS.sub("", name))
