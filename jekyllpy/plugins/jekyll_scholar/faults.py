"""Warnings about entries and names of .bib files that can't be shown, each once in a build."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

_reported: WeakKeyDictionary[Site, set[str]] = WeakKeyDictionary()


def warn_of(bibliography: Bibliography, site: Site) -> None:
    """Warn of entries and names that can't be shown, unless this build has done so already."""
    reported = _reported.setdefault(site, set())
    for fault in _faults(bibliography):
        if fault not in reported:
            reported.add(fault)
            site.logger.warn("Scholar:", fault)


def forget(site: Site) -> None:
    """Report everything anew: another build begins."""
    _reported.pop(site, None)


def _faults(bibliography: Bibliography) -> Iterator[str]:
    for left_out in bibliography.left_out:
        yield f"{left_out.place}: an entry is left out: {left_out.message}."
    for entry in bibliography:
        for field in entry.unreadable:
            yield (
                f"{entry.place}: the names in {field} of the entry {entry.key} can't be read, so "
                "they are left out: write 'Last, First' or 'First Last', joined by ' and '."
            )
