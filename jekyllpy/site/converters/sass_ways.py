"""How each version of jekyll-sass-converter has a stylesheet compiled, and what it makes of the result."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from jekyllpy.site.converters import sass_cache
from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.sass_settings import SassSettings

if TYPE_CHECKING:
    from jekyllpy.content.page import Page

Options = TypeVar("Options", bound=sass_cache.Options)

BYTE_ORDER_MARK = "\ufeff"
CHARSET = '@charset "UTF-8";'


class Ways(ABC, Generic[Options]):
    """The ways of one version of the converter."""

    def __init__(self, settings: SassSettings) -> None:
        self.settings = settings
        self.site = settings.site

    @abstractmethod
    def options(self, page: Page | None, indented: bool) -> Options:
        """How the stylesheet of a page, or one that is none's, is compiled."""

    @abstractmethod
    def compile(self, text: str, options: Options) -> Compiled:
        """The stylesheet as the compiler gives it.

        Raises:
            SassError: if it doesn't compile.
        """

    @property
    @abstractmethod
    def is_apart(self) -> bool:
        """Whether a stylesheet that is begun is compiled outside of this process."""

    @abstractmethod
    def begin(self, text: str, options: Options) -> Callable[[], Compiled] | None:
        """Have a stylesheet compiled; what is returned waits for it, as `compile` does. None if it is to be compiled at its turn."""

    @abstractmethod
    def finished(self, compiled: Compiled, page: Page | None) -> Compiled:
        """The stylesheet and its map as they are written."""

    def get_ready(self) -> None:
        """Have the compiler ready soon: a stylesheet will come."""

    def end_build(self) -> None:
        """Let go of what only one build needs."""

    def with_charset(self, css: str) -> str:
        """CSS without a byte order mark, which says what `@charset` says."""
        if css.startswith(BYTE_ORDER_MARK):
            return (CHARSET if self.settings.is_on("add_charset") else "") + css[1:]
        return css
