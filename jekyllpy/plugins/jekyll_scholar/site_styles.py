"""Citation styles that are files of the site."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jekyllpy.content.looked_at import UNKNOWABLE, file_name

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

EXTENSION = ".csl"


def look_at_style(site: Site, name: str) -> None:
    """Take note that a style was looked for; one of the site's own may stand for further files."""
    places = [os.path.join(site.source, each) for each in (name, name + EXTENSION)]
    for place in places:
        site.regeneration.look_at(file_name(place))
    if any(map(os.path.isfile, places)):
        site.regeneration.look_at(UNKNOWABLE)
