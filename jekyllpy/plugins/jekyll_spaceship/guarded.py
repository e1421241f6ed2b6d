"""Markdown's code and Liquid, put out of reach for a while."""

from __future__ import annotations

import re

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.M | re.S)
INDENTED = re.compile(r"(?:(?<=\n\n)|(?<=\A))(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+", re.M)
CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)(?:[^`\n]|(?!\1(?!`))`|\n(?!\s*\n))*?\1(?!`)")
LIQUID = re.compile(r"\{\{(?:(?!\{\{)[^\n])*?\}\}|\{%(?:(?!\{%)[^\n])*?%\}")
CODE = (FENCE, INDENTED, CODE_SPAN)


class Guard:
    """Keeps pieces of a text, and puts a mark in the place of each.

    Args:
        sign: a character that no text has, one for each guard of the same text.
    """

    def __init__(self, sign: str, *patterns: re.Pattern[str]) -> None:
        self._sign = sign
        self._patterns = patterns
        self._marks = re.compile(f"{sign}([0-9]+){sign}")
        self._kept: list[str] = []

    def hide(self, text: str) -> str:
        """`text` with a mark for all that the patterns find."""
        for pattern in self._patterns:
            text = pattern.sub(self._mark, text)
        return text

    def _mark(self, found: re.Match[str]) -> str:
        self._kept.append(self._marks.sub(self._piece, found[0]))
        return f"{self._sign}{len(self._kept) - 1}{self._sign}"

    def _piece(self, mark: re.Match[str]) -> str:
        return self._kept[int(mark[1])]

    def show(self, text: str) -> str:
        """`text` with the pieces where their marks are."""
        return self._marks.sub(self._piece, text)


def liquid_guard() -> Guard:
    """Hides Liquid from what changes Markdown."""
    return Guard("\ue000", LIQUID)


def code_guard() -> Guard:
    """Hides code from what changes Markdown."""
    return Guard("\ue001", *CODE)
