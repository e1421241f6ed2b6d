"""Typographic quotes, dashes and ellipses in HTML, for the filter `smartify`.

Rules: Jekyll 4.4.1, `Converters::SmartyPants`.
"""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.api import Converter


class SmartyPants(Converter):
    """Matches no file; the filter asks for it by class."""

    priority = "low"
    safe = True

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._converter: Any = None

    def matches(self, ext: str) -> bool:
        return False

    def output_ext(self, ext: str) -> str:
        return ext

    def convert(self, content: str) -> str:
        if self._converter is None:
            from jekyllpy import markdown

            options = {**(self.config.get("kramdown") or {}), "input": "SmartyPants"}
            self._converter = markdown.Markdown(options)
        html: str = self._converter.convert(content)
        return html.removesuffix("\n")
