"""A piece of news, in whichever way a site keeps its news.

A collection `news` that has documents gets another; a list in an included `news.md`, as acad-homepage
has it, gets an item on top, dated as the one below; a data file `news.yml` gets an entry on top. A
site that keeps none gets the collection.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jekyllpy import ruby
from jekyllpy.academic.write import files
from jekyllpy.academic.write.collections import ensure_collection
from jekyllpy.academic.write.conventions import Conventions
from jekyllpy.academic.write.front_matter.emit import assignment, document_text
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.errors import DataFileError, WriteError
from jekyllpy.text.file_names import file_slug
from jekyllpy.text.yaml import YamlSyntaxError, load

COLLECTION = "news"
LISTS = ("_pages/includes/news.md", "_includes/news.md", "_pages/news.md")
DATA_FILES = ("_data/news.yml", "_data/news.yaml")
_FORMS = (
    (r"\d{4}\.\d{2}\.\d{2}", "%Y.%m.%d"),
    (r"\d{4}\.\d{2}", "%Y.%m"),
    (r"\d{4}-\d{2}-\d{2}", "%Y-%m-%d"),
    (r"\d{4}-\d{2}", "%Y-%m"),
    (r"\d{2}/\d{4}", "%m/%Y"),
    (r"[A-Z][a-z]{2} \d{4}", "%b %Y"),
    (r"[A-Z][a-z]{3,8} \d{4}", "%B %Y"),
    (r"[A-Z][a-z]{2} \d{1,2}, \d{4}", "%b %-d, %Y"),
    (r"[A-Z][a-z]{3,8} \d{1,2}, \d{4}", "%B %-d, %Y"),
)
"""How lists date their items, and the same for strftime."""

_ITEM = re.compile(
    r"^(?P<bullet>[ \t]*[-*+][ \t]+)(?P<open>[*_\[]{0,3})"
    rf"(?P<date>{'|'.join(form for form, _ in _FORMS)})(?P<close>[*_\]]{{0,3}})"
    r"(?P<gap>[ \t]*[:–—-]?[*_]{0,3}[ \t]*(?:&nbsp;[ \t]*)?)",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Added:
    """The file that has the news now, a backup if one was made, the configuration if changed."""

    path: Path
    backup: Path | None = None
    configuration: Path | None = None


def add_news(
    site: SiteFolder, title: str, text: str, date: dt.date, *, force: bool = False
) -> Added:
    """Add a piece of news: `title` in a line, `text` (Markdown, may be empty) below.

    Raises:
        WriteError: if its document exists already and isn't forced.
        DataFileError: if the site's data file of news can't be read.
    """
    is_kept = COLLECTION in site.collections and any(site.documents(COLLECTION))
    if not is_kept:
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


def _document(site: SiteFolder, title: str, text: str, date: dt.date, force: bool) -> Added:
    conventions = Conventions(site.documents(COLLECTION), f"/{COLLECTION}/")
    name = f"{date}-{file_slug(title)}"
    data: dict[str, Any] = {}
    if conventions.layout and not site.default(COLLECTION, name, "layout"):
        data["layout"] = conventions.layout
    data |= {"title": title, "date": date}
    path = site.collection_folder(COLLECTION) / f"{name}.md"
    body = f"\n{text.strip()}\n" if text.strip() else ""
    if path.exists() and not force:
        raise WriteError(
            "The news already exists here; nothing was written (--force keeps it as a backup)",
            path=site.shown_path(path),
        )
    configuration = ensure_collection(site, COLLECTION)
    backup = files.write_new(path, document_text(data, body), what="The news", force=force)
    return Added(path, backup, configuration)


def _with_item(old: str, title: str, text: str, date: dt.date) -> str | None:
    """`old` with an item above its first dated one, None if it has none."""
    item = _ITEM.search(old)
    if item is None:
        return None
    form = next(form for pattern, form in _FORMS if re.fullmatch(pattern, item["date"]))
    dated = item["open"] + ruby.strftime(date, form) + item["close"]
    said = f"{title} {' '.join(text.split())}".strip()
    line = f"{item['bullet']}{dated}{item['gap']}{said}"
    return f"{old[: item.start()]}{line}\n{old[item.start() :]}"


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
