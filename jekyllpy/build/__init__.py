"""Builds a site: `Site` and its phases.

The package can be called, too, since `jekyllpy.build(source, destination, **config)` is the shortest way
to a built site and goes by the same name.
"""

from __future__ import annotations

import os
import sys
import types
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.build.site import Site


def build_site(
    source: str | os.PathLike[str] = ".",
    destination: str | os.PathLike[str] | None = None,
    **config: Any,
) -> Site:
    """Build the site in the folder `source` and give it back.

    Args:
        destination: the folder to write to (default: as configured, else `_site` in the current one).
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


class _CallablePackage(types.ModuleType):
    def __call__(self, *args: Any, **config: Any) -> Site:
        return build_site(*args, **config)


sys.modules[__name__].__class__ = _CallablePackage
