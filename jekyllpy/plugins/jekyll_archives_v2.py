"""Pages for what documents of any collection have in common, as jekyll-archives-v2 0.0.5 makes them."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.content import permalink as permalinks
from jekyllpy.content.data import Data
from jekyllpy.content.ordering import newest_first
from jekyllpy.content.page import PageWithoutAFile
from jekyllpy.errors import ConfigurationError
from jekyllpy.liquid.values import Blankness
from jekyllpy.plugins.api import Generator, Registry
from jekyllpy.plugins.jekyll_archives import DATE_PARTS, by_date, file_of, first_day
from jekyllpy.plugins.support.lookup import either, hash_at
from jekyllpy.text.inflections import singularize
from jekyllpy.text.merge import deep_merge
from jekyllpy.text.slug import slugify
from jekyllpy.text.yaml import hashable

if TYPE_CHECKING:
    from jekyllpy.content.collection import Collection
    from jekyllpy.content.document import Document
    from jekyllpy.site.site import Site

SETTINGS = "jekyll-archives"
TEMPLATE = "/:collection/:type/:name/"
DEFAULTS: dict[str, Any] = {
    "layout": "archive",
    "enabled": [],
    "permalinks": {
        "year": "/:collection/:year/",
        "month": "/:collection/:year/:month/",
        "day": "/:collection/:year/:month/:day/",
        "tags": TEMPLATE,
    },
}
ATTRIBUTES = (
    "collection_name", "documents", "type", "title", "date", "name", "path", "url", "permalink",
)  # fmt: skip


class Archives(Generator):
    """Adds a page for each value of the attributes, each year, month and day that is asked for."""

    safe = True

    def generate(self, site: Site) -> None:
        configured = site.config.get(SETTINGS) or {}
        if not isinstance(configured, dict):
            site.logger.warn("Archives:", f"Expected a hash but got {ruby.inspect(configured)}")
            site.logger.warn("", "Archives will not be generated for this site.")
            return
        settings = deep_merge(dict.fromkeys(site.collections, DEFAULTS), configured)
        site.config[SETTINGS] = settings
        archives = [
            archive
            for label in settings
            for archive in archives_of(collection_named(site, label), hash_at(settings, label))
        ]
        if archives:
            site.plugins.blankness = Blankness.ACTIVE_SUPPORT
        site.pages.extend(archives)
        site.config["archives"] = archives

    def renew(self, site: Site, item: Any) -> bool:
        """True: nothing here looks at texts."""
        return True


def collection_named(site: Site, label: str) -> Collection:
    """The collection that settings are for.

    Raises:
        ConfigurationError: if the site has none of that name.
    """
    found = site.collections.get(label)
    if found is None:
        raise ConfigurationError(
            f"{SETTINGS}: {label} is no collection; with jekyll-archives-v2 its settings "
            "stand below a collection's name"
        )
    return found


def archives_of(collection: Collection, settings: dict[str, Any]) -> Iterator[Archive]:
    """The archives of one collection."""
    enabled = settings.get("enabled")
    if enabled is True or enabled == "all":
        parts, attributes = list(DATE_PARTS), listing_attributes(collection.docs)
    elif isinstance(enabled, list):
        parts = [part for part in DATE_PARTS if part in enabled]
        attributes = [name for name in enabled if name not in DATE_PARTS]
    else:
        return
    if parts:
        yield from dated_archives(collection, settings, collection.docs, {}, parts)
    for attribute in attributes:
        for title, documents in by_attribute(collection.docs, attribute).items():
            yield Archive(collection, settings, attribute, documents, title=title)


def listing_attributes(documents: Iterable[Document]) -> list[str]:
    """The keys of front matter under which any of the documents has a list."""
    lists: dict[str, bool] = {}
    for document in documents:
        for key, value in document.data.items():
            lists[key] = lists.get(key, False) or isinstance(value, list)
    return [key for key, has_list in lists.items() if has_list]


def by_attribute(documents: Iterable[Document], attribute: str) -> dict[Any, list[Document]]:
    """The documents, newest first, by each value that their `attribute` lists.

    Raises:
        ConfigurationError: if one has something there that is no list.
    """
    found: dict[Any, list[Document]] = {}
    for document in documents:
        values = document.data[attribute]
        if values is None:
            continue
        if not isinstance(values, list):
            raise ConfigurationError(
                f"{SETTINGS}: {attribute} must be a list, but is {ruby.inspect(values)}",
                path=document.relative_path,
            )
        for value in values:
            found.setdefault(hashable(value), []).append(document)
    return {value: newest_first(listing) for value, listing in found.items()}


def dated_archives(
    collection: Collection,
    settings: dict[str, Any],
    documents: Iterable[Document],
    outer: dict[str, str],
    wanted: list[str],
) -> Iterator[Archive]:
    """Archives by year, in each by month, in each by day: where `outer` leaves off."""
    for members, date in by_date(documents, outer):
        part = list(date)[-1]
        if part in wanted:
            yield Archive(collection, settings, part, members, date=date)
        if len(date) < len(DATE_PARTS):
            yield from dated_archives(collection, settings, members, date, wanted)


class Archive(PageWithoutAFile):
    """The page of the documents of a collection that share a value or a date.

    Args:
        kind: `year`, `month`, `day` or an attribute; templates see it as `page.type`.
        title: the attribute's value.
        date: the year, month and day, as far as the kind goes, each as it stands in addresses.
    """

    attributes = ATTRIBUTES

    def __init__(
        self,
        collection: Collection,
        settings: dict[str, Any],
        kind: str,
        documents: list[Document],
        *,
        title: Any = None,
        date: dict[str, str] | None = None,
    ) -> None:
        self._date = date
        self.title = title if isinstance(title, str) else None
        url = permalinks.from_mapping(
            template_of(kind, settings),
            {
                **(date or {}),
                "collection": collection.label,
                **({} if date else {"name": self._slug(settings)}),
                "type": singularize(kind),
            },
        )
        super().__init__(collection.site, "", *posixpath.split(file_of(url)))
        self.name = self.basename
        self.collection_name = collection.label
        self.documents = documents
        self.type = kind
        self.url = url
        layout = either(hash_at(settings, "layouts").get(kind), settings.get("layout"))
        self.data = Data({"layout": layout})

    def _slug(self, settings: dict[str, Any]) -> str | None:
        mode = settings.get("slug_mode")
        return None if self.title is None else slugify(self.title, mode and ruby.to_s(mode))

    @property
    def date(self) -> dt.date | None:
        """The first day of the time that the archive is of."""
        return None if self._date is None else first_day(self._date)


def template_of(kind: str, settings: dict[str, Any]) -> str:
    """The address template of an archive's kind.

    Raises:
        ConfigurationError: if the settings have no text there.
    """
    template = either(hash_at(settings, "permalinks").get(kind), TEMPLATE)
    if not isinstance(template, str):
        raise ConfigurationError(f"{SETTINGS}: permalinks: {kind} must be an address template")
    return template


def register(plugins: Registry) -> None:
    plugins.generator(Archives)
