"""What programs look at and change beyond their own values: told to whoever listens."""

from __future__ import annotations

from collections.abc import Callable

ANYTHING, CHANGES, ENVIRONMENT, FILE, FOLDER = (
    "anything",
    "changes",
    "environment",
    "file",
    "folder",
)
"""What may be another thing at any time; a change that lasts; the variables of the process; a file; all
that is below a folder."""

Listener = Callable[[str, str], None]


def nobody(kind: str, path: str) -> None:
    """What is told where nobody listens."""


class Told:
    """Who is told: each kind of thing that is looked at, and the path where there is one."""

    def __init__(self) -> None:
        self.listener: Listener = nobody

    def __call__(self, kind: str, path: str = "") -> None:
        self.listener(kind, path)


told = Told()
