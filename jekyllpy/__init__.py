"""Jekyll in Python: builds the sites that Jekyll builds, to the same bytes, without Ruby."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from jekyllpy.build.site import Site as Site

__all__ = ["Site", "__version__", "build"]


def build(
    source: str | os.PathLike[str] = ".",
    destination: str | os.PathLike[str] | None = None,
    **config: Any,
) -> Site:
    """Build the site in the folder `source` and give it back.

    Args:
        destination: the folder to write to (default: `_site` in the current one, or as configured).
        config: settings over those of the site's `_config.yml`, by Jekyll's names.

    Raises:
        JekyllError: if it can't be built; the destination is left as it was.
    """
    from jekyllpy.build.site import Site
    from jekyllpy.config.configuration import Configuration

    flags: dict[str, Any] = {**config, "source": os.fspath(source)}
    if destination is not None:
        flags["destination"] = os.fspath(destination)
    site = Site(Configuration.load(flags))
    site.process()
    return site


def __getattr__(name: str) -> Any:
    if name == "Site":
        from jekyllpy.build.site import Site

        return Site
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
