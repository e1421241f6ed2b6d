"""Keeps what the next process needs to know, and finds out what is different since."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from posixpath import dirname
from typing import TYPE_CHECKING

import jekyllpy
from jekyllpy.content.data_reader import EXTENSIONS
from jekyllpy.content.layout import Layout
from jekyllpy.content.looked_at import names_touched
from jekyllpy.errors import JekyllError
from jekyllpy.incremental.amendment import STYLES
from jekyllpy.incremental.code import code_of_process, plugins_of
from jekyllpy.incremental.entries import (
    UNKNOWN,
    are_styles_sources,
    excerpt_of,
    included_by,
    is_excerpt_shown,
    is_undated,
    matters_of,
    source_of,
)
from jekyllpy.incremental.fingerprint import Unknowable, digest
from jekyllpy.incremental.graph import Node
from jekyllpy.incremental.ledger import Entry, Ledger
from jekyllpy.incremental.looked_at import LookedAt
from jekyllpy.incremental.made import Made, lies_elsewhere
from jekyllpy.incremental.origins import looks_at_no_text
from jekyllpy.incremental.rendered_texts import Place, RenderedTexts, is_same
from jekyllpy.incremental.sources import has_header, matter_of, sources_of
from jekyllpy.incremental.supplement import BESIDE, Supplement, forget_supplement, supplemented
from jekyllpy.incremental.surroundings import environment, settings_of, theme_fields
from jekyllpy.incremental.tree import UNSETTLED, all_below, are_as_before, version_at
from jekyllpy.log import Complaint
from jekyllpy.text.sealed import DamagedError

if TYPE_CHECKING:
    from jekyllpy.incremental.regenerator import Regenerator
    from jekyllpy.site.site import Site

LEDGER, TEXTS = "ledger", "texts"
ROOM = 1 << 20
"""Bytes of texts that nobody needs any more before all are written anew."""


class Bookkeeper:
    """Keeps the ledger of a site.

    Made before the site is read, so that what changes meanwhile is found different later.

    Args:
        folder: where it is kept.
    """

    def __init__(self, site: Site, folder: str) -> None:
        self.site = site
        self.path = os.path.join(folder, LEDGER)
        self.texts = RenderedTexts(os.path.join(folder, TEXTS))
        self._sources = sources_of(site)
        self._key = None if self._sources is None else self._key_of_site()
        self._supplement: Supplement | None = None
        self._asks_generators = False

    def made(self, regenerator: Regenerator, settings: str) -> Made | None:
        """What generators have made of a site that was just read; None if that can't be told, or is known."""
        guard = self.site.plugin_manager.guard
        self._asks_generators = guard is not None or not looks_at_no_text(self.site)
        if not self._asks_generators or (guard is not None and not guard.is_steady):
            return None
        try:
            return Made(regenerator, settings)
        except Unknowable:
            return None

    # What is different

    def unchanged_but_for(self) -> tuple[Ledger, list[str]] | None:
        """The ledger of the last build, and the files that changed since; None if more is different."""
        self._supplement = supplemented(self.path) if self._key is not None else None
        if self._supplement is None or self._sources is None:
            return None
        known = self._supplement.ledger
        if known.key != self._key or known.started_from != started_from(self.site):
            return None
        if known.undated and not self._is_same_day(known.time):
            return None
        now, before = self._sources, known.sources
        if now.keys() != before.keys():
            return None
        changed = [path for path, seen in now.items() if seen == UNSETTLED or seen != before[path]]
        if not are_as_before(known.code):
            return None
        includes = included_by(known.names)
        if any(path not in now and os.path.lexists(path) for path in includes):
            return None
        if not are_as_before(known.outputs):
            return None
        if not all(self._is_known(path, known, includes) for path in changed):
            return None
        return known, changed

    def _is_known(self, path: str, known: Ledger, includes: set[str]) -> bool:
        """Whether it is known who sees that this file has changed."""
        site = self.site
        matter = known.matters.get(path)
        if matter is not None and matter_of(site, path) != matter:
            return False
        if path in known.static_files and has_header(path):
            return False
        return (
            matter is not None
            or bool(names_touched(path, known.beyond))
            or path in known.layouts
            or path in known.static_files
            or path in includes
            or path.endswith(STYLES)
            or path.startswith(tuple(f"{folder}/" for folder in site.includes_load_paths))
            or (path.startswith(f"{self.data_folder}/") and path.endswith(EXTENSIONS))
        )

    def _is_same_day(self, moment: str) -> bool:
        """Whether it is the day of a moment still; dates that content has by default are of a day."""
        then, now = dt.datetime.fromisoformat(moment), self.site.time
        return then.astimezone(self.site.zone).date() == now.date()

    @property
    def data_folder(self) -> str:
        """Where the site's data files are."""
        return self.site.in_source_dir(str(self.site.config["data_dir"]))

    def _key_of_site(self) -> str | None:
        """The fingerprint of everything but files that a build depends on; None if it has none."""
        site = self.site
        settings, unknowable = settings_of(site.config)
        if unknowable:
            return None
        theme = theme_fields(site.theme)
        installed = [str(jekyllpy.__file__), sys.prefix]
        code = [jekyllpy.__version__, *installed, sys.version, site.edition.identity]
        zone = [str(dt.datetime(2024, month, 1, tzinfo=site.zone).utcoffset()) for month in (1, 7)]
        places = [site.source, site.dest, os.getcwd(), *zone]
        return digest([*code, *places, settings, *theme, *environment(), *plugins_of(site)])

    # What is kept

    def remember(
        self, regenerator: Regenerator, shared_places: list[str], *, has_conflicts: bool
    ) -> None:
        """Keep what a build of the whole site has read, rendered and written.

        Args:
            shared_places: the places that several files are written to.
            has_conflicts: whether that is warned of.
        """
        ledger = self._ledger(regenerator, shared_places, has_conflicts=has_conflicts)
        if ledger is None:
            self.forget()
            return
        looked_at = LookedAt(ledger.names)
        nodes = regenerator.rendered.nodes
        parts = [(at, part, text) for at, part, text in looked_at.texts(nodes)]
        try:
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
            places = self.texts.write([text for _, _, text in parts])
            for (at, part, _), place in zip(parts, places, strict=True):
                setattr(ledger.entries[at], part, place)
            forget_supplement(self.path)
            ledger.save(self.path)
        except (OSError, JekyllError):
            self.forget()

    def forget(self) -> None:
        """Have the next process build all of the site."""
        for path in (self.path, self.path + BESIDE, self.texts.path):
            try:
                os.unlink(path)
            except OSError:
                continue

    def _ledger(
        self, regenerator: Regenerator, shared_places: list[str], *, has_conflicts: bool
    ) -> Ledger | None:
        site, nodes = self.site, regenerator.rendered.nodes
        if self._key is None or self._sources is None or regenerator.has_other_complaints:
            return None
        if os.path.islink(site.dest.rstrip("/")):
            return None
        made = regenerator.made
        if self._asks_generators and made is None:
            return None
        sources_made = [] if made is None else made.sources
        numbers: dict[str, int] = {}
        entries = []
        for node in nodes:
            is_known = node.at < len(sources_made)
            source = sources_made[node.at] if is_known else source_of(node, regenerator)
            if source == UNKNOWN:
                return None
            names = [numbers.setdefault(name, len(numbers)) for name in node.names]
            adds = len(node.made)
            told = complaints_of(node)
            entry = Entry(node.key, names, node.is_restless, adds, source, None, None, None, told)
            entries.append(entry)
        for node, entry in zip(nodes, entries, strict=True):
            if is_excerpt_shown(node.item, numbers):
                entry.excerpt = excerpt_of(node.item, regenerator)
        sources = self._sources
        if any(path not in sources and os.path.lexists(path) for path in included_by(numbers)):
            return None
        layouts = {
            layout.path: name for name, layout in site.layouts.items() if type(layout) is Layout
        }
        static_files = [
            file.path for file in site.static_files if made is None or not lies_elsewhere(file)
        ]
        if any(path not in sources for path in (*layouts, *static_files)):
            return None
        return Ledger(
            key=self._key,
            code=code_of_process(),
            time=site.time.isoformat(),
            sources=sources,
            matters=matters_of(nodes, sources),
            layouts=layouts,
            static_files=static_files,
            outputs=all_below(site.dest.rstrip("/")),
            shared_places=shared_places,
            has_conflicts=has_conflicts,
            undated=[node.at for node in nodes if is_undated(node.item, site.time)],
            names=list(numbers),
            styles_are_sources=are_styles_sources(site, sources),
            sass_program=site.stylesheets.program() if any(entry.made for entry in entries) else "",
            answers=regenerator.answers(numbers),
            shared=regenerator.shared.rows(),
            started_from=started_from(site),
            beyond=regenerator.beyond.seen,
            read=regenerator.recollection.noted,
            made={} if made is None else made.parts,
            entries=entries,
            name="",
        )

    def renew(
        self, nodes: Iterable[Node], written: Collection[str], regenerator: Regenerator
    ) -> None:
        """Keep what has become of the site of the last build.

        Args:
            nodes: what was rendered.
            written: the paths of the files that were written.
        """
        supplement = self._supplement
        if self._sources is None or supplement is None:
            return
        nodes, ledger = list(nodes), supplement.ledger
        if not nodes and not written and ledger.sources == self._sources:
            return
        numbers = {name: number for number, name in enumerate(ledger.names)}
        for node in nodes:
            entry = ledger.entries[node.at]
            entry.names = [numbers.setdefault(name, len(numbers)) for name in node.names]
            entry.is_restless = node.is_restless
            entry.complaints = complaints_of(node)
        ledger.names = list(numbers)
        ledger.answers = regenerator.answers(numbers)
        ledger.time = self.site.time.isoformat()
        supplement.update("read", regenerator.recollection.noted)
        supplement.update("shared", regenerator.shared.rows())
        supplement.update("sources", self._sources)
        supplement.update("code", code_of_process(ledger.code))
        supplement.update("beyond", regenerator.beyond.seen)
        supplement.update("made", {} if regenerator.made is None else regenerator.made.parts)
        places = {*written, *map(dirname, written), self.site.dest.rstrip("/")}
        supplement.update("outputs", {path: version_at(path) or UNSETTLED for path in places})
        parts = [
            (at, part, text)
            for at, part, text in LookedAt(ledger.names).texts(nodes)
            if not is_same(text, getattr(ledger.entries[at], part))
        ]
        try:
            kept = self.texts.append([text for _, _, text in parts])
            for (at, part, _), place in zip(parts, kept, strict=True):
                setattr(ledger.entries[at], part, place)
            supplement.note(node.at for node in nodes)
            if self._is_overgrown(ledger):
                self._drop_old_texts(ledger)
                supplement.save_all()
            else:
                supplement.save()
        except (OSError, JekyllError, DamagedError):
            self.forget()

    def _is_overgrown(self, ledger: Ledger) -> bool:
        used = sum(place[1] for _, _, place in places_of(ledger))
        return self.texts.size() > 2 * used + ROOM

    def _drop_old_texts(self, ledger: Ledger) -> None:
        kept = list(places_of(ledger))
        places = self.texts.write(self.texts.text(place) for _, _, place in kept)
        for (entry, part, _), place in zip(kept, places, strict=True):
            setattr(entry, part, place)


def started_from(site: Site) -> dict[str, str]:
    """What the site's programs looked at when they were loaded, and what it was."""
    guard = site.plugin_manager.guard
    return {} if guard is None else guard.started_from


def complaints_of(node: Node) -> list[Complaint]:
    """What a later build is to say of a stylesheet that it doesn't compile."""
    return node.complaints if node.item.asset_file else []


def places_of(ledger: Ledger) -> Iterator[tuple[Entry, str, Place]]:
    """Where all texts of a ledger are: for each its entry, and which part of it it is."""
    for entry in ledger.entries:
        for part in ("content", "output"):
            place = getattr(entry, part)
            if place is not None:
                yield entry, part, place
