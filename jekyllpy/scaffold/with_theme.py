"""`new --theme`: a site that is little more than the name of its theme."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

HOME = ("home", "splash", "default", "page")
PAGE = ("page", "single", "default")
POST = ("post", "single")
FILES = ("_config.yml", "Gemfile", ".gitignore", "index.md", "about.md")
IGNORED = "_site\n.jekyll-cache\n.sass-cache\nvendor\n"


@dataclass(frozen=True)
class ThemedSite:
    """A site to begin with.

    Attributes:
        theme, version: the theme's name and version.
        layouts: the names of its layouts.
        title: the site's.
    """

    theme: str
    version: str
    layouts: Collection[str]
    title: str

    def create(self, folder: Path, today: dt.date) -> None:
        """Write the site into `folder`."""
        files = {
            "_config.yml": self._config(),
            "Gemfile": self._gemfile(),
            ".gitignore": IGNORED,
            "index.md": page(self._layout(HOME), "Home", "Welcome."),
            "about.md": page(self._layout(PAGE), "About", "What this site is about.", "/about/"),
        }
        if self._layout(POST):
            files[f"_posts/{today}-welcome.md"] = page(
                self._layout(POST), "Welcome", "The first post."
            )
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")

    def _layout(self, wanted: Collection[str]) -> str | None:
        return next((name for name in wanted if name in self.layouts), None)

    def _config(self) -> str:
        title = self.title.replace("\\", "\\\\").replace('"', '\\"')
        return (
            f'title: "{title}"\ndescription: ""\nurl: "" # https://example.org\nbaseurl: ""\n\n'
            f"theme: {self.theme}\n\n"
            f"# What can be set is told by the theme's own documentation.\n"
            "# `jekyllpy theme pull` lists its files, and copies one here to be changed.\n"
        )

    def _gemfile(self) -> str:
        return (
            "# jekyllpy needs no Ruby: this file says which version of the theme it fetches, and lets Jekyll\n"
            "# itself build the site, too.\n"
            'source "https://rubygems.org"\n\ngem "jekyll", "~> 4.4"\n'
            f'gem "{self.theme}"{self._requirement()}\n'
        )

    def _requirement(self) -> str:
        parts = self.version.split(".")
        return f', "~> {".".join(parts[:2])}"' if len(parts) > 1 else ""


def page(layout: str | None, title: str, text: str, permalink: str | None = None) -> str:
    """A page in Markdown."""
    head = [f"layout: {layout}"] if layout else []
    head.append(f"title: {title}")
    if permalink:
        head.append(f"permalink: {permalink}")
    return "\n".join(["---", *head, "---", "", text, ""])
