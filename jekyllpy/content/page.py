"""A page: a file with front matter outside the collections.

Rules: Jekyll 4.4.1, `Page`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from jekyllpy.content import permalink as permalinks
from jekyllpy.content.convertible import PackedTexts
from jekyllpy.content.data import Data
from jekyllpy.content.source_text import read_source
from jekyllpy.content.written import Written
from jekyllpy.ruby import inspect, to_s, truthy
from jekyllpy.text.merge import deep_merge
from jekyllpy.text.paths import dirname, extname, join

if TYPE_CHECKING:
    from jekyllpy.content.host import Host

HTML_EXTENSIONS = (".html", ".xhtml", ".htm")
ATTRIBUTES = ("content", "dir", "excerpt", "name", "path", "url")


class Page(Written):
    """A page of a site, read from a file.

    Args:
        base: the folder that the page's path begins at: the site's source, or its theme.
        dir: the folder of the file below `base`.
        name: the file's name.

    Attributes:
        attributes: what templates see of it besides defaults and front matter.
    """

    type = "pages"
    attributes: tuple[str, ...] = ATTRIBUTES
    pager: Any = None

    def __init__(self, site: Host, base: str, dir: str, name: str) -> None:
        self.site = site
        self.base = base
        self.source_dir = dir
        self.name = name
        self._url: str | None = None
        self._destinations: dict[str, str] = {}
        self._liquid: dict[str, Any] | None = None
        self._own_hash: dict[str, Any] = {}
        self._liquid_state: tuple[Any, ...] = ()
        self.content = ""
        in_theme = site.theme is not None and site.in_theme_dir(base) == base
        in_dir = site.in_theme_dir if in_theme else site.in_source_dir
        self.full_path: str = in_dir(base, dir, name) or ""
        self._relative_path = join(dir, name).removeprefix("/")
        self.process(name)
        self.data = Data()
        self.read()
        if site.edition.jekyll.has_page_excerpts and truthy(site.config.get("page_excerpts")):
            self._generate_excerpt()
        self.data.default_of = self._default_of
        self.trigger_hooks("post_init")

    def process(self, name: str) -> None:
        """Take `ext` and `basename` from a file's name."""
        self.ext = extname(name)
        self.basename = name[: len(name) - len(self.ext)]
        if self.site.edition.jekyll.drops_trailing_periods:
            self.basename = self.basename.rstrip(".")

    def read(self) -> None:
        """Take `data` and `content` from the file."""
        self.site.logger.debug("Reading:", self.relative_path)
        data, self.content, self.matter = read_source(self.site, self.full_path)
        self.data = Data(data)

    def _default_of(self, key: str) -> Any:
        return self.site.frontmatter_defaults.find(self.relative_path, self.type, key)

    def move_to(self, dir: str) -> None:
        """Have it be written below another folder; in Jekyll 3 its path is then one in that folder."""
        self.source_dir = dir
        if self.site.edition.jekyll.paths_follow_folders:
            place = self._relative_path
            self.data.default_of = lambda key: self.site.frontmatter_defaults.find(
                place, self.type, key
            )
            self._relative_path = join(dir, self.name).removeprefix("/")

    @property
    def relative_path(self) -> str:
        return self._relative_path

    @property
    def path(self) -> str:
        """The path from the site's folder, or what the front matter gives in its place."""
        return to_s(self.data.own("path", self.relative_path))

    @property
    def dir(self) -> str:
        """The folder of the address, with a slash at its end."""
        if self.url.endswith("/"):
            return self.url
        folder = dirname(self.url)
        return folder if folder.endswith("/") else folder + "/"

    @property
    def html(self) -> bool:
        """Whether it is written as HTML."""
        return self.output_ext in HTML_EXTENSIONS

    @property
    def index(self) -> bool:
        """Whether it is the index of its folder."""
        return self.basename == "index"

    @property
    def template(self) -> str:
        """The template of the address, without a permalink."""
        if not self.html:
            return "/:path/:basename:output_ext"
        if self.index:
            return "/:path/"
        return permalinks.with_suffix("/:path/:basename", self.site.permalink_style)

    @property
    def url(self) -> str:
        """Its address on the site."""
        if self._url is None:
            placeholders = {
                "path": self.source_dir,
                "basename": self.basename,
                "output_ext": self.output_ext,
            }
            template = self.permalink
            self._url = permalinks.from_mapping(
                to_s(template) if truthy(template) else self.template, placeholders
            )
        return self._url

    @url.setter
    def url(self, url: str) -> None:
        self._url = url

    @property
    def index_file(self) -> str:  # type: ignore[override]
        """The name of the file that an address ending with a slash leads to."""
        return "index" + self.output_ext

    @property
    def to_be_written(self) -> bool:
        """True: a page that isn't published isn't read."""
        return True

    @property
    def excerpt(self) -> str | None:
        """The excerpt as text, None without one."""
        excerpt = self.data["excerpt"]
        return to_s(excerpt) if truthy(excerpt) else None

    def _generate_excerpt(self) -> None:
        if not (self.excerpt_separator and type(self) is Page and self.html):
            return
        if not truthy(self.data["excerpt"]):
            from jekyllpy.content.excerpt import PageExcerpt

            self.data["excerpt"] = PageExcerpt(self)

    def to_liquid(self) -> dict[str, Any]:
        """The page as templates see it now; the same mapping until something of it changes."""
        state = (self.data.version, self.content, self.url, self.name)
        if self._liquid is None or self._liquid_state != state:
            self._own_hash = self.liquid_data(self.attributes)
            self._liquid = self.site.page_hash(self, self._own_hash)
            self._liquid_state = state
        return self._liquid

    def own_hash(self) -> dict[str, Any]:
        """A copy of what templates see of the page, for its own rendering, whose hooks may change it."""
        seen = self.to_liquid()
        return dict(self._own_hash if seen is self._liquid else seen)

    def pack(self) -> PackedTexts:
        self._liquid, self._own_hash, self._liquid_state = None, {}, ()
        return super().pack()

    def liquid_data(self, attributes: tuple[str, ...]) -> dict[str, Any]:
        """Defaults, front matter and the attributes of these names."""
        further = {name: getattr(self, name) for name in attributes if self._has(name)}
        defaults = self.site.frontmatter_defaults.all(self.relative_path, self.type)
        return deep_merge(defaults, deep_merge(self.data, further))

    def _has(self, name: str) -> bool:
        return name != "excerpt" or self.site.edition.jekyll.has_page_excerpts

    def trigger_hooks(self, event: str, *arguments: Any) -> None:
        self.site.hooks.trigger("pages", event, self, *arguments)

    def __repr__(self) -> str:
        return f"#<{ruby_class(self)} @relative_path={inspect(os.fspath(self.relative_path))}>"


def ruby_class(thing: object) -> str:
    """The name of the class as Jekyll's own inspection shows it."""
    return f"Jekyll::{type(thing).__name__}"


class PageWithoutAFile(Page):
    """A page that a plugin makes: `content` and `data` are given by hand."""

    def read(self) -> None:
        """Read nothing: there is no file."""
