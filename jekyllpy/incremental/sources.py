"""The files that a site may be read from, and what they have become."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jekyllpy.content.entry_filter import BACKUP_END, matches_any
from jekyllpy.content.files import is_valid, read_text
from jekyllpy.content.front_matter import has_yaml_header, split
from jekyllpy.errors import JekyllError
from jekyllpy.incremental.fingerprint import digest
from jekyllpy.incremental.tree import Unclear, sources_below

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

HIDDEN_STARTS = (".", "#", "~")
# Large, and none of the site's unless settings say otherwise.
PACKAGES = ("node_modules", "vendor/bundle", "vendor/cache", "vendor/gems", "vendor/ruby")


def sources_of(site: Site) -> dict[str, str] | None:
    """The versions of the files of a site and its theme, by their paths; None if that isn't clear."""
    theme = site.theme
    try:
        found = sources_below(site.source, left_out_of(site))
        if theme is not None and not theme.root.startswith(f"{site.source}/"):
            found |= sources_below(theme.root, lambda path, name: name.startswith("."))
    except Unclear:
        return None
    return found


def left_out_of(site: Site) -> Callable[[str, str], bool]:
    """What tells of an entry, by its path and its name, whether no build of the site reads it."""
    folders = {site.dest.rstrip("/"), site.cache_dir.rstrip("/")}
    packages = [name for name in PACKAGES if matches_any(site.source, site.exclude, f"{name}/")]
    folders |= {f"{site.source}/{name}" for name in packages}
    start = len(site.source) + 1

    def leaves_out(path: str, name: str) -> bool:
        if path in folders:
            return True
        if not (name.startswith(HIDDEN_STARTS) or name.endswith(BACKUP_END)):
            return False
        named = (path[start:], name)
        return not any(matches_any(site.source, site.include, one) for one in named)

    return leaves_out


def matter_of(site: Site, path: str) -> str | None:
    """The fingerprint of the front matter that a file has now; None if it can't be read."""
    try:
        site.grounds.allowed(path)
        text = read_text(path, site.config.get("encoding"))
    except (OSError, LookupError, JekyllError):
        return None
    return digest([split(text)[0] or ""]) if is_valid(text) else None


def has_header(path: str) -> bool:
    """Whether a file begins as one with front matter, as far as that can be seen."""
    try:
        return has_yaml_header(path)
    except OSError:
        return True
