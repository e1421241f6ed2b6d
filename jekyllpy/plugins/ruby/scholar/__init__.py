"""jekyll-scholar as plugins see it. Its tags are written in Python; those that plugins change run as Ruby's."""

from __future__ import annotations

from jekyllpy.plugins.ruby.state import state
from jekyllpy.rubylang.native import MODULES

__all__ = ["load_classes", "register_changed"]


def load_classes() -> None:
    """Have Ruby know the classes of jekyll-scholar, if the site has it."""
    if "bibliography" in state.site.plugins.tags:
        from jekyllpy.plugins.ruby.scholar import tags as tags


def register_changed() -> None:
    """Give jekyll-scholar the filters that plugins define, and templates those of its tags that they change."""
    if "BibTeX::Filter" in MODULES:
        from jekyllpy.plugins.ruby.bibtex.filters import register_filters

        register_filters()
    if "bibliography" in state.site.plugins.tags:
        from jekyllpy.plugins.ruby.scholar.tags import register_changed

        register_changed()
