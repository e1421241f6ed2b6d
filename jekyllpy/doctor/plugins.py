"""Checks of a site's plugins: which of them cannot run here, and what does their work instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from jekyllpy.config.configuration import names
from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.gems.code import code_of
from jekyllpy.gems.library import Library
from jekyllpy.log import Logger
from jekyllpy.plugins.manager import (
    find_bundled,
    find_installed,
    module_name,
    needs_no_gem,
    own_name,
)
from jekyllpy.text.glob import glob
from jekyllpy.text.paths import expand, sanitized_path, seen_from


def missing_plugins(config: Mapping[str, Any]) -> list[str]:
    """The plugins that the settings name and that are neither bundled, installed, fetched nor the
    site's own."""
    own = {own_name(path) for path in own_plugins(config, ".py")}
    library = Library(str(config["source"]), Logger.silent())
    return [
        name
        for name in names(config.get("plugins"))
        if not needs_no_gem(name)
        and find_bundled(name) is None
        and find_installed(name) is None
        and module_name(name) not in own
        and code_of(library, name) is None
    ]


def report_missing(missing: Iterable[str], logger: Logger) -> None:
    """Warn of plugins that aren't known, with what to do about each."""
    for name in missing:
        logger.warn(
            "Plugin:",
            f"'{name}' is not known here. Fetch its gem with `jekyllpy install`, take it out of `plugins`, "
            f"install a Python package that provides it, or do its work in _plugins/{module_name(name)}.py.",
        )


def report_lacking(config: Mapping[str, Any], logger: Logger) -> bool:
    """Warn of what plugins that are here can't do here; whether they can do all."""
    all_done = True
    for name in names(config.get("plugins")):
        lacks = getattr(find_bundled(name), "lacks", None)
        for problem in lacks(config) if lacks is not None else ():
            all_done = False
            logger.warn("Plugin:", f"'{name}': {problem}.")
    return all_done


def all_come_with_jekyllpy(config: Mapping[str, Any]) -> bool:
    """Whether the site has no plugins of its own and names none of others."""
    return not own_plugins(config, ".py") + ruby_plugins(config) and all(
        needs_no_gem(name) or find_bundled(name) is not None
        for name in names(config.get("plugins"))
    )


def ruby_plugins(config: Mapping[str, Any]) -> list[str]:
    """The paths of the site's own Ruby plugins."""
    return own_plugins(config, ".rb")


def own_plugins(config: Mapping[str, Any], ext: str) -> list[str]:
    """The paths of the site's own plugins of one language."""
    source, configured = str(config["source"]), config["plugins_dir"]
    if configured == DEFAULTS["plugins_dir"]:
        folders = [sanitized_path(source, str(configured))]
    else:
        folders = [expand(folder) for folder in names(configured)]
    return [path for folder in folders for path in glob(f"{folder}/**/*{ext}")]


def report_ruby(paths: Iterable[str], source: str, logger: Logger) -> bool:
    """Report of each Ruby file that it runs, or which of its lines won't; whether all run."""
    all_run = True
    for path in paths:
        from jekyllpy.plugins.ruby.survey import fault_of, touches

        shown, fault = seen_from(path, source), fault_of(path)
        if fault is not None:
            all_run = False
            logger.warn(
                "Ruby plugin:",
                f"'{shown}' won't run: {fault}. _plugins/{own_name(path)}.py can do its work in Python "
                "(docs/plugins/ruby.md).",
            )
        else:
            touched = touches(path)
            also = f"; it touches {', '.join(touched)}" if touched else ""
            logger.info("Ruby plugin:", f"'{shown}' runs{also}.")
    return all_run
