"""The site as tags and filters see it, what they ask of it recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.incremental.dependencies import Dependencies

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

# What is settled before anything is rendered, or only names, converts or says something.
SETTLED = frozenset(
    {
        "baseurl",
        "cache_dir",
        "converters_for",
        "dest",
        "exclude",
        "find_converter_instance",
        "frontmatter_defaults",
        "highlighter",
        "in_cache_dir",
        "in_dest_dir",
        "in_source_dir",
        "in_theme_dir",
        "include",
        "includes_load_paths",
        "is_liquid_block",
        "liquid",
        "logger",
        "markdown",
        "permalink_style",
        "plugins",
        "safe",
        "source",
        "theme",
        "zone",
    }
)
RECORDED_AS = {
    "config": ("setting:*",),
    "each_site_file": ("addresses",),
    "posts": ("addresses", "order:posts", "documents:posts:date", "documents:posts:slug"),
    "time": ("time",),
}
OTHERWISE = ("everything",)


class RecordingSite:
    """Stands for the site in the registers of templates."""

    def __init__(self, site: Site, dependencies: Dependencies) -> None:
        self.__dict__.update(_site=site, _dependencies=dependencies)

    def __getattr__(self, name: str) -> Any:
        if name not in SETTLED:
            for part in RECORDED_AS.get(name, OTHERWISE):
                self._dependencies.record(part)
        return getattr(self._site, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._site, name, value)

    def __eq__(self, other: object) -> bool:
        """Whether it is the same site: plugins keep things by site."""
        return other is self._site or (
            isinstance(other, RecordingSite) and other._site is self._site
        )

    def __hash__(self) -> int:
        return hash(self._site)
