"""Puts a rendered site into its destination: all of it or nothing.

What differs from what lies there is staged; then it takes its place all at once; what is obsolete is
removed last. Whatever fails before leaves the destination as it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jekyllpy.content.static_file import StaticFile
from jekyllpy.content.written import Written
from jekyllpy.site.claim import claimed
from jekyllpy.site.cleaner import Cleaner, remove
from jekyllpy.site.conflicts import conflicting_urls, refuse_impossible_files, shared_places
from jekyllpy.site.destination import Destination
from jekyllpy.site.finishing import finishing
from jekyllpy.site.staging import Staging

if TYPE_CHECKING:
    from jekyllpy.content.host import Writer
    from jekyllpy.site.site import Site

WRITTEN_HERE = (Written.write, StaticFile.write)


def publish_again(site: Site, items: Iterable[Any]) -> None:
    """Write `items` of a site, all others of which lie as they were written, and remove what is obsolete.

    Raises:
        JekyllError: before anything is touched, if it can't be written.
    """
    refuse_impossible_files(site)
    conflicting_urls(site)
    with claimed(site.dest, site.logger):
        exchange(site, items, removes_obsolete=True)


def publish(site: Site, *, removes_obsolete: bool) -> None:
    """Write what a site has rendered.

    Raises:
        JekyllError: before anything is touched, if it can't be written.
    """
    refuse_impossible_files(site)
    complaints = site.logger.complaints
    conflicting_urls(site)
    complaints = site.logger.complaints - complaints
    with claimed(site.dest, site.logger):
        exchange(site, None, removes_obsolete=removes_obsolete)
        for item in site.each_site_file():
            if writes_itself(item):
                item.write(site.dest)
        site.regeneration.remember(shared_places(site), complaints)
    for item in site.each_site_file():
        if isinstance(item, Written) and not writes_itself(item):
            item.trigger_hooks("post_write")


def exchange(site: Site, changed: Iterable[Any] | None, *, removes_obsolete: bool) -> None:
    """Exchange what lies in the destination for the site.

    Args:
        changed: what may be different from the file that is there; None if anything may be.
    """
    there = Destination.of(site.dest)
    for path in there.leftovers:
        remove(path)
    cleaner = Cleaner(site, there)
    obsolete: list[str] = []
    if removes_obsolete:
        obsolete = cleaner.obsolete_files()
        site.hooks.trigger("clean", "on_obsolete", obsolete)
    in_the_way = cleaner.in_the_way(obsolete)
    with Staging(there, site.logger) as staging:
        writer = finishing(site, staging)
        if changed is None:
            for item in site.each_site_file():
                if not writes_itself(item):
                    item.hand_over(writer, site.dest)
            site.regeneration.finish()
        else:
            hand_over_changed(site, changed, writer, there)
        staging.put_in_place(in_the_way)
    for path in cleaner.removable(obsolete, in_the_way):
        remove(path)


def hand_over_changed(
    site: Site, changed: Iterable[Any], writer: Writer, there: Destination
) -> None:
    """Have those files written that may be different, and those that are missing."""
    identities = {id(item) for item in changed}
    for item in site.each_site_file():
        if id(item) in identities or item.destination(site.dest) not in there.files:
            item.hand_over(writer, site.dest)


def writes_itself(item: Any) -> bool:
    """Whether a plugin has given `item` a way of its own to be written."""
    return "write" in vars(item) or type(item).write not in WRITTEN_HERE
