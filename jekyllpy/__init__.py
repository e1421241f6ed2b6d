"""Jekyll in Python: builds the sites that Jekyll builds, to the same bytes, without Ruby."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from jekyllpy.build import build_site as build
    from jekyllpy.build.site import Site
    from jekyllpy.config.configuration import Configuration

__all__ = ["Configuration", "Site", "__version__", "build"]


def __getattr__(name: str) -> Any:
    if name == "Site":
        return import_module("jekyllpy.build.site").Site
    if name == "Configuration":
        return import_module("jekyllpy.config.configuration").Configuration
    if name == "build":
        return import_module("jekyllpy.build")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
