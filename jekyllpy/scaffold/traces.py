"""Finds out whether a site's files refer to one of the sample's."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

PERMALINK = re.compile(r"^permalink: *(\S+)", re.MULTILINE)
DATED = re.compile(r"(\d{4})-(\d{2})-\d{2}-(.+)")
COMMENT = re.compile(r"\{%-? *(comment|endcomment) *-?%\}")
DOCUMENT = ".md"
DATA = "_data/"
TEXTS = {
    ".md", ".markdown", ".html", ".htm", ".yml", ".yaml", ".json", ".csv", ".css", ".scss", ".sass",
    ".js", ".xml", ".txt", ".bib", ".svg",
}  # fmt: skip


def permalink(text: str) -> str | None:
    """The address that a document's front matter gives it."""
    found = PERMALINK.search(text)
    return found[1] if found else None


def traces(path: str, text: str) -> list[str]:
    """The words that a file which refers to the sample's file at `path` has in it: all of it has one."""
    if path.startswith(DATA):
        return []
    name = PurePosixPath(path)
    if name.suffix != DOCUMENT:
        return [name.name]
    dated = DATED.fullmatch(name.stem)
    address = permalink(text)
    if dated is None:
        return [address] if address else []
    year, month, slug = dated.groups()
    return [name.stem, f"/{year}/{month}/{slug}", *([address] if address else [])]


def texts(folder: Path, settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The names and texts, without Liquid's comments, of the site's files that its settings don't exclude."""
    excluded = {str(name).strip("/") for name in settings.get("exclude") or []}
    excluded |= {str(settings.get("destination") or "_site")}
    for place, folders, files in os.walk(folder):
        within = Path(place).relative_to(folder)
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and (within / name).as_posix() not in excluded
        ]
        for name in files:
            shown = (within / name).as_posix()
            if Path(name).suffix.lower() in TEXTS and shown not in excluded:
                text = (Path(place) / name).read_bytes().decode("utf-8", "replace")
                yield shown, without_comments(text)


def without_comments(text: str) -> str:
    """`text` without what stands in Liquid's comments."""
    shown, *commented = COMMENT.split(text)
    for tag, behind in zip(commented[::2], commented[1::2]):
        if tag == "endcomment":
            shown += behind
    return shown
