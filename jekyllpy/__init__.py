"""Jekyll in Python: builds the sites that Jekyll builds, to the same bytes, without Ruby."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from jekyllpy.config.configuration import Configuration
    from jekyllpy.site import build
    from jekyllpy.site.site import Site

__all__ = ["Configuration", "Site", "__version__", "build"]

_HOMES = {
    "Configuration": "jekyllpy.config.configuration",
    "Site": "jekyllpy.site.site",
    "build": "jekyllpy.site",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
