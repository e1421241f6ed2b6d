"""Takes note of what a site's Ruby files look at while they are loaded, so that a later process can compare."""

from __future__ import annotations

from typing import Any

from jekyllpy.content.looked_at import ENVIRONMENT, file_name, folder_name
from jekyllpy.incremental.beyond_site import BeyondSite
from jekyllpy.rubylang import told

# What is kept from one process to the next, and what the site is asked while it has nothing to tell.
UNSTEADY = ("Jekyll::Cache", "Jekyll::Site")


class LoadNotes:
    """What programs look at while they are loaded.

    Attributes:
        beyond: the files, the folders and the environment.
        is_steady: whether loading them again, all that being the same, gives the same programs.
    """

    def __init__(self) -> None:
        self.beyond = BeyondSite()
        self.is_steady = True

    def hear(self, kind: str, path: str) -> None:
        """Take note of what a native function tells."""
        if kind == told.FILE:
            self.beyond.look_at(file_name(path))
        elif kind == told.FOLDER:
            self.beyond.look_at(folder_name(path))
        elif kind == told.ENVIRONMENT:
            self.beyond.look_at(ENVIRONMENT)
        else:
            self.is_steady = False

    def call(self, owner: str, name: str, value: Any) -> None:
        """Take note of a call of a native function that works with the site."""
        if owner.startswith(UNSTEADY):
            self.is_steady = False

    def ask_setting(self, name: str) -> None:
        """All settings are the same for a later process that goes on from this one."""
