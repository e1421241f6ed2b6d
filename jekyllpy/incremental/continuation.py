"""Brings a site up to date that another process has built, from what that has kept."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

from jekyllpy.content.data_reader import sanitized_key
from jekyllpy.content.document import Document
from jekyllpy.content.page import Page
from jekyllpy.incremental.amendment import STATIC, STYLES, Amendment, Declined, has_passed
from jekyllpy.incremental.beyond_site import different
from jekyllpy.incremental.dependencies import ASKED
from jekyllpy.incremental.entries import excerpt_of, is_file, names_of_text, source_of
from jekyllpy.incremental.graph import Graph, Node, content_names, path_of
from jekyllpy.incremental.ledger import Entry, Ledger
from jekyllpy.incremental.made import has_same_address, has_same_matter
from jekyllpy.incremental.origins import may_be_continued
from jekyllpy.incremental.recorded_hash import ALL
from jekyllpy.incremental.rendered_texts import RenderedTexts, is_same
from jekyllpy.incremental.snapshot import FEW
from jekyllpy.text.grounds import is_at_or_below
from jekyllpy.text.paths import extname
from jekyllpy.text.sealed import DamagedError

if TYPE_CHECKING:
    from jekyllpy.incremental.bookkeeper import Bookkeeper
    from jekyllpy.incremental.regenerator import Regenerator
    from jekyllpy.site.renderer import Renderer

OF_PAGES = "pages:"
OUTPUT_OF_PAGES = f"{OF_PAGES}output"


class NotKept(BaseException):
    """Somebody looked at a text that wasn't kept; no error of a template, nor to be reported as one."""


class Continuation(Amendment):
    """The way of a site that was just read to what a build of all of it would leave.

    What stands isn't rendered: what it was rendered to is read when somebody looks at it.

    Attributes:
        rendered: the nodes that were rendered.
    """

    def __init__(
        self,
        regenerator: Regenerator,
        ledger: Ledger,
        bookkeeper: Bookkeeper,
        renderer: Renderer,
    ) -> None:
        self.ledger = ledger
        self.rendered: list[Node] = []
        self._missed: list[Entry] = []
        self._standing: set[int] = set()
        self._bookkeeper = bookkeeper
        self._renderer = renderer
        nodes = list(restored(regenerator, ledger))
        self._to_be_made = iter([node for node in nodes if node.item is None])
        super().__init__(regenerator, Graph(nodes, (), regenerator.site.static_files))
        regenerator.go_on_from(self.graph)
        regenerator.shared.recall(ledger.shared)
        for node in nodes:
            if node.item is not None:
                node.item.stand(reader(ledger.entries[node.at], bookkeeper.texts, self._missed))

    def make(self, changed: Iterable[str]) -> None:
        if not may_be_continued(self.site):
            raise Declined
        self._compare_made(frozenset(changed))
        renders_styles = not self.ledger.styles_are_sources
        for path in changed:
            self._take_in(path)
            renders_styles |= path.endswith(STYLES)
        self._let_time_pass()
        self._find_unknowable()
        self._names |= different(self.ledger.beyond)
        entries = self.ledger.entries
        for node in self.graph.touched(self._names):
            self._nodes[node.at] = node
        maps_stand = not renders_styles and self._have_maps_stand()
        for node in self.graph.nodes:
            styled = renders_styles and is_stylesheet(node.item)
            makes = entries[node.at].made and not maps_stand
            if node.at in self._standing:
                continue
            if node.is_restless or makes or styled:
                self._nodes[node.at] = node
        # What is kept of Markdown is a large file.
        is_large = len(self._nodes) > FEW
        with self.site.recalling_markdown() if is_large else nullcontext():
            self._render_all()

    def keep(self, written: Sequence[str]) -> None:
        """Have the next process continue from here."""
        self._bookkeeper.renew(self.rendered, written, self.regenerator)

    # What has changed

    def _compare_made(self, changed: frozenset[str]) -> None:
        """Find out what generators have made in another way than before."""
        made = self.regenerator.made
        before, now = self.ledger.made, {} if made is None else made.parts
        for name in before.keys() | now.keys():
            if before.get(name) != now.get(name):
                self._names |= names_of_part(name)
        of_pages = {name for name in self.ledger.names if name.startswith(OF_PAGES)}
        for node, source in zip(self.graph.nodes, () if made is None else made.sources):
            entry = self.ledger.entries[node.at]
            known = entry.source or ""
            if known == source:
                continue
            if path_of(node.item) in changed and is_file(node.item):
                if not has_same_matter(known, source):
                    raise Declined
            elif is_generated(node.item) and has_same_address(known, source):
                self._nodes[node.at] = node
                self._names |= of_pages
            else:
                raise Declined
            entry.source = source

    def _take_in(self, path: str) -> None:
        for node in self.graph.by_path.get(path, ()):
            self._nodes[node.at] = node
            entry, excerpt = self.ledger.entries[node.at], excerpt_of(node.item, self.regenerator)
            stands = excerpt is not None and excerpt == entry.excerpt
            self._names |= names_of_text(node.item, excerpt_stands=stands)
            entry.excerpt = excerpt
        if path in self._layouts:
            self._names.add(f"layout:{self._layouts[path]}")
        file = self.graph.static_files.get(path)
        if file is not None:
            self.items.append(file)
            self._names |= STATIC
        self._names |= self.graph.includes.get(path, set())
        folder = self._bookkeeper.data_folder
        if path.startswith(f"{folder}/"):
            first, *below = path[len(folder) + 1 :].split("/")
            key = sanitized_key(first if below else first[: len(first) - len(extname(first))])
            self._names |= {f"data:{key}", f"data:{ALL}"}

    def _let_time_pass(self) -> None:
        site = self.site
        before = dt.datetime.fromisoformat(self.ledger.time).astimezone(site.zone)
        self._names |= {name for name in self.graph.moments if has_passed(name, before, site.time)}
        undated = [doc for doc in self._documents() if doc.data.own("date") is site.time]
        undated += [self.graph.nodes[at].item for at in self.ledger.undated]
        if undated and (before.date() != site.time.date() or self._shows_moments()):
            raise Declined
        for doc in undated:
            self._names |= content_names(doc, "date")

    def _find_unknowable(self) -> None:
        """Have those rendered who look at settings that aren't the same for every process."""
        regenerator, before = self.regenerator, self.ledger.answers
        unknowable = regenerator.unknowable_settings
        if unknowable:
            self._names |= {f"setting:{key}" for key in (*unknowable, ALL)}
        asked = {name for name in self.ledger.names if name.startswith(ASKED)}
        now = regenerator.answers(asked)
        self._names |= {name for name in asked if name not in now or now[name] != before.get(name)}

    def _have_maps_stand(self) -> bool:
        """Have the source maps of stylesheets be there without these being compiled, if none is touched."""
        site, entries, nodes = self.site, self.ledger.entries, self.graph.nodes
        makers = [node for node in nodes if entries[node.at].made]
        maps = [node for node in nodes if node.item is None]
        if not makers or any(
            (node.is_restless and not entries[node.at].complaints) or node.at in self._nodes
            for node in (*makers, *maps)
        ):
            return False
        found = [site.stylesheets.map_that_stands(node.item) for node in makers]
        pages = [page for page in found if page is not None]
        if not len(pages) == len(makers) == len(maps):
            return False
        # A file that is imported may lie where the process is, too.
        if not is_at_or_below(site.source, os.getcwd()):
            return False
        if self.ledger.sass_program != site.stylesheets.program():
            return False
        for maker, node, page in zip(makers, maps, pages, strict=True):
            text = reader(entries[node.at], self._bookkeeper.texts, self._missed)
            self._placed(page, partial(text, "content")).item.stand(text)
            maker.made = [page]
            self.graph.makers[id(page)] = maker.at
            site.pages.append(page)
            self._standing |= {maker.at, node.at}
            if entries[maker.at].complaints:
                self._nodes[maker.at] = maker
        return True

    # Rendering

    def _render(self, node: Node) -> list[Node]:
        item, pages = node.item, self.site.pages
        entry = self.ledger.entries[node.at]
        count = len(pages)
        if item is None:
            raise Declined
        if node.at in self._standing:
            for complaint in entry.complaints:
                self.site.logger.complain(complaint)
            return []
        self.regenerator.render_again(node, self._renderer)
        if self._missed:  # and a program has rescued that
            raise NotKept
        self.graph.learn(node)
        if node.matter and not content_names(item, *node.matter).isdisjoint(self.graph.names):
            raise Declined
        self.rendered.append(node)
        self.items.append(item)
        made = [self._placed(page, page.content) for page in pages[count:]]
        if len(made) != entry.made:
            raise Declined
        made += self.graph.readers_after(node, self.regenerator.shared.changed)
        readers = self._readers_of_what_changed(node, entry)
        if any(other.at in self._standing for other in (*made, *readers)):
            raise Declined
        return made + readers

    def _readers_of_what_changed(self, node: Node, entry: Entry) -> list[Node]:
        item = node.item
        changed = [
            part
            for part in self._parts_seen(item)
            if not is_same(getattr(item, part), getattr(entry, part))
        ]
        if not changed:
            return []
        return self.graph.readers_after(node, content_names(item, "content", "output"))

    def _parts_seen(self, item: Any) -> tuple[str, ...]:
        """The texts of an item that others may look at; templates see no output of a page."""
        is_seen = isinstance(item, Document) or OUTPUT_OF_PAGES in self.graph.names
        return ("content", "output") if is_seen else ("content",)

    def _placed(self, page: Any, raw: str | Callable[[], str]) -> Node:
        """The node of a page that rendering has added, or had added before."""
        node = next(self._to_be_made, None)
        if node is None or self.regenerator.key_of(page) != node.key:
            raise Declined
        node.item, node.raw = page, raw
        self.graph.by_item[id(page)] = node
        return node


def reader(entry: Entry, texts: RenderedTexts, missed: list[Entry]) -> Callable[[str], str]:
    """What gives the content and the output of an item that stands.

    Args:
        missed: is given the entries of texts that weren't kept.
    """

    def text(part: str) -> str:
        place = entry.content if part == "content" else entry.output
        try:
            if place is not None:
                return texts.text(place)
        except (DamagedError, TypeError, ValueError):
            pass
        missed.append(entry)
        raise NotKept

    return text


def restored(regenerator: Regenerator, ledger: Ledger) -> Iterator[Node]:
    """A node for each entry; those of pages that rendering adds have no item yet.

    Raises:
        Declined: if the site isn't made of the same items.
    """
    site, entries, names = regenerator.site, ledger.entries, ledger.names
    documents = (doc for collection in site.collections.values() for doc in collection.docs)
    items = [*documents, *site.pages]
    if len(entries) != len(items) + sum(entry.made for entry in entries):
        raise Declined
    for at, entry in enumerate(entries):
        item = items[at] if at < len(items) else None
        raw: str | Callable[[], str] = ""
        if item is not None:
            if regenerator.key_of(item) != entry.key:
                raise Declined
            raw = item.source_text()
        looked_at = frozenset([names[number] for number in entry.names])
        node = Node(item, at, entry.key, raw, looked_at, entry.is_restless)
        is_compared = regenerator.made is not None or item is None or entry.source is None
        if not is_compared and source_of(node, regenerator) != entry.source:
            raise Declined
        yield node


def names_of_part(name: str) -> set[str]:
    """The names under which others look at a part of the site that generators have made otherwise.

    Raises:
        Declined: if that can't be told.
    """
    kind = name.partition(":")[0]
    if kind == "data":
        return {name, f"data:{ALL}"}
    if kind == "layout":
        return {name}
    raise Declined


def is_generated(item: Any) -> bool:
    """Whether it is a page that a generator has made."""
    return isinstance(item, Page) and not is_file(item)


def is_stylesheet(item: Any) -> bool:
    """Whether it is compiled from files, of which it isn't recorded who looks at which."""
    return item is not None and item.asset_file
