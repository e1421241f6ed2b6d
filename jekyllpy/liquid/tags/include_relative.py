"""Jekyll's `{% include_relative file.md %}`: from the folder of the page itself."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.liquid.host import Host
from jekyllpy.liquid.tags.include import IncludeNode, IncludeTag
from jekyllpy.ruby import to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

EXCERPT_SUFFIX = "/#excerpt"


class IncludeRelativeNode(IncludeNode):
    """Includes a file from the page's folder or below."""

    __slots__ = ()
    is_site_wide = False

    def folders(self, context: Context) -> Sequence[str]:
        """The page's folder; the site's, if nothing is known of the page."""
        site: Host = context.registers["site"]
        page: Any = context.registers.get("page")
        if page is None:
            return (site.source,)
        path = to_s(page.get("path")).removesuffix(EXCERPT_SUFFIX)
        if page.get("collection"):
            path = os.path.join(to_s(site.config.get("collections_dir")), path)
        return (site.in_source_dir(os.path.dirname(path)),)


class IncludeRelativeTag(IncludeTag):
    """`{% include_relative file.html name=value %}`, with a file beside the page."""

    name = "include_relative"
    node_class = IncludeRelativeNode
