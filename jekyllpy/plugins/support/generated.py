"""Pages whose text is worked out in Python, once everything before them is rendered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jekyllpy.content.page import PageWithoutAFile

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


class GeneratedPage(PageWithoutAFile):
    """A page that `produce` writes when its turn to be rendered comes.

    Args:
        name: its path below the site's root; its extension decides on converters.
        produce: called with the payload that a template there would see; gives the page's text.
    """

    def __init__(self, site: Site, name: str, produce: Callable[[Any], str]) -> None:
        super().__init__(site, "", "", name)
        self._produce = produce

    @property
    def render_with_liquid(self) -> bool:
        return False

    def trigger_hooks(self, event: str, *arguments: Any) -> None:
        super().trigger_hooks(event, *arguments)
        if event == "pre_render":
            self.content = self._produce(*arguments)
