"""Files made small for publication, as jekyll-minifier 0.1 and 0.2 make them."""

from __future__ import annotations

import os
from functools import cached_property

from jekyllpy.content.files import is_valid, read_text
from jekyllpy.plugins.api import Finisher, Registry
from jekyllpy.plugins.jekyll_minifier import css, html, json
from jekyllpy.plugins.jekyll_minifier.settings import Settings, settings_of
from jekyllpy.text.glob import fnmatch
from jekyllpy.text.paths import extname

SMALL_ALREADY = ".min.css"
STATIC = frozenset((".css", ".json", ".xml"))


class Minifier(Finisher):
    """Makes files small, by their extensions."""

    @cached_property
    def settings(self) -> Settings:
        return settings_of(self.site)

    def text(self, path: str, text: str) -> str:
        if not is_on() or self._is_excluded(path):
            return text
        try:
            return self._minified(path, text)
        except ValueError as error:
            self.site.logger.warn("Minifier:", f"{path} is left as it is: {error}.")
            return text

    def file(self, path: str, source: str) -> str | None:
        if not is_on() or extname(path) not in STATIC or path.endswith(SMALL_ALREADY):
            return None
        if self._is_excluded(path):
            return None
        text = read_text(source)
        return self.text(path, text) if is_valid(text) else None

    def _is_excluded(self, path: str) -> bool:
        return any(each == path or fnmatch(each, path) for each in self.settings.exclude)

    def _minified(self, path: str, text: str) -> str:
        match extname(path):
            case ".js":
                return text
            case ".json":
                return json.minified(text) if self.settings.json else text
            case ".css" if path.endswith(SMALL_ALREADY) or not self.settings.css:
                return text
            case ".css":
                return css.minified(text, self.settings.line)
        return html.minified(text, self.settings.options, css.minified)


def is_on() -> bool:
    """Whether the site is built for publication."""
    return os.environ.get("JEKYLL_ENV") == "production"


def register(plugins: Registry) -> None:
    plugins.finisher(Minifier)
