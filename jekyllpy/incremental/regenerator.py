"""Renders what may have changed, and takes over the rest from the build before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import jekyllpy
from jekyllpy.content.looked_at import Watched, is_of_files
from jekyllpy.content.page import Page
from jekyllpy.incremental.bases import Bases
from jekyllpy.incremental.beyond_site import BeyondSite, is_beyond
from jekyllpy.incremental.dependencies import ASKED, UNKNOWABLE, Dependencies
from jekyllpy.incremental.drops import RecordedPage, RecordingDocumentDrop, RecordingPayload
from jekyllpy.incremental.entries import is_file
from jekyllpy.incremental.environment import RecordingEnvironment
from jekyllpy.incremental.fingerprint import digest
from jekyllpy.incremental.former_results import FormerResults
from jekyllpy.incremental.graph import Graph, Node, path_of
from jekyllpy.incremental.origins import all_known, are_watched, may_be_continued
from jekyllpy.incremental.recollection import Recollection, text_of
from jekyllpy.incremental.recording_site import RecordingSite
from jekyllpy.incremental.rendered_excerpts import RenderedExcerpts
from jekyllpy.incremental.rendered_nodes import RenderedNodes
from jekyllpy.incremental.sameness import same_value
from jekyllpy.incremental.shared_texts import SharedTexts
from jekyllpy.incremental.site_at_turn import SiteAtTurn
from jekyllpy.incremental.snapshot import Snapshot, condensed
from jekyllpy.incremental.store import Record, Store
from jekyllpy.incremental.surroundings import environment, settings_of, theme_fields

if TYPE_CHECKING:
    from jekyllpy.content.convertible import Convertible
    from jekyllpy.content.document import Document
    from jekyllpy.content.excerpt import BaseExcerpt
    from jekyllpy.incremental.amendment import Amendment
    from jekyllpy.incremental.bookkeeper import Bookkeeper
    from jekyllpy.incremental.last_build import LastBuild
    from jekyllpy.incremental.made import Made
    from jekyllpy.site.renderer import Renderer
    from jekyllpy.site.site import Site


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
        complaints: how many warnings and errors rendering has led to, or files with a place in common.
        unknowable_settings: the names of settings that may be others in another process.
        rendered: what was rendered or taken over.
        excerpts: the excerpts that were rendered.
        at_turn: the site as whose turn it is sees it.
        recollection: what documents were read to.
        shared: what pages have made for those after them.
        files_before_rendering: the names of the files that plugins have looked at before rendering began.
        beyond: what plugins look at past the site, where that is kept for the next process.
        looks_elsewhere_first: whether there were such files that nobody watches.
        made: what the next process has to compare before it goes on; None if that isn't known.
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
        self.shared = SharedTexts()
        self.files_before_rendering: set[str] = set()
        self.looks_elsewhere_first = False
        self.beyond = BeyondSite()
        self.made: Made | None = None
        self.complaints = 0
        self._complaints_before = 0
        self.unknowable_settings: frozenset[str] = frozenset()
        self.dependencies = Dependencies()
        self.turn = 0
        self.is_entangled = False
        self.layout_paths: frozenset[str] = frozenset()
        self.seen_by_templates = RecordingSite(site, self.dependencies)
        self._is_watched = Watched(site.config)
        self._former = FormerResults(Store(site.source if is_kept else None, site.logger))
        self.rendered = RenderedNodes(site)
        self.excerpts = RenderedExcerpts(site, self.dependencies)
        self.at_turn = SiteAtTurn(site)
        self.graph: Graph | None = None
        self.has_foreign_hashes = False
        self._keys: Counter[str] = Counter()
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

    def name_of_neighbours(self, label: str, path: str) -> str:
        """The name of which documents lie beside one; of the order of all where the next process looks."""
        return f"beside:{label}\n{path}" if self._books is None else f"order:{label}"

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

    def shared_text(self, name: str, make: Callable[[], str]) -> str:
        nodes = self.rendered.nodes
        node = self.at_turn.node or (nodes[-1] if nodes else None)
        if node is None or self.dependencies.rendered is not node.item:
            self.shared.are_unsure = True
        else:
            self.dependencies.record(name)
        return self.shared.text(name, 0 if node is None else node.at, make)

    # The course of a build

    @property
    def renders_all(self) -> bool:
        return not (self._compares and self._former.are_known)

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
        self.turn = 0
        self.is_entangled = False
        self._former.start()
        self.rendered = RenderedNodes(self.site)
        self.shared = SharedTexts()
        self.graph = self.at_turn.graph = None
        self.complaints = 0
        self._complaints_before = self.site.logger.complaints
        self._look_at_site(looks_at_excerpts=self._compares and not self.continues)
        self._settings = self._settings_now()
        if self._guard is not None:
            self._guard.begin()
        self.made = None if self._books is None else self._books.made(self, self._settings)

    def _look_at_site(self, *, looks_at_excerpts: bool) -> None:
        """Take note of what is to be known of a site that was just read."""
        site = self.site
        self.excerpts = RenderedExcerpts(site, self.dependencies)
        self._keys.clear()
        self._snapshot = Snapshot(site, self.dependencies, looks_at_excerpts=looks_at_excerpts)
        self._bases = Bases(site, self._snapshot)
        self.has_foreign_hashes = any(
            type(page).to_liquid is not Page.to_liquid for page in site.pages
        )
        # Pages of the same path share a template, as those of a paginated list do.
        paths = Counter(page.path for page in site.pages)
        shared = [path for path, count in paths.items() if count > 1]
        self.layout_paths = frozenset([*(layout.path for layout in site.layouts.values()), *shared])
        has_page_excerpts = bool(site.config.get("page_excerpts"))
        self._former.may_serve = all_known(site.plugins) and not has_page_excerpts
        self._is_traced = are_watched(site) and not has_page_excerpts

    def _settings_now(self) -> str:
        """The fingerprint of all settings that have one, and of what else all pages depend on."""
        site = self.site
        settings, unknowable = settings_of(site.config)
        self.unknowable_settings = self._snapshot.unknowable_settings = unknowable
        edition = site.edition.identity
        return digest(
            [jekyllpy.__version__, edition, settings, *theme_fields(site.theme), *environment()]
        )

    def render(self, item: Convertible, renderer: Renderer) -> None:
        """Give `item` its content and output.

        Raises:
            StartOver: if it turns out that what was taken over may be wrong.
        """
        self.turn += 1
        node = self.rendered.add(item, self.key_of(item), self._raw_of(item))
        self._renderer = renderer
        base = self._bases.of(item, self._settings, renderer) if self._compares else None
        seen = base and self._former.take_over(item, node.key, base, self._snapshot)
        if seen is not None:
            self.rendered.note(node, seen)
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
            self._former.save(are_wrong=self.is_entangled)

    def remember(self, shared_places: list[str] | None, conflicts: int) -> None:
        """Keep what the next process needs to continue from here."""
        if self._books is None:
            return
        self.complaints += conflicts
        if (
            shared_places is not None
            and may_be_continued(self.site)
            and self.may_amend
            and self._may_be_told_beyond()
            and not self.rendered.have_written_for_others
        ):
            self._books.remember(self, shared_places, has_conflicts=conflicts > 0)
        else:
            self._books.forget()

    def _may_be_told_beyond(self) -> bool:
        """Whether the next process can tell if what was looked at past the site is the same."""
        return self.beyond.is_as_seen

    def answers(self, names: Iterable[str]) -> dict[str, str]:
        """The fingerprints of what drops among the settings answer, where they have one."""
        asked = [name for name in names if name.startswith(ASKED)]
        found = ((name, self._snapshot.fingerprints([name])) for name in asked)
        return {name: seen[name] for name, seen in found if seen}

    @property
    def has_other_complaints(self) -> bool:
        """Whether there were warnings since rendering began that a later build wouldn't give again."""
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
        self.at_turn.graph = None
        self.recollection.use({}, ())

    def fingerprint(self, name: str) -> str:
        """The fingerprint of a part of the site.

        Raises:
            Unknowable: if it has none.
        """
        return self._snapshot.fingerprint(name)

    def fingerprint_of_data(self, item: Any) -> str:
        """The fingerprint of an item's front matter, its excerpt aside.

        Raises:
            Unknowable: if it has none.
        """
        return self._bases.of_data({k: v for k, v in item.data.items() if k != "excerpt"})

    def render_excerpt(self, excerpt: BaseExcerpt, renderer: Renderer) -> str:
        """The output of an excerpt; what it looks at is kept, for all who read it."""
        return self.excerpts.render(excerpt, renderer, is_again=self.at_turn.node is not None)

    # A site that stands

    @property
    def may_amend(self) -> bool:
        """Whether all that was rendered is known to depend on nothing but what was recorded."""
        return (
            self._is_traced
            and not self.is_entangled
            and not self.shared.are_unsure
            and not self.excerpts.are_unsure
            and self.rendered.tell_all
        )

    def settle(self) -> None:
        """Get ready for `amendment`, once the site is built."""
        if self.may_amend:
            excerpts = [excerpt.names for excerpt in self.excerpts]
            self.graph = Graph(self.rendered.nodes, excerpts, self.site.static_files)

    def amendment(self) -> Amendment | None:
        """What brings the site up to date once, None if it must be built as a whole."""
        from jekyllpy.incremental.amendment import Amendment

        if self.graph is None:
            return None
        # Should it fail, the site is in between, and to be built as a whole.
        self.at_turn.graph, self.graph = self.graph, None
        return Amendment(self, self.at_turn.graph)

    def keep(self, amendment: Amendment) -> None:
        """Go on from what an amendment has led to."""
        self.graph = amendment.graph

    def begin_revision(self, renderer: Renderer) -> bool:
        """Get ready to render what is different in a site that was read anew; False if all of it is."""
        before, self._renderer = self._renderer, renderer
        former = self.layout_paths
        self._look_at_site(looks_at_excerpts=False)
        for path in former ^ self.layout_paths:
            self.site.forget_templates(path)
        if self._guard is not None and not self._guard.is_as_before():
            return False
        return (
            self._is_traced
            and self._settings == self._settings_now()
            and same_value(dict(before.payload.extras), dict(renderer.payload.extras))  # type: ignore[attr-defined]
        )

    def go_on_from(self, graph: Graph) -> None:
        """Take what stands in `graph` for rendered, in this order."""
        self.rendered.nodes = graph.nodes
        self.at_turn.graph = graph

    def render_again(self, node: Node, renderer: Renderer | None = None) -> None:
        """Render what has been rendered, as if it were its turn."""
        self._renderer = renderer or self._renderer
        item = node.item
        self.turn += 1
        node.restore_matter()
        item.content, item.output = node.text(), None
        self.site.forget_templates(item.path)
        self._former.discard(node.key)
        self.shared.begin_again()
        with self.at_turn.again(node):
            self._render(node, None)
        self.shared.end_again(node.at)

    # One item

    def _render(self, node: Node, base: str | None) -> None:
        item, pages = node.item, self.site.pages
        complaints, count = self.site.logger.complaints, len(pages)
        matter = dict(item.data)
        if base is not None:
            self._snapshot.look_at(item)
        with self.dependencies.during(item) as names, self.site.logger.noting() as noted:
            item.output = self._renderer.run(item)
            item.trigger_hooks("post_render")
            if self._guard is not None:
                self._guard.check()
        node.made = pages[count:]
        self.rendered.note_matter(node, matter)
        has_complained = self.site.logger.complaints != complaints
        self.complaints += self.site.logger.complaints - complaints
        is_unsure = UNKNOWABLE in names or bool(item.data.own("regenerate"))
        self.rendered.note(node, condensed(names), is_restless=has_complained or is_unsure)
        node.complaints = [] if is_unsure else noted
        if self.is_entangled:
            self._former.start_over_if_taken()
        # What warns is rendered by every build, so that every build warns.
        if base is not None and not has_complained:
            dependencies = self._snapshot.fingerprints(names)
            if dependencies is not None:
                self._former.keep(node.key, Record(base, dependencies, item.content, item.output))

    def key_of(self, item: Convertible) -> str:
        """A name for `item` that no other has; pages of the same path are counted."""
        name = f"{type(item).__name__} {item.relative_path}"
        self._keys[name] += 1
        return f"{name} {self._keys[name]}"
