"""Stylesheets as jekyll-sass-converter has them compiled by Dart Sass."""

from __future__ import annotations

import json
import os
import posixpath
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import quote

from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.dart_sass.compiling import (
    Options,
    begin,
    compile_text,
)
from jekyllpy.site.converters.dart_sass.process import Compiler
from jekyllpy.site.converters.dart_sass.program import identity
from jekyllpy.site.converters.sass_ways import Ways
from jekyllpy.text.file_urls import FILE, URL_CHARACTERS, url_of
from jekyllpy.text.paths import sanitized_path

if TYPE_CHECKING:
    from jekyllpy.content.page import Page
    from jekyllpy.site.converters.sass_settings import SassSettings

EXPANDED, COMPRESSED = STYLES = ("expanded", "compressed")


class DartWays(Ways[Options]):
    """The ways of jekyll-sass-converter 3.1."""

    def __init__(self, settings: SassSettings) -> None:
        super().__init__(settings)
        self._compiler = Compiler()

    @property
    def style(self) -> str:
        """How the CSS is written: Dart Sass knows two styles."""
        return self.settings.style(STYLES, EXPANDED)

    def options(self, page: Page | None, indented: bool) -> Options:
        settings = self.settings
        return Options(
            path=self.path_of(page) if page else "",
            indented=indented,
            style=self.style,
            load_paths=settings.load_paths(),
            has_map=settings.wants_map(page),
            charset=page is not None,
            quiet_deps=settings.is_on("quiet_deps"),
            verbose=settings.is_on("verbose"),
            deprecations=(
                settings.listed("fatal_deprecations"),
                settings.listed("silence_deprecations"),
                settings.listed("future_deprecations"),
            ),
            program=identity(),
        )

    def path_of(self, page: Page) -> str:
        """The file that a page was read from."""
        return sanitized_path(self.site.source, page.relative_path)

    def compile(self, text: str, options: Options) -> Compiled:
        return compile_text(self._compiler, text, options)

    @property
    def is_apart(self) -> bool:
        return True

    def begin(self, text: str, options: Options) -> Callable[[], Compiled]:
        return begin(self._compiler, text, options)

    def finished(self, compiled: Compiled, page: Page | None) -> Compiled:
        if page is None or compiled.source_map is None:
            return Compiled(self.ended(compiled.css), None, compiled.files)
        css = self.ended(compiled.css, f"/*# sourceMappingURL={encoded(page.basename)}.css.map */")
        root = self.root_of_sources(page)
        return Compiled(css, mapped(compiled.source_map, page, root), compiled.files)

    def ended(self, css: str, comment: str = "") -> str:
        """CSS as a file ends, with the comment that names the map."""
        if not comment:
            return css
        return css + ("" if self.style == COMPRESSED else "\n\n") + comment

    def root_of_sources(self, page: Page) -> str:
        """The folder that the map's sources are told from."""
        return os.path.dirname(self.path_of(page))

    def get_ready(self) -> None:
        self._compiler.start()

    def end_build(self) -> None:
        self._compiler.end()


class DartWaysOf22(DartWays):
    """The ways of jekyll-sass-converter 2.2 where the site asks for Dart Sass."""

    def ended(self, css: str, comment: str = "") -> str:
        return self.with_charset(css) + (f"\n\n{comment}" if comment else "\n")

    def root_of_sources(self, page: Page) -> str:
        return self.site.source


def mapped(source_map: str, page: Page, root: str) -> str:
    """The source map as it is written: with the name of its stylesheet, its sources told from `root`."""
    content = json.loads(source_map)
    content["file"] = f"{encoded(page.basename)}.css"
    content["sources"] = [relative(url, root) for url in content["sources"]]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def relative(url: str, root: str) -> str:
    """A file's URL as seen from a folder."""
    if not url.startswith(FILE):
        return url
    return posixpath.relpath(url.removeprefix(FILE), url_of(root).removeprefix(FILE))


def encoded(text: str) -> str:
    """A file's name as part of a URL."""
    return quote(text, safe=URL_CHARACTERS)
