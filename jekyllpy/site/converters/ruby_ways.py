"""Stylesheets as jekyll-sass-converter 1.5 has them compiled by Ruby Sass."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.libsass_options import STYLES, Options
from jekyllpy.site.converters.libsass_ways import Compile, LibsassWays

if TYPE_CHECKING:
    from jekyllpy.content.page import Page
    from jekyllpy.site.converters.sass_settings import SassSettings

DEFAULT_STYLE = "compact"
DEFAULT_STYLE_OF_PAGES = "compressed"


class RubyWays(LibsassWays):
    """The ways of jekyll-sass-converter 1.5: no source map, no comment that names one.

    Args:
        refuse: raises a SassError for a stylesheet that isn't to be compiled.
    """

    def __init__(self, settings: SassSettings, refuse: Callable[[str], None]) -> None:
        super().__init__(settings)
        self._refuse = refuse

    def compile(self, text: str, options: Options) -> Compiled:
        self._refuse(text)
        return super().compile(text, options)

    def options(self, page: Page | None, indented: bool) -> Options:
        default = DEFAULT_STYLE_OF_PAGES if self.site.edition.on_github_pages else DEFAULT_STYLE
        return Options(
            path="stdin",
            style=self.settings.style(tuple(STYLES), default),
            indented=indented,
            load_paths=self.settings.load_paths(),
        )

    def compiler(self) -> Compile:
        from jekyllpy.site.converters.ruby_sass.compiling import compile_text

        return compile_text

    def finished(self, compiled: Compiled, page: Page | None) -> Compiled:
        return Compiled(self.with_charset(compiled.css), None, compiled.files)
