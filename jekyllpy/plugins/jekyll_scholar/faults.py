"""Warnings of what of the .bib files isn't shown, each once in a build."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

_told: WeakKeyDictionary[Site, set[str]] = WeakKeyDictionary()


def warn_of(bibliography: Bibliography, site: Site) -> None:
    """Tell what of these entries isn't shown, unless this build has told it."""
    told = _told.setdefault(site, set())
    for fault in _faults(bibliography):
        if fault not in told:
            told.add(fault)
            site.logger.warn("Scholar:", fault)


def forget(site: Site) -> None:
    """Tell everything anew: another build begins."""
    _told.pop(site, None)


def _faults(bibliography: Bibliography) -> Iterator[str]:
    for left_out in bibliography.left_out:
        yield f"{left_out.place}: an entry is left out: {left_out.message}."
    for entry in bibliography:
        for field in entry.unreadable:
            yield (
                f"{entry.place}: the names in {field} of the entry {entry.key} can't be read, so "
                "they are left out: write 'Last, First' or 'First Last', joined by ' and '."
            )
