"""Markdown to HTML, by kramdown's rules or by a processor that a plugin registered.

Rules: Jekyll 4.4.1, `Converters::Markdown`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from jekyllpy.content.files import is_valid
from jekyllpy.errors import ConfigurationError, ConversionError, reported
from jekyllpy.plugins.api import Converter
from jekyllpy.ruby import truthy
from jekyllpy.site.converters.kept import WORTH_IT, Kept, digest
from jekyllpy.text.packed import Packed, unpacked
from jekyllpy.text.recent import Recent

if TYPE_CHECKING:
    from jekyllpy.config.editions import Edition
    from jekyllpy.content.convertible import Convertible
    from jekyllpy.log import Logger
    from jekyllpy.site.converters.ahead import Ahead

KRAMDOWN = "kramdown"
CONVERTING = "jekyllpy.markdown.convert"
INVALID_TEXT = "The source text contains invalid characters for the used encoding UTF-8"

Processor = Callable[[str], str]


class Markdown(Converter):
    """Converts each text once: the same text again is remembered, by its digest.

    Args:
        edition: whose ways are followed.
        processors: what plugins registered, by lower-case name.
    """

    safe = True
    priority = "low"
    highlighter_prefix = "\n"
    highlighter_suffix = "\n"

    def __init__(
        self,
        config: dict[str, Any],
        edition: Edition,
        logger: Logger,
        processors: dict[str, Callable[[dict[str, Any]], Processor]],
    ) -> None:
        super().__init__(config)
        self.edition = edition
        self.logger = logger
        self.processors = processors
        self._processor: Processor | None = None
        self._converted: Recent[Hashable, str | Packed] = Recent()
        self._ahead: Ahead | None = None
        self._kept: Kept | None = None
        self._size = 0  # of the texts converted or foreseen
        extensions = str(config["markdown_ext"]).split(",")
        self.extensions = frozenset(f".{ext.lower()}" for ext in extensions)

    def matches(self, ext: str) -> bool:
        return ext.lower() in self.extensions

    def output_ext(self, ext: str) -> str:
        return ".html"

    def convert(self, content: str) -> str:
        """`content` as HTML.

        Raises:
            ConfigurationError: if the setting `markdown` names no processor.
            ConversionError: if bytes of `content` aren't text.
        """
        plain = type(content) is str
        key: Hashable = digest(content) if plain else (type(content), content)
        known = self._converted.get(key)
        if known is not None:
            return known if isinstance(known, str) else unpacked(known)
        html = self._foreseen(key, content) if plain else None
        html = self._converted[key] = html or self._convert(content)
        self._size += len(content)
        return html

    def pack(self, item: Convertible) -> None:
        """Have an item that was just rendered hold fewer bytes, and remember no more of its HTML than those."""
        html = item.content
        data = item.pack().content
        if data is not None:
            self._converted.replace_latest(html, data)

    def _foreseen(self, key: Hashable, content: str) -> str | None:
        """The HTML of a text that was converted by a build before, or by another process."""
        html = self._kept.get(key) if self._kept is not None else None
        if html is None and self._ahead is not None:
            html = self._ahead.take(content)
        return html

    def _convert(self, content: str) -> str:
        if not is_valid(content):
            raise ConversionError(INVALID_TEXT)
        return self._made_processor()(content)

    def _made_processor(self) -> Processor:
        if self._processor is None:
            self._processor = self._make_processor()
        return self._processor

    @contextmanager
    def working_ahead(self, folder: str | None) -> Iterator[None]:
        """Have texts that are expected converted by other processes, where that pays and changes nothing.

        Args:
            folder: where HTML is kept from build to build, None for nowhere.
        """
        is_first = self._ahead is None and not self._converted
        if self._is_pure:
            from jekyllpy.site.converters.ahead import Ahead

            self._ahead = Ahead(self._convert)
            self._kept = Kept(folder, self._ways) if folder is not None and is_first else None
        try:
            yield
            if self._kept is not None and self._size >= WORTH_IT:
                found = self._converted.now().items()
                self._kept.save({key: html for key, html in found if isinstance(key, bytes)})
        finally:
            self._kept = None
            if self._ahead is not None:
                self._ahead.end()
                self._ahead = None

    @contextmanager
    def recalling(self, folder: str | None) -> Iterator[None]:
        """Use HTML that is kept in a folder, and keep none: few texts are converted."""
        self._kept = Kept(folder, self._ways) if folder is not None and self._is_pure else None
        try:
            yield
        finally:
            self._kept = None

    def forget(self) -> None:
        """Be as if nothing had been converted."""
        self._converted = Recent()

    @property
    def _ways(self) -> str:
        """All settings that HTML depends on."""
        settings = {name: self.config.get(name) for name in ("kramdown", "highlighter")}
        return repr((settings, self.edition.identity))

    @property
    def _is_pure(self) -> bool:
        """Whether HTML is all that converting a text gives, and the text all that it takes."""
        is_kramdown = str(self.config["markdown"]).lower() == KRAMDOWN
        return is_kramdown and not self._shows_warnings and not is_changed()

    def expect(self, content: str) -> None:
        """Know of a text that will be converted later, as it is or in other words."""
        if self._ahead is None:
            return
        if self._converted or self._kept:
            key = digest(content)
            if key in self._converted or (self._kept and self._kept.get(key) is not None):
                return
        self._ahead.expect(content)

    def start_build(self) -> None:
        """Forget the texts that the last build didn't convert."""
        self._converted.start_round()

    def _make_processor(self) -> Processor:
        name = str(self.config["markdown"])
        if name.lower() == KRAMDOWN:
            return self._kramdown()
        make = self.processors.get(name.lower())
        if make is not None:
            return make(self.config)
        from jekyllpy import ruby

        if truthy(self.config.get("safe")):
            self.logger.warn("Build Warning:", "Custom processors are not loaded in safe mode")
        self.logger.error(
            "Markdown processor:",
            f"{ruby.inspect(self.config['markdown'])} is not a valid Markdown processor.",
        )
        valid = ", ".join([KRAMDOWN, *self.processors])
        self.logger.error("", f"Available processors are: {valid}")
        self.logger.error("")
        raise reported(ConfigurationError(f"Invalid Markdown processor given: {name}"))

    @property
    def _shows_warnings(self) -> bool:
        return truthy((self.config.get("kramdown") or {}).get("show_warnings"))

    def _kramdown(self) -> Processor:
        from jekyllpy.markdown import Markdown as Kramdown

        converter = Kramdown.for_site(self.config, self.edition)
        if not self._shows_warnings:
            return converter.convert

        def convert(text: str) -> str:
            html = converter.convert(text)
            for warning in converter.warnings:
                self.logger.warn("Kramdown warning:", warning)
            return html

        return convert


def is_changed() -> bool:
    """Whether a plugin has put its own writing of HTML in the place of kramdown's."""
    converting = sys.modules.get(CONVERTING)
    return converting is not None and converting.Markdown.renderer_of is not converting.HtmlRenderer
