"""Fingerprints of what pages and documents depend on by themselves, before they look at anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.content.document import Document
from jekyllpy.content.page import Page, PageWithoutAFile
from jekyllpy.incremental.fingerprint import Unknowable, digest, fingerprint

if TYPE_CHECKING:
    from jekyllpy.incremental.snapshot import Snapshot
    from jekyllpy.site.renderer import Renderer
    from jekyllpy.site.site import Site

# Other classes are plugins', and may work their content out in ways of their own.
TRACEABLE = (Document, Page, PageWithoutAFile)


class Bases:
    """The bases of a site that was just read: an item's own text and front matter, and its layouts."""

    def __init__(self, site: Site, snapshot: Snapshot) -> None:
        self._site = site
        self._snapshot = snapshot
        self._layouts: dict[str, str] = {}

    def of(self, item: Any, settings: str, renderer: Renderer) -> str | None:
        """The fingerprint of all that `item` depends on by itself; None if there is none."""
        if type(item) not in TRACEABLE or item.asset_file or item.data.own("regenerate"):
            return None
        try:
            parts = [settings, item.url, item.content, self.of_data(dict(item.data))]
            pager = getattr(item, "pager", None)
            if pager is not None:
                parts.append(fingerprint(pager.to_liquid(), self._snapshot.of_content))
            if item.place_in_layout:
                parts.append(self._of_layouts(item.data["layout"]))
            parts.append(fingerprint(renderer.payload.extras))  # type: ignore[attr-defined]
        except Unknowable:
            return None
        return digest(parts)

    def of_data(self, data: dict[str, Any]) -> str:
        """The fingerprint of front matter; who reads a date that is the build's has read the time.

        Raises:
            Unknowable: if it has none.
        """
        if data.get("date") is self._site.time:
            data["date"] = None
        return self._snapshot.of_data(data)

    def _of_layouts(self, name: Any) -> str:
        """The fingerprint of a layout and of those that it is placed in."""
        if not isinstance(name, str):
            return fingerprint(name)
        known = self._layouts.get(name)
        if known is None:
            layouts = self._site.layouts
            parts: list[str] = []
            outer: Any = name
            for inner in layout_names(self._site, name):
                if inner in layouts:
                    layout = layouts[inner]
                    parts += [inner, layout.path, layout.content, fingerprint(dict(layout.data))]
                    outer = layout.data["layout"]
            parts.append(str(outer))
            known = self._layouts[name] = digest(parts)
        return known


def layout_names(site: Site, name: Any) -> list[str]:
    """The names of a layout and of those that it is placed in, the last of which may be missing."""
    layouts, chain = site.layouts, list[str]()
    while isinstance(name, str) and name not in chain:
        chain.append(name)
        name = layouts[name].data["layout"] if name in layouts else None
    return chain
