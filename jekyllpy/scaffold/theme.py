"""`new-theme`: a theme that is a gem for Jekyll and a Python package for jekyllpy at once."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from string import Template

from jekyllpy.scaffold.folders import scaffold_folder

FOLDERS = ("assets", "_data", "_layouts", "_includes", "_sass")
LAYOUTS = ("page", "post", "default")
CODE_OF_CONDUCT = "CODE_OF_CONDUCT.md"
GEM_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*")
UNKNOWN_AUTHOR, UNKNOWN_EMAIL = "Your Name", "you@example.org"

Report = Callable[[str, str], None]


@dataclass(frozen=True)
class NewTheme:
    """A theme to be.

    Attributes:
        name: as a site's `theme:` names it.
        folder: where it will lie.
        report: called for each step with `create` or `initialize`, and the path.
    """

    name: str
    folder: Path
    report: Report

    def create(self, *, code_of_conduct: bool = False) -> None:
        """Write the theme's folders and files, and begin its git repository."""
        for name in FOLDERS:
            self.report("create", str(self.folder / name))
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        for name in LAYOUTS:
            self._write(f"_layouts/{name}.html")
        self._write("theme.gemspec", f"{self.name}.gemspec")
        self._write("pyproject.toml")
        self._write("__init__.py.txt", "__init__.py")
        self._write("README.md")
        self._write("LICENSE.txt")
        if code_of_conduct:
            self._write(CODE_OF_CONDUCT)
        self._start_repository()
        self._write("gitignore.txt", ".gitignore")

    def _write(self, template: str, name: str | None = None) -> None:
        target = self.folder / (name or template)
        self.report("create", str(target))
        text = (scaffold_folder("theme") / template).read_text(encoding="utf-8")
        target.write_text(
            Template(text).safe_substitute(self._values()), encoding="utf-8", newline="\n"
        )

    def _values(self) -> dict[str, str]:
        return {
            "name": self.name,
            "package": package_name(self.name),
            "author": git_setting("user.name") or UNKNOWN_AUTHOR,
            "email": git_setting("user.email") or UNKNOWN_EMAIL,
            "year": str(datetime.now().year),
        }

    def _start_repository(self) -> None:
        if shutil.which("git") is None:
            return
        self.report("initialize", str(self.folder / ".git"))
        subprocess.run(["git", "init", "--quiet"], cwd=self.folder, check=False)


def theme_name(words: tuple[str, ...]) -> str:
    """The words of the command line as one name: `my theme` is `my_theme`."""
    return re.sub(r"_+", "_", "_".join(words).replace(" ", "_"))


def package_name(name: str) -> str:
    """A name that Python can import: `my-theme` is `my_theme`."""
    cleaned = re.sub(r"\W", "_", name, flags=re.ASCII)
    return f"theme_{cleaned}" if cleaned[:1].isdigit() else cleaned


def git_setting(key: str) -> str:
    """The user's name or address as git knows it; empty if it doesn't."""
    if shutil.which("git") is None:
        return ""
    answer = subprocess.run(["git", "config", key], capture_output=True, text=True, check=False)
    return answer.stdout.strip()
