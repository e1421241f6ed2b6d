"""Builds a site by bringing up to date what another process has built."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.incremental.continuation import Continuation
    from jekyllpy.incremental.last_build import LastBuild
    from jekyllpy.site.site import Site


class Spent(Exception):
    """Programs may have been changed by what they did in vain; the site must be made anew to be built."""


def continued(site: Site) -> list[Any] | None:
    """Render and write what is different since the last build.

    Returns:
        The pages, documents and static files that may have been written; None if the whole site has to be
        built.

    Raises:
        Spent: if the whole site has to be built, and programs were run.
        JekyllError: as a build does.
    """
    last = site.regeneration.last_build()
    if last is None:
        return None
    from jekyllpy.site.amend import rewrite
    from jekyllpy.site.conflicts import conflicting_urls

    with site.logger.held() as held:
        try:
            continuation = continued_from(last, site)
            if continuation is not None:
                items = [item for item in continuation.items if item.to_be_written]
                if last.ledger.has_conflicts:
                    conflicting_urls(site)
                if last.ledger.shared_places:
                    items = staying(items, frozenset(last.ledger.shared_places), site)
                if rewrite(site, items, continuation.keep):
                    return items
        finally:
            last.end()
            site.stylesheets.end_build()
        held.is_dropped = True
    if site.plugin_manager.guard is not None:
        raise Spent
    site.markdown.forget()
    return None


def staying(items: Iterable[Any], shared: Collection[str], site: Site) -> list[Any]:
    """Those of `items` that aren't written over by others: the last one stays at a place."""
    last: dict[str, Any] = {}
    for item in site.each_site_file():
        place = item.destination(site.dest)
        if place in shared:
            last[place] = item
    return [item for item in items if last.get(item.destination(site.dest), item) is item]


def begun_anew(site: Site) -> Site:
    """A site of which a build of the whole is kept for the next process, and which goes on from nothing."""
    last = site.regeneration.last_build()
    if last is not None:
        last.end()
    return site


def continued_from(last: LastBuild, site: Site) -> Continuation | None:
    """The site, read, with all rendered that is different; None if the whole site is to be built."""
    from jekyllpy.site.renderer import Renderer
    from jekyllpy.site.site import BEFORE_RENDERING

    for phase in BEFORE_RENDERING:
        getattr(site, phase)()
    payload = site.site_payload()
    site.hooks.trigger("site", "pre_render", site, payload)
    return last.continued(Renderer(site, payload))
