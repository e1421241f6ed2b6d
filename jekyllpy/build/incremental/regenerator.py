"""Renders what may have changed, and takes over the rest from the build before."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

import jekyllpy
from jekyllpy.build.incremental.drops import NotingDocumentDrop, NotingPayload
from jekyllpy.build.incremental.environment import NotingEnvironment
from jekyllpy.build.incremental.fingerprint import digest
from jekyllpy.build.incremental.origins import has_foreign_plugins
from jekyllpy.build.incremental.reads import UNKNOWABLE, Reads
from jekyllpy.build.incremental.site_view import SiteView
from jekyllpy.build.incremental.store import Record, Store
from jekyllpy.build.incremental.view import View, settings_of
from jekyllpy.content.document import Document
from jekyllpy.content.excerpt import BaseExcerpt

if TYPE_CHECKING:
    from jekyllpy.build.renderer import Renderer
    from jekyllpy.build.site import Site
    from jekyllpy.content.convertible import Convertible

NEVER_TAKEN_OVER = ("regenerate",)
ENVIRONMENT_PREFIXES = (
    "JEKYLL_",
    "PAGES_",
    "GITHUB_",
    "TZ",
    "LANG",
    "LC_",
    "SSL",
    "ASSET_HOST_URL",
)
CHANGING = ("pages", "everything")


class StartOver(Exception):
    """Something was taken over that may depend on what is now known to be different."""


class Regenerator:
    """What a site that is built incrementally has besides.

    Attributes:
        reads: what is being looked at.
        turn: counts the pages and documents that were rendered or taken over.
        is_entangled: whether what a page renders was seen to depend on the pages before it in a
            way that cannot be told from the site's state; then nothing is taken over.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self.reads = Reads()
        self.turn = 0
        self.is_entangled = False
        self.layout_paths: frozenset[str] = frozenset()
        self.seen_by_templates = SiteView(site, self.reads)
        self._store = Store(site.source)
        self._excerpts: dict[int, dict[str, None]] = {}
        self._layouts: dict[str, str] = {}
        self._records: dict[str, Record] = {}
        self._keys: Counter[str] = Counter()
        self._taken_over = 0
        self._may_take_over = True
        self._settings = ""
        self._view = View(site, self.reads)

    # What the site has other than a site that is built in full

    def payload(self) -> NotingPayload:
        return NotingPayload(self.site, self.reads)

    def drop(self, document: Document) -> NotingDocumentDrop:
        return NotingDocumentDrop(document, self.reads)

    def environment(self) -> NotingEnvironment:
        return NotingEnvironment(self)

    # The course of a build

    def start(self, *, afresh: bool = False) -> None:
        """Begin to render what the site has read; `afresh`, without taking anything over."""
        site = self.site
        self.turn = 0
        self._taken_over = 0
        self._records = {}
        self._keys.clear()
        self._excerpts.clear()
        self._layouts.clear()
        self._view = View(site, self.reads)
        self.layout_paths = frozenset(layout.path for layout in site.layouts.values())
        settings, unknowable = settings_of(site.config)
        self._view.unknowable_settings = unknowable
        environment = [
            f"{name}={value}"
            for name, value in sorted(os.environ.items())
            if name.startswith(ENVIRONMENT_PREFIXES)
        ]
        self._settings = digest([jekyllpy.__version__, settings, *environment])
        self._may_take_over = not (
            afresh
            or self.is_entangled
            or site.config.get("page_excerpts")
            or has_foreign_plugins(site.plugins)
        )

    def render(self, item: Convertible, renderer: Renderer) -> None:
        """Give `item` its content and output.

        Raises:
            StartOver: if it turns out that what was taken over may be wrong.
        """
        self.turn += 1
        key = self._key(item)
        base = self._base(item, renderer)
        record = self._store.load().get(key)
        if base is not None and record is not None and self._holds(record, base):
            item.content, item.output = record.content, record.output
            renderer.pass_by(item)
            self._taken_over += 1
            self._records[key] = record
        else:
            self._render(item, renderer, key, base)
        self._view.rendered(item)

    def finish(self) -> None:
        """Keep what was rendered for the next build."""
        self._store.save({} if self.is_entangled else self._records)

    def reads_of_excerpt(self, document: Document) -> dict[str, None]:
        """What the excerpt of `document` looked at when it was rendered, which it is now."""
        excerpt = document.data["excerpt"]
        if not isinstance(excerpt, BaseExcerpt):
            return {}
        if id(excerpt) not in self._excerpts:
            str(excerpt)
        return self._excerpts.get(id(excerpt), {})

    def render_excerpt(self, excerpt: BaseExcerpt, renderer: Renderer) -> str:
        """The output of an excerpt; what it looks at is kept, for all who read it."""
        with self.reads.during(excerpt) as names:
            output = renderer.run(excerpt)
        if isinstance(excerpt.doc, Document):
            names[f"order:{excerpt.doc.collection.label}"] = None
            if excerpt.doc.data.own("date") is self.site.time:
                names["time"] = None
        # Rendered when it is first asked for, it may have seen what has changed since.
        if any(self._view.changes(name) for name in names):
            names[UNKNOWABLE] = None
        self._excerpts[id(excerpt)] = names
        return output

    # One item

    def _render(self, item: Convertible, renderer: Renderer, key: str, base: str | None) -> None:
        warnings = len(self.site.logger.messages)
        with self.reads.during(item) as names:
            seen = LazyFingerprints(self._view)
            item.output = renderer.run(item)
            reads = None if base is None else seen.of(names)
            item.trigger_hooks("post_render")
        if self.is_entangled and self._taken_over:
            raise StartOver
        # A warning is to be given by every build.
        if base is not None and reads is not None and len(self.site.logger.messages) == warnings:
            self._records[key] = Record(base, reads, item.content, item.output)
