"""Plugins that change pages once they are rendered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.content.page import Page
from jekyllpy.plugins.api import Registry


def after_rendering(plugins: Registry, change: Callable[[Any], None]) -> None:
    """Have `change` called with every page and document that is written as HTML."""

    def change_html(item: Any) -> None:
        if is_written_as_html(item):
            change(item)

    plugins.hook(["pages", "documents"], "post_render", change_html)


def is_written_as_html(item: Any) -> bool:
    """Whether a page or document is written, as HTML."""
    if not (isinstance(item, Page) or item.to_be_written):
        return False
    permalink = item.permalink
    return item.output_ext == ".html" or (isinstance(permalink, str) and permalink.endswith("/"))
