"""Brings a built site up to date by reading all of it anew, and rendering what that touches.

Generators do all of their work again, so they may be anybody's. What was read is compared with what had been
read before: whoever looked at what is different is rendered; everything else stays as it was rendered.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from jekyllpy.content.looked_at import names_touched
from jekyllpy.incremental.amendment import STYLES, Amendment, Declined, has_passed, written_matter
from jekyllpy.incremental.content_before import Content
from jekyllpy.incremental.dependencies import ASKED
from jekyllpy.incremental.differences import Differences, same_file
from jekyllpy.incremental.graph import Graph, Node, content_names, path_of
from jekyllpy.incremental.origins import may_be_revised
from jekyllpy.incremental.own_matter import ABSENT
from jekyllpy.incremental.recorded_hash import ALL
from jekyllpy.incremental.sameness import Pair
from jekyllpy.incremental.snapshot import has_no_date

if TYPE_CHECKING:
    from jekyllpy.incremental.regenerator import Regenerator
    from jekyllpy.site.renderer import Renderer


class Revision(Amendment):
    """The way of a site that is read anew to what a build of all of it would leave.

    Made before the site is read.

    Args:
        graph: the site as it was rendered.
        touched: the nodes that may not be any more what they were rendered from.
        names: what is known to be different.

    Attributes:
        before: what the site was read to.
    """

    def __init__(
        self, regenerator: Regenerator, graph: Graph, touched: Iterable[Node], names: set[str]
    ) -> None:
        super().__init__(regenerator, graph)
        self._names |= names
        self._former = graph
        self._touched = {node.key for node in touched}
        self._answers = regenerator.answers(graph.names)
        self.before = Content(self.site, graph.makers, graph.names)

    def revise(self, changed: Iterable[str], renderer: Renderer) -> None:
        """Have the site, which was just read, be as a build of all of it would leave it.

        Raises:
            Declined: if that isn't known; then the site must be built as a whole.
            JekyllError: for what a build fails of, too.
        """
        changed = list(changed)
        if not (may_be_revised(self.site) and self.regenerator.begin_revision(renderer)):
            raise Declined
        pairs = self._pairs(changed)
        known = [pair for pair in pairs.values() if pair is not None]
        self._names |= Differences(self.before, self.site, known, changed).among(self._former.names)
        self._let_time_pass()
        self._find_other_answers()
        self._forget_layouts()
        self._take_over(pairs)
        self._find_touched(pairs, changed)
        self._find_files(frozenset(changed))
        self._render_all()

    # What was there before

    def _pairs(self, changed: Iterable[str]) -> dict[str, Pair | None]:
        """What each page and document was before, by the keys of their nodes; None for what is new."""
        former, site = self._former, self.site
        self._written = {node.key: written_matter(node) for node in former.nodes}
        for node in former.nodes:
            node.restore_matter()
        known = {node.key: node for node in former.nodes if id(node.item) not in former.makers}
        self._items = {
            self.regenerator.key_of(item): item for item in (*self._documents(), *site.pages)
        }
        was_saved = at_or_below(changed)
        return {
            key: Pair(
                known[key],
                item,
                self.before.time,
                was_touched=key in self._touched,
                was_saved=was_saved(path_of(item) or ""),
            )
            if key in known
            else None
            for key, item in self._items.items()
        }

    def _take_over(self, pairs: dict[str, Pair | None]) -> None:
        """Have everything be as it was rendered, as if it had been the last build's."""
        nodes: list[Node] = []
        for at, (key, item) in enumerate(self._items.items()):
            node, pair = Node(item, at, key, item.content), pairs[key]
            if pair is not None:
                old = self._former.by_item[id(pair.old)]
                node.names, node.is_restless, node.made = old.names, old.is_restless, old.made
                written = self._written[key]
                node.matter = {name: dict.get(item.data, name, ABSENT) for name in written}
                item.data.update(written)
                item.content, item.output = pair.old.content, pair.old.output
                if pair.is_same and pair.old.data.own("date") is self.before.time:
                    item.data["date"] = self.site.time
            nodes.append(node)
        for node in list(nodes):
            for page in node.made:
                old = self._former.by_item[id(page)]
                again = Node(page, len(nodes), old.key, old.raw, old.names, old.is_restless)
                nodes.append(again)
                self.site.pages.append(page)
        self.graph = Graph(nodes, (), self.site.static_files)
        self.regenerator.go_on_from(self.graph)

    def _find_touched(self, pairs: dict[str, Pair | None], changed: list[str]) -> None:
        renders_styles = False
        for path in changed:
            self._names |= self._former.includes_at(path)
            self._names |= names_touched(path, self._former.files)
            renders_styles |= path.endswith(STYLES) or not os.path.isfile(path)
            if os.path.isfile(path) and not self._is_known(path):
                raise Declined
        for node in self.graph.nodes:
            pair = pairs.get(node.key)
            is_other = node.key in self._items and (pair is None or not pair.is_same)
            if (
                is_other
                or node.is_restless
                or not node.names.isdisjoint(self._names)
                or (renders_styles and node.item.asset_file)
            ):
                self._nodes[node.at] = node
            if is_other:
                self.items.append(node.item)

    def _is_known(self, path: str) -> bool:
        """Whether all who look at a file are known."""
        site = self.site
        folders = [*site.includes_load_paths, site.in_source_dir(str(site.config["data_dir"]))]
        return (
            path.endswith(STYLES)
            or path in self._layouts
            or any(layout.path == path for layout in site.layouts.values())
            or any(
                path in graph.by_path or path in graph.static_files or path in graph.includes
                for graph in (self._former, self.graph)
            )
            or path.startswith(tuple(f"{folder}/" for folder in folders))
            or bool(names_touched(path, self._former.files))
            or bool(names_touched(path, self.regenerator.files_before_rendering))
        )

    def _find_files(self, changed: frozenset[str]) -> None:
        """Have those static files written that are new or different, or lie elsewhere."""
        known = {file.path: file for file in self.before.static_files}
        for file in self.site.static_files:
            old = known.get(file.path)
            if file.path in changed or old is None or not same_file(old, file):
                self.items.append(file)

    # What is different

    def _let_time_pass(self) -> None:
        before, now = self.before.time, self.site.time
        if before == now:
            return
        self._names |= {name for name in self._former.moments if has_passed(name, before, now)}
        for doc in self._documents():
            if has_no_date(doc):
                self._names |= content_names(doc, "date")

    def _find_other_answers(self) -> None:
        regenerator = self.regenerator
        unknowable = regenerator.unknowable_settings
        if unknowable:
            self._names |= {f"setting:{key}" for key in (*unknowable, ALL)}
        asked = {name for name in self._former.names if name.startswith(ASKED)}
        now = regenerator.answers(asked)
        self._names |= {
            name for name in asked if name not in now or now[name] != self._answers.get(name)
        }

    def _forget_layouts(self) -> None:
        now = self.site.layouts
        for name, old in self.before.layouts.items():
            new = now.get(name)
            if new is None or new.path != old.path or new.content != old.content:
                self.site.forget_templates(old.path)

    # Rendering

    @contextmanager
    def _made_anew(self, node: Node) -> Iterator[list[Node]]:
        places = [(page.relative_path, page.url) for page in node.made]
        with super()._made_anew(node) as again:
            yield again
        if [(page.relative_path, page.url) for page in node.made] != places:
            raise Declined


def at_or_below(paths: Iterable[str]) -> Callable[[str], bool]:
    """Tells of a path whether it is one of `paths` or lies in one, by their names alone."""
    known = {os.path.normcase(path) for path in paths}

    @cache
    def is_known(path: str) -> bool:
        above = os.path.dirname(path)
        return path in known or (above != path and is_known(above))

    return lambda path: is_known(os.path.normcase(path))
