"""kramdown's ways, from version to version."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class KramdownTraits:
    """The defaults are those of kramdown 2.5.

    Attributes:
        version: of kramdown.
        marks_footnotes_on_links: a footnote's mark has its role on the link, the item has none; else the
            role is the `sup`'s and the item has one of its own.
    """

    version: str = "2.5.2"
    marks_footnotes_on_links: bool = True


KRAMDOWN_2_5 = KramdownTraits()
KRAMDOWN_2_4 = KramdownTraits(version="2.4.0", marks_footnotes_on_links=False)
