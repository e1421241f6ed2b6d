"""Keeps what the next process needs to know, and finds out what is different since."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from posixpath import dirname
from typing import TYPE_CHECKING, Any

import jekyllpy
from jekyllpy.content.data_reader import EXTENSIONS
from jekyllpy.content.document import Document
from jekyllpy.content.entry_filter import BACKUP_END, matches_any
from jekyllpy.content.files import is_valid, read_text
from jekyllpy.content.front_matter import has_yaml_header, split
from jekyllpy.content.layout import Layout
from jekyllpy.content.page import Page
from jekyllpy.errors import JekyllError
from jekyllpy.incremental import ledger as ledgers
from jekyllpy.incremental.amendment import STYLES
from jekyllpy.incremental.fingerprint import Unknowable, digest
from jekyllpy.incremental.graph import INCLUDE, Node, candidates, path_of
from jekyllpy.incremental.ledger import Entry, Ledger
from jekyllpy.incremental.looked_at import LookedAt
from jekyllpy.incremental.origins import looks_at_no_text, module_of
from jekyllpy.incremental.rendered_texts import RenderedTexts
from jekyllpy.incremental.snapshot import settings_of
from jekyllpy.incremental.tree import (
    UNSETTLED,
    Unclear,
    all_below,
    are_as_before,
    sources_below,
    version,
    version_at,
)

if TYPE_CHECKING:
    from jekyllpy.incremental.regenerator import Regenerator
    from jekyllpy.site.site import Site

LEDGER, TEXTS = "ledger", "texts"
HIDDEN_STARTS = (".", "#", "~")
# Large, and none of the site's unless settings say otherwise.
PACKAGES = ("node_modules", "vendor/bundle", "vendor/cache", "vendor/gems", "vendor/ruby")
INSTALLED = ("site-packages", "dist-packages")
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
        self._sources = self._scanned()
        self._key = None if self._sources is None else self._key_of_site()

    # What is different

    def unchanged_but_for(self) -> tuple[Ledger, list[str]] | None:
        """The ledger of the last build, and the files that changed since; None if more is different."""
        known = ledgers.load(self.path) if self._key is not None else None
        if known is None or known.key != self._key or self._sources is None:
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
        if matter is not None and self._matter(path) != matter:
            return False
        if path in known.static_files and has_header(path):
            return False
        return (
            matter is not None
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

    def _matter(self, path: str) -> str | None:
        """The fingerprint of the front matter that a file has now."""
        try:
            self.site.grounds.allowed(path)
            text = read_text(path, self.site.config.get("encoding"))
        except (OSError, LookupError, JekyllError):
            return None
        return digest([split(text)[0] or ""]) if is_valid(text) else None

    def _scanned(self) -> dict[str, str] | None:
        site = self.site
        theme = site.theme
        try:
            found = sources_below(site.source, self._leaves_out())
            if theme is not None and not theme.root.startswith(f"{site.source}/"):
                found |= sources_below(theme.root, lambda path, name: name.startswith("."))
        except Unclear:
            return None
        return found

    def _leaves_out(self) -> Callable[[str, str], bool]:
        site = self.site
        folders = {site.dest.rstrip("/"), site.cache_dir.rstrip("/")}
        packages = [name for name in PACKAGES if matches_any(site.source, site.exclude, f"{name}/")]
        folders |= {f"{site.source}/{name}" for name in packages}
        start = len(site.source) + 1

        def leaves_out(path: str, name: str) -> bool:
            if path in folders:
                return True
            if not (name.startswith(HIDDEN_STARTS) or name.endswith(BACKUP_END)):
                return False
            named = (path[start:], name)
            return not any(matches_any(site.source, site.include, one) for one in named)

        return leaves_out

    def _key_of_site(self) -> str | None:
        """The fingerprint of everything but files that a build depends on; None if it has none."""
        from jekyllpy.incremental.regenerator import environment, theme_fields

        site = self.site
        settings, unknowable = settings_of(site.config)
        if unknowable:
            return None
        theme = [] if site.theme is None else theme_fields(site.theme)
        code = [jekyllpy.__version__, sys.version, site.edition.identity]
        zone = [str(dt.datetime(2024, month, 1, tzinfo=site.zone).utcoffset()) for month in (1, 7)]
        places = [site.source, site.dest, *zone]
        return digest([*code, *places, settings, *theme, *environment(), *plugins_of(site)])

    # What is kept

    def remember(self, regenerator: Regenerator) -> None:
        """Keep what a build of the whole site has read, rendered and written."""
        ledger = self._ledger(regenerator)
        if ledger is None:
            self.forget()
            return
        looked_at = LookedAt(ledger.names)
        nodes = regenerator.nodes
        parts = [(at, part, text) for at, part, text in looked_at.texts(nodes)]
        try:
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
            places = self.texts.write([text for _, _, text in parts])
            for (at, part, _), place in zip(parts, places, strict=True):
                setattr(ledger.entries[at], part, place)
            ledger.save(self.path)
        except (OSError, JekyllError):
            self.forget()

    def forget(self) -> None:
        """Have the next process build all of the site."""
        for path in (self.path, self.texts.path):
            try:
                os.unlink(path)
            except OSError:
                continue

    def _ledger(self, regenerator: Regenerator) -> Ledger | None:
        site, nodes = self.site, regenerator.nodes
        if self._key is None or self._sources is None or regenerator.has_other_complaints:
            return None
        if os.path.islink(site.dest.rstrip("/")):
            return None
        needs_data = not looks_at_no_text(site)
        numbers: dict[str, int] = {}
        entries = []
        for node in nodes:
            source = source_of(node, regenerator, needs_data=needs_data)
            if source == UNKNOWN:
                return None
            names = [numbers.setdefault(name, len(numbers)) for name in node.names]
            made = len(node.made)
            entries.append(Entry(node.key, names, node.is_restless, made, source, None, None))
        sources = self._sources
        if any(path not in sources and os.path.lexists(path) for path in included_by(numbers)):
            return None
        layouts = {
            layout.path: name for name, layout in site.layouts.items() if type(layout) is Layout
        }
        static_files = [file.path for file in site.static_files]
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
            undated=[node.at for node in nodes if is_undated(node.item, site.time)],
            names=list(numbers),
            styles_are_sources=are_styles_sources(site, sources),
            answers=regenerator.answers(numbers),
            read=regenerator.recollection.noted,
            entries=entries,
        )

    def renew(
        self,
        ledger: Ledger,
        nodes: Iterable[Node],
        written: Collection[str],
        regenerator: Regenerator,
    ) -> None:
        """Keep what has become of a site.

        Args:
            nodes: what was rendered.
            written: the paths of the files that were written.
        """
        if self._sources is None:
            return
        nodes = list(nodes)
        if not nodes and not written and ledger.sources == self._sources:
            return
        numbers = {name: number for number, name in enumerate(ledger.names)}
        for node in nodes:
            entry = ledger.entries[node.at]
            entry.names = [numbers.setdefault(name, len(numbers)) for name in node.names]
            entry.is_restless = node.is_restless
        ledger.names = list(numbers)
        ledger.read |= regenerator.recollection.noted
        ledger.answers = regenerator.answers(numbers)
        ledger.sources = self._sources
        ledger.time = self.site.time.isoformat()
        ledger.code |= code_of_process()
        for path in {*written, *map(dirname, written), self.site.dest.rstrip("/")}:
            ledger.outputs[path] = version_at(path) or UNSETTLED
        parts = list(LookedAt(ledger.names).texts(nodes))
        try:
            places = self.texts.append([text for _, _, text in parts])
            for (at, part, _), place in zip(parts, places, strict=True):
                setattr(ledger.entries[at], part, place)
            if self._is_overgrown(ledger):
                self.forget()
            else:
                ledger.save(self.path)
        except (OSError, JekyllError):
            self.forget()

    def _is_overgrown(self, ledger: Ledger) -> bool:
        places = [place for entry in ledger.entries for place in (entry.content, entry.output)]
        used = sum(place[1] for place in places if place is not None)
        return self.texts.size() > 2 * used + ROOM


UNKNOWN = "unknown"


def source_of(node: Node, regenerator: Regenerator, *, needs_data: bool) -> str | None:
    """The fingerprint of what an item is made from; None if a file's version says enough.

    Args:
        needs_data: whether the text of a file may change the item's front matter.
    """
    item = node.item
    if is_file(item) and not needs_data:
        return None
    try:
        data = regenerator.fingerprint_of_data(item)
        return data if is_file(item) else digest([item.url, node.text(), data])
    except Unknowable:
        return UNKNOWN


def is_file(item: Any) -> bool:
    """Whether an item was read from a file of its own, and from nothing else."""
    return type(item) in (Document, Page)


def matters_of(nodes: Iterable[Node], sources: dict[str, str]) -> dict[str, str]:
    """The fingerprints of the front matter of files whose text may change and nothing else by it."""
    found: dict[str, str] = {}
    for node in nodes:
        item, path = node.item, path_of(node.item)
        is_plain = type(item) is Page or (
            type(item) is Document
            and item.was_read
            and not item.yaml_file
            and item.data.own("draft") is not True
        )
        if path in sources and is_plain:
            found[path] = digest([item.matter or ""])
    return found


def are_styles_sources(site: Site, sources: Mapping[str, str]) -> bool:
    """Whether all that stylesheets may be made of is among the sources."""
    read = {os.path.abspath(path) for path in site.stylesheets.read}
    folders = [f"{path}/" for path in site.stylesheets.settings.load_paths()]
    return read <= sources.keys() and all(
        any(path.startswith(folder) for path in sources) for folder in folders
    )


def is_undated(item: Any, time: object) -> bool:
    """Whether the date of an item is the time of the build."""
    return isinstance(item, Document) and item.data.own("date") is time


def included_by(names: Iterable[str]) -> set[str]:
    """The paths where included files are looked for."""
    kinds = (name.partition(":") for name in names)
    return {path for kind, _, which in kinds if kind == INCLUDE for path in candidates(which)}


def has_header(path: str) -> bool:
    """Whether a file begins as one with front matter, as far as that can be seen."""
    try:
        return has_yaml_header(path)
    except OSError:
        return True


def plugins_of(site: Site) -> list[str]:
    """All that plugins bring, by name and module."""
    registry = site.plugins
    named = [*registry.tags.items(), *registry.filters.items()]
    others = [*site.generators, *site.converters, *registry.hooks.functions(), *registry.finishers]
    others += registry.hooks.between_builds()
    return [
        *(f"{name} {module_of(plugin)}" for name, plugin in named),
        *(f"{type(plugin).__name__} {module_of(plugin)}" for plugin in others),
    ]


def code_of_process() -> dict[str, str]:
    """The versions of the modules that have been imported, those of Python's own library left out."""
    package = os.path.dirname(jekyllpy.__file__)
    found = {}
    for module in list(sys.modules.values()):
        path = getattr(module, "__file__", None)
        if path and (path.startswith(package) or any(name in path for name in INSTALLED)):
            try:
                found[path] = version(os.lstat(path))
            except OSError:
                continue
    return found
