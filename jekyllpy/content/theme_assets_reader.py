"""Reads the assets of a theme, where the site has none of its own at the same path."""

from __future__ import annotations

import os
from posixpath import dirname
from typing import TYPE_CHECKING

from jekyllpy.content.front_matter import has_yaml_header
from jekyllpy.content.page import Page
from jekyllpy.content.static_file import StaticFile
from jekyllpy.text.glob import walk

if TYPE_CHECKING:
    from jekyllpy.content.host import Host


def read_theme_assets(site: Host) -> None:
    """Add the theme's assets to the site's pages and static files."""
    theme = site.theme
    if theme is None or not theme.assets_path:
        return
    pages = {page.relative_path for page in site.pages}
    files = {file.relative_path for file in site.static_files}
    for entry in walk(theme.assets_path):
        path = f"{theme.assets_path}/{entry}"
        if os.path.islink(path):
            site.logger.warn("Theme reader:", f"Ignored symlinked asset: {path}")
            continue
        relative = path.replace(theme.root + "/", "", 1)
        dir, name = dirname(relative), os.path.basename(path)
        if has_yaml_header(path):
            page = Page(site, theme.root, dir, name)
            if page.relative_path in pages:
                _tell_ignored(site, page.relative_path)
            else:
                site.pages.append(page)
        else:
            file = StaticFile(site, theme.root, f"/{dir}", name)
            if file.relative_path in files:
                _tell_ignored(site, file.relative_path)
            else:
                site.static_files.append(file)


def _tell_ignored(site: Host, path: str) -> None:
    site.logger.debug(
        "Theme:", f"Ignoring {path} in theme due to existing file with that path in site."
    )
