"""A page for each year and each topic of the publications.

Jekyll makes no pages by itself, and GitHub builds without the plugins that would. So each page is a small file, which the
layout `publications` fills whenever the site is built; only that there is one for every year and topic is seen to here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jekyllpy.academic.export.collected import published
from jekyllpy.academic.readers.documents import read_document
from jekyllpy.academic.write import files
from jekyllpy.academic.write.markdown_text import quiet_line
from jekyllpy.academic.write.publication_file import COLLECTION
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.errors import UsageError
from jekyllpy.text.slug import slugify
from jekyllpy.text.yaml import YamlSyntaxError, load

LAYOUT = "publications"
FOLDER = f"_pages/{LAYOUT}"
YEAR = re.compile(r"[0-9]{4}")
WORDS, WORD = "ui.yml", "publications"


@dataclass(frozen=True, slots=True)
class Listing:
    """What one page lists: the publications whose year, or one of whose topics, is `value`."""

    year: int = 0
    topic: str = ""

    @property
    def slug(self) -> str:
        """Its name in addresses."""
        return str(self.year or slugify(self.topic) or "topic")


@dataclass(frozen=True)
class Kept:
    """What became of the pages: those written, and those removed as nothing is left to be listed."""

    written: list[Path]
    removed: list[Path]


def has_listings(site: SiteFolder) -> bool:
    """Whether the site has a page of this kind."""
    return any(True for _ in existing(site))


def keep_listings(site: SiteFolder) -> Kept:
    """Write the pages that are missing, and remove those that list nothing and that nobody has changed.

    Raises:
        UsageError: if the site's templates don't know such pages.
        WriteError: if one can't be written.
    """
    if LAYOUT not in site.layouts:
        raise UsageError(
            f"The site has no layout '{LAYOUT}', which fills such pages: the homepage that `jekyllpy new` "
            "makes has one."
        )
    wanted = dict.fromkeys(listings(site))
    there = dict(existing(site))
    taken = set(there.values())
    word = _word(site)
    written: list[Path] = []
    for listing in wanted:
        if listing not in there:
            path = _free_path(site, listing, taken)
            files.write(path, page(listing, path.stem, word))
            taken.add(path)
            written.append(path)
    removed = []
    for listing, path in there.items():
        if listing not in wanted and files.read(path) == page(listing, path.stem, word):
            path.unlink()
            removed.append(path)
    return Kept(sorted(written), removed)


def listings(site: SiteFolder) -> Iterator[Listing]:
    """The years and topics of the site's publications."""
    for document in published(site, COLLECTION):
        year = read_document(document).year
        if year:
            yield Listing(year=year)
        topics = document.data.get("topics") or document.data.get("tags")
        for topic in topics if isinstance(topics, list) else ():
            if str(topic).strip():
                yield Listing(topic=str(topic))


def existing(site: SiteFolder) -> Iterator[tuple[Listing, Path]]:
    """What the pages that are there list, each with its file."""
    for path in sorted((site.source / FOLDER).glob("*.md")):
        data = site.read_document(path).data
        if data.get("layout") == LAYOUT:
            year, topic = str(data.get("year") or ""), str(data.get("topic") or "")
            yield Listing(int(year) if YEAR.fullmatch(year) else 0, topic), path


def page(listing: Listing, name: str, word: str) -> str:
    """The text of a page whose file is called `name`."""
    if listing.year:
        title, kind, value = f"{word} {listing.year}", "year", str(listing.year)
        address = f"/publications/{name}/"
    else:
        title, kind = f"{word}: {quiet_line(listing.topic)}", "topic"
        value = json.dumps(listing.topic, ensure_ascii=False)
        address = f"/publications/topic/{name.removeprefix('topic-')}/"
    return (
        f"---\nlayout: {LAYOUT}\ntitle: {json.dumps(title, ensure_ascii=False)}\npermalink: {address}\n"
        f"{kind}: {value}\nauthor_profile: true\ntoc: false\nwide: true\n---\n"
    )


def _free_path(site: SiteFolder, listing: Listing, taken: set[Path]) -> Path:
    prefix = "" if listing.year else "topic-"
    for number in range(1, len(taken) + 2):
        ending = f"-{number}" if number > 1 else ""
        path = site.source / FOLDER / f"{prefix}{listing.slug}{ending}.md"
        if path not in taken and not path.exists():
            return path
    raise UsageError(f"There are files without a listing in {FOLDER}; move them elsewhere.")


def _word(site: SiteFolder) -> str:
    """What publications are called in the site's language."""
    path = site.setting_folder("data_dir") / WORDS
    language = str(site.config.get("lang") or "en")
    try:
        words: Any = load(files.read(path)) if path.exists() else {}
        for name in (language, language.replace("_", "-").partition("-")[0], "en"):
            if isinstance(words.get(name), dict) and words[name].get(WORD):
                return str(words[name][WORD])
    except (YamlSyntaxError, AttributeError):
        pass
    return WORD.capitalize()
