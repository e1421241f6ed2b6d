"""A piece of news, in whichever way a site keeps its news.

A collection `news` gets a document; a list in an included `news.md`, as acad-homepage has it, gets
an item on top, dated as the one below; a data file `news.yml` gets an entry on top. A site that
keeps none gets the collection.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jekyllpy.academic import files
from jekyllpy.academic.collections import ensure_collection
from jekyllpy.academic.customs import Customs
from jekyllpy.academic.front_matter.emit import assignment, front_matter
from jekyllpy.academic.site import AcademicSite
from jekyllpy.academic.slug import file_slug
from jekyllpy.config.yaml import YamlSyntaxError, load
from jekyllpy.errors import DataFileError

COLLECTION = "news"
LISTS = ("_pages/includes/news.md", "_includes/news.md", "_pages/news.md")
DATA_FILES = ("_data/news.yml", "_data/news.yaml")
MONTHS = tuple(dt.date(2000, month, 1).strftime("%B") for month in range(1, 13))
_ITEM = re.compile(
    r"^([ \t]*[-*+][ \t]+)(\*{0,2}_?)([^*_:\n]{4,20}?)(_?\*{0,2})(:?[ \t]*(?:&nbsp;[ \t]*)?)\S",
    re.MULTILINE,
)
_FORMS = (
    (re.compile(r"\d{4}\.\d{2}\.\d{2}"), "%Y.%m.%d"),
    (re.compile(r"\d{4}\.\d{2}"), "%Y.%m"),
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "%Y-%m-%d"),
    (re.compile(r"\d{4}-\d{2}"), "%Y-%m"),
    (re.compile(r"\d{2}/\d{4}"), "%m/%Y"),
    (re.compile(r"[A-Z][a-z]{2}\.? \d{4}"), "%b %Y"),
    (re.compile(r"[A-Z][a-z]{3,8} \d{4}"), "%B %Y"),
    (re.compile(r"[A-Z][a-z]{2} \d{1,2}, \d{4}"), "%b %-d, %Y"),
    (re.compile(r"[A-Z][a-z]{3,8} \d{1,2}, \d{4}"), "%B %-d, %Y"),
)


@dataclass(frozen=True)
class Added:
    """The file that has the news now, a backup if one was made, the configuration if changed."""

    path: Path
    backup: Path | None = None
    configuration: Path | None = None


def add_news(
    site: AcademicSite, title: str, text: str, date: dt.date, *, force: bool = False
) -> Added:
    """Add a piece of news: `title` in a line, `text` (Markdown, may be empty) below.

    Raises:
        WriteError: if its document exists already and isn't forced.
        DataFileError: if the site's data file of news can't be read.
    """
    if COLLECTION not in site.collections:
        for name in LISTS:
            path = site.source / name
            if path.is_file() and (new := _with_item(files.read(path), title, text, date)):
                files.write(path, new)
                return Added(path)
        for name in DATA_FILES:
            path = site.source / name
            if path.is_file():
                files.write(path, _with_entry(files.read(path), title, text, date, name))
                return Added(path)
    return _document(site, title, text, date, force)


def _document(site: AcademicSite, title: str, text: str, date: dt.date, force: bool) -> Added:
    customs = Customs(site.documents(COLLECTION), f"/{COLLECTION}/")
    name = f"{date}-{file_slug(title)}"
    data: dict[str, Any] = {}
    if customs.layout and not site.default(COLLECTION, name, "layout"):
        data["layout"] = customs.layout
    data |= {"title": title, "date": date}
    path = site.collection_folder(COLLECTION) / f"{name}.md"
    body = f"\n{text.strip()}\n" if text.strip() else ""
    if path.exists() and not force:
        files.write_new(path, "", what="The news")
    configuration = ensure_collection(site, COLLECTION)
    backup = files.write_new(path, front_matter(data) + body, what="The news", force=force)
    return Added(path, backup, configuration)


def _with_item(old: str, title: str, text: str, date: dt.date) -> str | None:
    """`old` with an item above its first dated one, None if it has none."""
    for item in _ITEM.finditer(old):
        for pattern, form in _FORMS:
            if pattern.fullmatch(item[3].strip()):
                said = f"{title} {' '.join(text.split())}".strip()
                line = f"{item[1]}{item[2]}{date.strftime(form)}{item[4]}{item[5] or ': '}{said}"
                return old[: item.start()] + line + "\n" + old[item.start() :]
    return None


def _with_entry(old: str, title: str, text: str, date: dt.date, path: str) -> str:
    """`old`, a list in YAML, with an entry on top that has the keys of the first."""
    try:
        entries = load(old)
    except YamlSyntaxError as error:
        raise DataFileError(error.problem, path=path, line=error.line) from None
    if not isinstance(entries, list | None):
        raise DataFileError("is no list of news, so nothing can be added to it", path=path)
    first = entries[0] if entries and isinstance(entries[0], dict) else {}
    headline = next(
        (key for key in ("headline", "text", "content", "news") if key in first), "title"
    )
    said = f"{title}\n\n{text.strip()}" if text.strip() and headline != "title" else title
    entry = {"date": date, headline: said}
    if text.strip() and headline == "title":
        entry["text"] = text.strip()
    lines = "".join(assignment(key, value) for key, value in entry.items())
    item = "- " + lines.replace("\n", "\n  ").rstrip(" ")
    return _comments_first(old, item)


def _comments_first(old: str, item: str) -> str:
    position = 0
    for line in old.splitlines(keepends=True):
        if line.strip() and not line.startswith(("#", "---")):
            break
        position += len(line)
    return old[:position] + item + old[position:]
