"""A page for every tag, category, year, month and day of the posts, as jekyll-archives 2.2 makes."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from jekyllpy.content import permalink as permalinks
from jekyllpy.content.data import Data
from jekyllpy.content.ordering import newest_first
from jekyllpy.content.page import PageWithoutAFile
from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins.api import Generator, Registry
from jekyllpy.plugins.support.lookup import either, hash_at
from jekyllpy.text.merge import deep_merge
from jekyllpy.text.slug import slugify

if TYPE_CHECKING:
    from jekyllpy.content.document import Document
    from jekyllpy.site.site import Site

SETTINGS = "jekyll-archives"
DEFAULTS: dict[str, Any] = {
    "layout": "archive",
    "enabled": [],
    "permalinks": {
        "year": "/:year/",
        "month": "/:year/:month/",
        "day": "/:year/:month/:day/",
        "tag": "/tag/:name/",
        "category": "/category/:name/",
    },
}
ATTRIBUTES = ("posts", "type", "title", "date", "name", "path", "url", "permalink")
DATE_PARTS = {"year": "%Y", "month": "%m", "day": "%d"}


class Archives(Generator):
    """Adds a page for each tag, category, year, month and day that has posts."""

    safe = True

    def generate(self, site: Site) -> None:
        settings = deep_merge(DEFAULTS, hash_at(site.config, SETTINGS))
        site.config[SETTINGS] = settings
        archives = list(archives_of(site, wanted(settings["enabled"])))
        site.pages.extend(archives)
        site.config["archives"] = archives

    def renew(self, site: Site, item: Any) -> bool:
        """True: nothing here looks at texts."""
        return True


def wanted(enabled: Any) -> Callable[[str], bool]:
    """Whether a kind of archive (`tags`, `month` …) is asked for."""
    if enabled is True or enabled == "all":
        return lambda kind: True
    kinds = enabled if isinstance(enabled, list) else []
    return lambda kind: kind in kinds


def archives_of(site: Site, is_wanted: Callable[[str], bool]) -> Iterator[Archive]:
    """The archives of the kinds that `is_wanted`."""
    if is_wanted("tags"):
        for name, posts in site.tags.items():
            yield Archive(site, "tag", posts, title=name)
    if is_wanted("categories"):
        for name, posts in site.categories.items():
            yield Archive(site, "category", posts, title=name)
    yield from dated_archives(site, site.posts.docs, {}, is_wanted)


def dated_archives(
    site: Site,
    posts: Iterable[Document],
    outer: dict[str, str],
    is_wanted: Callable[[str], bool],
) -> Iterator[Archive]:
    """Archives by year, in each by month, in each by day: where `outer` leaves off."""
    for members, date in by_date(posts, outer):
        part = list(date)[-1]
        if is_wanted(part):
            yield Archive(site, part, members, date=date)
        if len(date) < len(DATE_PARTS):
            yield from dated_archives(site, members, date, is_wanted)


def by_date(
    documents: Iterable[Document], outer: dict[str, str]
) -> Iterator[tuple[list[Document], dict[str, str]]]:
    """The documents of each year, else month, else day, newest first, and that date: `outer` and one part more."""
    part = list(DATE_PARTS)[len(outer)]
    groups: dict[str, list[Document]] = {}
    for document in documents:
        groups.setdefault(document.date.strftime(DATE_PARTS[part]), []).append(document)
    for value, group in groups.items():
        yield newest_first(group), {**outer, part: value}


class Archive(PageWithoutAFile):
    """The page of the posts that share a tag, a category or a date.

    Args:
        kind: `tag`, `category`, `year`, `month` or `day`; templates see it as `page.type`.
        title: the tag's or category's name.
        date: the year, month and day, as far as the kind goes, each as it stands in addresses.
    """

    attributes = ATTRIBUTES

    def __init__(
        self,
        site: Site,
        kind: str,
        posts: list[Document],
        *,
        title: str | None = None,
        date: dict[str, str] | None = None,
    ) -> None:
        settings = site.config[SETTINGS]
        url = permalinks.from_mapping(
            template_of(kind, settings),
            {**(date or {"name": slugify(title or "")}), "type": kind},
        )
        file = file_of(url)
        super().__init__(site, "", *posixpath.split(file))
        self.name = self.basename
        self.posts = posts
        self.type = kind
        self.title = title
        self._date = date
        self.url = url
        layouts = settings.get("layouts") or {}
        self.data = Data({"layout": either(layouts.get(kind), settings["layout"])})

    @property
    def date(self) -> dt.date | None:
        """The first day of the time that the archive is of."""
        return None if self._date is None else first_day(self._date)


def first_day(date: dict[str, str]) -> dt.date:
    """The first day of a year, month or day."""
    year, month, day = [*map(int, date.values()), 1, 1][:3]
    return dt.date(year, month, day)


def template_of(kind: str, settings: dict[str, Any]) -> str:
    """The address template of an archive's kind: `year`, `tag` ….

    Raises:
        ConfigurationError: if the settings have no text there.
    """
    template = settings["permalinks"].get(kind)
    if not isinstance(template, str):
        raise ConfigurationError(f"{SETTINGS}: permalinks: {kind} must be an address template")
    return template


def file_of(url: str) -> str:
    """The path of the file that an archive with this address is written to."""
    path = permalinks.unescape_path(url).lstrip("/")
    return f"{path}index.html" if url.endswith("/") else path


def register(plugins: Registry) -> None:
    plugins.generator(Archives)
