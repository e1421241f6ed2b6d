"""Reads the layouts of a site and its theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.content.entry_filter import EntryFilter
from jekyllpy.content.layout import Layout
from jekyllpy.text.glob import glob

if TYPE_CHECKING:
    from jekyllpy.content.host import Host


def read_layouts(site: Host) -> dict[str, Layout]:
    """The layouts by name, the site's own over its theme's."""
    own = site.in_source_dir(str(site.config["layouts_dir"]))
    layouts = {layout_name(file): Layout(site, own, file) for file in _files(site, own)}
    folder = site.theme.layouts_path if site.theme is not None else None
    if folder:
        for file in _files(site, folder):
            layouts.setdefault(layout_name(file), Layout(site, folder, file))
    return layouts


def layout_name(file: str) -> str:
    """The path of a layout without its extension."""
    return file.rsplit(".", 1)[0]


def _files(site: Host, folder: str) -> list[str]:
    found = [path[len(folder) + 1 :] for path in glob(f"{_escaped(folder)}/**/*.*")]
    return EntryFilter(site).filter(found)


def _escaped(folder: str) -> str:
    return "".join("\\" + char if char in "*?[]{}\\" else char for char in folder)
