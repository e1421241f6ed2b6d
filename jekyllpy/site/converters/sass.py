"""SCSS and Sass to CSS.

Rules: jekyll-sass-converter 1.5, 2.2 and 3.1, `Converters::Scss`, `Converters::Sass` and `SourceMapPage`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jekyllpy.content.files import is_valid
from jekyllpy.content.page import Page
from jekyllpy.errors import SassError
from jekyllpy.plugins.api import Converter

if TYPE_CHECKING:
    from jekyllpy.site.converters.stylesheets import Stylesheets


class Scss(Converter):
    """Stylesheets in the syntax with braces.

    Attributes:
        page: the page that is being rendered, for its name and its source map; None for a document.
    """

    priority = "low"
    safe = True
    extension = ".scss"
    indented = False

    def __init__(self, config: dict[str, Any], stylesheets: Stylesheets) -> None:
        super().__init__(config)
        self._stylesheets = stylesheets
        self.page: Page | None = None

    def matches(self, ext: str) -> bool:
        return ext.lower() == self.extension

    def output_ext(self, ext: str) -> str:
        return ".css"

    def convert(self, content: str) -> str:
        """`content` as CSS; the page's source map is added to the site's pages.

        Raises:
            SassError: if it doesn't compile.
        """
        if not is_valid(content):
            raise SassError("the stylesheet is not valid UTF-8: save it in that encoding")
        compiled = self._stylesheets.compile(content, self.page, self.indented)
        if compiled.source_map is not None:
            assert self.page is not None
            self.page.site.pages.append(SourceMapPage(self.page, compiled.source_map))
        return compiled.css


class Sass(Scss):
    """Stylesheets in the indented syntax."""

    extension = ".sass"
    indented = True


class SourceMapPage(Page):
    """The source map of a stylesheet's page."""

    def __init__(self, css_page: Page, source_map: str) -> None:
        self._css_page = css_page
        self._source_map = source_map
        super().__init__(
            css_page.site, css_page.site.source, css_page.dir, css_page.basename + ".css.map"
        )

    def read(self) -> None:
        self.data = self._css_page.data
        self.content = self._source_map

    def process(self, name: str) -> None:
        super().process(name)
        self.ext = ".map"

    @property
    def asset_file(self) -> bool:
        return True

    @property
    def render_with_liquid(self) -> bool:
        return False


def map_that_stands(css_page: Page) -> Page | None:
    """The page of the map of a stylesheet that isn't compiled, its text left out; None for any other page."""
    is_compiled = type(css_page) is Page and css_page.sass_file
    return SourceMapPage(css_page, "") if is_compiled else None


def begin_stylesheets(stylesheets: Stylesheets, pages: Iterable[Page]) -> None:
    """Let the pages' stylesheets compile while everything else is read and rendered."""
    for page in pages:
        if page.sass_file:
            for converter in page.converters:
                if isinstance(converter, Scss):
                    stylesheets.begin(page, converter.indented)
