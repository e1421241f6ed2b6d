"""A layout: text with front matter that other text is placed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.content.convertible import Convertible
from jekyllpy.content.data import Data
from jekyllpy.content.source_text import read_source
from jekyllpy.text.paths import extname

if TYPE_CHECKING:
    from jekyllpy.content.host import Host


class Layout(Convertible):
    """A layout of the site or its theme.

    Args:
        base: the folder of layouts.
        name: the file's path below it.
    """

    def __init__(self, site: Host, base: str, name: str) -> None:
        self.site = site
        self.base = base
        self.name = name
        theme = site.theme
        if theme is not None and theme.layouts_path == base:
            root = theme.root
            self.path: str = site.in_theme_dir(base, name) or ""
        else:
            root = site.source
            self.path = site.in_source_dir(base, name)
        self._relative_path = self.path.replace(root, "", 1)
        self.ext = extname(name)
        site.logger.debug("Reading:", self.relative_path)
        data, self.content, self.matter = read_source(site, self.path)
        self.data = Data(data)

    @property
    def relative_path(self) -> str:
        return self._relative_path

    def __repr__(self) -> str:
        return f'#<Jekyll::Layout @path="{self.path}">'
