"""Reads the layouts of a site and its theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.content.entry_filter import EntryFilter
from jekyllpy.content.kinds import is_readable_kind
from jekyllpy.content.layout import Layout
from jekyllpy.errors import JekyllError
from jekyllpy.text.glob import glob

if TYPE_CHECKING:
    from jekyllpy.content.host import Host


def read_layouts(site: Host) -> dict[str, Layout]:
    """The layouts by name, the site's own over its theme's."""
    own = _layouts_in(site, site.in_source_dir(str(site.config["layouts_dir"])))
    theirs = site.theme.layouts_path if site.theme is not None else None
    for name, layout in _layouts_in(site, theirs).items() if theirs else ():
        own.setdefault(name, layout)
    return own


def _layouts_in(site: Host, folder: str) -> dict[str, Layout]:
    found = {}
    for file in _files(site, folder):
        try:
            found[layout_name(file)] = Layout(site, folder, file)
        except JekyllError as error:
            site.on_fault(error)
    return found


def layout_name(file: str) -> str:
    """The path of a layout without its extension."""
    return file.rsplit(".", 1)[0]


def _files(site: Host, folder: str) -> list[str]:
    found = [path[len(folder) + 1 :] for path in glob(f"{_escaped(folder)}/**/*.*")]
    return [
        name
        for name in EntryFilter(site).filter(found)
        if site.grounds.allow(f"{folder}/{name}")
        and is_readable_kind(f"{folder}/{name}", site.logger)
    ]


def _escaped(folder: str) -> str:
    return "".join("\\" + char if char in "*?[]{}\\" else char for char in folder)
