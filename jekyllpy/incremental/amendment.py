"""Brings a built site up to date where it is known what has changed: only what is touched is rendered.

What comes of it is what a build of everything would leave. Whatever could make a difference that isn't
recorded (plugins that aren't known, pages that depend on the page before, files that come or go, front
matter that changes) is declined, and the site built as a whole.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Any

from jekyllpy.content.convertible import SASS_EXTENSIONS
from jekyllpy.content.data_reader import EXTENSIONS, sanitized_key
from jekyllpy.content.document import Document
from jekyllpy.content.entry_filter import matches_any
from jekyllpy.content.excerpt import BaseExcerpt
from jekyllpy.content.front_matter import has_yaml_header
from jekyllpy.content.layout import Layout
from jekyllpy.content.looked_at import names_touched
from jekyllpy.content.reader import Reader
from jekyllpy.content.renewal import text_renewed
from jekyllpy.incremental.entries import names_of_text
from jekyllpy.incremental.graph import Graph, Node, content_names
from jekyllpy.incremental.origins import may_be_amended
from jekyllpy.incremental.recorded_hash import ALL
from jekyllpy.incremental.sameness import same_value
from jekyllpy.incremental.times import SAME_TIME
from jekyllpy.late.patterns import late
from jekyllpy.ruby import strftime
from jekyllpy.text.grounds import is_at_or_below
from jekyllpy.text.paths import extname

if TYPE_CHECKING:
    from jekyllpy.content.static_file import StaticFile
    from jekyllpy.incremental.regenerator import Regenerator
    from jekyllpy.incremental.revision import Revision
    from jekyllpy.site.site import Site

STYLES = (*SASS_EXTENSIONS, ".css")
TIME_OF_DAY = late(r"%[-^#_:0-9EO]*[^-^#_:0-9EOaAbBCdeFGgjmuUVwWxyYhD]")
FOLDERS_OF_POSTS = ("_posts", "_drafts")
STATIC = {"static_files", "collections"}


class Declined(Exception):
    """Only a build of the whole site is sure to be right."""


class Amendment:
    """The way of a built site from changed files to changed output.

    Attributes:
        items: the pages, documents and static files whose written files may change.
    """

    def __init__(self, regenerator: Regenerator, graph: Graph) -> None:
        self.regenerator = regenerator
        self.graph = graph
        self.site: Site = regenerator.site
        self.items: list[Any] = []
        self._names: set[str] = set()
        self._nodes: dict[int, Node] = {}
        self._has_begun = False
        self._layouts = {layout.path: name for name, layout in self.site.layouts.items()}

    def items_at(self, paths: Iterable[str]) -> list[Any]:
        """The pages and documents that these files hold."""
        found = (self.graph.by_path.get(path.replace(os.sep, "/"), ()) for path in paths)
        return [node.item for nodes in found for node in nodes]

    def make(self, changed: Iterable[str]) -> None:
        """Have the site as a build of all of it would leave it.

        Raises:
            Declined: if that isn't known; then the site must be built as a whole.
            JekyllError: for what a build fails of, too.
        """
        if not may_be_amended(self.site) or self.regenerator.looks_elsewhere_first:
            raise Declined
        complaints = self.site.logger.complaints
        for path in changed:
            self._take_in(path.replace(os.sep, "/"))
        self._let_time_pass()
        if self.site.logger.complaints != complaints:
            raise Declined
        self.regenerator.excerpts.renew(self._names)
        for node in self.graph.touched(self._names):
            self._nodes[node.at] = node
        self._nodes.update((node.at, node) for node in self.graph.nodes if node.is_restless)
        self._has_begun = True
        self._render_all()

    def revision(self) -> Revision | None:
        """The way that reads all of the site anew, where this one has declined; None if it is too late."""
        from jekyllpy.incremental.revision import Revision

        if self._has_begun or self.regenerator.shared:
            return None
        return Revision(self.regenerator, self.graph, self._nodes.values(), self._names)

    # What has changed

    def _take_in(self, path: str) -> None:
        """Read a changed file anew, and note what others see of it.

        Raises:
            Declined: if it is none of which it is known who sees it.
        """
        exists = os.path.isfile(path)
        parts = [
            self._take_in_items(path, exists),
            self._take_in_layout(path, exists),
            self._take_in_static_file(path, exists),
            self._take_in_include(path),
            self._take_in_data(path),
            self._take_in_style(path),
            self._take_in_looked_at(path),
        ]
        if self._was_folder(path) or (not any(parts) and os.path.lexists(path)):
            raise Declined
        if exists and not self._was_there(path) and may_be_content(self.site, path):
            raise Declined

    def _was_there(self, path: str) -> bool:
        return path in self.graph.by_path or path in self.graph.static_files

    def _was_folder(self, path: str) -> bool:
        below = path + "/"
        known = (self.graph.by_path, self.graph.static_files, self._layouts)
        return any(other.startswith(below) for paths in known for other in paths)

    def _take_in_items(self, path: str, exists: bool) -> bool:
        nodes = self.graph.by_path.get(path, [])
        for node in nodes if exists else ():
            item = node.item
            former = item.data.own("excerpt")
            if not text_renewed(item):
                raise Declined
            self._nodes[node.at] = node
            if not all(generator.renew(self.site, item) for generator in self.site.generators):
                raise Declined
            node.raw = item.content
            stands = self._has_kept_excerpt(item, former)
            self._names |= names_of_text(item, excerpt_stands=stands)
        if nodes and not exists:
            raise Declined
        return bool(nodes)

    def _has_kept_excerpt(self, item: Any, former: Any) -> bool:
        """Whether only what comes after the excerpt is another; then that stays as it was rendered."""
        now = item.data.own("excerpt")
        if not isinstance(now, BaseExcerpt):
            return now is former
        excerpts = self.regenerator.excerpts
        if isinstance(former, BaseExcerpt) and excerpts.raw(former) == now.content:
            item.data["excerpt"] = former
            return True
        excerpts.forget(former)
        return False

    def _take_in_layout(self, path: str, exists: bool) -> bool:
        name = self._layouts.get(path)
        if name is None:
            return False
        old = self.site.layouts[name]
        if not exists or type(old) is not Layout:
            raise Declined
        self.site.layouts[name] = Layout(self.site, old.base, old.name)
        self.site.forget_templates(path)
        self._names.add(f"layout:{name}")
        return True

    def _take_in_static_file(self, path: str, exists: bool) -> bool:
        file: StaticFile | None = self.graph.static_files.get(path)
        if file is None:
            return False
        if not exists or has_yaml_header(path):
            raise Declined
        self.items.append(file)
        self._names |= STATIC
        return True

    def _take_in_include(self, path: str) -> bool:
        names = self.graph.includes_at(path)
        self._names |= names
        folders = self.site.includes_load_paths
        is_include = bool(names) or path.startswith(tuple(f"{folder}/" for folder in folders))
        if is_include:
            self.site.liquid.includes.reset()
        return is_include

    def _take_in_data(self, path: str) -> bool:
        folder = self.site.in_source_dir(str(self.site.config["data_dir"]))
        if not is_at_or_below(folder, path):
            return False
        if not path.endswith(EXTENSIONS):
            if os.path.isfile(path):
                return False
            raise Declined  # perhaps a folder, with all that was in it
        first, *below = path[len(folder) + 1 :].split("/")
        key = sanitized_key(first if below else first[: len(first) - len(extname(first))])
        Reader(self.site).read_data()
        self._names |= {f"data:{key}", f"data:{ALL}"}
        return True

    def _take_in_style(self, path: str) -> bool:
        if not path.endswith(STYLES):
            return False
        nodes = [node for node in self.graph.nodes if node.item.asset_file]
        if not nodes:
            return False
        self._nodes.update((node.at, node) for node in nodes)
        return True

    def _take_in_looked_at(self, path: str) -> bool:
        if names_touched(path, self.regenerator.files_before_rendering):
            raise Declined
        names = names_touched(path, self.graph.files)
        self._names |= names
        return bool(names)

    def _let_time_pass(self) -> None:
        """Have it be now; nothing that happens at a certain moment may have come to pass."""
        site = self.site
        before = site.time
        site.set_time()
        undated = [doc for doc in self._documents() if doc.data.own("date") is before]
        if self._is_past_a_border(before, has_undated=bool(undated)):
            site.time = before
            raise Declined
        self._names |= {name for name in self.graph.moments if has_passed(name, before, site.time)}
        for doc in undated:
            doc.data["date"] = site.time
            self._names |= content_names(doc, "date")

    def _is_past_a_border(self, before: dt.datetime, *, has_undated: bool) -> bool:
        """Whether something is to be shown since now, or addresses may be different."""
        site = self.site
        hidden = site.hidden_until
        if hidden is not None and int(hidden.timestamp()) <= int(site.time.timestamp()):
            return True
        return has_undated and (before.date() != site.time.date() or self._shows_moments())

    def _shows_moments(self) -> bool:
        """Whether addresses may hold more of a date than its day."""
        config = self.site.config
        templates = [
            str(config["permalink"]),
            *(c.url_template for c in self.site.collections.values()),
        ]
        own = [str(doc.data["permalink"] or "") for doc in self._documents()]
        words = (":hour", ":minute", ":second")
        return any(word in template for template in (*templates, *own) for word in words)

    def _documents(self) -> Iterable[Document]:
        for collection in self.site.collections.values():
            yield from collection.docs

    # Rendering

    def _render_all(self) -> None:
        queue = list(self._nodes)
        heapify(queue)
        while queue:
            node = self._nodes[heappop(queue)]
            for other in self._render(node):
                if other.at not in self._nodes:
                    self._nodes[other.at] = other
                    heappush(queue, other.at)
            if not self.regenerator.may_amend:
                raise Declined

    def _render(self, node: Node) -> list[Node]:
        """Render a node; the later ones that looked at what is different now."""
        item = node.item
        before = item.content, item.output
        matter = written_matter(node)
        with self._made_anew(node) as made:
            self.regenerator.render_again(node)
        self.graph.learn(node)
        if item.output != before[1]:
            self.items.append(item)
        now = written_matter(node)
        if not same_value(matter, now):
            made += self.graph.later(node, content_names(item, *matter, *now))
        made += self.graph.readers_after(node, self.regenerator.shared.changed)
        if (item.content, item.output) == before:
            return made
        return made + self.graph.readers_after(node, content_names(item, "content", "output"))

    @contextmanager
    def _made_anew(self, node: Node) -> Iterator[list[Node]]:
        """Have what rendering adds to the site's pages take the places of what it added before."""
        pages, old = self.site.pages, node.made
        places = [position_of(page, pages) for page in old]
        for place in reversed(places):
            del pages[place]
        count = len(pages)
        again: list[Node] = []
        yield again
        node.made = new = pages[count:]
        if len(new) != len(old):
            raise Declined
        del pages[count:]
        for place, page, former in zip(places, new, old):
            pages.insert(place, page)
            again.append(self.graph.replace(former, page))


def written_matter(node: Node) -> dict[str, Any]:
    """The front matter that rendering an item has written, as it is now."""
    return {key: node.item.data[key] for key in node.matter}


def may_be_content(site: Site, path: str) -> bool:
    """Whether a file may be a page, a document or a file to be copied, whatever else it is."""
    if not path.startswith(f"{site.source}/"):
        return False
    folder = path[len(site.source) + 1 :].partition("/")[0]
    return (
        not folder.startswith("_")
        or folder in FOLDERS_OF_POSTS
        or folder.removeprefix("_") in site.collections
        or matches_any(site.source, site.include, folder)
    )


def position_of(page: Any, pages: list[Any]) -> int:
    """The place of a page, itself and not its like, in a list."""
    return next(place for place, other in enumerate(pages) if other is page)


def has_passed(name: str, before: dt.datetime, now: dt.datetime) -> bool:
    """Whether what a template saw of a moment may be different by now."""
    kind, _, format = name.partition(":")
    if kind == "date":
        return strftime(before, format) != strftime(now, format)
    if kind == "now":
        return before.date() != now.date() or TIME_OF_DAY.search(format) is not None
    if kind == SAME_TIME:
        return before != now and not (before.microsecond and now.microsecond)
    return before != now
