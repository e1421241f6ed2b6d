"""A site and its phases: reading, generating, rendering, cleaning up, writing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


def build(
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
    from jekyllpy.config.configuration import Configuration
    from jekyllpy.site.site import Site

    flags: dict[str, Any] = {**config, "source": os.fspath(source)}
    if destination is not None:
        flags["destination"] = os.fspath(destination)
    site = Site(Configuration.load(flags))
    site.process()
    return site
