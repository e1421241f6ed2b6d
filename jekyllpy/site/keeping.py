"""The results that a site keeps for its next build, each kind in a folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.text.kept_texts import KeptTexts, rules_of

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


class Keeping:
    """What each plugin keeps of the texts that it makes."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._kinds: dict[str, KeptTexts] = {}

    def texts(self, name: str, *modules: str) -> KeptTexts:
        """What is kept under a name.

        Args:
            modules: the modules, and folders of modules, that the texts are made by.
        """
        known = self._kinds.get(name)
        if known is None:
            rules = rules_of(*modules)
            known = self._kinds[name] = KeptTexts(self._site.disk_cache(name), rules)
        return known

    def end_build(self) -> None:
        """Let go of what isn't used any more."""
        for kept in self._kinds.values():
            kept.end_build()
