"""New posts, drafts and pages."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jekyllpy import ruby
from jekyllpy.academic.write import files
from jekyllpy.academic.write.front_matter.emit import document_text
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.errors import UsageError, WriteError
from jekyllpy.text.file_names import post_slug

DATE_FORMAT = "%Y-%m-%d"
TIMESTAMP_FORMAT = "%Y-%m-%d %H:%M %z"
DEFAULT_EXTENSION = "md"
EXTENSION = re.compile(r"[\w.-]+")
LAYOUTS = {
    "post": ("post", "single", "page", "default"),
    "draft": ("post", "single", "page", "default"),
    "page": ("page", "single", "default"),
}
"""jekyll-compose's layout of each kind, then what themes have in its place."""

TYPES = {"post": "posts", "draft": "drafts", "page": "pages"}
FOLDERS = {"post": "_posts", "draft": "_drafts", "page": ""}


@dataclass(frozen=True)
class NewDocument:
    """What is to be created.

    Attributes:
        kind: `post`, `draft` or `page`.
        date: a post's moment.
        timestamp_format: how a post's date is written, in strftime's terms.
        layout, extension: None for the usual.
    """

    kind: str
    title: str
    date: dt.datetime | None = None
    timestamp_format: str | None = None
    layout: str | None = None
    extension: str | None = None


def create(site: SiteFolder, new: NewDocument, *, force: bool = False) -> tuple[Path, Path | None]:
    """Write the file and give its path, and that of the backup if one was there.

    Raises:
        UsageError: if its extension is none.
        WriteError: if it exists already and isn't forced, or can't be written.
    """
    extension = (new.extension or DEFAULT_EXTENSION).lstrip(".")
    if not EXTENSION.fullmatch(extension):
        raise UsageError(
            f"--extension {new.extension}: not an extension; write it as in md or html."
        )
    name = f"{post_slug(new.title)}.{extension}"
    if new.kind == "post":
        name = f"{_moment(site, new):{DATE_FORMAT}}-{name}"
    root = site.source if new.kind == "page" else site.content_root
    path = root / FOLDERS[new.kind] / name
    if path.exists() and not force:
        raise WriteError(
            f"A {new.kind} already exists here; nothing was written (--force keeps it as a backup)",
            path=site.shown_path(path),
        )
    if new.kind == "page" and (there := site.source / "_pages" / name).exists() and not force:
        raise WriteError(
            "This page exists here already; nothing was written (--force writes another)",
            path=site.shown_path(there),
        )
    text = document_text(_front_matter(site, new))
    return path, files.write_new(path, text, what=f"A {new.kind}", force=force)


def timestamp(moment: dt.datetime, timestamp_format: str | None) -> str:
    """`moment` as front matter gives it, by Ruby's `strftime`."""
    return ruby.strftime(moment, timestamp_format or TIMESTAMP_FORMAT)


def compose_settings(site: SiteFolder) -> Mapping[str, Any]:
    """The setting `jekyll_compose`."""
    settings = site.config.get("jekyll_compose")
    return settings if isinstance(settings, Mapping) else {}


def _moment(site: SiteFolder, new: NewDocument) -> dt.datetime:
    return new.date or site.now()


def _front_matter(site: SiteFolder, new: NewDocument) -> dict[str, Any]:
    layout = new.layout or site.layout_for(TYPES[new.kind], "new.md", None, LAYOUTS[new.kind])
    data: dict[str, Any] = {"layout": layout} if layout else {}
    data["title"] = new.title
    if new.kind == "post":
        data["date"] = timestamp(_moment(site, new), new.timestamp_format)
    defaults = compose_settings(site).get("default_front_matter")
    usual = defaults.get(FOLDERS[new.kind].lstrip("_")) if isinstance(defaults, Mapping) else None
    return data | dict(usual) if isinstance(usual, Mapping) else data
