"""From the path of a URL to the file of the built site that answers it."""

from __future__ import annotations

import fnmatch
import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

INDEX_NAMES = (
    "index.htm",
    "index.html",
    "index.rhtml",
    "index.xht",
    "index.xhtml",
    "index.cgi",
    "index.xml",
    "index.json",
)
PAGE_EXTENSIONS = (".html", ".xhtml")
HIDDEN_NAMES = (".ht*", "~*")


@dataclass(frozen=True)
class Found:
    """What answers a request.

    Attributes:
        file: the file to send, if any.
        folder: the folder to list, if its listing is asked for.
        moved_to: the path to redirect to, if a folder was asked for without its final slash.
    """

    file: Path | None = None
    folder: Path | None = None
    moved_to: str | None = None


NOTHING = Found()


class Resolver:
    """Finds files below `root` for URLs below `baseurl`.

    Args:
        root: the folder of the built site.
        baseurl: what every URL begins with, "" or "/blog".
        listings: answer a folder with its listing even if it has an index.
    """

    def __init__(self, root: Path, baseurl: str = "", *, listings: bool = False) -> None:
        self.root = root.resolve()
        self.prefix = baseurl.rstrip("/")
        self.listings = listings

    def find(self, url_path: str) -> Found:
        """What answers `url_path`, which is still percent-encoded and has no query.

        As Jekyll's server does: the file itself, then a folder's index, then `<path>.html`.
        """
        inside = self._below_baseurl(url_path)
        if inside is None:
            return NOTHING
        target = self._inside_root(inside)
        if target is None:
            return NOTHING
        if os.path.isdir(target) and (self.listings or url_path.endswith("/") or _index(target)):
            return self._folder(target, url_path)
        return NOTHING if url_path.endswith("/") else _file(target)

    def error_page(self) -> Path | None:
        """The site's own `404.html`, if it has one."""
        page = self.root / "404.html"
        return page if os.path.isfile(page) else None

    def _below_baseurl(self, url_path: str) -> str | None:
        path = unquote(url_path, errors="surrogateescape")
        if path == self.prefix or path.startswith(self.prefix + "/"):
            return path[len(self.prefix) :]
        return None

    def _inside_root(self, path: str) -> Path | None:
        """The path on disk, or None for what climbs out of the site or is hidden."""
        parts = [part for part in path.split("/") if part not in ("", ".")]
        if any(part == ".." or "\0" in part or is_hidden(part) for part in parts):
            return None
        if os.sep != "/" and any(os.sep in part or ":" in part for part in parts):
            return None
        return self.root.joinpath(*parts)

    def _folder(self, folder: Path, url_path: str) -> Found:
        if not url_path.endswith("/"):
            # One slash in front: two would make the browser take the folder for a host.
            return Found(moved_to=f"/{url_path.lstrip('/')}/")
        if self.listings:
            return Found(folder=folder)
        index = _index(folder)
        return Found(file=index) if index else NOTHING


def _index(folder: Path) -> Path | None:
    return next((folder / name for name in INDEX_NAMES if os.path.isfile(folder / name)), None)


def _file(target: Path) -> Found:
    """`target`, or the page it is the URL of: `about` for `about.html`, as on GitHub Pages."""
    for candidate in (target, *(Path(f"{target}{ext}") for ext in PAGE_EXTENSIONS)):
        if os.path.isfile(candidate):
            return Found(file=candidate)
    return NOTHING


def is_hidden(name: str) -> bool:
    """Whether a file of this name is never shown: `.htaccess`, `~draft`."""
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in HIDDEN_NAMES)
