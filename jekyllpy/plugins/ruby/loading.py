"""Runs a site's Ruby files and gives the site what they define."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jekyllpy.incremental.origins import OF_RUBY, module_of
from jekyllpy.plugins.ruby import (
    addresses,
    blocks,
    builtin_tags,
    caches,
    constants,
    context,
    documents,
    drops,
    files,
    filter_helpers,
    filters,
    highlight_tag,
    hooks,
    jekyll,
    kramdown,
    kramdown_converter,
    pages,
    plugin_classes,
    publishing,
    reading,
    rendering,
    scholar,
    site,
    surroundings,
    tags,
    templates,
    utilities,
)
from jekyllpy.plugins.ruby.boundary import into_ruby, loans, unless_silent
from jekyllpy.plugins.ruby.containers import register as register_containers
from jekyllpy.plugins.ruby.gems import provide_gems
from jekyllpy.plugins.ruby.host_objects import forget_classes
from jekyllpy.plugins.ruby.loans import Nobody
from jekyllpy.plugins.ruby.process_zone import process_zone
from jekyllpy.plugins.ruby.seams import has_opened_classes, open_classes, remove_seams
from jekyllpy.plugins.ruby.servers import stand_before
from jekyllpy.plugins.ruby.state import state
from jekyllpy.ruby import truthy
from jekyllpy.rubylang.interpreter import Interpreter
from jekyllpy.rubylang.native import CLASS_OF, MODULES, define_constant
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.rubylang.told import nobody, told
from jekyllpy.text.grounds import is_at_or_below

if TYPE_CHECKING:
    from jekyllpy.gems.code import GemCode
    from jekyllpy.site.site import Site

__all__ = [
    "addresses",
    "blocks",
    "builtin_tags",
    "caches",
    "constants",
    "context",
    "documents",
    "drops",
    "files",
    "filter_helpers",
    "filters",
    "highlight_tag",
    "hooks",
    "jekyll",
    "kramdown",
    "pages",
    "plugin_classes",
    "publishing",
    "reading",
    "rendering",
    "site",
    "surroundings",
    "tags",
    "templates",
    "utilities",
]

register_containers()


def run_files(for_site: Site, paths: Sequence[str], gems: Sequence[GemCode] = ()) -> None:
    """Run the gems and the files, in order, and register what they define.

    Raises:
        JekyllError: for one that isn't Ruby, has a construct that isn't known, or raises.
    """
    loans.watcher = Nobody()
    told.listener = nobody
    notes = None
    if for_site.books_folder is not None and not gems:
        from jekyllpy.plugins.ruby.observing import note_loading

        notes = note_loading()
    remove_seams()
    publishing.restore_publisher()
    kramdown_converter.restore_converter()
    forget_classes()
    filters.forget_strainer()
    interpreter = Interpreter()
    provide_gems()
    state.start(for_site)
    for_site.table = site.growing_table
    stand_before(for_site)
    zone = for_site.config.get("timezone")
    process_zone.set(str(zone) if zone else None)
    define_constant("Jekyll", "VERSION", for_site.edition.jekyll.version)
    define_constant("Liquid", "VERSION", for_site.edition.liquid.version)
    define_constant("Kramdown", "VERSION", for_site.edition.kramdown.version)
    folders = dict.fromkeys(folder for gem in gems for folder in gem.load_path)
    runtime.globals["$LOAD_PATH"].extend(folders)
    scholar.load_classes()
    for gem in gems:
        for file in gem.files:
            for_site.logger.debug("Requiring:", file)
            into_ruby(interpreter.require_file, Path(file))
    for path in paths:
        for_site.logger.debug("Requiring:", path)
        unless_silent(into_ruby, interpreter.require_file, Path(path))
    plugin_classes.register_classes()
    filters.register_changed()
    builtin_tags.register_changed()
    scholar.register_changed()
    kramdown_converter.ask_converter()
    _open_classes(for_site)
    if truthy(for_site.config.get("watch")):
        from jekyllpy.plugins.ruby.observing import watch

        for_site.plugin_manager.guard = watch(for_site)
    elif notes is not None:
        from jekyllpy.plugins.ruby.observing import watch, watch_nobody

        if notes.is_steady and may_be_continued(for_site, paths):
            for_site.plugin_manager.guard = watch(for_site, notes)
        else:
            watch_nobody()


def may_be_continued(for_site: Site, paths: Sequence[str]) -> bool:
    """Whether another process can go on from what this one builds with these files.

    What takes part in reading the site would have to be compared; what generators make is.
    """
    registry = for_site.plugins
    others = [*registry.finishers, *registry.hooks.between_builds()]
    return (
        all(module_of(other) != OF_RUBY for other in others)
        and not has_opened_classes()
        and all(is_at_or_below(for_site.source, path) for path in paths)
    )


def _open_classes(for_site: Site) -> None:
    kinds: dict[str, list[type]] = {}
    for python, cls in CLASS_OF.items():
        if cls is not None and cls.name and not cls.is_singleton:
            kinds.setdefault(cls.name, []).append(python)
    without = open_classes(kinds)
    publisher = MODULES["Jekyll::Publisher"]
    if any(not method.native for method in publisher.methods.values()) or publisher.prepended:
        publishing.ask_publisher()
        without = [name for name in without if not name.startswith("Jekyll::Publisher#")]
    for name in without:
        for_site.logger.warn(
            "Plugins:", f"A plugin changes {name}, which a build here doesn't ask."
        )
