"""What plugins that go through a site's Markdown go through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


def pages_and_documents(site: Site, settings: dict[str, Any]) -> list[Any]:
    """The site's pages and, if the plugin's settings say `collections: true`, the documents it writes."""
    items: list[Any] = list(site.pages)
    if settings.get("collections") is True:
        items += site.docs_to_write
    return items
