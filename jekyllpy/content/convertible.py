"""What pages, documents, layouts and excerpts share: text that is rendered and converted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from jekyllpy.ruby import to_s, truthy
from jekyllpy.text.packed import Packed, packed, shared, unpacked
from jekyllpy.text.paths import extname as extension_of

if TYPE_CHECKING:
    from jekyllpy.content.data import Data
    from jekyllpy.content.host import Host
    from jekyllpy.plugins.api import Converter

SASS_EXTENSIONS = (".sass", ".scss")
COFFEESCRIPT = ".coffee"
RENDERED = ("content", "output")


def has_liquid(content: str | None) -> bool:
    """Whether there is anything in `content` for Liquid to do."""
    return bool(content) and ("{%" in content or "{{" in content)  # type: ignore[operator]


class PackedTexts(NamedTuple):
    """Texts as UTF-8, None for what isn't held so."""

    content: Packed | None
    output: bytes | None


class Convertible:
    """Text with front matter.

    Attributes:
        data: the front matter.
        content: the source without front matter; once rendered, the converted text.
        output: what is written, None until rendered.
        matter: the text of the front matter, empty without one; None if it wasn't read from a file.
        ext: the extension of the source, with its dot.
    """

    site: Host
    data: Data
    content: str
    ext: str
    output: str | None
    matter: str | None = None
    type: str | None = None
    _told: Callable[[str], str | None] | None = None
    _packed: PackedTexts | None = None

    def __getattr__(self, name: str) -> Any:
        """The `content` or `output` of what is told of it when asked; no output where there is none yet."""
        if name in RENDERED:
            if self._packed is not None and (data := getattr(self._packed, name)) is not None:
                self._packed = self._packed._replace(**{name: None})
                text = self.__dict__[name] = unpacked(data)
                return text
            if self._told is not None:
                found = self.__dict__[name] = self._told(name)
                return found
            if name == "output":
                return None
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def source_text(self) -> str | Callable[[], str]:
        """The content as it is now or, if that is still to be read, what reads it."""
        told = self._told
        if told is None or "content" in self.__dict__:
            return self.content
        return lambda: told("content") or ""

    def pack(self) -> PackedTexts:
        """Hold the content and the output in fewer bytes until somebody looks at them; gives those bytes."""
        attributes = self.__dict__
        output = packed(attributes.get("output"))
        content = shared(packed(attributes.get("content")), output)
        if output is not None:
            del attributes["output"]
        if content is not None:
            del attributes["content"]
        found = self._packed = PackedTexts(content, output)
        return found

    @property
    def packed_output(self) -> bytes | None:
        """The output as UTF-8 if it is held so."""
        if self._packed is None or "output" in self.__dict__:
            return None
        return self._packed.output

    def stand(self, tell: Callable[[str], str | None]) -> None:
        """Have the content and output that it is given when somebody looks at them."""
        for name in RENDERED:
            self.__dict__.pop(name, None)
        self._packed = None
        self._told = tell

    @property
    def extname(self) -> str:
        """The extension, with its dot."""
        return self.ext

    @property
    def relative_path(self) -> str:
        """The path from the site's folder."""
        raise NotImplementedError

    @property
    def permalink(self) -> Any:
        """The template of its address in its front matter, None if it has none."""
        return self.data["permalink"]

    @property
    def published(self) -> bool:
        """Whether its front matter doesn't say `published: false`."""
        return self.data.own("published", True) is not False

    @property
    def sass_file(self) -> bool:
        """Whether it is a stylesheet in Sass or SCSS."""
        return self.ext in SASS_EXTENSIONS

    @property
    def asset_file(self) -> bool:
        """Whether it is a stylesheet or script, which has no layout."""
        return self.sass_file or self.ext == COFFEESCRIPT

    @property
    def render_with_liquid(self) -> bool:
        """Whether its content is a template that holds any Liquid."""
        return not self._keeps_liquid and has_liquid(self.content)

    @property
    def _keeps_liquid(self) -> bool:
        heeded = self.site.edition.jekyll.keeps_liquid_on_request
        return heeded and self.data["render_with_liquid"] is False

    @property
    def place_in_layout(self) -> bool:
        """Whether its output goes into a layout."""
        return not self.asset_file and self.data["layout"] != "none"

    @property
    def converters(self) -> Sequence[Converter]:
        """The converters for its extension, the first to run first."""
        return self.site.converters_for(self.extname)

    @property
    def output_ext(self) -> str:
        """The extension of what is written: the permalink's own, or what the converters make."""
        permalink = self.permalink
        if isinstance(permalink, str) and permalink and not permalink.endswith("/"):
            ext = extension_of(permalink)
            if ext:
                return ext
        made = [c.output_ext(self.extname) for c in self.converters]
        made = [ext for ext in made if ext is not None]
        return made[-1] if len(made) == 1 else made[-2]

    @property
    def excerpt_separator(self) -> str:
        """What ends the excerpt; without one there is none."""
        own = self.data["excerpt_separator"]
        found = own if truthy(own) else self.site.config["excerpt_separator"]
        return to_s(found)

    def trigger_hooks(self, event: str, *arguments: Any) -> None:
        """Call the plugins' hooks for `event`, which happens to this."""

    def ruby_inspect(self) -> str:
        """What a template shows of it within a hash."""
        return repr(self)

    def __str__(self) -> str:
        return self.content or ""
