"""Pages, stylesheets and JSON made small for publication, as jekyll-minifier makes them.

Rules: what jekyll-minifier 0.1.10 and 0.2.2 were seen to do with sites, and their manual.
"""

from __future__ import annotations

from posixpath import dirname, splitext
from typing import TYPE_CHECKING

from jekyllpy.content.drops import environment
from jekyllpy.content.files import is_valid, to_bytes
from jekyllpy.plugins.api import Finisher, Registry
from jekyllpy.plugins.jekyll_minifier.changes import Change, css_change, html_change, json_change
from jekyllpy.plugins.jekyll_minifier.settings import settings_of
from jekyllpy.plugins.jekyll_minifier.switches import TOPIC

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

PUBLICATION = "production"
KEPT = "minifier"
SMALL_ALREADY = ".min.css"
# Of static files; of what is rendered, everything else is HTML.
STATIC = (".css", ".json", ".xml")


class Minifier(Finisher):
    """Makes what is written small."""

    def __init__(self, site: Site) -> None:
        super().__init__(site)
        is_published = environment() == PUBLICATION
        self._settings = settings_of(site) if is_published else None
        self._kept = site.keeping.texts(KEPT, dirname(__file__))

    def text(self, path: str, text: str) -> str:
        """A page or document, small as its extension has it."""
        change = self._change(path)
        return text if change is None else self._changed(path, text, change)

    def file(self, path: str, source: str) -> str | None:
        """A static file, if it is a stylesheet, JSON or XML; None if that changes nothing."""
        change = self._change(path) if path.endswith(STATIC) else None
        if change is None:
            return None
        try:
            with open(source, encoding="utf-8", errors="surrogateescape", newline="") as file:
                text = file.read()
        except OSError:
            # The copy, which is made then, tells what is wrong.
            return None
        small = self._changed(path, text, change)
        return None if small == text else small

    def _change(self, path: str) -> Change | None:
        """What is to be done to a file, by its name; None if it stays as it is."""
        settings = self._settings
        if settings is None or settings.excludes(path):
            return None
        extension = splitext(path)[1]
        if extension == ".css":
            stays = path.endswith(SMALL_ALREADY) or not settings.styles
            return None if stays else css_change(settings.line)
        if extension == ".json":
            return json_change() if settings.json else None
        if extension == ".js":
            return None
        return html_change(settings.html)

    def _changed(self, path: str, text: str, change: Change) -> str:
        """`text` as `change` makes it, or as it is where that can't be done, which is told."""
        try:
            self._check(text)
            return self._kept.made(text, change.settings, change.make)
        except ValueError as error:
            self.site.logger.warn(TOPIC, f"{path} is left as it is: {error}")
            return text

    def _check(self, text: str) -> None:
        """Refuse what can't be made small.

        Raises:
            ValueError: for text that isn't UTF-8, or too much of it.
        """
        if not is_valid(text):
            raise ValueError("it isn't UTF-8")
        most = self._settings.most_bytes if self._settings is not None else None
        # No character has more than four bytes.
        if most is not None and len(text) > most // 4 and len(to_bytes(text)) > most:
            raise ValueError(f"it has more than {most} bytes")


def register(plugins: Registry) -> None:
    plugins.finisher(Minifier)
