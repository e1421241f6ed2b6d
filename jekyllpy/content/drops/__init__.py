"""What templates see of a site's content.

Rules: Jekyll 4.4.1, `Drops`; `listed_keys` stand in the order in which Jekyll lists them.
"""

from jekyllpy.content.drops.base import ListedDrop
from jekyllpy.content.drops.collections import CollectionDrop, StaticFileDrop
from jekyllpy.content.drops.documents import DocumentDrop, ExcerptDrop
from jekyllpy.content.drops.site import SiteDrop, UnifiedPayloadDrop
from jekyllpy.content.drops.surroundings import (
    DEVELOPMENT,
    JekyllDrop,
    ThemeDrop,
    environment,
)

__all__ = [
    "DEVELOPMENT",
    "CollectionDrop",
    "DocumentDrop",
    "ExcerptDrop",
    "JekyllDrop",
    "ListedDrop",
    "SiteDrop",
    "StaticFileDrop",
    "ThemeDrop",
    "UnifiedPayloadDrop",
    "environment",
]
