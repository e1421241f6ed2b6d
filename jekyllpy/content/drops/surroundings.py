"""`jekyll`, `jekyllpy` and `theme` as templates see them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, ClassVar

from jekyllpy import __version__
from jekyllpy.content.drops.base import ListedDrop
from jekyllpy.liquid.drop import Drop

if TYPE_CHECKING:
    from jekyllpy.config.editions import Edition
    from jekyllpy.content.theme import Theme

DEVELOPMENT = "development"


def environment() -> str:
    """The value of JEKYLL_ENV."""
    return os.environ.get("JEKYLL_ENV") or DEVELOPMENT


def about_build(edition: Edition) -> dict[str, Any]:
    """What templates see as `jekyllpy`: its version, and the edition that the build follows."""
    return {
        "version": __version__,
        "edition": {
            "name": edition.name,
            "reason": edition.reason,
            "versions": edition.versions,
        },
    }


class ThemeDrop(ListedDrop):
    """The site's theme."""

    ruby_name = "Jekyll::Drops::ThemeDrop"
    listed_keys: ClassVar[tuple[str, ...]] = (
        "version",
        "metadata",
        "root",
        "dependencies",
        "authors",
        "description",
    )

    def __init__(self, obj: Theme) -> None:
        self._obj = obj

    @property
    def root(self) -> str:
        """The theme's folder; empty unless `JEKYLL_ENV` is `development`."""
        return self._obj.root if os.environ.get("JEKYLL_ENV") == DEVELOPMENT else ""

    @property
    def metadata(self) -> dict[str, str]:
        return self._obj.metadata

    @property
    def dependencies(self) -> list[str]:
        return self._obj.dependencies

    @property
    def version(self) -> str:
        return self._obj.version

    @property
    def authors(self) -> str:
        """The authors, separated by commas."""
        return ", ".join(self._obj.authors)

    @property
    def description(self) -> str:
        return self._obj.description


class JekyllDrop(Drop):
    """`jekyll`: the version whose rules are followed, and the environment."""

    ruby_name = "Jekyll::Drops::JekyllDrop"
    enumerable = False

    def __init__(self, version: str) -> None:
        self._version = version

    @property
    def version(self) -> str:
        """The version of Jekyll whose behaviour this is."""
        return self._version

    @property
    def environment(self) -> str:
        """The environment variable `JEKYLL_ENV`, else `development`."""
        return environment()
