"""Stylesheets as jekyll-sass-converter 2.2 has them compiled by sassc, which is libsass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.libsass_options import STYLES, Options
from jekyllpy.site.converters.libsass_ways import Compile, LibsassWays
from jekyllpy.text.paths import join, seen_from

if TYPE_CHECKING:
    from jekyllpy.content.page import Page


DEFAULT_STYLE = "compact"


class SasscWays(LibsassWays):
    """The ways of jekyll-sass-converter 2.2 with sassc."""

    def options(self, page: Page | None, indented: bool) -> Options:
        settings = self.settings
        options = Options(
            path="stdin",
            style=settings.style(tuple(STYLES), DEFAULT_STYLE),
            indented=indented,
            load_paths=settings.load_paths(),
            map_url=settings.wants_map(page),
            line_comments=settings.is_on("line_comments"),
        )
        if page is not None:
            folder = seen_from(self.site.source)
            options.path = join(folder, page.name)
            options.map_path = join(folder, page.basename + ".css.map")
        return options

    def compiler(self) -> Compile:
        from jekyllpy.site.converters.libsass import compile_text

        return compile_text

    def finished(self, compiled: Compiled, page: Page | None) -> Compiled:
        source_map = compiled.source_map if self.settings.wants_map(page) else None
        return Compiled(self.with_charset(compiled.css), source_map, compiled.files)
