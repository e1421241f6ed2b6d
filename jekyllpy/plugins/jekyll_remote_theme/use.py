"""Makes the remote theme the site's theme."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from jekyllpy import ruby
from jekyllpy.content.theme import Theme, describe
from jekyllpy.errors import ThemeError
from jekyllpy.gems.zip_archive import download_and_unpack
from jekyllpy.plugins.jekyll_remote_theme.reference import (
    LATEST_RELEASE,
    NEWEST,
    Reference,
    is_local,
    parse,
)
from jekyllpy.plugins.support.remote import Remote
from jekyllpy.text.grounds import is_at_or_below
from jekyllpy.text.paths import expand, realpath

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

SETTING = "remote_theme"
TOPIC = "Remote Theme:"
FOLDER = "remote-themes"
API_TIMEOUT = 10.0


def use_remote_theme(site: Site) -> None:
    """Have the site's layouts, includes, styles and assets come from the theme it names.

    Raises:
        GemError: if the theme isn't in the cache and can't be downloaded.
        ThemeError: if it is no folder of the site.
    """
    setting = site.config.get(SETTING)
    if not setting:
        return
    text = ruby.to_s(setting).strip()
    root = folder_of(site, text)
    if root is None:
        site.logger.error(TOPIC, f"{ruby.inspect(setting)} is not a valid remote theme")
        return
    name = os.path.basename(root) if is_local(text) else text.rpartition("/")[2].partition("@")[0]
    site.logger.info(TOPIC, f"Using theme {text}")
    adopt(site, Theme(name.lower(), realpath(root), site.logger))


def adopt(site: Site, theme: Theme) -> None:
    """Make `theme` the site's, and load the plugins that it needs."""
    describe(theme, theme.root)
    site.grounds.add(theme.root)
    site.theme = theme
    site.config["theme"] = theme.name
    own = site.includes_load_paths[:1]
    site.includes_load_paths = [*own, theme.includes_path] if theme.includes_path else own
    site.plugin_manager.load_theme_dependencies()


def folder_of(site: Site, text: str) -> str | None:
    """The theme's folder: on this machine, in the cache, or fetched into it."""
    if is_local(text):
        path = expand(text, site.source)
        if not is_at_or_below(site.source, path) or not site.grounds.allow(path):
            raise ThemeError(
                f"{SETTING}: {text} leads out of the site; put the theme into a folder of the site, as "
                "in './_themes/name'"
            )
        return path if os.path.isdir(path) else None
    reference = parse(text)
    if reference is None:
        return None
    ref = resolved(site, reference)
    cached = Path(site.in_cache_dir(FOLDER, reference.host, reference.owner_and_name, ref))
    site.grounds.allowed(str(cached))
    if not cached.is_dir():
        site.logger.debug(TOPIC, f"Downloading {reference.archive(ref)}")
        download_and_unpack(reference.archive(ref), cached, f"The theme {text}")
    return str(cached)


def resolved(site: Site, reference: Reference) -> str:
    """The reference's branch, tag or commit; of `latest`, the tag of the latest release."""
    if reference.ref != LATEST_RELEASE:
        return reference.ref
    answer = Remote.of(site).text(reference.latest_release, timeout=API_TIMEOUT)
    try:
        known = json.loads(answer or "null")
    except ValueError:
        known = None
    tag = known.get("tag_name") if isinstance(known, dict) else None
    if isinstance(tag, str) and tag and ".." not in tag:
        return tag
    site.logger.warn(TOPIC, f"No releases found for {reference.owner_and_name}, using {NEWEST}")
    return NEWEST
