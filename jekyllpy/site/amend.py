"""Brings a site that has been built up to date with files that have changed."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Sequence
from posixpath import dirname
from typing import TYPE_CHECKING, Any, NamedTuple

from jekyllpy.content.convertible import COFFEESCRIPT, has_liquid
from jekyllpy.content.renewal import new_text
from jekyllpy.content.written import Written
from jekyllpy.errors import JekyllError
from jekyllpy.incremental.dependencies import StartOver
from jekyllpy.site.claim import claimed
from jekyllpy.site.destination import Destination
from jekyllpy.site.finishing import finishing
from jekyllpy.site.publication import publish_again, writes_itself
from jekyllpy.site.staging import Staging

if TYPE_CHECKING:
    from jekyllpy.content.convertible import Convertible
    from jekyllpy.incremental.revision import Revision
    from jekyllpy.site.site import Site


class Amended(NamedTuple):
    """What a build has led to that rendered no more than was touched.

    Attributes:
        items: the pages, documents and static files that may have been written.
        is_read_anew: whether all of the site was read; there may be other pages than before.
    """

    items: list[Any]
    is_read_anew: bool


def amend(site: Site, changed: Sequence[str]) -> Amended | None:
    """Render and write again what these changed files touch.

    Returns:
        None if only building the whole site is sure to be right, and has to be done now.

    Raises:
        JekyllError: as a build does; the next one has to take in the same files, too.
    """
    from jekyllpy.incremental.amendment import Declined

    amendment = site.regeneration.amendment()
    if amendment is None:
        return None
    try:
        require_templates(site, amendment.items_at(changed))
    except JekyllError:
        site.regeneration.keep(amendment)
        raise
    with site.logger.held() as held:
        try:
            amendment.make(changed)
        except (Declined, StartOver):
            held.is_dropped = True
        else:
            items = [item for item in amendment.items if item.to_be_written]
            if not rewrite(site, items):
                held.is_dropped = True
                return None
            site.regeneration.keep(amendment)
            return Amended(items, is_read_anew=False)
    revision = amendment.revision()
    if revision is None:
        return None
    with site.logger.held() as held:
        try:
            return Amended(revised(site, revision, changed), is_read_anew=True)
        except (Declined, StartOver):
            held.is_dropped = True
    return None


def require_templates(site: Site, items: Iterable[Convertible]) -> None:
    """Parse the texts that were saved while nothing of the site is different yet.

    Most saves that fail do so here; the next one is amended then, as if they had not been. Hooks and programs
    in Ruby may make of a text what it isn't yet.

    Raises:
        JekyllError: if one of them is no template.
    """
    from jekyllpy.site.renderer import Renderer

    if site.hooks.functions() or site.plugin_manager.guard is not None:
        return
    renderer = Renderer(site, site.site_payload())
    for item in items:
        text = new_text(item)
        if text is None or not has_liquid(text) or not may_be_template(item):
            continue
        site.forget_templates(item.path)
        with site.logger.held() as held:
            renderer.template(text, item.path)
            held.is_dropped = True  # it is said when it is rendered


def may_be_template(item: Convertible) -> bool:
    """Whether Liquid in the text of an item is always filled in."""
    return item.ext != COFFEESCRIPT and item.data["render_with_liquid"] is not False


def revised(site: Site, revision: Revision, changed: Sequence[str]) -> list[Any]:
    """Read the site anew, and render and write what that touches.

    Raises:
        Declined: if the whole site has to be built.
        JekyllError: as a build does.
    """
    from jekyllpy.incremental.amendment import Declined
    from jekyllpy.site.renderer import Renderer

    site.reset(keeps_templates=True)
    site.read()
    site.generate()
    if not may_be_amended(site):
        raise Declined
    payload = site.site_payload()
    site.hooks.trigger("site", "pre_render", site, payload)
    try:
        revision.revise(changed, Renderer(site, payload))
    finally:
        site.stylesheets.end_build()
    site.hooks.trigger("site", "post_render", site, payload)
    items = [item for item in revision.items if item.to_be_written]
    targets = {item.destination(site.dest) for item in site.each_site_file()}
    if targets != revision.before.targets or not rewrite(site, items):
        publish_again(site, items)
    site.regeneration.keep(revision)
    site.hooks.trigger("site", "post_write", site)
    return items


def rewrite(
    site: Site, items: Iterable[Any], keep: Callable[[list[str]], None] = lambda paths: None
) -> bool:
    """Write items anew whose files lie in their places; False, and nothing written, where one doesn't.

    Args:
        keep: is called with the files' paths before another build may write to them.
    """
    targets = {item.destination(site.dest) for item in items}
    if not all(map(is_plain_file, targets)):
        return False
    there = Destination(site.dest, files=targets, folders={dirname(path) for path in targets})
    with claimed(site.dest, site.logger):
        with Staging(there, site.logger) as staging:
            writer = finishing(site, staging)
            for item in items:
                item.hand_over(writer, site.dest)
            staging.put_in_place(())
        keep(list(targets))
    for item in items:
        if isinstance(item, Written):
            item.trigger_hooks("post_write")
    return True


def is_plain_file(path: str) -> bool:
    """Whether a file, and no link, lies at `path`."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except OSError:
        return False


def may_be_amended(site: Site) -> bool:
    """Whether each of the site's files has a place of its own, and is written by the site."""
    items = list(site.each_site_file())
    targets = {item.destination(site.dest) for item in items}
    return len(targets) == len(items) and not any(map(writes_itself, items))
