"""Stylesheets made small as cssminify2 2.0 makes them, which follows YUI's compressor."""

from __future__ import annotations

import re

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_minifier.css_colours import short_colours
from jekyllpy.plugins.jekyll_minifier.css_kept import (
    Kept,
    keep_addresses,
    keep_comments,
    keep_strings,
)
from jekyllpy.plugins.jekyll_minifier.css_zeros import short_zeros
from jekyllpy.plugins.jekyll_minifier.next import Next
from jekyllpy.plugins.jekyll_minifier.options import LINE

COLON = "___YUICSSMIN_PSEUDOCLASSCOLON___"
SPACES = re.compile(r"[ \t\n\v\f\r]+")
SPACE_BEFORE = re.compile(r" ([!{};:>+)\],])")
SPACE_BEFORE_PARENTHESIS = re.compile(r"([^-+/*]) \(")
SPACE_AFTER = re.compile(r"([!{}:;>+(\[,]) ")
SPACE_AFTER_COMMENT = re.compile(r"\*/ ")
FIRST = re.compile(r":first-(line|letter)([{,])", re.IGNORECASE)
CHARSET = re.compile(r'@charset "[^"]*+";', re.IGNORECASE)
CHARSETS = re.compile(r"(?:( ?@charset [^;]++; ?))++", re.IGNORECASE)
AND = re.compile(r"\band\(", re.IGNORECASE)
LAST_SEMICOLONS = re.compile(r"(?<!;);++}")
SEMICOLONS = re.compile(r";;+")
ALL_ZERO = re.compile(r":0(?: 0){1,3}([;}])")
TWO_ZEROS = re.compile(
    r"(background-position|(?:(?:webkit|moz|o|ms)-)?transform-origin):0([;}])", re.IGNORECASE
)
LEADING_ZEROS = re.compile(r"([: ])0+(\.[0-9])")
NONE = re.compile(
    r"(border(?:-(?:top|right|bottom|left))?|outline|background):none([;}])", re.IGNORECASE
)
EMPTY_RULE = re.compile(r"(?<![^};{/])[^};{/]++\{\}")
OPACITY = re.compile(r"progid:DXImageTransform\.Microsoft\.Alpha\(Opacity=", re.IGNORECASE)
SHORT_OPACITY = "alpha(opacity="


def minified(css: str, line: int | None = LINE) -> str:
    """A stylesheet without what browsers can do without.

    Args:
        line: how long lines may become before they are broken; None for one line.

    Raises:
        ValueError: if a `data:` address in it has no end.
    """
    kept = Kept()
    css = keep_addresses(css, kept)
    css, comments = keep_comments(css)
    css = keep_strings(css, comments, kept, lambda text: OPACITY.sub(SHORT_OPACITY, text))
    css = comments.resolved(css, kept)
    css = without_spaces(css)
    css = LAST_SEMICOLONS.sub("}", css)
    css = short_values(css)
    css = short_colours(css)
    css = NONE.sub(lambda match: f"{match[1].lower()}:0{match[2]}", css)
    css = OPACITY.sub(SHORT_OPACITY, css)
    css = EMPTY_RULE.sub("", css)
    if line is not None:
        css = in_lines(css, line)
    css = SEMICOLONS.sub(";", css)
    return ruby.strip(kept.restored(css))


def without_spaces(css: str) -> str:
    css = SPACES.sub(" ", css)
    css = hide_pseudo_classes(css)
    css = SPACE_BEFORE.sub(r"\1", css)
    css = SPACE_BEFORE_PARENTHESIS.sub(r"\1(", css)
    css = css.replace(COLON, ":")
    css = FIRST.sub(lambda match: f":first-{match[1].lower()} {match[2]}", css)
    css = SPACE_AFTER_COMMENT.sub("*/", css)
    css = charset_first(css)
    css = AND.sub("and (", css)
    return SPACE_AFTER.sub(r"\1", css)


def hide_pseudo_classes(css: str) -> str:
    """Put a sign in the place of colons in selectors, which keep the spaces before them."""
    brace, colon, end = Next(css, "{"), Next(css, ":"), Next(css, "}")
    pieces: list[str] = []
    position, start = 0, 0
    while start >= 0:
        stop = brace.after(start)
        if stop < 0:
            break
        if css[start] not in "{:" and 0 <= colon.after(start) < stop:
            pieces += css[position:start], css[start : stop + 1].replace(":", COLON)
            position = stop + 1
            start = end.after(position)
        else:
            start = end.after(start)
        start = start + 1 if start >= 0 else -1
        if start >= len(css):
            break
    return "".join([*pieces, css[position:]])


def charset_first(css: str) -> str:
    """Put the encoding at the very beginning, once."""
    found = None
    for found in CHARSET.finditer(css):  # noqa: B007 - the last one is wanted
        pass
    if found is not None:
        css = found[0] + css[: found.start()] + css[found.end() :]
    match = CHARSETS.match(css)
    return css if match is None else match[1] + css[match.end() :]


def short_values(css: str) -> str:
    css = short_zeros(css)
    css = ALL_ZERO.sub(r":0\1", css)
    css = TWO_ZEROS.sub(lambda match: f"{match[1].lower()}:0 0{match[2]}", css)
    return LEADING_ZEROS.sub(r"\1\2", css)


def in_lines(css: str, line: int) -> str:
    """With a line's end behind each rule that makes a line longer than `line`."""
    pieces: list[str] = []
    start, broken = 0, 0
    for match in re.finditer("}", css):
        if match.end() - start + broken > line:
            pieces.append(css[start : match.end()])
            start, broken = match.end(), 1
    return "\n".join([*pieces, css[start:]])
