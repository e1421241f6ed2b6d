"""What kind of thing a path of the source is: only files and folders are read."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from jekyllpy.errors import ReadError

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
        raise ReadError(f"cannot be read: {error.strerror}", path=path) from None


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
    tell_skipped(path, logger)
    return False


def tell_skipped(path: str, logger: Logger) -> None:
    logger.warn("Skipping:", f"{path} is neither a file nor a folder")
