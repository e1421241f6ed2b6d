"""What the plugins of the running site have made of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jekyllpy.rubylang.objects.module import RClass

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


class State:
    """The site that the interpreter works for, and the sites there are.

    Attributes:
        site: the site whose plugins are running.
        filters: the modules that were registered as filters, in order.
        tags: the classes of tags by name.
        hooks: the blocks of hooks.
    """

    site: Site

    def __init__(self) -> None:
        self.filters: list[Any] = []
        self.tags: dict[str, RClass] = {}
        self.hooks: list[Any] = []

    def start(self, site: Site) -> None:
        """Begin with the plugins of a site."""
        self.site = site
        self.filters = []
        self.tags = {}
        self.hooks = []

    def instances_below(self, cls: RClass, site: Any) -> list[Any]:
        """New objects of the classes below one, those of higher priority first."""
        from jekyllpy.plugins.ruby.plugin_classes import priority_of
        from jekyllpy.rubylang.dispatch import call

        found = sorted(descendants(cls), key=priority_of, reverse=True)
        return [call(each, "new", site.config) for each in found]


def descendants(cls: RClass) -> Iterator[RClass]:
    """The classes below one, in the order in which they were made."""
    for below in cls.subclasses:
        if not below.is_singleton:
            yield below
            yield from descendants(below)


state = State()
