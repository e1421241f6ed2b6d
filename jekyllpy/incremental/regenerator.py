"""Renders what may have changed, and takes over the rest from the build before."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import jekyllpy
from jekyllpy.content.document import Document
from jekyllpy.content.excerpt import BaseExcerpt
from jekyllpy.content.looked_at import Watched, is_of_files
from jekyllpy.content.page import Page, PageWithoutAFile
from jekyllpy.incremental.beyond_site import BeyondSite, is_beyond
from jekyllpy.incremental.dependencies import (
    ASKED,
    UNKNOWABLE,
    UNTRACEABLE,
    Dependencies,
    StartOver,
)
from jekyllpy.incremental.drops import RecordedPage, RecordingDocumentDrop, RecordingPayload
from jekyllpy.incremental.entries import is_file
from jekyllpy.incremental.environment import RecordingEnvironment
from jekyllpy.incremental.fingerprint import Unknowable, digest, fingerprint
from jekyllpy.incremental.graph import Graph, Node, content_names, path_of
from jekyllpy.incremental.origins import all_known, are_watched
from jekyllpy.incremental.own_matter import are_seen_too_soon, changed_since
from jekyllpy.incremental.recollection import Recollection, text_of
from jekyllpy.incremental.recording_site import RecordingSite
from jekyllpy.incremental.sameness import same_value
from jekyllpy.incremental.snapshot import Snapshot, changes, condensed, settings_of
from jekyllpy.incremental.store import Record, Store

if TYPE_CHECKING:
    from jekyllpy.content.convertible import Convertible
    from jekyllpy.content.theme import Theme
    from jekyllpy.incremental.amendment import Amendment
    from jekyllpy.incremental.bookkeeper import Bookkeeper
    from jekyllpy.incremental.last_build import LastBuild
    from jekyllpy.site.renderer import Renderer
    from jekyllpy.site.site import Site

# Other classes are plugins', and may work their content out in ways of their own.
TRACEABLE = (Document, Page, PageWithoutAFile)
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
# What says nothing of what was looked at.
HIDDEN = frozenset({UNTRACEABLE, "everything"})


@dataclass(frozen=True, slots=True)
class RenderedExcerpt:
    """An excerpt, what it looked at when rendered, and its text before."""

    excerpt: BaseExcerpt
    names: dict[str, None]
    raw: str

    def renew(self) -> None:
        """Have it rendered anew."""
        self.excerpt.forget_output(self.raw)


class Regenerator:
    """Decides, for a site that is built incrementally, what to render and what to take over.

    Args:
        is_kept: whether results are kept for later processes.
        compares: whether a build of the whole site takes over what would be rendered the same.
        books: the folder where it is kept what the next process needs to continue from here.

    Attributes:
        dependencies: what is being looked at.
        turn: counts the pages and documents that were rendered or taken over.
        is_entangled: whether what a page renders was seen to depend on the pages before it in a
            way that the site's state doesn't show; then nothing may be taken over.
        continues: whether all that another process has rendered stands, but for what is different.
        complaints: how many warnings and errors rendering has led to.
        unknowable_settings: the names of settings that may be others in another process.
        nodes: what was rendered or taken over, in order.
        recollection: what documents were read to.
        files_before_rendering: the names of the files that plugins have looked at before rendering began.
        beyond: what plugins look at past the site, where that is kept for the next process.
        looks_elsewhere_first: whether there were such files that nobody watches.
    """

    def __init__(
        self,
        site: Site,
        *,
        is_kept: bool = True,
        compares: bool = True,
        books: str | None = None,
    ) -> None:
        self.site = site
        self._compares = compares
        self._books_folder = books
        self._books: Bookkeeper | None = None
        self.continues = False
        self.recollection = Recollection()
        self.files_before_rendering: set[str] = set()
        self.looks_elsewhere_first = False
        self.beyond = BeyondSite()
        self.complaints = 0
        self._complaints_before = 0
        self.unknowable_settings: frozenset[str] = frozenset()
        self.dependencies = Dependencies()
        self.turn = 0
        self.is_entangled = False
        self.layout_paths: frozenset[str] = frozenset()
        self.seen_by_templates = RecordingSite(site, self.dependencies)
        self._is_watched = Watched(site.config)
        self._store = Store(site.source if is_kept else None, site.logger)
        self.excerpts: dict[int, RenderedExcerpt] = {}
        self.graph: Graph | None = None
        self._amended: Graph | None = None
        self._has_unsure_excerpts = False
        self.has_foreign_hashes = False
        self.nodes: list[Node] = []
        self._names: dict[str, str] = {}
        self._written_keys: dict[tuple[str | None, str], int] = {}
        self._written_and_seen = (0, 0, False)
        self._turn_of: Node | None = None
        self._layouts: dict[str, str] = {}
        self._records: dict[str, Record] = {}
        self._keys: Counter[str] = Counter()
        self._taken_over = 0
        self._may_take_over = True
        self._is_traced = False
        self._guard = site.plugin_manager.guard
        self._settings = ""

    # What takes the place of a full build's parts

    def payload(self) -> RecordingPayload:
        return RecordingPayload(self)

    def drop(self, document: Document) -> RecordingDocumentDrop:
        return RecordingDocumentDrop(document, self)

    def page_hash(self, page: Page, values: dict[str, Any]) -> RecordedPage:
        return RecordedPage(page, values, self)

    def environment(self) -> RecordingEnvironment:
        return RecordingEnvironment(self)

    # What plugins tell

    def look_at(self, name: str) -> None:
        if self._books is not None and is_beyond(name):
            self.beyond.look_at(name)
        if self.dependencies.noted is not None:
            self.dependencies.record(name)
        elif is_of_files(name):
            self.files_before_rendering.add(name)
        if is_of_files(name) and not self._is_watched(name):
            self.looks_elsewhere_first |= self.dependencies.noted is None
            self.dependencies.record(UNKNOWABLE)

    def look_at_page_before(self) -> None:
        self.is_entangled = True

    # The course of a build

    @property
    def renders_all(self) -> bool:
        return not (self._compares and self._store.load())

    def begun_early(self) -> list[Page]:
        """All pages or, where something may be taken over, none."""
        return self.site.pages if not self.continues and self.renders_all else []

    def recall(self, document: Document) -> bool:
        return self.recollection.recall(document)

    def note_read(self, document: Document) -> None:
        if self._books is not None:
            self.recollection.note(document)

    def start(self) -> None:
        """Begin to render what the site has read."""
        site = self.site
        self.turn = 0
        self.is_entangled = False
        self._taken_over = 0
        self._records = {}
        self._keys.clear()
        self.excerpts.clear()
        self.graph = None
        self._has_unsure_excerpts = False
        self.complaints = 0
        self._complaints_before = self.site.logger.complaints
        self.nodes = []
        self._names.clear()
        self._written_keys.clear()
        self._written_and_seen = (0, 0, False)
        self._layouts.clear()
        looks_at_excerpts = self._compares and not self.continues
        self._snapshot = Snapshot(site, self.dependencies, looks_at_excerpts=looks_at_excerpts)
        self._look_at_site()
        self._settings = self._settings_now()
        self._may_take_over = self._may_take_over_now()
        self._is_traced = self._is_traced_now()
        if self._guard is not None:
            self._guard.begin()

    def _look_at_site(self) -> None:
        """Take note of what is to be known of a site that was just read."""
        site = self.site
        self.has_foreign_hashes = any(
            type(page).to_liquid is not Page.to_liquid for page in site.pages
        )
        # Pages of the same path share a template, as those of a paginated list do.
        paths = Counter(page.path for page in site.pages)
        shared = [path for path, count in paths.items() if count > 1]
        self.layout_paths = frozenset([*(layout.path for layout in site.layouts.values()), *shared])

    def _settings_now(self) -> str:
        """The fingerprint of all settings that have one, and of what else all pages depend on."""
        site = self.site
        settings, unknowable = settings_of(site.config)
        self.unknowable_settings = self._snapshot.unknowable_settings = unknowable
        theme = [] if site.theme is None else theme_fields(site.theme)
        edition = site.edition.identity
        return digest([jekyllpy.__version__, edition, settings, *theme, *environment()])

    def _may_take_over_now(self) -> bool:
        return all_known(self.site.plugins) and not self.site.config.get("page_excerpts")

    def _is_traced_now(self) -> bool:
        return are_watched(self.site) and not self.site.config.get("page_excerpts")

    def render(self, item: Convertible, renderer: Renderer) -> None:
        """Give `item` its content and output.

        Raises:
            StartOver: if it turns out that what was taken over may be wrong.
        """
        self.turn += 1
        key = self.key_of(item)
        node = Node(item, len(self.nodes), key, self._raw_of(item))
        self.nodes.append(node)
        self._renderer = renderer
        base = self._base(item, renderer) if self._compares else None
        record = self._store.load().get(key) if base and self._may_take_over else None
        if record is not None and base is not None and self._holds(record, base):
            item.content, item.output = record.content, record.output
            self._taken_over += 1
            self._records[key] = record
            self._note(node, record.dependencies)
        else:
            self._render(node, base)
        self._snapshot.rendered(item)
        if not self._compares:
            self.site.markdown.pack(item)

    def _raw_of(self, item: Convertible) -> str | Callable[[], str]:
        """The content of an item that is to be rendered, or what reads it again if hardly anybody will ask.

        While a site is watched its file may be another by then.
        """
        path = path_of(item)
        if self._compares or self._books is None or path is None or not is_file(item):
            return item.content
        return text_of(path, self.site.config.get("encoding"))

    def finish(self) -> None:
        """Keep what was rendered for the next build."""
        if self._compares:
            self._store.save({} if self.is_entangled else self._records)

    def remember(self) -> None:
        """Keep what the next process needs to continue from here."""
        if self._books is None:
            return
        if self.may_amend and self._may_be_told_beyond() and not self._has_written_for_others():
            self._books.remember(self)
        else:
            self._books.forget()

    def _may_be_told_beyond(self) -> bool:
        """Whether the next process can tell if what was looked at past the site is the same."""
        if self._guard is None:
            return not any(map(is_of_files, self._names))
        return self.beyond.is_as_seen

    def _has_written_for_others(self) -> bool:
        """Whether others look at front matter that items have only once they are rendered."""
        return any(
            not content_names(node.item, *node.matter).isdisjoint(self._names)
            for node in self.nodes
            if node.matter
        )

    def answers(self, names: Iterable[str]) -> dict[str, str]:
        """The fingerprints of what drops among the settings answer, where they have one."""
        asked = [name for name in names if name.startswith(ASKED)]
        found = ((name, self._snapshot.fingerprints([name])) for name in asked)
        return {name: seen[name] for name, seen in found if seen}

    @property
    def has_other_complaints(self) -> bool:
        """Whether there were warnings since rendering began that no item's rendering has led to."""
        return self.site.logger.complaints - self._complaints_before != self.complaints

    # A site that another process has built

    def last_build(self) -> LastBuild | None:
        """What a build can go on from, to be asked for before the site is read; None if from nothing."""
        if self._books_folder is None:
            return None
        from jekyllpy.incremental.bookkeeper import Bookkeeper
        from jekyllpy.incremental.last_build import LastBuild

        self._books = Bookkeeper(self.site, self._books_folder)
        found = self._books.unchanged_but_for()
        return None if found is None else LastBuild(self, self._books, *found)

    def end_continuation(self) -> None:
        """Have the next build be one of the whole site."""
        self.continues = False
        self._amended = None
        self.recollection.use({}, ())

    def fingerprint_of_data(self, item: Any) -> str:
        """The fingerprint of an item's front matter, its excerpt aside.

        Raises:
            Unknowable: if it has none.
        """
        data = {key: value for key, value in item.data.items() if key != "excerpt"}
        if data.get("date") is self.site.time:
            data["date"] = None
        return self._snapshot.of_data(data)

    def dependencies_of_excerpt(self, document: Document) -> dict[str, None]:
        """What the excerpt of `document` looked at when rendered; it is rendered now if need be."""
        excerpt = document.data["excerpt"]
        if not isinstance(excerpt, BaseExcerpt):
            return {}
        if id(excerpt) not in self.excerpts:
            str(excerpt)
        record = self.excerpts.get(id(excerpt))
        return {} if record is None else record.names

    def render_excerpt(self, excerpt: BaseExcerpt, renderer: Renderer) -> str:
        """The output of an excerpt; what it looks at is kept, for all who read it."""
        content = excerpt.content
        if self._turn_of is not None:
            self.site.forget_templates(excerpt.path)
        with self.dependencies.during(excerpt) as names:
            output = renderer.run(excerpt)
        if isinstance(excerpt.doc, Document):
            names[f"order:{excerpt.doc.collection.label}"] = None
            if excerpt.doc.data.own("date") is self.site.time:
                names["time"] = None
        # Rendered when it is first asked for, it may have seen what has changed since.
        if any(changes(name) for name in names):
            names[UNKNOWABLE] = None
        self._has_unsure_excerpts |= UNKNOWABLE in names
        self.excerpts[id(excerpt)] = RenderedExcerpt(excerpt, names, content)
        return output

    # A site that stands

    @property
    def may_amend(self) -> bool:
        """Whether all that was rendered is known to depend on nothing but what was recorded."""
        return (
            bool(self.nodes)
            and self._is_traced
            and not self.is_entangled
            and self._names.keys().isdisjoint(HIDDEN)
            and not self._has_unsure_excerpts
            and not self._has_written_what_is_seen()
        )

    def _has_written_what_is_seen(self) -> bool:
        """Whether rendering changes front matter that others look at."""
        count = len(self._written_keys), len(self._names)
        if self._written_keys and count != self._written_and_seen[:2]:
            seen = are_seen_too_soon(self._written_keys, self._names, self.nodes)
            self._written_and_seen = (*count, seen)
        return self._written_and_seen[2]

    def settle(self) -> None:
        """Get ready for `amendment`, once the site is built."""
        if self.may_amend:
            excerpts = [excerpt.names for excerpt in self.excerpts.values()]
            self.graph = Graph(self.nodes, excerpts, self.site.static_files)

    def amendment(self) -> Amendment | None:
        """What brings the site up to date once, None if it must be built as a whole."""
        from jekyllpy.incremental.amendment import Amendment

        if self.graph is None:
            return None
        # Should it fail, the site is in between, and to be built as a whole.
        self._amended, self.graph = self.graph, None
        return Amendment(self, self._amended)

    def keep(self, amendment: Amendment) -> None:
        """Go on from what an amendment has led to."""
        self.graph = amendment.graph

    def begin_revision(self, renderer: Renderer) -> bool:
        """Get ready to render what is different in a site that was read anew; False if all of it is."""
        before, self._renderer = self._renderer, renderer
        self.excerpts.clear()
        self._keys.clear()
        self._layouts.clear()
        self._snapshot = Snapshot(self.site, self.dependencies, looks_at_excerpts=False)
        former = self.layout_paths
        self._look_at_site()
        for path in former ^ self.layout_paths:
            self.site.forget_templates(path)
        self._may_take_over = self._may_take_over_now()
        self._is_traced = self._is_traced_now()
        if self._guard is not None and not self._guard.is_as_before():
            return False
        return (
            self._is_traced
            and self._settings == self._settings_now()
            and same_value(dict(before.payload.extras), dict(renderer.payload.extras))  # type: ignore[attr-defined]
        )

    def go_on_from(self, graph: Graph) -> None:
        """Take what stands in `graph` for rendered, in this order."""
        self.nodes = graph.nodes
        self._amended = graph

    def render_again(self, node: Node, renderer: Renderer | None = None) -> None:
        """Render what has been rendered, as if it were its turn."""
        self._renderer = renderer or self._renderer
        item = node.item
        self.turn += 1
        self._turn_of = node
        node.restore_matter()
        item.content, item.output = node.text(), None
        self.site.forget_templates(item.path)
        self._store.discard(node.key)
        try:
            self._render(node, None)
        finally:
            self._turn_of = None

    def forget_excerpt(self, record: RenderedExcerpt) -> None:
        """Have an excerpt rendered anew when it is asked for."""
        del self.excerpts[id(record.excerpt)]
        record.renew()

    def content_now(self, item: Any, key: str) -> str | None:
        """The `content` or `output` of a page or document, as whose turn it is sees it."""
        if self._turn_of is not None and self._amended is not None:
            node = self._amended.by_item.get(id(item))
            if node is not None and node.at > self._turn_of.at:
                return node.text() if key == "content" else None
        found: str | None = getattr(item, key)
        return found

    def pages_now(self) -> list[Page]:
        """The site's pages but for those that are made only after whose turn it is."""
        pages, turn = self.site.pages, self._turn_of
        if turn is None or self._amended is None or not (makers := self._amended.makers):
            return pages
        return [page for page in pages if makers.get(id(page), -1) < turn.at]

    # One item

    def _render(self, node: Node, base: str | None) -> None:
        item, pages = node.item, self.site.pages
        complaints, count = self.site.logger.complaints, len(pages)
        matter = dict(item.data)
        if base is not None:
            self._snapshot.look_at(item)
        with self.dependencies.during(item) as names:
            item.output = self._renderer.run(item)
            item.trigger_hooks("post_render")
            if self._guard is not None:
                self._guard.check()
        node.made = pages[count:]
        node.matter = changed_since(matter, item.data)
        label = item.collection.label if isinstance(item, Document) else None
        for key in node.matter:
            self._written_keys[label, key] = max(node.at, self._written_keys.get((label, key), 0))
        has_complained = self.site.logger.complaints != complaints
        self.complaints += self.site.logger.complaints - complaints
        self._note(node, condensed(names), is_restless=has_complained or UNKNOWABLE in names)
        if self.is_entangled and self._taken_over:
            self._store.forget()
            raise StartOver
        # What warns is rendered by every build, so that every build warns.
        if base is not None and not has_complained:
            dependencies = self._snapshot.fingerprints(names)
            if dependencies is not None:
                self._records[node.key] = Record(base, dependencies, item.content, item.output)

    def _note(self, node: Node, names: Iterable[str], *, is_restless: bool = False) -> None:
        """Keep what a node looked at."""
        item, own = node.item, self._names
        if item.place_in_layout:
            names = [
                *names,
                *(f"layout:{name}" for name in self._named_layouts(item.data["layout"])),
            ]
        node.names = frozenset(own.setdefault(name, name) for name in names)
        node.is_restless = is_restless or bool(item.data.own("regenerate"))

    def _named_layouts(self, name: Any) -> list[str]:
        """The names of a layout and of those that it is placed in, the last of which may be missing."""
        layouts, chain = self.site.layouts, list[str]()
        while isinstance(name, str) and name not in chain:
            chain.append(name)
            name = layouts[name].data["layout"] if name in layouts else None
        return chain

    def _layouts_of(self, name: Any) -> list[str]:
        """The names of a layout and of those that it is placed in."""
        return [inner for inner in self._named_layouts(name) if inner in self.site.layouts]

    def _holds(self, record: Record, base: str) -> bool:
        """Whether rendering would give what the record says."""
        if record.base != base:
            return False
        try:
            return all(
                self._snapshot.fingerprint(name) == seen
                for name, seen in record.dependencies.items()
            )
        except Unknowable:
            return False

    def key_of(self, item: Convertible) -> str:
        """A name for `item` that no other has; pages of the same path are counted."""
        name = f"{type(item).__name__} {item.relative_path}"
        self._keys[name] += 1
        return f"{name} {self._keys[name]}"

    def _base(self, item: Any, renderer: Renderer) -> str | None:
        """The fingerprint of all that `item` depends on by itself; None if there is none."""
        if type(item) not in TRACEABLE or item.asset_file or item.data.own("regenerate"):
            return None
        try:
            parts = [self._settings, item.url, item.content, self._of_data(item)]
            pager = getattr(item, "pager", None)
            if pager is not None:
                parts.append(fingerprint(pager.to_liquid(), self._snapshot.of_content))
            if item.place_in_layout:
                parts.append(self._of_layouts(item.data["layout"]))
            parts.append(fingerprint(renderer.payload.extras))  # type: ignore[attr-defined]
        except Unknowable:
            return None
        return digest(parts)

    def _of_data(self, item: Any) -> str:
        data = dict(item.data)
        if data.get("date") is self.site.time:
            data["date"] = None  # whoever reads it is recorded to have read the time
        return self._snapshot.of_data(data)

    def _of_layouts(self, name: Any) -> str:
        """The fingerprint of a layout and of those that it is placed in."""
        if not isinstance(name, str):
            return fingerprint(name)
        known = self._layouts.get(name)
        if known is None:
            parts: list[str] = []
            outer: Any = name
            for inner in self._layouts_of(name):
                layout = self.site.layouts[inner]
                parts += [inner, layout.path, layout.content, fingerprint(dict(layout.data))]
                outer = layout.data["layout"]
            parts.append(str(outer))
            known = self._layouts[name] = digest(parts)
        return known


def environment() -> list[str]:
    """The variables of the process that a build may depend on."""
    return [
        f"{name}={value}"
        for name, value in sorted(os.environ.items())
        if name.startswith(ENVIRONMENT_PREFIXES)
    ]


def theme_fields(theme: Theme) -> list[str]:
    """What templates see of a theme; its files are recorded as they are read."""
    described = [theme.authors, theme.dependencies, theme.metadata]
    return [theme.name, theme.root, theme.version, theme.description, *map(repr, described)]
