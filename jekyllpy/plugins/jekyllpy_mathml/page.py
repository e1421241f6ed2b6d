"""Finds the formulas of a page: in its text, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from jekyllpy.plugins.jekyllpy_mathml.delimiters import formulas_of_text

# What a reader sees as it stands, and what is for machines.
CODE = frozenset({"code", "pre", "kbd", "samp", "tt", "var", "math", "svg", "option"})
RAW = frozenset({"script", "style", "textarea", "title", "noscript", "iframe", "xmp", "template"})
TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)((?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>")
BEGINS_TAG = re.compile(r"</?[A-Za-z]")
COMMENT = "<!--"
COMMENT_END = "-->"
TEX_SCRIPT = re.compile(r"\stype\s*=\s*[\"']?math/tex(\s*;\s*mode\s*=\s*display)?", re.IGNORECASE)
CHARACTER_DATA = re.compile(r"\s*%\s*<!\[CDATA\[(.*?)%\s*\]\]>\s*", re.DOTALL)


@dataclass(frozen=True)
class Formula:
    """A formula of a page.

    Attributes:
        start, end: where it is in the page, with what marks it.
        tex: its TeX alone.
        is_block: whether it has lines of its own.
    """

    start: int
    end: int
    tex: str
    is_block: bool


def formulas_in(page: str, *, dollars: bool) -> list[Formula]:
    """The formulas of an HTML page, in order.

    Args:
        dollars: whether they may stand between single dollars, too.
    """
    found = []
    for start, end, tag in _parts(page):
        if tag:
            script = TEX_SCRIPT.search(tag)
            if script is not None:
                found.append(_of_script(page, start, end, is_block=script[1] is not None))
            continue
        for first, last, tex, is_block in formulas_of_text(page[start:end], dollars=dollars):
            found.append(Formula(start + first, start + last, unescape(tex), is_block))
    return [formula for formula in found if formula.tex.strip()]


def _of_script(page: str, start: int, end: int, *, is_block: bool) -> Formula:
    tex = page[page.index(">", start) + 1 : page.rindex("<", start, end)]
    wrapped = CHARACTER_DATA.fullmatch(tex)
    return Formula(start, end, wrapped[1] if wrapped is not None else tex, is_block)


def _parts(page: str) -> Iterator[tuple[int, int, str]]:
    """The texts of a page that aren't code, and its scripts, which have their start tag with them.

    What follows markup that never ends is no part of the page.
    """
    at = 0
    while at < len(page):
        markup = page.find("<", at)
        if markup < 0:
            yield at, len(page), ""
            return
        if markup > at:
            yield at, markup, ""
        if page.startswith(COMMENT, markup):
            end = page.find(COMMENT_END, markup + len(COMMENT))
            if end < 0:
                return
            at = end + len(COMMENT_END)
            continue
        if BEGINS_TAG.match(page, markup) is None:
            at = markup + 1
            continue
        tag = TAG.match(page, markup)
        if tag is None:
            return
        at = tag.end()
        name = tag[2].lower()
        if tag[1] or (name not in RAW and name not in CODE):
            continue
        closed = _end_of(page, at, name)
        if closed is None:
            return
        if name == "script":
            yield markup, closed, tag[0]
        at = closed


def _end_of(page: str, at: int, name: str) -> int | None:
    """The end of the element `name` whose content begins at `at`; None if it has none."""
    tags = re.compile(rf"<(/?){re.escape(name)}(?![^\s/>])[^>]*+>", re.IGNORECASE)
    depth = 1
    for tag in tags.finditer(page, at):
        if tag[1]:
            depth -= 1
        elif name in CODE:
            depth += 1
        if not depth:
            return tag.end()
    return None
