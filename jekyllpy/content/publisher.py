"""What is published: not what says `published: false`, nor what lies in the future.

Rules: Jekyll 4.4.1, `Publisher`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.ruby import truthy

if TYPE_CHECKING:
    from jekyllpy.content.convertible import Convertible
    from jekyllpy.content.host import Host


def is_published(site: Host, thing: Convertible) -> bool:
    """Whether the site shows `thing`."""
    if not (truthy(thing.data.own("published", True)) or site.unpublished):
        return False
    return not is_hidden_in_the_future(site, thing)


def is_hidden_in_the_future(site: Host, thing: Convertible) -> bool:
    """Whether `thing` is a document with a date to come, and the site shows none of those."""
    from jekyllpy.content.document import Document

    if not isinstance(thing, Document) or site.future:
        return False
    if int(thing.date.timestamp()) <= int(site.time.timestamp()):
        return False
    if site.hidden_until is None or thing.date < site.hidden_until:
        site.hidden_until = thing.date
    return True
