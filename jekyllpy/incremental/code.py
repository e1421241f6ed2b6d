"""Which code takes part in a build."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import jekyllpy
from jekyllpy.incremental.origins import module_of
from jekyllpy.text.file_versions import version

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

INSTALLED = ("site-packages", "dist-packages")


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


def code_of_process(known: Mapping[str, str] | None = None) -> dict[str, str]:
    """The versions of the modules that have been imported, those of Python's own library left out.

    Args:
        known: the versions that modules had before any was imported, which count for these.
    """
    package = os.path.dirname(jekyllpy.__file__)
    found = dict(known or {})
    for module in list(sys.modules.values()):
        path = getattr(module, "__file__", None)
        if (
            path
            and path not in found
            and (path.startswith(package) or any(name in path for name in INSTALLED))
        ):
            try:
                found[path] = version(os.lstat(path))
            except OSError:
                continue
    return found
