"""Tells which pictures that are named aren't there, in a site whose templates leave such pictures out.

Nothing on a built page shows that one is missing: initials stand in a portrait's place, and nothing in that of a
paper's or project's picture.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

TEMPLATE = "picture-missing.html"
FOLDER = "/images/"


class Pictures:
    """The pictures of a site that has been read."""

    def __init__(self, site: Site) -> None:
        self._there = {f"/{file.relative_path.lstrip('/')}" for file in site.static_files}

    def missing(self, named: str) -> str | None:
        """The address of a picture that isn't there; None if it is, or is another host's."""
        address = named if "/" in named else FOLDER + named
        is_there = "://" in address or f"/{address.lstrip('/')}" in self._there
        return None if is_there else address


def are_left_out(site: Site) -> bool:
    """Whether the site's templates leave out the pictures that aren't there."""
    includes = str(site.config["includes_dir"])
    return os.path.isfile(site.in_source_dir(includes, TEMPLATE))


def portrait(config: Mapping[str, Any]) -> str | None:
    """The portrait of the site's owner, as the settings name it."""
    for settings in (config.get("author"), config):
        if isinstance(settings, Mapping) and (avatar := settings.get("avatar")):
            return str(avatar)
    return None


def warn_of_missing_portrait(site: Site) -> None:
    """Warn if initials stand in the place of the owner's portrait because it isn't there."""
    named = portrait(site.config)
    if named is None or not are_left_out(site):
        return
    if address := Pictures(site).missing(named):
        site.logger.warn(
            "Picture:",
            f"the avatar '{address}' isn't there, so initials stand in its place; "
            "put it there, or leave `avatar` in _config.yml empty",
        )
