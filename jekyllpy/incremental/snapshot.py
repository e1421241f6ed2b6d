"""Fingerprints of the parts of a site, as they are at the moment."""

from __future__ import annotations

import datetime as dt
import os
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.content.document import Document
from jekyllpy.content.excerpt import BaseExcerpt
from jekyllpy.content.looked_at import is_shared
from jekyllpy.content.page import ATTRIBUTES, Page
from jekyllpy.incremental.dependencies import Dependencies
from jekyllpy.incremental.drops import NEIGHBOURS
from jekyllpy.incremental.fingerprint import (
    SIZE,
    Unknowable,
    digest,
    file_fingerprint,
    fingerprint,
)
from jekyllpy.incremental.recorded_hash import ALL
from jekyllpy.incremental.tree import all_below
from jekyllpy.liquid.drop import Drop
from jekyllpy.text.blake import blake2b

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

RENDERED = ("content", "output", ALL)
PAGES = "pages"
SETTLED = "settled"
MISSING = "missing"
FEW = 16


class Snapshot:
    """Looks at a site while it is rendered.

    What doesn't change during a rendering is looked at once. The rest, the content that documents
    and pages have before and after they are rendered, is looked at again after each of them.
    """

    def __init__(
        self, site: Site, dependencies: Dependencies, *, looks_at_excerpts: bool = True
    ) -> None:
        self.site = site
        self._dependencies = dependencies
        self._fixed: dict[str, str] = {}
        self._changing: dict[str, str] = {}
        self._by_item: dict[int, str] = {}
        self._by_path: dict[str, dict[str, Document]] = {}
        self._page_heads: dict[int, str] = {}
        self._page_count = len(site.pages)
        self.unknowable_settings: frozenset[str] = frozenset()
        self._excerpts = dict(excerpts_of(site)) if looks_at_excerpts else {}

    def look_at(self, item: object) -> None:
        """Keep what `item` is now, until `rendered`: that is what others see while it is rendered.

        Its own templates may see more, but only what comes of what it is now.
        """
        with suppress(Unknowable):
            if isinstance(item, Page):
                self.of_page(item)
            elif isinstance(item, Document):
                self.of_document(item)

    def rendered(self, item: object) -> None:
        """Learn that the content of `item` may have changed."""
        self._changing.clear()
        self._by_item.pop(id(item), None)
        if len(self.site.pages) != self._page_count:  # a stylesheet has added its source map
            self._page_count = len(self.site.pages)
            for name in [name for name in self._fixed if name.startswith(PAGES)]:
                del self._fixed[name]

    def fingerprints(self, names: Collection[str]) -> dict[str, str] | None:
        """The fingerprints of all `names`, settings aside; None if one has none."""
        try:
            found = {name: self.fingerprint(name) for name in condensed(names)}
        except Unknowable:
            return None
        return {name: seen for name, seen in found.items() if seen != SETTLED}

    def fingerprint(self, name: str) -> str:
        """The fingerprint of a part of the site.

        Args:
            name: what is read, `:` and which: `time`, `equals`, `date:<format>`, `now:<format>`, `data:<key>`,
                `pages` (which there are), `pages:<key>`, `static_files`, `collections`, `addresses`,
                `everything`, `setting:<key>`, `asked:<setting and key, a line each>`, `order:<collection>`,
                `undated:<collection>`, `beside:<collection and path, a line each>`,
                `taxonomy:<tags or categories>`, `documents:<collection>:<key>`,
                `document:<collection, key and path, a line each>`, `link:<path>`, `layout:<name>`,
                `file:<path>`, `folder:<path>`, or `include:<file name and folders, a line each>`.

        Raises:
            Unknowable: if it has none.
        """
        known = self._changing if changes(name) else self._fixed
        found = known.get(name)
        if found is None:
            kind, _, which = name.partition(":")
            look = getattr(self, f"_{kind}", None)
            if look is None:
                raise Unknowable(name)
            with self._dependencies.unrecorded():
                found = known[name] = look(which) if which else look()
        return found

    def of_content(self, content: Page | BaseExcerpt) -> str:
        """What templates see of a page, or the text that an excerpt is rendered from."""
        if isinstance(content, Page):
            return self.of_page(content)
        if id(content) not in self._excerpts:
            raise Unknowable
        return digest([content.relative_path, self._excerpts[id(content)]])

    def of_data(self, data: Mapping[str, Any]) -> str:
        """The front matter of a page or document, the defaults behind it aside."""
        return fingerprint(dict(data), self.of_content)

    def of_page(self, page: Page) -> str:
        """What templates see of a page."""
        found = self._by_item.get(id(page))
        if found is None:
            head = self._page_heads.get(id(page))
            if head is None:
                fixed = [name for name in ATTRIBUTES if name not in ("content", "excerpt")]
                values = [str(getattr(page, name)) for name in fixed]
                head = digest([*values, page.relative_path, self.of_data(page.data)])
                self._page_heads[id(page)] = head
            found = self._by_item[id(page)] = digest([head, page.content])
        return found

    def of_document(self, doc: Document) -> str:
        """What templates see of a document."""
        found = self._by_item.get(id(doc))
        if found is None:
            data = self.of_data(doc.data)
            found = digest([doc.url, doc.relative_path, data, doc.content, doc.output or ""])
            self._by_item[id(doc)] = found
        return found

    def _time(self) -> str:
        return self.site.time.isoformat()

    def _date(self, format: str) -> str:
        """The time of the build as far as `format` shows it."""
        return ruby.strftime(self.site.time, format)

    def _equals(self) -> str:
        """The time of the build as far as another of whole seconds may be the same."""
        return MISSING if self.site.time.microsecond else self._time()

    def _now(self, format: str) -> str:
        """The present as far as `format` shows it."""
        return ruby.strftime(dt.datetime.now(self.site.zone), format)

    def _data(self, key: str) -> str:
        data = self.site.site_data
        if key == ALL:
            return fingerprint(data, self.of_content)
        return fingerprint(data[key], self.of_content) if key in data else MISSING

    def _setting(self, key: str) -> str:
        """Nothing: all settings that can be known belong to what a page is by itself."""
        if key in self.unknowable_settings or (key == ALL and self.unknowable_settings):
            raise Unknowable(key)
        return SETTLED

    def _asked(self, which: str) -> str:
        """What a drop among the settings answers."""
        setting, key = which.split("\n")
        drop = self.site.config.get(setting)
        if key == ALL or not isinstance(drop, Drop):
            raise Unknowable(which)
        return fingerprint(drop[key])

    def _pages(self, key: str = "") -> str:
        pages = self.site.pages
        if not key:
            return digest([f"{page.relative_path} {page.url}" for page in pages])
        if key == ALL:
            return digest([self.of_page(page) for page in pages])
        values = [dict.get(page.to_liquid(), key) for page in pages]
        return fingerprint(values, self.of_content)

    def _static_files(self) -> str:
        return digest([file_fingerprint(file) for file in self.site.static_files])

    def _order(self, label: str) -> str:
        collection = self.site.collections.get(label)
        docs = collection.docs if collection is not None else []
        return digest([doc.relative_path for doc in docs])

    def _beside(self, which: str) -> str:
        """Which documents lie before and after one."""
        label, path = which.split("\n")
        doc = self._documents_of(label).get(path)
        if doc is None:
            raise Unknowable(path)
        beside = (doc.previous_doc, doc.next_doc)
        return digest([other.relative_path if other else "" for other in beside])

    def _undated(self, label: str) -> str:
        """Which documents of a collection have the time of the build for their date."""
        collection = self.site.collections.get(label)
        docs = collection.docs if collection is not None else []
        return digest([doc.relative_path for doc in docs if has_no_date(doc)])

    def _collections(self) -> str:
        parts = [self.fingerprint("static_files")]
        for label, collection in self.site.collections.items():
            metadata = fingerprint(dict(collection.metadata))
            parts += [label, metadata, self.fingerprint(f"order:{label}")]
        return digest(parts)

    def _taxonomy(self, name: str) -> str:
        groups = self.site.post_attr_hash(name)
        return fingerprint([[str(key), posts] for key, posts in groups.items()])

    def _addresses(self) -> str:
        files = self.site.each_site_file()
        return digest([f"{file.relative_path} {file.url}" for file in files])

    def _everything(self) -> str:
        parts = ["time", f"data:{ALL}", f"pages:{ALL}", "static_files", "collections"]
        parts += [f"documents:{label}:{ALL}" for label in self.site.collections]
        return digest([self.fingerprint(part) for part in parts])

    def _documents(self, rest: str) -> str:
        label, _, key = rest.partition(":")
        collection = self.site.collections.get(label)
        docs = collection.docs if collection is not None else []
        return digest([self._of_document(doc, key) for doc in docs])

    def _document(self, which: str) -> str:
        label, key, path = which.split("\n")
        doc = self._documents_of(label).get(path)
        if doc is None:
            raise Unknowable(path)
        return self._of_document(doc, key)

    def _documents_of(self, label: str) -> dict[str, Document]:
        """The documents of a collection by their paths."""
        docs = self._by_path.get(label)
        if docs is None:
            collection = self.site.collections.get(label)
            listed = collection.docs if collection is not None else []
            docs = self._by_path[label] = {doc.relative_path: doc for doc in listed}
        return docs

    def _of_document(self, doc: Document, key: str) -> str:
        if key in RENDERED:
            return self.of_document(doc)
        if key in NEIGHBOURS:
            return self.fingerprint(f"order:{doc.collection.label}")
        if key == "excerpt":
            return fingerprint(dict(doc.data), self.of_content)
        return fingerprint(doc.to_liquid()[key], self.of_content)

    def _link(self, path: str) -> str:
        for item in self.site.each_site_file():
            if item.relative_path in (path, f"/{path.lstrip('/')}"):
                return item.url
        return MISSING

    def _layout(self, name: str) -> str:
        layout = self.site.layouts.get(name)
        if layout is None:
            return MISSING
        return digest([layout.path, layout.content, fingerprint(dict(layout.data))])

    def _file(self, path: str) -> str:
        return content_of(path)

    def _folder(self, path: str) -> str:
        return digest(sorted(version for pair in all_below(path).items() for version in pair))

    def _include(self, which: str) -> str:
        """Which file is found in the folders, and what is in it."""
        name, *folders = which.split("\n")
        for folder in folders:
            path = os.path.join(folder, name.lstrip("/"))
            if os.path.isfile(path):
                return digest([path, content_of(path)])
        return MISSING


def changes(name: str) -> bool:
    """Whether a part of the site changes while it is rendered."""
    kind, _, which = name.partition(":")
    if kind == "documents":
        return which.partition(":")[2] in RENDERED
    if kind == "document":
        return which.split("\n")[1] in RENDERED
    if kind == PAGES:
        return which in (*RENDERED, "excerpt")
    return name == "everything" or is_shared(name)


def condensed(names: Collection[str]) -> Collection[str]:
    """`names`, where those of many documents of a collection become that of all of them.

    A page that lists a collection depends on all of it; one that names its neighbours, on them.
    """
    if len(names) <= FEW:
        return names
    plain, by_kind = [], defaultdict(list)
    for name in names:
        kind, _, which = name.partition(":")
        if kind == "document":
            label, key, _ = which.split("\n")
            by_kind[f"documents:{label}:{key}"].append(name)
        else:
            plain.append(name)
    for whole, single in by_kind.items():
        plain += single if len(single) <= FEW else [whole]
    return plain


def excerpts_of(site: Site) -> Iterator[tuple[int, str]]:
    """The texts of the documents' excerpts, by identity: rendering replaces them."""
    for collection in site.collections.values():
        for doc in collection.docs:
            excerpt = doc.data.own("excerpt")
            if isinstance(excerpt, BaseExcerpt):
                yield id(excerpt), excerpt.content


def has_no_date(doc: Document) -> bool:
    """Whether the date of a document is, or will be, the time of the build."""
    date = doc.data.own("date")
    return date is doc.site.time or not (ruby.truthy(date) or doc.draft)


def content_of(path: str) -> str:
    """The fingerprint of the file at `path`, `MISSING` if it can't be read, or has no end as a pipe may."""
    if not os.path.isfile(path):
        return MISSING
    try:
        with open(path, "rb") as file:
            return blake2b(file.read(), digest_size=SIZE).hexdigest()
    except OSError:
        return MISSING
