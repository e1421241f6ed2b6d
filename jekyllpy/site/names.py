"""Names of files as other systems have them: what Windows refuses, and what it takes for the same."""

from __future__ import annotations

import os
import re

from jekyllpy.late.patterns import late

FORBIDDEN = late(r'[<>:"\\|?*\x00-\x1f]')
DEVICES = late(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])[ ]*(?:\.|\Z)", re.IGNORECASE)


def fault_on_windows(path: str) -> str | None:
    """Why Windows can't give a file this path, which has slashes and no drive; None if it can."""
    for name in path.split("/"):
        if found := FORBIDDEN.search(name):
            return f"{found[0]!r} can't be in a name"
        if DEVICES.match(name):
            return f"{name!r} is the name of a device"
        if name.endswith((".", " ")) and name not in (".", ".."):
            return f"{name!r} ends with a dot or a space"
    return None


def folded(path: str) -> str:
    """What two paths share if a file system of macOS or Windows may take them for the same."""
    if path.isascii():
        return path.lower()
    from unicodedata import normalize

    return normalize("NFC", path).casefold()


def ignores_case(folder: str) -> bool:
    """Whether capitals make no difference to names in a folder, which need not be there yet."""
    while not os.path.lexists(folder) and os.path.dirname(folder) != folder:
        folder = os.path.dirname(folder)
    other = folder.swapcase()
    try:
        return other != folder and os.path.samefile(folder, other)
    except OSError:
        return False
