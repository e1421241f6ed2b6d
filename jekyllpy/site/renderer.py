"""Renders one piece of content: Liquid, converters, layouts.

Rules: Jekyll 4.4.1, `Renderer`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from jekyllpy.config.github_pages import ALLOWED
from jekyllpy.content.convertible import Convertible
from jekyllpy.content.document import Document
from jekyllpy.content.excerpt import BaseExcerpt
from jekyllpy.content.page import Page
from jekyllpy.errors import ConversionError, JekyllError, ReadError, SassError, UnknownTagError
from jekyllpy.plugins.manager import gem_with_tag
from jekyllpy.ruby import to_s
from jekyllpy.ruby.ascii_text import AsciiText
from jekyllpy.site.converters.sass import Scss
from jekyllpy.text.merge import deep_merge

if TYPE_CHECKING:
    from jekyllpy.content.drops import UnifiedPayloadDrop
    from jekyllpy.content.layout import Layout
    from jekyllpy.liquid import Template
    from jekyllpy.plugins.api import Converter
    from jekyllpy.site.site import Site

NEWLINE = "\n"
LIBSASS_OWN_TEXT = "stdin"


class Renderer:
    """Renders what it is given with one payload, as a site's pages share one."""

    def __init__(self, site: Site, payload: UnifiedPayloadDrop) -> None:
        self.site = site
        self.payload = payload
        self.joins_output = site.edition.liquid.joins_output

    def run(self, document: Convertible) -> str:
        """The output of `document`; its `content` becomes the converted text.

        Raises:
            JekyllError: for a template, stylesheet or include that is at fault.
        """
        if not isinstance(document, Page):
            return self._run(document)
        # Stylesheets' converters name their source map after the page, which filters use too.
        stylesheets = [found for found in document.converters if isinstance(found, Scss)]
        for converter in stylesheets:
            converter.page = document
        try:
            return self._run(document)
        finally:
            for converter in stylesheets:
                converter.page = None

    def _run(self, document: Convertible) -> str:
        logger, payload = self.site.logger, self.payload
        logger.debug("Rendering:", document.relative_path)
        self._assign(document)
        logger.debug("Pre-Render Hooks:", document.relative_path)
        document.trigger_hooks("pre_render", payload)
        registers = {"site": self.site.seen_by_templates, "page": payload["page"]}
        output = document.content
        if document.render_with_liquid:
            logger.debug("Rendering Liquid:", document.relative_path)
            output = self._liquid(output, getattr(document, "path", ""), registers)
        logger.debug("Rendering Markup:", document.relative_path)
        document.content = self._convert(document, output or "")
        logger.debug("Post-Convert Hooks:", document.relative_path)
        document.trigger_hooks("post_convert")
        output = document.content
        if document.place_in_layout:
            logger.debug("Rendering Layout:", document.relative_path)
            output = self._place_in_layouts(document, output, registers)
        return output

    def _assign(self, document: Any) -> None:
        payload = self.payload
        seen = document.own_hash() if isinstance(document, Page) else document.to_liquid()
        payload["page"] = seen
        pager = getattr(document, "pager", None)
        payload["paginator"] = None if pager is None else pager.to_liquid()
        payload["site"].current_document = document
        first = document.converters[0]
        payload["highlighter_prefix"] = getattr(first, "highlighter_prefix", None)
        payload["highlighter_suffix"] = getattr(first, "highlighter_suffix", None)
        layout = self._layout(document.data["layout"])
        if layout is not None:
            payload["layout"] = deep_merge(layout.data, payload["layout"] or {})

    def _layout(self, name: Any) -> Layout | None:
        return self.site.layouts.get(name) if isinstance(name, str) else None

    def template(self, source: str, path: str) -> Template:
        """The template at `path`.

        Raises:
            JekyllError: if it is none; reported.
        """
        try:
            return self.site.template(source, path)
        except JekyllError as error:
            if not error.reported:
                self._report(error, source, path)
            raise

    def _liquid(self, source: str, path: str, registers: dict[str, Any]) -> str:
        try:
            template = self.template(source, path)
            if not self.site.edition.jekyll.templates_remember:
                template.forget()
            output = template.render(self.payload, registers)
            if self.joins_output and output.isascii() and template.begins_in_ascii(self.payload):
                return AsciiText(output)
            return output
        except JekyllError as error:
            if not error.reported:
                self._report(error, source, path)
            raise

    def _report(self, error: JekyllError, source: str, path: str) -> None:
        """Report an error in Jekyll's words, followed by the line in the file, which it then carries."""
        from jekyllpy.liquid.messages import exception_words

        words = exception_words(error, path)
        if error.line is not None and error.path in (None, path):
            error.line = self._line_in_file(error.line, source, path)
            words += f":{error.line}"
        self.site.logger.error("Liquid Exception:", words)
        gem = gem_with_tag(error.tag) if isinstance(error, UnknownTagError) else None
        if gem is not None:
            self.site.logger.error("", f"It is a tag of {gem}: {self._way_to(gem)}.")
        error.reported = True

    def _way_to(self, gem: str) -> str:
        if self.site.edition.on_github_pages and gem not in ALLOWED:
            return "GitHub Pages doesn't load it; a workflow of GitHub Actions can build with it"
        return f"add `- {gem}` to `plugins:`"

    def _line_in_file(self, line: int, source: str, path: str) -> int:
        """The line of the file at `path` that is the given one of `source`, its content."""
        try:
            text = self.site.source_files.text(
                self.site.in_source_dir(path), self.site.config.get("encoding")
            )
        except (OSError, LookupError, ValueError, ReadError):
            return line
        before, found, _ = text.rpartition(source)
        return min(before.count(NEWLINE) + line, len(text.splitlines())) if found else line

    def _convert(self, document: Convertible, content: str) -> str:
        for converter in document.converters:
            content = self._convert_with(converter, document, content)
        return content

    def _convert_with(self, converter: Converter, document: Convertible, content: str) -> str:
        try:
            return converter.convert(content)
        except ConversionError as error:
            self.site.logger.error(
                "Conversion error:",
                f"Jekyll::Converters::{type(converter).__name__} encountered an error while "
                f"converting '{document.relative_path}':",
            )
            if isinstance(error, SassError) and error.path and error.line:
                self._place_in_site(error, document)
                told = f"{error.path}:{error.line}: {error.message}"
            else:
                if error.line and error.path is None:
                    error.path = document.relative_path
                    error.line = self._line_in_file(error.line, document.content, error.path)
                told = error.markup or str(error)
            self.site.logger.error("", told)
            error.reported = True
            raise

    def _place_in_site(self, error: SassError, document: Convertible) -> None:
        """Have `error` name its file from the site's folder, and the line with the front matter counted."""
        own = self.site.in_source_dir(document.relative_path)
        path = own if error.path == LIBSASS_OWN_TEXT else os.path.abspath(str(error.path))
        if path == own and error.line:
            error.line = self._line_in_file(error.line, document.content, document.relative_path)
        shown = os.path.relpath(path, self.site.source)
        error.path = path if shown.startswith("..") else shown

    def _settle_date(self, document: Convertible) -> None:
        """Give a document in a layout its date as soon as Jekyll does, for outer layouts to see.

        Jekyll 3 asks whether it is to be written, and by that for its date, between a layout and the next.
        """
        if not self.site.edition.jekyll.documents_have_own_date and isinstance(document, Document):
            _ = document.to_be_written

    def _place_in_layouts(
        self, document: Convertible, content: str, registers: dict[str, Any]
    ) -> str:
        payload, layouts = self.payload, self.site.layouts
        name = document.data["layout"]
        layout = layouts.get(to_s(name))
        if layout is None and name is not None and not isinstance(document, BaseExcerpt):
            self.site.logger.warn(
                "Build Warning:",
                f"Layout '{to_s(name)}' requested in {document.relative_path} does not exist.",
            )
        payload["layout"] = None
        used: list[Layout] = []
        while layout is not None and layout not in used:
            used.append(layout)
            payload["content"] = content
            payload["layout"] = deep_merge(layout.data, payload["layout"] or {})
            content = self._liquid(layout.content, layout.path, registers)
            self._settle_date(document)
            layout = self._layout(layout.data["layout"])
        return content
