"""Drafts become posts, posts drafts, and files get new names."""

from __future__ import annotations

import datetime as dt
import difflib
import os
import re
from dataclasses import dataclass
from pathlib import Path

import frontmatter

from jekyllpy.academic.posts.creating import DATE_FORMAT, timestamp
from jekyllpy.academic.write import files
from jekyllpy.academic.write.front_matter.edit import changed, key_spans
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.content.handler import JekyllHandler
from jekyllpy.errors import FrontMatterError, UsageError, WriteError
from jekyllpy.text.file_names import post_slug

FOLDERS = {"draft": "_drafts", "post": "_posts"}
_DATED_NAME = re.compile(r"\A(\d{4}-\d{1,2}-\d{1,2})-(.+)\Z", re.DOTALL)


@dataclass(frozen=True)
class Moved:
    """From where to where; and the backup of what stood there."""

    kind: str
    old: Path
    new: Path
    backup: Path | None


def publish(
    site: SiteFolder,
    name: str,
    *,
    date: dt.datetime | None = None,
    timestamp_format: str | None = None,
    force: bool = False,
) -> Moved:
    """Move a draft to the posts, dated; a date of its own stays.

    Raises:
        UsageError: if there is no such draft, or it is something else.
        WriteError: if the post exists already and isn't forced.
    """
    old = find(site, name, "draft")
    _require_folder(old, site, "draft")
    moment = date or site.now()
    new = site.content_root / "_posts" / f"{moment:{DATE_FORMAT}}-{_undated(old.name)}"
    text = files.read(old)
    if "date" not in _keys(text) or date is not None:
        text = _changed(text, {"date": timestamp(moment, timestamp_format)})
    return _move("Draft", "post", old, new, text, site, force)


def unpublish(site: SiteFolder, name: str, *, force: bool = False) -> Moved:
    """Move a post to the drafts, without its date.

    Raises:
        UsageError: if there is no such post, or it is something else.
        WriteError: if the draft exists already and isn't forced.
    """
    old = find(site, name, "post")
    _require_folder(old, site, "post")
    new = site.content_root / "_drafts" / _undated(old.name)
    text = files.read(old)
    if "date" in _keys(text):
        text = changed(text, {}, remove=["date"])
    return _move("Post", "draft", old, new, text, site, force)


def rename(
    site: SiteFolder,
    name: str,
    title: str,
    *,
    date: dt.datetime | None = None,
    force: bool = False,
) -> Moved:
    """Give a file a new title and the name that goes with it; and a new date, if one is given.

    Raises:
        UsageError: if there is no such file.
        WriteError: if another has the name already and isn't forced.
    """
    old = find(site, name, "file")
    dated = _DATED_NAME.match(old.name)
    day = f"{date:{DATE_FORMAT}}" if date else dated[1] if dated else None
    slug = post_slug(title) + old.suffix
    new = old.with_name(f"{day}-{slug}" if day and (dated or _is_post(old)) else slug)
    values = {"title": title} | ({"date": timestamp(date, None)} if date else {})
    kind = "Post" if _is_post(old) else "Draft" if old.parent.name == "_drafts" else "File"
    text = _changed(files.read(old), values)
    return _move(kind, kind.lower(), old, new, text, site, force)


def leave_redirect(path: Path, address: str) -> None:
    """Have the page of the file at `path` be found at an address that it had before, too."""
    text = files.read(path)
    given = frontmatter.loads(text, handler=JekyllHandler()).get("redirect_from")
    before = given if isinstance(given, list) else [given] if given else []
    if address not in before:
        files.write(path, changed(text, {"redirect_from": [*before, address]}))


def find(site: SiteFolder, name: str, kind: str) -> Path:
    """The file that `name` is: a path in the site or from here, or a draft's or post's name or slug.

    Raises:
        UsageError: if there is none, or several have the slug, or it lies outside the site.
    """
    folder = FOLDERS.get(kind, "")
    roots = [site.content_root, site.source, Path.cwd(), site.content_root / folder]
    for root in roots:
        candidate = Path(os.path.normpath(root / name))
        if candidate.is_file() and candidate.is_relative_to(site.source):
            return candidate
    by_slug = [path for path in _files_in(site.content_root / folder) if _slug(path) == name]
    if folder and len(by_slug) == 1:
        return by_slug[0]
    raise UsageError(f"There was no {kind} found at '{name}'.{_meant(site, name, kind)}")


def _meant(site: SiteFolder, name: str, kind: str) -> str:
    """The path of the file whose slug is most like `name`'s, asked about; nothing if none is like it."""
    folders = [FOLDERS[kind]] if kind in FOLDERS else list(FOLDERS.values())
    paths = [path for folder in folders for path in _files_in(site.content_root / folder)]
    by_slug = {_slug(path): path for path in reversed(paths)}
    alike = difflib.get_close_matches(_slug(Path(name)), by_slug, n=1)
    return f" Did you mean {site.shown_path(by_slug[alike[0]])}?" if alike else ""


def _require_folder(path: Path, site: SiteFolder, kind: str) -> None:
    """Refuse a file that is none of the drafts, or of the posts.

    Raises:
        UsageError: saying where those are.
    """
    if FOLDERS[kind] not in path.parts:
        shown = site.shown_path(path)
        raise UsageError(f"{shown} is no {kind}: it isn't in {FOLDERS[kind]}. Nothing was moved.")


def _files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []


def _slug(path: Path) -> str:
    return _undated(path.stem)


def _move(
    kind: str, becomes: str, old: Path, new: Path, text: str, site: SiteFolder, force: bool
) -> Moved:
    if old == new:
        files.write(old, text)
        return Moved(kind, old, new, None)
    if new.exists() and not force:
        raise WriteError(
            f"A {becomes} already exists here; nothing was moved (--force keeps it as a backup)",
            path=site.shown_path(new),
        )
    backup = files.write_new(new, text, what=f"A {becomes}", force=force)
    old.unlink()
    return Moved(kind, old, new, backup)


def _undated(name: str) -> str:
    dated = _DATED_NAME.match(name)
    return dated[2] if dated else name


def _is_post(path: Path) -> bool:
    return "_posts" in path.parts


def _keys(text: str) -> set[str]:
    try:
        return set(key_spans(text))
    except FrontMatterError:
        return set()


def _changed(text: str, values: dict[str, str]) -> str:
    """`text` with these front matter keys; one without front matter gets some."""
    if not text.startswith("---"):
        text = "---\n---\n" + text
    return changed(text, values)
