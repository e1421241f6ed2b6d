"""Formulas: kept from Markdown, and MathJax loaded where there are any."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins.support import html

HEAD_END = "</head>"
NOT_PROSE = frozenset({"code", "pre", "figure", "script", "style"})
MARKDOWN_SIGNS = re.compile(r"[\\.*_+`<>()\[\]{}#!:|\"'$=-]")
BLANK_LINE = re.compile(r"\n[ \t]*\n")


def delimiters(settings: dict[str, Any]) -> list[tuple[str, str]]:
    """What formulas begin and end with, longer beginnings first."""
    pairs = []
    for dialect in ("tex", "tex2jax"):
        tex = settings["config"].get(dialect) or {}
        for kind in ("displayMath", "inlineMath"):
            pairs += [(str(pair[0]), str(pair[1])) for pair in tex.get(kind) or []]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


def patterns(name: str, settings: dict[str, Any]) -> list[re.Pattern[str]]:
    """The regular expressions of `optimize.include` or `optimize.exclude`.

    Raises:
        ConfigurationError: for one that is none.
    """
    try:
        return [re.compile(str(pattern)) for pattern in settings["optimize"][name]]
    except (re.error, OverflowError, RecursionError) as error:
        raise ConfigurationError(
            f"'mathjax-processor.optimize.{name}' has an invalid regular expression: {error}"
        ) from None


class Ahead:
    """The next place of a pattern in a text; asked for from places that only ever grow."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._pattern = pattern
        self._text = text
        self._place = -1

    def __call__(self, position: int) -> int:
        """Where it is found from `position` on, or beyond the text's end."""
        if self._place < position:
            found = self._pattern.search(self._text, position)
            self._place = found.start() if found else len(self._text) + 1
        return self._place


def formulas(text: str, settings: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """Where in `text` formulas begin and end, delimiters included; none goes over a blank line."""
    excluded = patterns("exclude", settings)
    pairs = delimiters(settings)
    openings = [Ahead(re.compile(rf"(?<!\\){re.escape(pair[0])}"), text) for pair in pairs]
    closings = [Ahead(re.compile(re.escape(pair[1])), text) for pair in pairs]
    blank_line = Ahead(BLANK_LINE, text)
    position = 0
    while pairs:
        start, number = min((ahead(position), number) for number, ahead in enumerate(openings))
        if start > len(text):
            return
        body = start + len(pairs[number][0])
        end = closings[number](body)
        if end <= body or end > min(blank_line(body), len(text)):
            position = body
            continue
        position = end + len(pairs[number][1])
        if not any(pattern.search(text, start, position) for pattern in excluded):
            yield start, position


def protect(text: str, settings: dict[str, Any]) -> str:
    """Markdown whose formulas come out of the conversion as they are."""
    parts: list[str] = []
    position = 0
    for start, stop in formulas(text, settings):
        parts += text[position:start], MARKDOWN_SIGNS.sub(r"\\\g<0>", text[start:stop])
        position = stop
    return "".join(parts) + text[position:]


def has_formula(tree: html.Parent, settings: dict[str, Any]) -> bool:
    """Whether the prose of a page holds a formula, or what `optimize.include` looks for."""
    wanted = patterns("include", settings)
    for text in html.texts(tree, NOT_PROSE):
        if any(True for _ in formulas(text.content, settings)):
            return True
        if any(pattern.search(text.content) for pattern in wanted):
            return True
    return False


def with_scripts(page: str, settings: dict[str, Any]) -> str:
    """The page with MathJax and its settings at the end of its head."""
    config = json.dumps(settings["config"], ensure_ascii=False, separators=(",", ":"))
    sources = settings["src"]
    scripts = f"<script>MathJax={config}</script>" + "".join(
        f'<script src="{source}"></script>'
        for source in ([sources] if isinstance(sources, str) else sources)
    )
    return page.replace(HEAD_END, scripts + HEAD_END, 1)
