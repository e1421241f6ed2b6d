"""Which of what templates looked at is different since a site was read anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.content.document import Document
from jekyllpy.content.looked_at import ENVIRONMENT, FILE, FOLDER
from jekyllpy.content.page import Page
from jekyllpy.incremental.content_before import Content
from jekyllpy.incremental.dependencies import ASKED
from jekyllpy.incremental.drops import NEIGHBOURS
from jekyllpy.incremental.fingerprint import Unknowable, fingerprint
from jekyllpy.incremental.graph import INCLUDE, MOMENTS
from jekyllpy.incremental.recorded_hash import ALL
from jekyllpy.incremental.sameness import Pair, same_value
from jekyllpy.incremental.snapshot import RENDERED, has_no_date

if TYPE_CHECKING:
    from jekyllpy.content.static_file import StaticFile
    from jekyllpy.site.site import Site

Neighbours = dict[str, tuple[str | None, str | None]]

# What changes without the site's content, so that others find out.
OTHERWISE_KNOWN = (*MOMENTS, INCLUDE, ENVIRONMENT, FILE, FOLDER, ASKED.rstrip(":"), "setting")


class Differences:
    """The site as it is now, held against what it was.

    Args:
        pairs: the pages and documents that were there before, too.
        changed: the paths of the files that may be different.
    """

    def __init__(
        self, before: Content, site: Site, pairs: Iterable[Pair], changed: Iterable[str]
    ) -> None:
        self._before = before
        self._now = Content(site, (), before.taxonomies)
        self._other_documents: dict[str, dict[str, Pair]] = {}
        self._other_pages: list[Pair] = []
        for pair in pairs:
            if pair.is_same:
                continue
            if isinstance(pair.new, Document):
                label, path = pair.new.collection.label, pair.new.relative_path
                self._other_documents.setdefault(label, {})[path] = pair
            else:
                self._other_pages.append(pair)
        self._orders = {
            label
            for label in before.docs.keys() | self._now.docs.keys()
            if paths_of(before.docs.get(label, ())) != paths_of(self._now.docs.get(label, ()))
        }
        self._has_other_pages = places_of(before.pages) != places_of(self._now.pages)
        self._has_foreign_pages = any(
            type(page).to_liquid is not Page.to_liquid for page in (*before.pages, *site.pages)
        )
        self._has_other_files = self._differ_in_files(frozenset(changed))
        self._paths: dict[str, set[str]] = {}
        self._neighbours: dict[str, list[Neighbours]] = {}

    def among(self, names: Iterable[str]) -> set[str]:
        """Those of the names that stand for something else now."""
        return {name for name in names if self._is_other(name)}

    def _is_other(self, name: str) -> bool:
        kind, _, which = name.partition(":")
        if kind in OTHERWISE_KNOWN:
            return False
        look: Callable[[str], bool] | None = getattr(self, f"_{kind}", None)
        return look is None or look(which)

    def _differ_in_files(self, changed: frozenset[str]) -> bool:
        before, now = self._before.static_files, self._now.static_files
        return len(before) != len(now) or any(
            file.path in changed or not same_file(old, file) for old, file in zip(before, now)
        )

    def _data(self, key: str) -> bool:
        before, now = self._before.data, self._now.data
        if key == ALL or not (isinstance(before, Mapping) and isinstance(now, Mapping)):
            return not same_data(before, now)
        return not ((key in before) is (key in now) and same_data(before.get(key), now.get(key)))

    def _layout(self, name: str) -> bool:
        old, new = self._before.layouts.get(name), self._now.layouts.get(name)
        if old is None or new is None:
            return old is not new
        return not (
            old.path == new.path
            and old.content == new.content
            and same_value(dict(old.data), dict(new.data))
        )

    def _pages(self, key: str) -> bool:
        if self._has_other_pages or (key and self._has_foreign_pages):
            return True
        return bool(key) and any(pair.differs_in(key) for pair in self._other_pages)

    def _static_files(self, _: str) -> bool:
        return self._has_other_files

    def _collections(self, _: str) -> bool:
        return self._has_other_files or bool(self._orders)

    def _addresses(self, _: str) -> bool:
        return self._before.addresses != self._now.addresses

    def _link(self, path: str) -> bool:
        return self._addresses("") and (
            address_of(path, self._before.addresses) != address_of(path, self._now.addresses)
        )

    def _order(self, label: str) -> bool:
        return label in self._orders

    def _beside(self, which: str) -> bool:
        label, path = which.split("\n")
        if label not in self._orders:
            return False
        if label not in self._neighbours:
            both = self._before.docs, self._now.docs
            self._neighbours[label] = [neighbours_of(docs.get(label, ())) for docs in both]
        before, now = self._neighbours[label]
        return path not in now or before.get(path) != now[path]

    def _undated(self, label: str) -> bool:
        others = self._other_documents.get(label, {}).values()
        return label in self._orders or any(
            not pair.is_known or pair.had_no_date() != has_no_date(pair.new) for pair in others
        )

    def _taxonomy(self, which: str) -> bool:
        name = f"taxonomy:{which}"
        before, now = self._before.taxonomies[name], self._now.taxonomies[name]
        return len(before) != len(now) or not all(
            same_value(old, new) and posts == others
            for (old, posts), (new, others) in zip(before, now)
        )

    def _documents(self, which: str) -> bool:
        label, _, key = which.partition(":")
        others = self._other_documents.get(label, {}).values()
        return label in self._orders or any(pair.differs_in(key) for pair in others)

    def _document(self, which: str) -> bool:
        label, key, path = which.split("\n")
        if label in self._orders and (
            key in (*RENDERED, *NEIGHBOURS) or path not in self._paths_of(label)
        ):
            return True
        pair = self._other_documents.get(label, {}).get(path)
        return pair is not None and pair.differs_in(key)

    def _paths_of(self, label: str) -> set[str]:
        found = self._paths.get(label)
        if found is None:
            found = self._paths[label] = set(paths_of(self._now.docs.get(label, ())))
        return found


def paths_of(docs: Iterable[Document]) -> list[str]:
    """The paths of documents, in order."""
    return [doc.relative_path for doc in docs]


def neighbours_of(docs: Iterable[Document]) -> Neighbours:
    """The paths of the documents before and after each, by its own."""
    paths = paths_of(docs)
    return dict(zip(paths, zip([None, *paths], [*paths[1:], None])))


def places_of(pages: Iterable[Page]) -> list[tuple[str, str]]:
    """The paths and addresses of pages, in order."""
    return [(page.relative_path, page.url) for page in pages]


def same_file(old: StaticFile, new: StaticFile) -> bool:
    """Whether templates see the same of a static file, as long as the file itself is the same."""
    return (
        type(old) is type(new)
        and old.path == new.path
        and old.url == new.url
        and old.type == new.type
        and same_value(dict(old.data), dict(new.data))
    )


def same_data(one: Any, other: Any) -> bool:
    """Whether data files, or what plugins have made of them, are the same."""
    if same_value(one, other):
        return True
    try:
        return fingerprint(one) == fingerprint(other)
    except Unknowable:
        return False


def address_of(path: str, addresses: Iterable[tuple[str, str]]) -> str | None:
    """Where a `link` leads."""
    wanted = (path, f"/{path.lstrip('/')}")
    return next((url for found, url in addresses if found in wanted), None)
