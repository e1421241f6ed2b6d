"""The ways of making texts small; each is loaded when a text is there that isn't known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jekyllpy.plugins.jekyll_minifier.options import Options


@dataclass(frozen=True)
class Change:
    """What is done to a text.

    Attributes:
        settings: what tells it from all other changes.
    """

    settings: str
    make: Callable[[str], str]


def json_change() -> Change:
    def make(text: str) -> str:
        from jekyllpy.plugins.jekyll_minifier import json

        return json.minified(text)

    return Change("json", make)


def css_change(line: int | None) -> Change:
    """Makes stylesheets small.

    Args:
        line: how long lines may become before they are broken; None for one line.
    """

    def make(text: str) -> str:
        from jekyllpy.plugins.jekyll_minifier import css

        return css.minified(text, line)

    return Change(f"css {line}", make)


def html_change(options: Options) -> Change:
    def make(text: str) -> str:
        from jekyllpy.plugins.jekyll_minifier import css, html

        return html.minified(text, options, css.minified)

    return Change(f"html {options.shown}", make)
