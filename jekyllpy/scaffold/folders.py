"""Writing a scaffold into a folder without losing what lies there."""

from __future__ import annotations

import shutil
from collections.abc import Container
from importlib.resources import files
from pathlib import Path


def scaffold_folder(name: str) -> Path:
    """The folder of a scaffold that ships with the package."""
    return Path(str(files("jekyllpy.scaffold").joinpath(name)))


def holds_anything(folder: Path, hidden: Container[str] = ()) -> bool:
    """Whether the folder holds anything that isn't hidden (`.git` is no content) or that is in `hidden`."""
    return folder.exists() and any(
        not entry.name.startswith(".") or entry.name in hidden for entry in folder.iterdir()
    )


def copy_into(source: Path, target: Path) -> None:
    """Copy a file, or a folder's content, over what is there; caches and editors' files stay behind."""
    if source.is_dir():
        ignored = shutil.ignore_patterns("__pycache__", ".*.sw?", "*~", ".DS_Store")
        shutil.copytree(source, target, dirs_exist_ok=True, ignore=ignored)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
