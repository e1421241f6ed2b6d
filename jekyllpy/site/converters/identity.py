"""Leaves everything as it is: the last converter of every file."""

from __future__ import annotations

from jekyllpy.plugins.api import Converter


class Identity(Converter):
    priority = "lowest"
    safe = True

    def matches(self, ext: str) -> bool:
        return True

    def output_ext(self, ext: str) -> str:
        return ext

    def convert(self, content: str) -> str:
        return content
