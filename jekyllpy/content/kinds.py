"""What kind of thing a path of the source is: only files and folders are read."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from jekyllpy.text.unreadable import unreadable

if TYPE_CHECKING:
    from jekyllpy.log import Logger


def mode_of(path: str) -> int:
    """What kind of thing lies at `path`.

    Raises:
        ReadError: if nothing does, as at a broken link.
    """
    try:
        return os.stat(path).st_mode
    except OSError as error:
        raise unreadable(path, error) from None


def is_readable_kind(path: str, logger: Logger) -> bool:
    """Whether reading `path` ends: that of a pipe, a socket or a device may not, so they are skipped.

    What isn't there at all is left to whoever reads it.
    """
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return True
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return True
    report_skipped(path, logger)
    return False


def report_skipped(path: str, logger: Logger) -> None:
    """Warn that the entry at `path` is passed over."""
    logger.warn("Skipping:", f"{path} is neither a file nor a folder")
