"""What a site was read to before it was read anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

TAXONOMY = "taxonomy:"


class Content:
    """The content of a site at a moment, to be compared with what becomes of it.

    Args:
        but_for: the pages, by identity, that rendering has added.
        names: what templates looked at.

    Attributes:
        targets: the files that it is written to.
    """

    def __init__(self, site: Site, but_for: Iterable[int], names: Iterable[str]) -> None:
        left_out = set(but_for)
        self.time = site.time
        self.data = site.site_data
        self.layouts = dict(site.layouts)
        self.pages = [page for page in site.pages if id(page) not in left_out]
        self.static_files = list(site.static_files)
        self.docs = {label: list(found.docs) for label, found in site.collections.items()}
        self.addresses = list(addresses_of(site, left_out))
        taxonomies = [name for name in names if name.startswith(TAXONOMY)]
        self.taxonomies = {name: taxonomy_of(site, name) for name in taxonomies}
        self.targets = {item.destination(site.dest) for item in site.each_site_file()}


def addresses_of(site: Site, left_out: set[int]) -> Iterator[tuple[str, str]]:
    """The paths and addresses of all that is written."""
    for item in site.each_site_file():
        if id(item) not in left_out:
            yield item.relative_path, item.url


def taxonomy_of(site: Site, name: str) -> list[tuple[Any, list[str]]]:
    """The posts of each tag or category."""
    groups = site.post_attr_hash(name.removeprefix(TAXONOMY))
    return [(key, [post.relative_path for post in posts]) for key, posts in groups.items()]
