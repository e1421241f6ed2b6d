"""Says why a file or folder of the source can't be read, and what helps."""

from __future__ import annotations

import errno
import os

from jekyllpy.errors import ReadError

REMEDY = "make it readable, or name it under `exclude` in _config.yml"


def unreadable(path: str, error: OSError) -> ReadError:
    """The error to raise where the system refuses to read `path`."""
    if error.errno == errno.ELOOP:
        return ReadError(
            "cannot be read: it is a link that leads back to where it is; remove it, or name it "
            "under `exclude` in _config.yml",
            path=looping_link(path),
        )
    advice = f"; {REMEDY}" if error.errno == errno.EACCES else ""
    return ReadError(f"cannot be read: {error.strerror}{advice}", path=path)


def looping_link(path: str) -> str:
    """The first link on the way to `path` that leads back to a place on that way, or to itself."""
    passed = set()
    parts = path.split(os.sep)
    for end in range(2, len(parts) + 1):
        place = os.sep.join(parts[:end])
        target = os.path.realpath(place)
        if os.path.islink(place) and (target in passed or os.path.islink(target)):
            return place
        passed.add(target)
    return path
