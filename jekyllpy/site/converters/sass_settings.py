"""The section `sass` of the configuration, as jekyll-sass-converter reads it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from jekyllpy.config.configuration import names
from jekyllpy.content.drops import DEVELOPMENT, environment
from jekyllpy.ruby import truthy
from jekyllpy.text.glob import glob
from jekyllpy.text.paths import expand, sanitized_path

if TYPE_CHECKING:
    from jekyllpy.content.page import Page
    from jekyllpy.site.site import Site


class SassSettings:
    """What a site says of its stylesheets."""

    def __init__(self, site: Site) -> None:
        self.site = site

    @property
    def _section(self) -> dict[str, Any]:
        section = self.site.config.get("sass")
        return section if isinstance(section, dict) else {}

    def is_on(self, name: str) -> bool:
        """Whether a setting is neither false nor missing."""
        return truthy(self._section.get(name))

    def listed(self, name: str) -> tuple[str, ...]:
        """A setting that is a name or a list of names."""
        return tuple(names(self._section.get(name)))

    @property
    def implementation(self) -> object:
        """The compiler that jekyll-sass-converter 2.2 is told to take."""
        return self._section.get("implementation")

    def style(self, known: tuple[str, ...], default: str) -> str:
        """The setting `style`, if it is one that is known."""
        style = str(self._section.get("style", default)).removeprefix(":")
        return style if style in known else default

    @property
    def sass_dir(self) -> str:
        """The folder of partials, from the site's folder."""
        return str(self._section.get("sass_dir") or "_sass")

    def load_paths(self) -> list[str]:
        """The folders where imports are looked for: the settings', `sass_dir`, the theme's."""
        source, safe = self.site.source, self.site.safe
        own = sanitized_path(source, self.sass_dir).replace(source + "/", "", 1)
        patterns = [*self.listed("load_paths"), own]
        if safe:
            patterns = [sanitized_path(source, pattern) for pattern in patterns]
        found = [path for pattern in patterns for path in glob(expand(pattern, source))]
        if safe:
            found = [sanitized_path(source, path) for path in found]
        found = list(dict.fromkeys(found))
        if self.site.theme is not None and self.site.theme.sass_path:
            found.append(self.site.theme.sass_path)
        return [path for path in found if os.path.isdir(path) and self.site.grounds.allow(path)]

    def wants_map(self, page: Page | None) -> bool:
        """Whether a page's stylesheet gets a source map; what is no page's gets none."""
        wanted = str(self._section.get("sourcemap", "always")).removeprefix(":")
        if page is None or wanted == "never":
            return False
        return wanted == "always" or not (wanted == "development" and environment() != DEVELOPMENT)
