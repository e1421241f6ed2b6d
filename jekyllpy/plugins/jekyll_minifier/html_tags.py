"""Comments, spaces and attributes that browsers can do without."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from jekyllpy.plugins.jekyll_minifier.next import Next

if TYPE_CHECKING:
    from jekyllpy.plugins.jekyll_minifier.options import Options

SPACE = r"[ \t\n\v\f\r]"
SPACES = re.compile(rf"{SPACE}+")
BETWEEN = (
    re.compile(rf">{SPACE}++<"),
    re.compile(rf">{SPACE}++%%%~"),
    re.compile(rf"~%%%{SPACE}++<"),
    re.compile(rf"~%%%{SPACE}++%%%~"),
)
DOCTYPE = re.compile(r"<!DOCTYPE", re.IGNORECASE)
PROPERTY = re.compile(rf"({SPACE}[A-Za-z0-9_]++){SPACE}*+={SPACE}*+")
QUOTED = re.compile(rf"(?<!{SPACE}){SPACE}*+={SPACE}*+([\"'])([a-z0-9_-]++)\1(/?)", re.IGNORECASE)
UNQUOTED_AT_END = re.compile(rf"={SPACE}*+[a-z0-9_-]++$", re.IGNORECASE | re.MULTILINE)


def attribute(name: str, value: str) -> re.Pattern[str]:
    """Finds an attribute with a value, in quotes or not."""
    return re.compile(rf"{name}{SPACE}*={SPACE}*([\"']*)(?:{value})\1", re.IGNORECASE)


SCRIPT_TYPE = attribute("type", "(?:text|application)/javascript")
SCRIPT_LANGUAGE = attribute("language", "javascript")
STYLE_TYPE = attribute("type", "text/(?:style|css)")
LINK_TYPE = attribute("type", "text/(?:css|plain)")
STYLESHEET = attribute("rel", rf"(?:alternate{SPACE}+)?stylesheet")
EXTERNAL = attribute("rel", rf"(?:alternate{SPACE}+)?external")
GET = attribute("method", "get")
TEXT_TYPE = attribute("type", "text")
SWITCH = re.compile(
    rf"(?<=[\"' ])(checked|selected|disabled|readonly){SPACE}*={SPACE}*([\"']*)[A-Za-z0-9_]*\2",
    re.IGNORECASE,
)
HTTP = re.compile(rf"(?:href|src|cite|action){SPACE}*={SPACE}*['\"](http:)//", re.IGNORECASE)
HTTPS = re.compile(rf"(?:href|src|cite|action){SPACE}*={SPACE}*['\"](https:)//", re.IGNORECASE)
ELEMENT = re.compile("<[A-Za-z0-9_]+")


def changed_tags(html: str, options: Options) -> str:
    """A page, from which what has rules of its own is put aside, made small."""
    if options.remove_comments:
        html = without_comments(html)
    if options.simple_doctype:
        html = changed_regions(html, DOCTYPE, lambda _: "<!DOCTYPE html>")
    html = without_attributes(html, options)
    if options.simple_boolean_attributes:
        html = changed_regions(html, ELEMENT, simple_switch)
    if options.remove_http_protocol:
        html = changed_regions(html, re.compile("<"), lambda tag: without_protocol(tag, HTTP))
    if options.remove_https_protocol:
        html = changed_regions(html, re.compile("<"), lambda tag: without_protocol(tag, HTTPS))
    if options.remove_intertag_spaces:
        for pattern in BETWEEN:
            html = pattern.sub(lambda match: SPACES.sub("", match[0]), html)
    if options.remove_multi_spaces:
        html = SPACES.sub(" ", html)
    if options.remove_spaces_inside_tags:
        html = within_tags(html, PROPERTY, lambda match: f"{match[1]}=")
        html = without_last_spaces(html)
    if options.remove_quotes:
        html = within_tags(
            html, QUOTED, lambda match: f"={match[2]} /" if match[3] else f"={match[2]}"
        )
    return html


def without_comments(html: str) -> str:
    pieces: list[str] = []
    position = at = 0
    while (start := html.find("<!--", at)) >= 0:
        if html.startswith("-->", start + 4):
            end = start + 7
        elif html.startswith("[", start + 4):
            at = start + 1
            continue
        else:
            end = html.find("-->", start + 5) + 3
            if end < 3:
                break
        pieces.append(html[position:start])
        position = at = end
    return "".join([*pieces, html[position:]])


def without_attributes(html: str, options: Options) -> str:
    """A page without attributes that have the values they would have anyway."""
    if options.remove_script_attributes:
        html = without_attribute(html, "<script", SCRIPT_TYPE)
        html = without_attribute(html, "<script", SCRIPT_LANGUAGE)
    if options.remove_style_attributes:
        html = without_attribute(html, "<style", STYLE_TYPE)
    if options.remove_link_attributes:
        html = without_attribute(html, "<link", LINK_TYPE, STYLESHEET)
    if options.remove_form_attributes:
        html = without_attribute(html, "<form", GET)
    if options.remove_input_attributes:
        html = without_attribute(html, "<input", TEXT_TYPE)
    return html


def without_attribute(
    html: str, beginning: str, pattern: re.Pattern[str], needed: re.Pattern[str] | None = None
) -> str:
    """A page without the last such attribute of each tag, where the tag has what is needed, too."""

    def change(tag: str) -> str | None:
        found = last_match(pattern, tag, len(beginning))
        if found is None:
            return None
        if needed is not None and needed.search(tag) is None:
            return tag
        return tag[: found.start()] + tag[found.end() :]

    return changed_regions(html, re.compile(beginning, re.IGNORECASE), change)


def changed_regions(
    html: str, beginning: re.Pattern[str], change: Callable[[str], str | None]
) -> str:
    """`html` with what lies from each beginning to the next `>` changed.

    What `change` gives None for stays, but may have another beginning in it.
    """
    close = Next(html, ">")
    pieces: list[str] = []
    position = at = 0
    while match := beginning.search(html, at):
        end = close.after(match.end()) + 1
        if not end:
            break
        new = change(html[match.start() : end])
        if new is None:
            at = match.start() + 1
            continue
        pieces += html[position : match.start()], new
        position = at = end
    return "".join([*pieces, html[position:]])


def last_match(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """The match that begins last."""
    found = None
    while match := pattern.search(text, start):
        found = match
        start = match.start() + 1
    return found


def simple_switch(tag: str) -> str | None:
    """The tag with an attribute that is on or off without its value."""
    found = last_match(SWITCH, tag, 2)
    return None if found is None else tag[: found.end(1)] + tag[found.end() :]


def without_protocol(tag: str, pattern: re.Pattern[str]) -> str | None:
    found = pattern.search(tag, 2)
    # Something must follow the slashes.
    while found is not None and found.end() >= len(tag) - 1:
        found = pattern.search(tag, found.start() + 1)
    if found is None:
        return None
    return tag if EXTERNAL.search(tag) else tag[: found.start(1)] + tag[found.end(1) :]


def within_tags(html: str, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str]) -> str:
    """`html` with the matches changed behind which a tag ends before another begins."""
    opening, close = Next(html, "<"), Next(html, ">")

    def changed(match: re.Match[str]) -> str:
        end = close.after(match.end())
        other = opening.after(match.end())
        return match[0] if end < 0 or 0 <= other < end else change(match)

    return pattern.sub(changed, html)


def without_last_spaces(html: str) -> str:
    """`html` without the spaces at the ends of tags."""
    close = Next(html, ">")
    pieces: list[str] = []
    position = 0
    while (start := html.find("<", position)) >= 0:
        end = close.after(start)
        if end < 0:
            break
        pieces += html[position:start], tidy_end(html[start:end])
        position = end
    return "".join([*pieces, html[position:]])


def tidy_end(tag: str) -> str:
    """A tag, without its `>`, without the spaces at its end."""
    slash = "/" if tag.endswith("/") and SPACES.match(tag[-2:]) else ""
    inner = tag.removesuffix("/") if slash else tag
    short = inner.rstrip(" \t\n\v\f\r")
    if len(short) < 2:
        short = inner[:2]
    if short == inner:
        return tag
    return f"{short} {slash}" if slash and UNQUOTED_AT_END.search(short) else short + slash
