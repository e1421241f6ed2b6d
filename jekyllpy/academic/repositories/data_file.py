"""`_data/repositories.yml`: whose repositories are wanted, written by hand, and what was fetched of them.

Its keys `github_users` and `github_repos` are al-folio's. What is fetched stands under a key of its own, and no
byte outside of that is touched.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jekyllpy.academic.repositories.github import Repository
from jekyllpy.academic.write import files
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.errors import DataFileError
from jekyllpy.text.yaml import YamlSyntaxError, load

NAME = "repositories.yml"
USERS, REPOSITORIES, FETCHED = "github_users", "github_repos", "fetched"
COMMENT = "# Written by `jekyllpy repositories`; the next run writes it anew."


class RepositoriesFile:
    """The file of a site.

    Raises:
        DataFileError: if it can't be read.
    """

    def __init__(self, site: SiteFolder) -> None:
        self.path: Path = site.setting_folder("data_dir") / NAME
        self.text = files.read(self.path) if self.path.exists() else ""
        self.data = self._read(self.text)

    def _read(self, text: str) -> Mapping[str, Any]:
        try:
            data = load(text)
        except YamlSyntaxError as error:
            raise DataFileError(error.problem, path=self.path, line=error.line) from None
        if data is not None and not isinstance(data, Mapping):
            raise DataFileError(
                f"it is no list of keys such as {USERS} and {REPOSITORIES}", path=self.path, line=1
            )
        return data or {}

    def names(self, key: str) -> list[str]:
        """The users or repositories that the file names under `key`."""
        named = self.data.get(key)
        return [str(name) for name in named] if isinstance(named, list) else []

    def write(self, repositories: Iterable[Repository], day: dt.date) -> None:
        """Put `repositories`, fetched on `day`, in the place of what was fetched before.

        Raises:
            DataFileError: if the file is written in a way that leaves no place for them.
        """
        import yaml

        entries = [repository.as_data() for repository in repositories]
        fetched = {FETCHED: {"date": day, "repositories": entries}}
        dumped = yaml.safe_dump(fetched, allow_unicode=True, sort_keys=False, width=10_000)
        before, behind = around(self.text)
        text = f"{before}{COMMENT}\n{dumped}{behind}"
        data = self._read(text)
        if FETCHED not in data or self._others(data) != self._others(self.data):
            raise DataFileError(
                f"it has no place for the key {FETCHED}: write its keys on lines of their own",
                path=self.path,
                line=1,
            )
        files.write(self.path, text)

    @staticmethod
    def _others(data: Mapping[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in data.items() if key != FETCHED}


def around(text: str) -> tuple[str, str]:
    """What stands before and behind the key of what was fetched, and its comment."""
    lines = text.splitlines(keepends=True)
    begin = next((n for n, line in enumerate(lines) if line.startswith(f"{FETCHED}:")), None)
    if begin is None:
        gap = "" if not text or text.endswith("\n") else "\n"
        return text + gap, ""
    end = begin + 1
    while end < len(lines) and lines[end].startswith((" ", "-", "\n", "\r")):
        end += 1
    while end > begin + 1 and not lines[end - 1].strip():
        end -= 1
    if begin and lines[begin - 1].strip() == COMMENT:
        begin -= 1
    return "".join(lines[:begin]), "".join(lines[end:])
