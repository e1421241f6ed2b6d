"""The `file:` URLs of paths, on every system."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from jekyllpy.text.paths import ON_WINDOWS

FILE = "file://"
URL_CHARACTERS = "/:!$&'()*+,;=@~"
DRIVE = re.compile(r"/?([A-Za-z]:)(?=/|\Z)")


def url_of(path: str, *, windows: bool = ON_WINDOWS) -> str:
    """The `file:` URL of an absolute path that has slashes."""
    if windows and path.startswith("//"):  # a server's
        return "file:" + quote(path, safe=URL_CHARACTERS)
    root = "/" if windows and DRIVE.match(path) else ""
    return FILE + root + quote(path, safe=URL_CHARACTERS)


def path_of(url: str, *, windows: bool = ON_WINDOWS) -> str:
    """The path that a `file:` URL names, with slashes."""
    path = unquote(url.removeprefix(FILE))
    if not windows or path.startswith("//"):
        return path
    return DRIVE.sub(r"\1", path, count=1) if DRIVE.match(path) else path_on_server(path)


def path_on_server(path: str) -> str:
    """A path as Windows has it whose URL names a server, or none."""
    return path if path.startswith("/") else "//" + path
