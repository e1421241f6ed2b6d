"""Checks of a site's plugins: which of them jekyllpy cannot run, and what does their work instead."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jekyllpy.config.configuration import names
from jekyllpy.config.defaults import DEFAULTS
from jekyllpy.log import Logger
from jekyllpy.plugins.manager import BUILT_IN, find_bundled, find_installed, module_name
from jekyllpy.text.glob import glob
from jekyllpy.text.paths import expand, sanitized_path

REQUIRED = re.compile(r"^[^\S\n]*+require\s*+(?:\(\s*+)?['\"]([\w./-]+)['\"]", re.MULTILINE)

# What a Ruby plugin does, by what stands in it, and what does it in Python.
KINDS = {
    re.compile(r"<\s*(?:Jekyll::)?Generator\b"): "a Generator",
    re.compile(r"<\s*(?:Jekyll::)?Converter\b"): "a Converter",
    re.compile(r"register_tag"): "a Tag",
    re.compile(r"<\s*Liquid::Block\b"): "a Block",
    re.compile(r"register_filter"): "a filter",
    re.compile(r"Hooks\.register"): "a hook",
    re.compile(r"<\s*(?:Jekyll::)?Command\b"): "a command",
}


def missing_plugins(config: Mapping[str, Any]) -> list[str]:
    """The plugins that the settings name and that are neither bundled nor installed."""
    return [
        name
        for name in names(config.get("plugins"))
        if name not in BUILT_IN and find_bundled(name) is None and find_installed(name) is None
    ]


def tell_of_missing(missing: Iterable[str], logger: Logger) -> None:
    for name in missing:
        logger.warn(
            "Plugin:",
            f"'{name}' is not known here. Take it out of `plugins`, install a Python package that "
            f"provides it, or do its work in _plugins/{module_name(name)}.py.",
        )


def all_come_with_jekyllpy(config: Mapping[str, Any]) -> bool:
    """Whether the site has no plugins of its own and names none of others."""
    return not own_plugins(config, ".py") + ruby_plugins(config) and all(
        name in BUILT_IN or find_bundled(name) is not None for name in names(config.get("plugins"))
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


def tell_of_ruby(paths: Iterable[str], source: str, logger: Logger) -> None:
    for path in paths:
        advice = " and ".join(replacements(path))
        logger.warn(
            "Ruby plugin:", f"'{os.path.relpath(path, source)}' cannot be run here: {advice}."
        )


def replacements(path: str) -> Iterator[str]:
    """What does the work of a Ruby plugin, told by what stands in its file."""
    with open(path, encoding="utf-8", errors="replace") as file:
        code = file.read()
    required = [name.replace("/", "-") for name in REQUIRED.findall(code)]
    served = [name for name in dict.fromkeys(required) if find_bundled(name) is not None]
    own = module_name(os.path.splitext(os.path.basename(path))[0])
    if find_bundled(own) is not None:
        served.append(own.replace("_", "-"))
    for name in served:
        yield f"`plugins: [{name}]` does what '{name}' does"
    kinds = [python for pattern, python in KINDS.items() if pattern.search(code)]
    if kinds or not served:
        yield f"write {', '.join(kinds) or 'its work'} in Python as _plugins/{own}.py"
