"""Stylesheets that libsass compiles: in a process of its own, where that is possible and pays."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import cached_property

from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.libsass_options import Options
from jekyllpy.site.converters.sass_apart import Apart
from jekyllpy.site.converters.sass_ways import Ways
from jekyllpy.site.processes import allowed_processes, can_fork

WORTH_IT = 1 << 13
"""Characters of a stylesheet without imports for which a process is forked: it takes a while to get ready."""

Compile = Callable[[str, Options], Compiled]


class LibsassWays(Ways[Options]):
    """The ways of a version of the converter that has libsass compile."""

    @abstractmethod
    def compiler(self) -> Compile:
        """What compiles, imported where it is needed."""

    def compile(self, text: str, options: Options) -> Compiled:
        return self.compiler()(text, options)

    @cached_property
    def _apart(self) -> Apart:
        return Apart(self.compile, self._import)

    def _import(self) -> None:
        """Import what compiles."""
        from jekyllpy.site.converters.libsass import library

        self.compiler()
        library()

    @property
    def is_apart(self) -> bool:
        return self._apart.is_running or (allowed_processes() > 1 and can_fork())

    def get_ready(self) -> None:
        if self.is_apart:
            self._apart.start()

    def begin(self, text: str, options: Options) -> Callable[[], Compiled] | None:
        if allowed_processes() == 1:
            return None
        if self.is_apart:
            if options.load_paths or len(text) >= WORTH_IT:
                self._apart.start()
            return self._apart.begin(text, options)
        from jekyllpy.site.background import Background

        return Background(lambda: self.compile(text, options)).result

    def end_build(self) -> None:
        self._apart.end()
