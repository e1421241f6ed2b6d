"""The site as tags and filters see it, what they ask of it recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.incremental.dependencies import Dependencies
from jekyllpy.incremental.recorded_hash import ALL, RecordedHash

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

# What is settled before anything is rendered, or only names, converts or reports something.
SETTLED = frozenset(
    {
        "baseurl",
        "cache_dir",
        "converters",
        "converters_for",
        "dest",
        "edition",
        "exclude",
        "find_converter_instance",
        "frontmatter_defaults",
        "grounds",
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
        "regeneration",
        "safe",
        "source",
        "theme",
        "zone",
    }
)
RECORDED_AS = {
    "each_site_file": ("addresses",),
    "pages": ("pages", f"pages:{ALL}"),
    "posts": ("addresses", "order:posts", "documents:posts:date", "documents:posts:slug"),
    "time": ("time",),
}
DATA = ("data", "site_data")
OTHERWISE = ("everything",)


class RecordingSite:
    """Stands for the site in the registers of templates."""

    def __init__(self, site: Site, dependencies: Dependencies) -> None:
        self.__dict__.update(_site=site, _dependencies=dependencies)

    def __getattr__(self, name: str) -> Any:
        if name in SETTLED:
            return getattr(self._site, name)
        if name == "config":
            return RecordedHash(self._site.config, self._note_setting)
        if name in DATA:
            return self._recorded_data(getattr(self._site, name))
        if name == "layouts":
            return RecordedHash(self._site.layouts, self._note_layout)
        for part in RECORDED_AS.get(name, OTHERWISE):
            self._dependencies.record(part)
        return getattr(self._site, name)

    def _recorded_data(self, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        return RecordedHash(data, lambda key: self._dependencies.record(f"data:{key}"))

    def _note_setting(self, key: Any) -> None:
        self._dependencies.record(f"setting:{key}")

    def _note_layout(self, name: Any) -> None:
        self._dependencies.record("everything" if name == ALL else f"layout:{name}")

    @property
    def whole_config(self) -> Any:
        """The settings themselves, for who tells himself which of them he looks at."""
        return self._site.config

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._site, name, value)

    def __eq__(self, other: object) -> bool:
        """Whether it is the same site: plugins keep things by site."""
        return other is self._site or (
            isinstance(other, RecordingSite) and other._site is self._site
        )

    def __hash__(self) -> int:
        return hash(self._site)
