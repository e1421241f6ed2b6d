"""`new --blank`: the folders of a site and next to nothing in them."""

from __future__ import annotations

from pathlib import Path

from jekyllpy.scaffold.folders import copy_into, scaffold_folder

EMPTY_FOLDERS = ("_data", "_drafts", "_includes", "_posts")


def create_blank_site(folder: Path) -> None:
    """Write the folders of a site, and the few files that Jekyll's blank site has."""
    copy_into(scaffold_folder("blank"), folder)
    for name in EMPTY_FOLDERS:
        (folder / name).mkdir(exist_ok=True)
